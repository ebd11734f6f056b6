import Diagnostics
import Essentials
import SourceFiles

/// The front matter of another generator: YAML between `---`, TOML between `+++`, or a JSON object.
struct ImportedFrontMatter {
  let fields: [ImportedValue.Field]
  /// The text after the front matter.
  let body: Substring

  /// Splits `text`, which uses LF line endings. There are no fields if it begins with none of the three formats.
  init(_ text: String) throws(ImportError) {
    if let (inner, body) = Self.fenced(text, by: "---") {
      self.body = body
      fields = try Self.yaml(inner)
    } else if let (inner, body) = Self.fenced(text, by: "+++") {
      self.body = body
      fields = try TOMLReader.fields(in: inner)
    } else if text.hasPrefix("{"), let (inner, body) = Self.object(text) {
      self.body = body
      fields = try Self.json(inner)
    } else {
      fields = []
      body = text[...]
    }
  }

  private static func fenced(_ text: String, by fence: String) -> (inner: Substring, body: Substring)? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.trimmingBlanks == fence,
      let end = lines.dropFirst().firstIndex(where: { $0.trimmingBlanks == fence })
    else { return nil }
    let inner = end > 1 ? text[lines[1].startIndex..<lines[end].startIndex] : ""
    return (inner, end + 1 < lines.count ? text[lines[end + 1].startIndex...] : "")
  }

  /// Splits off the JSON object at the beginning of `text`.
  private static func object(_ text: String) -> (inner: Substring, body: Substring)? {
    var (depth, isText, isEscaped) = (0, false, false)
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if isEscaped {
        isEscaped = false
      } else if isText {
        if byte == UInt8(ascii: "\\") { isEscaped = true } else if byte == UInt8(ascii: "\"") { isText = false }
      } else if byte == UInt8(ascii: "\"") {
        isText = true
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        let next = text.utf8.index(after: index)
        if depth == 0 { return (text[..<next], text[next...]) }
      }
    }
    return nil
  }

  private static func yaml(_ text: Substring) throws(ImportError) -> [ImportedValue.Field] {
    var diagnostics: [Diagnostic] = []
    let bytes = Array(text.utf8)
    guard let map = YAMLReader.map(in: bytes[...], path: "", firstLine: 2, diagnostics: &diagnostics) else {
      throw .invalidFrontMatter(diagnostics.first?.problem.message ?? Message(zh: "不是 YAML", en: "invalid YAML"))
    }
    guard case .map(let fields) = ImportedValue(.map(map)) else { return [] }
    return fields
  }

  private static func json(_ text: Substring) throws(ImportError) -> [ImportedValue.Field] {
    guard case .map(let fields)? = try? JSONDecoder().decode(ImportedValue.self, from: Data(text.utf8)) else {
      throw .invalidFrontMatter(Message(zh: "不是 JSON", en: "invalid JSON"))
    }
    return fields
  }
}
