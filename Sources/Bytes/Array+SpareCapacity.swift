extension Array {
  /// The array without spare capacity, for arrays that are stored with every article.
  @inlinable
  public var withoutSpareCapacity: [Element] { count == capacity ? self : withUnsafeBufferPointer { Array($0) } }
}
