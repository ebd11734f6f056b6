import Bytes
import Diagnostics
import Entities
import SourceFiles

extension FieldReader {
  /// Reads the old URLs of a page, percent-decoded; invalid ones are reported.
  mutating func oldURLs(_ key: String) -> [String] {
    var urls: [String] = []
    for text in texts(key) {
      let parts = Self.urls(inList: text.value)
      guard parts.count < 2 else {
        report(.severalAliases(parts), at: text.range)
        continue
      }
      guard let url = AliasURL.decoded(text.value) else {
        report(.invalidAlias(text.value), at: text.range)
        continue
      }
      urls.append(url)
    }
    return urls
  }

  /// Returns the URLs of a list that is written as one text, separated by spaces or full-width marks; empty if the text
  /// is not a list. Old URLs may themselves contain spaces.
  private static func urls(inList text: String) -> [String] {
    let parts = text.unicodeScalars.split { $0.isWhiteSpace || "，、；".unicodeScalars.contains($0) }
    let urls = parts.map { part in String(part.last == "," || part.last == ";" ? part.dropLast() : part) }
    return urls.allSatisfy { $0.hasPrefix("/") } ? urls : []
  }
}
