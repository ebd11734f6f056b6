import Bytes

/// Cuts a list of documents into blocks where the documents themselves say so, so that one that comes or goes moves the ends of
/// few blocks.
package enum BlockBoundaries {
  /// The ranges of the blocks of documents with those keys and weights, in their order.
  ///
  /// A block ends before the first document beyond the least weight whose key is among some, and at the most.
  /// Source: content-defined chunking, as in "A Low-bandwidth Network File System", 2001.
  package static func ranges(of documents: [(key: Hash64, weight: Int)], _ layout: IndexLayout) -> [Range<Int>] {
    let (least, most) = (layout.blockWeights.lowerBound, layout.blockWeights.upperBound)
    let window = (most - least) / 2
    var ranges: [Range<Int>] = []
    var (start, weight) = (0, 0)
    for (index, document) in documents.enumerated() {
      // Heavy documents leave fewer places for an end, so each is one the more often.
      let places = UInt64(max(1, window / document.weight))
      if weight >= most || weight >= least && document.key.value % places == 0 {
        ranges.append(start..<index)
        (start, weight) = (index, 0)
      }
      weight += document.weight
    }
    if start < documents.count { ranges.append(start..<documents.count) }
    return ranges
  }
}
