/// The fields of a credit line above or below an article's body: `来源：健康报　记者 李某 通讯员 王某`, `（责编：张某）`.
struct Byline: Equatable {
  /// The kind of information that a label introduces.
  enum Field: Equatable, Hashable {
    case source, authors, correspondents, editors, reviewers, date, updated, title, subtitle, kicker, summary
    /// A role without a key of its own in the front matter.
    case credit(String)
    /// Page chrome added by a publishing system: page views, font size controls.
    case pageChrome
  }

  /// The fields, in the order written.
  private(set) var fields: [(field: Field, value: String)] = []

  static func == (lhs: Byline, rhs: Byline) -> Bool { lhs.fields.elementsEqual(rhs.fields) { $0 == $1 } }

  /// Parses a line, or returns nil if it contains anything besides fields.
  init?(_ line: String) {
    let text = Self.withoutBrackets(line.trimmingBlanks)
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= Self.maximumLength || Self.isLongField(text) else { return nil }
    var marks: [(start: Int, end: Int, field: Field)] = []
    var i = 0
    while i < scalars.count {
      if let (field, end) = Self.label(in: scalars, at: i) {
        marks.append((i, end, field))
        i = end
        // The value of a summary or a title extends to the end of the line.
        if Self.isFreeText(field) { break }
      } else {
        i += 1
      }
    }
    func words(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view).trimmingSeparators
    }
    guard addUnlabelled(words(0..<(marks.first?.start ?? scalars.count)), isWhole: marks.isEmpty) else { return nil }
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].start : scalars.count
      guard add(mark.field, words(mark.end..<end)) else { return nil }
    }
    guard !fields.isEmpty else { return nil }
  }

  /// The maximum length of a line with only short fields, in Unicode scalars.
  private static let maximumLength = 120

  static func isFreeText(_ field: Field) -> Bool {
    switch field {
    case .title, .subtitle, .kicker, .summary: true
    default: false
    }
  }

  private static func isLongField(_ text: String) -> Bool {
    label(in: Array(text.unicodeScalars.prefix(12)), at: 0).map { isFreeText($0.field) } ?? false
  }

  /// Adds the text before the first label, which must be a date, optionally preceded by the name of the source. Returns
  /// false if it is neither.
  private mutating func addUnlabelled(_ text: String, isWhole: Bool) -> Bool {
    guard !text.isEmpty else { return true }
    guard let found = WrittenDate.first(in: text) else { return false }
    let before = String(text.unicodeScalars[..<found.range.lowerBound]).trimmingSeparators
    let after = String(text.unicodeScalars[found.range.upperBound...]).trimmingSeparators
    guard after.unicodeScalars.count <= (isWhole ? 0 : 12), before.unicodeScalars.count <= 12,
      !before.unicodeScalars.contains(where: { "。，！？：".unicodeScalars.contains($0) })
    else { return false }
    if !before.isEmpty { fields.append((.source, before)) }
    fields.append((.date, found.text))
    if !after.isEmpty, fields.first?.field != .source { fields.append((.source, after)) }
    return true
  }

  /// Adds a field, or returns false if `value` is implausible for it.
  private mutating func add(_ field: Field, _ value: String) -> Bool {
    if Self.isFreeText(field) || field == .pageChrome {
      if !value.isEmpty || field == .pageChrome { fields.append((field, value)) }
      return true
    }
    guard !value.isEmpty else { return true }
    guard value.unicodeScalars.count <= 60,
      !value.unicodeScalars.contains(where: { "。！？".unicodeScalars.contains($0) }),
      !Self.hasUnmatchedClosingBracket(value)
    else { return false }
    // A date after the last name is a field of its own.
    if field != .date, field != .updated, let found = WrittenDate.first(in: value) {
      let rest = String(value.unicodeScalars[..<found.range.lowerBound]).trimmingSeparators
      if !rest.isEmpty { fields.append((field, rest)) }
      fields.append((.date, found.text))
      return true
    }
    fields.append((field, value))
    return true
  }

  /// Whether `value` closes a bracket that was opened before it, as in `（通讯员 李某）一、概况`, where the body begins after the
  /// bracket.
  private static func hasUnmatchedClosingBracket(_ value: String) -> Bool {
    var open = 0
    for scalar in value.unicodeScalars {
      if "（(".unicodeScalars.contains(scalar) { open += 1 }
      if "）)".unicodeScalars.contains(scalar) { open -= 1 }
      if open < 0 { return true }
    }
    return false
  }

  private static func withoutBrackets(_ text: String) -> String {
    for (open, close) in [("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("〔", "〕")] {
      guard text.hasPrefix(open), text.hasSuffix(close) else { continue }
      let inner = text.dropFirst().dropLast()
      if !inner.contains(open) { return String(inner) }
    }
    return text
  }
}

extension StringProtocol {
  /// The string without leading and trailing white space and field separators.
  var trimmingSeparators: String {
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || "|｜丨；;，,、·/／-—（）()".unicodeScalars.contains(scalar)
    }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !isMark($0) }), let end = scalars.lastIndex(where: { !isMark($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[start...end]))
  }
}
