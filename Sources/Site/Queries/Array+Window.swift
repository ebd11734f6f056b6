extension Array {
  /// The `size` elements around a position, or all of fewer: what a page shows of a list that pages of all its elements show.
  func window(of size: Int, around position: Int) -> ArraySlice<Element> {
    let start = Swift.max(0, Swift.min(position - size / 2, count - size))
    return self[start..<Swift.min(count, start + size)]
  }
}
