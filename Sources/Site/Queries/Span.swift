/// A part of a list, without a copy of it.
struct Span<Element>: RandomAccessCollection {
  private let element: (Int) -> Element
  private let range: Range<Int>

  /// The elements that `element` gives for the indices of `range`.
  init(_ range: Range<Int>, _ element: @escaping (Int) -> Element) {
    self.range = range
    self.element = element
  }

  /// A whole list.
  init(_ list: [Element]) { self.init(list.indices) { list[$0] } }

  var startIndex: Int { 0 }
  var endIndex: Int { range.count }
  subscript(position: Int) -> Element { element(range.lowerBound + position) }

  /// The elements at `part`, as far as there are such.
  func slice(_ part: Range<Int>) -> Span {
    let part = part.clamped(to: 0..<count)
    return Span(range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound, element)
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
