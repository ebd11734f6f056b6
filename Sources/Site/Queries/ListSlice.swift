import Entities

/// A part of a list, without a copy of it.
struct ListSlice<Element>: RandomAccessCollection {
  /// Where the elements are.
  private enum Source {
    /// In a list.
    case list([Element])
    /// Nowhere: each is made when it is wanted.
    case made((Int) -> Element)
  }

  private let source: Source
  private let range: Range<Int>

  private init(_ source: Source, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// The elements that `element` gives for the indices of `range`.
  init(_ range: Range<Int>, _ element: @escaping (Int) -> Element) { self.init(.made(element), range) }

  /// A whole list.
  init(_ list: [Element]) { self.init(.list(list), list.indices) }

  var startIndex: Int { 0 }
  var endIndex: Int { range.count }

  subscript(position: Int) -> Element {
    switch source {
    case .list(let list): list[range.lowerBound + position]
    case .made(let element): element(range.lowerBound + position)
    }
  }

  /// The elements at `part`, as far as there are such.
  func slice(_ part: Range<Int>) -> ListSlice {
    let part = part.clamped(to: 0..<count)
    return ListSlice(source, range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the first element for which `isBehind` holds, where it holds for all after that.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
