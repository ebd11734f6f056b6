import Bytes

/// The URL that a text which is not a URL was probably meant to be.
package enum IntendedURL {
  /// Returns the URL meant by the value of a key, which lacks a scheme or the leading slash of a path, or has full-width
  /// punctuation.
  package static func url(forValue text: String) -> String? {
    if let path = path(text) { return path }
    let narrow = narrowed(text)
    guard narrow.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\"") })
    else { return nil }
    if hasScheme(narrow) { return narrow == text ? nil : narrow }
    let host = narrow.prefix { $0 != "/" }
    let isMailbox = host.contains("@")
    guard host.contains("."), !host.hasPrefix("."), !host.hasSuffix("."), !narrow.contains(":") else { return nil }
    return (isMailbox ? "mailto:" : "https://") + narrow
  }

  /// Returns the URL meant by the target of a link that is neither a URL nor the path of a file: only a target that
  /// begins like a URL is taken for one.
  package static func url(forTarget text: String) -> String? {
    let narrow = narrowed(text)
    if hasScheme(narrow) { return narrow == text ? nil : narrow }
    return narrow.hasPrefix("www.") ? "https://" + narrow : nil
  }

  private static func narrowed(_ text: String) -> String {
    text.replacing("：", with: ":").replacing("／", with: "/").replacing("．", with: ".").replacing("。", with: ".")
  }

  private static func hasScheme(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }

  /// The text as a path from the root of the site, if it is the name of a file, not of a host: `share.png`,
  /// `images/share.png`.
  private static func path(_ text: String) -> String? {
    var segments = text.split(separator: "/", omittingEmptySubsequences: false)
    // Files in static/ are published at the root.
    if segments.count > 1, segments[0] == "." || segments[0] == "static" { segments.removeFirst() }
    guard let file = segments.last, let dot = file.lastIndex(of: "."), dot != file.startIndex,
      fileExtensions.contains(file[file.index(after: dot)...].lowercased()), !segments.contains(".."),
      segments.count == 1 || !segments[0].contains("."), !text.hasPrefix("/"), !text.hasPrefix("www."),
      !text.unicodeScalars.contains(where: { $0.value <= 0x20 || ":：@<>\"".unicodeScalars.contains($0) })
    else { return nil }
    return "/" + segments.joined(separator: "/")
  }

  /// Usual extensions of published files that are not top-level domains, as md and zip are.
  private static let fileExtensions: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "pdf", "html", "htm", "doc", "docx", "xls", "xlsx",
    "ppt",
    "pptx", "csv", "txt", "xml", "json", "mp3", "mp4",
  ]
}
