import Bytes

/// The scripts and the style sheet that the preview adds to the pages that it serves; no file on a disk has them.
struct PreviewScript {
  /// The path of the home page, with a slash at both ends.
  let prefix: String

  private static let script = ".xinglin/preview.js"
  private static let importScript = ".xinglin/import.js"
  private static let sheet = ".xinglin/preview.css"

  /// The asset that a request names; nil for other requests.
  func asset(atTarget target: String) -> (type: String, bytes: [UInt8])? {
    switch target {
    case prefix + Self.script: ("text/javascript; charset=utf-8", PackageResources.preview_js)
    case prefix + Self.importScript: ("text/javascript; charset=utf-8", PackageResources.import_js)
    case prefix + Self.sheet: ("text/css; charset=utf-8", PackageResources.preview_css)
    default: nil
    }
  }

  /// A page with the script at the end of its head, which knows from the address which build the page is of.
  func adding(to page: [UInt8], build: Int) -> [UInt8] {
    let elements =
      "<link rel=\"stylesheet\" href=\"\(prefix)\(Self.sheet)\">"
      + "<script type=\"module\" src=\"\(prefix)\(Self.script)?build=\(build)\"></script>"
    guard let end = page.firstRange(of: Array("</head>".utf8))?.lowerBound else { return page }
    return Array(page[..<end]) + Array(elements.utf8) + page[end...]
  }
}
