import Diagnostics
import Entities
import SourceFiles

extension FieldReader {
  /// Reads the old URLs of a page, percent-decoded; invalid ones are reported.
  mutating func oldURLs(_ key: String) -> [String] {
    var urls: [String] = []
    for text in texts(key) {
      guard let url = AliasURL.decoded(text.value) else {
        report(.invalidAlias(text.value), at: text.range)
        continue
      }
      urls.append(url)
    }
    return urls
  }
}
