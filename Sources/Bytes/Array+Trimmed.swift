extension Array {
  /// The same elements without room for more: arrays grow by doubling, and what is kept for each article should not.
  @inlinable
  public var trimmed: [Element] { count == capacity ? self : withUnsafeBufferPointer { Array($0) } }
}
