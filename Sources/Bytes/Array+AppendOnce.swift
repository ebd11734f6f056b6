extension Array where Element: Equatable {
  /// Appends an element that is not there yet.
  @inlinable
  public mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
