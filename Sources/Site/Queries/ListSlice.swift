import Entities

/// A slice of a list that does not copy its elements.
struct ListSlice<Element>: RandomAccessCollection {
  /// The source of the elements.
  private enum Source {
    /// The elements are stored in an array.
    case list([Element])
    /// The elements are computed on access.
    case computed((Int) -> Element)
  }

  private let source: Source
  private let range: Range<Int>

  private init(_ source: Source, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// Creates a slice whose elements `element` computes from the indices in `range`.
  init(_ range: Range<Int>, _ element: @escaping (Int) -> Element) { self.init(.computed(element), range) }

  /// Creates a slice of a whole list.
  init(_ list: [Element]) { self.init(.list(list), list.indices) }

  var startIndex: Int { 0 }
  var endIndex: Int { range.count }

  subscript(position: Int) -> Element {
    switch source {
    case .list(let list): list[range.lowerBound + position]
    case .computed(let element): element(range.lowerBound + position)
    }
  }

  /// Returns the elements at `part`, clamped to the bounds of the slice.
  func slice(_ part: Range<Int>) -> ListSlice {
    let part = part.clamped(to: 0..<count)
    return ListSlice(source, range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }
}

extension RandomAccessCollection where Index == Int {
  /// Returns the index of the first element that satisfies `isBehind`. The collection must be partitioned by the
  /// predicate.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
