/// Writes roff, the markup of manual pages, with the macros of man(7).
struct Roff {
  /// The output so far.
  private(set) var text = ""
  private var isBelowHeading = false

  /// Escapes `text` so that nothing in it is a request or an escape sequence, and hyphens stay ASCII as shells require.
  static func escaped(_ text: String) -> String {
    var result = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case ".", "'": result += index == 0 ? "\\&\(scalar)" : String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Adds the title line of a page.
  mutating func title(_ name: String, section: Int, date: String, source: String, manual: String) {
    line(".TH \(Self.escaped(name.uppercased())) \(section) \(date) \"\(source)\" \"\(manual)\"")
    // No hyphenation and no justification: there are no spaces to stretch between Han characters.
    line(".nh")
    line(".ad l")
  }

  /// Adds a line of markup.
  mutating func line(_ line: String) {
    text += line + "\n"
    isBelowHeading = line.hasPrefix(".SH") || line.hasPrefix(".SS")
  }

  mutating func heading(_ words: String) { line(".SH " + words) }

  mutating func subheading(_ words: String) { line(".SS \"\(Self.escaped(words))\"") }

  /// Adds a paragraph.
  mutating func paragraph(_ words: String) {
    guard !words.isEmpty else { return }
    // A heading already starts a paragraph.
    if !isBelowHeading { line(".PP") }
    line(Self.escaped(words))
  }

  /// Adds one paragraph per line; indented lines are shown verbatim.
  mutating func discussion(_ words: String) {
    var isExample = false
    for part in words.split(separator: "\n") {
      let indented = part.hasPrefix("  ")
      if indented, !isExample { text += ".PP\n.RS 4\n.nf\n" }
      if !indented, isExample { text += ".fi\n.RE\n" }
      isExample = indented
      if indented { line(Self.escaped(String(part.dropFirst(2)))) } else { paragraph(String(part)) }
    }
    if isExample { text += ".fi\n.RE\n" }
  }

  /// Adds an entry of a definition list: a term, already marked up, and its description.
  mutating func entry(_ term: String, _ meaning: String) {
    line(".TP")
    line(term)
    line(meaning.isEmpty ? "\\&" : Self.escaped(meaning))
  }
}
