/// The media types of the files of a site. Source: IANA, Media Types.
public enum MediaType {
  /// The media type of a file with an unknown extension.
  public static let unknown = "application/octet-stream"

  /// Returns the media type of a file, by its extension.
  public static func ofFile(named name: String) -> String {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return unknown }
    return byExtension[file[file.index(after: dot)...].lowercased()] ?? unknown
  }

  /// Returns the `Content-Type` header for a file; text is UTF-8.
  public static func header(forFileNamed name: String) -> String {
    let type = ofFile(named: name)
    let isText =
      type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml")
    return isText ? type + "; charset=utf-8" : type
  }

  private static let byExtension = [
    "html": "text/html", "css": "text/css", "js": "text/javascript",
    "mjs": "text/javascript", "json": "application/json",
    "xml": "application/xml", "txt": "text/plain", "csv": "text/csv",
    "md": "text/markdown", "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml", "vtt": "text/vtt", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "m4a": "audio/mp4", "pdf": "application/pdf",
    "zip": "application/zip", "woff2": "font/woff2", "wasm": "application/wasm",
    "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ]
}
