import SourceFiles

/// A date in running text, in any common notation.
struct WrittenDate {
  /// The range of the date in the text.
  let range: Range<String.UnicodeScalarView.Index>
  /// The date in the format of front matter.
  let text: String

  /// Returns the first date in `text` that includes a day, or nil if there is none.
  static func first(in text: String) -> WrittenDate? {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      defer { scalars.formIndex(after: &start) }
      guard isDigit(scalars[start]), start == scalars.startIndex || !isDigit(scalars[scalars.index(before: start)])
      else { continue }
      let run = scalars[start...].prefix(maximumLength).prefix(while: isDateCharacter)
      var end = run.endIndex
      // Try the longest prefix first, since an unrelated number may follow the date.
      while end > start {
        let part = String(scalars[start..<end]).trimmingSeparators
        // A day must not end in the middle of a number.
        let isWhole = end == scalars.endIndex || !isDigit(scalars[end])
        if isWhole, let date = InformalDate(part), date.exists, !date.lacksDay {
          return WrittenDate(range: start..<end, text: date.text(isPartial: false))
        }
        scalars.formIndex(before: &end)
      }
    }
    return nil
  }

  private static let maximumLength = 40

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar) || "〇○零一二三四五六七八九十".unicodeScalars.contains(scalar)
  }

  private static func isDateCharacter(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar.properties.isWhitespace
      || "年月日号號时時点點分秒上下午晚早星期周礼拜天末半T/.．。-－—–／:：（）()".unicodeScalars.contains(scalar)
  }
}
