import Bytes

/// Divides a list of documents into blocks at boundaries that depend on the documents themselves, so that adding or
/// removing one moves few boundaries.
package enum BlockBoundaries {
  /// Returns the ranges of the blocks of documents with the given keys and weights, in order.
  ///
  /// A block ends before the first document past the minimum weight whose key matches, and at the latest at the maximum
  /// weight. Source: content-defined chunking, as in "A Low-bandwidth Network File System", 2001.
  package static func ranges(of documents: [(key: Hash64, weight: Int)], _ layout: IndexLayout) -> [Range<Int>] {
    let (minimumWeight, maximumWeight) = (layout.blockWeights.lowerBound, layout.blockWeights.upperBound)
    let window = (maximumWeight - minimumWeight) / 2
    var ranges: [Range<Int>] = []
    var (start, weight) = (0, 0)
    for (index, document) in documents.enumerated() {
      // Heavy documents offer fewer candidate boundaries, so each one matches more often.
      let interval = UInt64(max(1, window / document.weight))
      if weight >= maximumWeight || weight >= minimumWeight && document.key.value % interval == 0 {
        ranges.append(start..<index)
        (start, weight) = (index, 0)
      }
      weight += document.weight
    }
    if start < documents.count { ranges.append(start..<documents.count) }
    return ranges
  }
}
