import Bytes
import Diagnostics

/// Finds the resources that a style sheet loads.
struct StyleSheetScan {
  /// A rule or a URL by which a style sheet loads a resource.
  struct Reference {
    /// The URL with escapes resolved; empty for rules.
    let url: String
    /// The byte range of the URL without quotation marks, or that of the at-keyword of a rule.
    let range: Range<Int>
    /// The problem with it, if any.
    let problem: Problem?

    /// Whether it is a valid path relative to the root of the site.
    var isRootRelative: Bool { problem == nil && url.hasPrefix("/") }
    /// The path of the file, without a fragment and a query.
    var file: String { String(url.prefix { $0 != "#" && $0 != "?" }) }
  }

  /// An open brace, bracket or parenthesis.
  private struct Block {
    let end: UInt8
    /// Whether strings in the block are URLs.
    var containsURLs = false
    /// Whether the block is part of a `@font-face` rule.
    var isInFontFace = false
  }

  private var tokens: StyleSheetTokenizer
  /// The references, in source order.
  private(set) var references: [Reference] = []
  private var blocks: [Block] = []
  /// The name of the at-rule whose block or semicolon is yet to come.
  private var pendingAtRule: String?

  /// Scans a whole style sheet.
  init(_ bytes: [UInt8]) {
    tokens = StyleSheetTokenizer(bytes)
    while let token = tokens.next() { read(token) }
  }

  private mutating func read(_ token: StyleSheetTokenizer.Token) {
    let isInRule = pendingAtRule.map { Self.rejectedAtRules[$0] != nil } ?? false
    switch token.kind {
    case .space, .comment, .word: break
    case .delimiter: readDelimiter(token.range)
    case .atKeyword:
      let name = tokens.text(token.content).lowercased()
      if let problem = Self.rejectedAtRules[name] { add(token, url: "", problem) }
      pendingAtRule = name
    case .function: readFunction(token)
    case .malformedString where blocks.last?.containsURLs == true && !isInRule, .malformedURL where !isInRule:
      add(token, url: "", .malformedURLInStyleSheet)
    case .string where blocks.last?.containsURLs == true && !isInRule, .url where !isInRule:
      let url = tokens.text(token.content)
      add(token, url: url, problem(of: url))
    case .string, .malformedString, .url, .malformedURL: break
    }
  }

  private mutating func add(_ token: StyleSheetTokenizer.Token, url: String, _ problem: Problem?) {
    let range = token.kind == .atKeyword ? token.range : token.content
    references.append(Reference(url: url, range: range, problem: problem))
  }

  private mutating func readDelimiter(_ range: Range<Int>) {
    switch tokens.bytes[range.lowerBound] {
    case UInt8(ascii: "("): open(UInt8(ascii: ")"))
    case UInt8(ascii: "["): open(UInt8(ascii: "]"))
    case UInt8(ascii: "{"):
      open(UInt8(ascii: "}"), isInFontFace: pendingAtRule == "font-face")
      pendingAtRule = nil
    case UInt8(ascii: ";"): pendingAtRule = nil
    case blocks.last?.end: blocks.removeLast()
    default: break
    }
  }

  /// Opens a block, which inherits the properties of the enclosing one.
  private mutating func open(_ end: UInt8, containsURLs: Bool = false, isInFontFace: Bool = false) {
    let outer = blocks.last
    blocks.append(
      Block(
        end: end, containsURLs: containsURLs || outer?.containsURLs == true,
        isInFontFace: isInFontFace || outer?.isInFontFace == true))
  }

  private mutating func readFunction(_ token: StyleSheetTokenizer.Token) {
    let name = Self.functionName(tokens.text(token.content))
    if blocks.last?.containsURLs == true, Self.substitutions.contains(name) || name.hasPrefix("--") {
      add(token, url: "", .functionForURLInStyleSheet(name))
    }
    open(UInt8(ascii: ")"), containsURLs: Self.urlFunctions.contains(name))
    // The argument of `type()` is a MIME type rather than a URL.
    if name == "type" { blocks[blocks.count - 1].containsURLs = false }
  }

  /// The at-rules that a site's style sheet must not contain.
  private static let rejectedAtRules: [String: Problem] = [
    "import": .importInStyleSheet, "namespace": .namespaceInStyleSheet,
  ]
  /// The functions whose string arguments are URLs.
  private static let urlFunctions: Set<String> = ["url", "src", "image", "image-set"]
  /// The functions that substitute a value from elsewhere.
  private static let substitutions: Set<String> = ["var", "env", "attr", "inherit"]

  /// Returns the name of a function in lower case, without a vendor prefix. Browsers disagree about which non-ASCII
  /// characters may be part of a name, so only the characters after the last of them count.
  private static func functionName(_ name: String) -> String {
    let ascii = name.unicodeScalars.reversed().prefix(while: \.isASCII).reversed()
    let word = String(String.UnicodeScalarView(ascii)).lowercased()
    guard word.hasPrefix("-"), !word.hasPrefix("--") else { return word }
    return word.dropFirst().firstIndex(of: "-").map { String(word[$0...].dropFirst()) } ?? word
  }

  /// Returns the problem with a URL. The content security policy of the pages blocks other hosts and fonts, and style
  /// sheets are published below `assets/`, where relative paths would not resolve.
  private func problem(of url: String) -> Problem? {
    if blocks.last?.isInFontFace == true { return .fontInStyleSheet }
    if url.isEmpty || url.hasPrefix("#") || url.lowercased().hasPrefix("data:") { return nil }
    // Browsers strip control characters.
    if url.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .malformedURLInStyleSheet }
    let scheme = url.prefix { $0 != ":" }.utf8
    let isAbsolute = url.contains(":") && scheme.allSatisfy { $0 > 0x20 && $0 < 0x80 && !"/?#".utf8.contains($0) }
    if isAbsolute || url.utf8.prefix(2).count(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) == 2 {
      return .externalURLInStyleSheet(url)
    }
    return url.hasPrefix("/") && !url.contains("\\") ? nil : .relativeURLInStyleSheet(url)
  }
}
