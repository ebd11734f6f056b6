extension Array {
  /// Returns the `size` elements around a position, or all if there are fewer. Used for excerpts of a list on the pages
  /// of its elements.
  func window(of size: Int, around position: Int) -> ArraySlice<Element> {
    let start = Swift.max(0, Swift.min(position - size / 2, count - size))
    return self[start..<Swift.min(count, start + size)]
  }
}
