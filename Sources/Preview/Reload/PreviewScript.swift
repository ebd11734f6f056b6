import Bytes

/// The scripts and the style sheet that the preview adds to pages. They exist only in memory.
struct PreviewScript {
  /// The path of the home page, with leading and trailing slashes.
  let prefix: String

  private static let script = ".xinglin/preview.js"
  private static let importScript = ".xinglin/import.js"
  private static let sheet = ".xinglin/preview.css"

  /// Returns the asset that a request refers to, or nil for other requests.
  func asset(atTarget target: String) -> (type: String, bytes: [UInt8])? {
    switch target {
    case prefix + Self.script: ("text/javascript; charset=utf-8", PackageResources.preview_js)
    case prefix + Self.importScript: ("text/javascript; charset=utf-8", PackageResources.import_js)
    case prefix + Self.sheet: ("text/css; charset=utf-8", PackageResources.preview_css)
    default: nil
    }
  }

  /// Adds the script to the end of a page's head. Its URL tells it which build the page belongs to.
  func adding(to page: [UInt8], build: Int) -> [UInt8] {
    let elements =
      "<link rel=\"stylesheet\" href=\"\(prefix)\(Self.sheet)\">"
      + "<script type=\"module\" src=\"\(prefix)\(Self.script)?build=\(build)\"></script>"
    guard let end = page.firstRange(of: Array("</head>".utf8))?.lowerBound else { return page }
    return Array(page[..<end]) + Array(elements.utf8) + page[end...]
  }
}
