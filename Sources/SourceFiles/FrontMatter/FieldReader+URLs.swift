import Diagnostics

extension FieldReader {
  /// Reads a URL: absolute with http, https or mailto, or root-relative. A root-relative URL must resolve to a page of
  /// the site, unless `isFile`.
  package mutating func url(_ key: String, isFile: Bool = false) -> Located<String>? {
    guard let text = text(key) else { return nil }
    let url = text.value
    let isWhole = URLPath.isHTTP(url) && url.utf8.count > 8 || url.hasPrefix("mailto:")
    let isRooted = url.hasPrefix("/") && !url.hasPrefix("//") && !url.hasPrefix("/\\")
    let isBroken = url.unicodeScalars.contains { $0.value <= 0x20 || $0 == "\"" || $0 == "<" || $0 == ">" }
    guard isWhole || isRooted, !isBroken else {
      report(.invalidURL(key, url), at: text.range)
      return nil
    }
    if isRooted, !isFile { diagnostics.append(.brokenURL(text, url: URLPath.path(of: url), in: path)) }
    return text
  }
}
