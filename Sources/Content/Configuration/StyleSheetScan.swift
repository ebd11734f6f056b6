import Bytes
import Diagnostics

/// Finds what a style sheet loads.
struct StyleSheetScan {
  /// A rule or a URL by which a sheet loads something.
  struct Reference {
    /// The URL, its escapes resolved; empty for rules.
    let url: String
    /// Its bytes, without quotation marks; those of the word for rules.
    let range: Range<Int>
    /// What is wrong with it, if anything.
    let problem: Problem?

    /// Whether it leads from the root of the site.
    var isRooted: Bool { problem == nil && url.hasPrefix("/") }
    /// The file that it names: a part of a picture and a query are none of the name.
    var file: String { String(url.prefix { $0 != "#" && $0 != "?" }) }
  }

  /// Braces, brackets or parentheses that are open.
  private struct Block {
    let end: UInt8
    /// Whether strings in it are URLs, and whether it belongs to a rule for a font.
    var loads = false
    var isInFontFace = false
  }

  private var tokens: StyleSheetTokens
  /// In order.
  private(set) var references: [Reference] = []
  private var blocks: [Block] = []
  /// The rule whose block or semicolon has not come yet.
  private var rule: String?

  /// Reads a whole sheet.
  init(_ bytes: [UInt8]) {
    tokens = StyleSheetTokens(bytes)
    while let token = tokens.next() { read(token) }
  }

  private mutating func read(_ token: StyleSheetTokens.Token) {
    let isInRule = rule.map { Self.refusedRules[$0] != nil } ?? false
    switch token.kind {
    case .space, .comment, .word: break
    case .mark: mark(token.range)
    case .atKeyword:
      let name = tokens.text(token.content).lowercased()
      if let problem = Self.refusedRules[name] { add(token, url: "", problem) }
      rule = name
    case .function: function(token)
    case .malformedString where blocks.last?.loads == true && !isInRule, .malformedURL where !isInRule:
      add(token, url: "", .malformedURLInStyleSheet)
    case .string where blocks.last?.loads == true && !isInRule, .url where !isInRule:
      let url = tokens.text(token.content)
      add(token, url: url, problem(of: url))
    case .string, .malformedString, .url, .malformedURL: break
    }
  }

  private mutating func add(_ token: StyleSheetTokens.Token, url: String, _ problem: Problem?) {
    let range = token.kind == .atKeyword ? token.range : token.content
    references.append(Reference(url: url, range: range, problem: problem))
  }

  private mutating func mark(_ range: Range<Int>) {
    switch tokens.bytes[range.lowerBound] {
    case UInt8(ascii: "("): open(UInt8(ascii: ")"))
    case UInt8(ascii: "["): open(UInt8(ascii: "]"))
    case UInt8(ascii: "{"):
      open(UInt8(ascii: "}"), isInFontFace: rule == "font-face")
      rule = nil
    case UInt8(ascii: ";"): rule = nil
    case blocks.last?.end: blocks.removeLast()
    default: break
    }
  }

  /// A block is what the one around it is.
  private mutating func open(_ end: UInt8, loads: Bool = false, isInFontFace: Bool = false) {
    let outer = blocks.last
    blocks.append(
      Block(
        end: end, loads: loads || outer?.loads == true, isInFontFace: isInFontFace || outer?.isInFontFace == true))
  }

  private mutating func function(_ token: StyleSheetTokens.Token) {
    let name = Self.word(tokens.text(token.content))
    if blocks.last?.loads == true, Self.substitutions.contains(name) || name.hasPrefix("--") {
      add(token, url: "", .hiddenURLInStyleSheet(name))
    }
    open(UInt8(ascii: ")"), loads: Self.loading.contains(name))
    // The type of a picture is a string, and no URL.
    if name == "type" { blocks[blocks.count - 1].loads = false }
  }

  /// The rules that a sheet of the site cannot have.
  private static let refusedRules: [String: Problem] = [
    "import": .importInStyleSheet, "namespace": .namespaceInStyleSheet,
  ]
  /// The functions whose strings are URLs.
  private static let loading: Set<String> = ["url", "src", "image", "image-set"]
  /// The functions that stand for a value from elsewhere.
  private static let substitutions: Set<String> = ["var", "env", "attr", "inherit"]

  /// The name of a function in lower case, without the prefix of a browser. Browsers disagree about which characters beyond ASCII
  /// belong to a name: what follows the last of them may be one.
  private static func word(_ name: String) -> String {
    let ascii = name.unicodeScalars.reversed().prefix(while: \.isASCII).reversed()
    let word = String(String.UnicodeScalarView(ascii)).lowercased()
    guard word.hasPrefix("-"), !word.hasPrefix("--") else { return word }
    return word.dropFirst().firstIndex(of: "-").map { String(word[$0...].dropFirst()) } ?? word
  }

  /// What is wrong with a URL: the pages' policy lets nothing of other hosts through and no font, and a sheet is published below
  /// `assets/`, where a path of its own leads nowhere.
  private func problem(of url: String) -> Problem? {
    if blocks.last?.isInFontFace == true { return .fontInStyleSheet }
    if url.isEmpty || url.hasPrefix("#") || url.lowercased().hasPrefix("data:") { return nil }
    // Browsers skip them.
    if url.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .malformedURLInStyleSheet }
    let scheme = url.prefix { $0 != ":" }.utf8
    let isAbsolute = url.contains(":") && scheme.allSatisfy { $0 > 0x20 && $0 < 0x80 && !"/?#".utf8.contains($0) }
    if isAbsolute || url.utf8.prefix(2).count(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) == 2 {
      return .foreignURLInStyleSheet(url)
    }
    return url.hasPrefix("/") && !url.contains("\\") ? nil : .relativeURLInStyleSheet(url)
  }
}
