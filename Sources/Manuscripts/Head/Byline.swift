/// What a line beside the text says of it: `来源：健康报　记者 李某 通讯员 王某`, `（责编：张某）`.
struct Byline: Equatable {
  /// What a label says.
  enum Field: Equatable, Hashable {
    case source, authors, correspondents, editors, reviewers, date, updated, title, subtitle, kicker, summary
    /// A task that has no key of its own.
    case credit(String)
    /// What a publishing system adds: how often the page was read, the size of its letters.
    case furniture
  }

  /// The fields, in the order written.
  private(set) var fields: [(field: Field, value: String)] = []

  static func == (lhs: Byline, rhs: Byline) -> Bool { lhs.fields.elementsEqual(rhs.fields) { $0 == $1 } }

  /// The fields of a line; nil where it holds anything else.
  init?(_ line: String) {
    let text = Self.withoutBrackets(line.trimmingBlanks)
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= Self.longest || Self.isLongField(text) else { return nil }
    var marks: [(start: Int, end: Int, field: Field)] = []
    var i = 0
    while i < scalars.count {
      if let (field, end) = Self.label(in: scalars, at: i, isFirst: marks.isEmpty) {
        marks.append((i, end, field))
        i = end
        // What a summary or a title holds is text.
        if Self.isText(field) { break }
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

  /// How many characters a line has at most whose fields are short.
  private static let longest = 120

  static func isText(_ field: Field) -> Bool {
    switch field {
    case .title, .subtitle, .kicker, .summary: true
    default: false
    }
  }

  private static func isLongField(_ text: String) -> Bool {
    label(in: Array(text.unicodeScalars.prefix(12)), at: 0, isFirst: true).map { isText($0.field) } ?? false
  }

  /// Adds what stands before the first label: a date, perhaps with the name of the source before it. False where it is neither.
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

  /// Adds a field; false where its value cannot be one.
  private mutating func add(_ field: Field, _ value: String) -> Bool {
    if Self.isText(field) || field == .furniture {
      if !value.isEmpty || field == .furniture { fields.append((field, value)) }
      return true
    }
    guard !value.isEmpty else { return true }
    guard value.unicodeScalars.count <= 60,
      !value.unicodeScalars.contains(where: { "。！？".unicodeScalars.contains($0) }),
      !Self.goesOnBehindBracket(value)
    else { return false }
    // A date behind the last name belongs to the line.
    if field != .date, field != .updated, let found = WrittenDate.first(in: value) {
      let rest = String(value.unicodeScalars[..<found.range.lowerBound]).trimmingSeparators
      if !rest.isEmpty { fields.append((field, rest)) }
      fields.append((.date, found.text))
      return true
    }
    fields.append((field, value))
    return true
  }

  /// Whether a bracket that was opened before a value closes within it, as in `（通讯员 李某）一、概况`: the text begins there.
  private static func goesOnBehindBracket(_ value: String) -> Bool {
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
  /// The text without blanks and marks between fields on both sides.
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
