extension Array where Element: Equatable {
  /// Appends an element unless the array already contains it.
  @inlinable
  public mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
