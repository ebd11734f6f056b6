/// How many characters must be put in, taken out, replaced or swapped with their neighbour to make one text of another.
///
/// The optimal string alignment distance, in a band of the limit's width.
enum EditDistance {
  /// The distance, or nil when it is more than `limit`.
  static func between(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>, atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    let far = limit + 1
    let a = Array(a)
    let b = Array(b)
    var beforeLast = [Int](repeating: far, count: b.count + 1)
    var last = (0...b.count).map { min($0, far) }
    var row = beforeLast
    for i in 0..<a.count {
      let band = max(0, i - limit)..<max(max(0, i - limit), min(b.count, i + limit + 1))
      row[band.lowerBound] = band.lowerBound == 0 ? min(i + 1, far) : far
      var least = row[band.lowerBound]
      for j in band {
        var distance = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, beforeLast[j - 1] + 1) }
        row[j + 1] = min(distance, far)
        least = min(least, row[j + 1])
      }
      guard least <= limit else { return nil }
      if band.upperBound < b.count { row[band.upperBound + 1] = far }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
