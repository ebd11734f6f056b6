import Bytes

@testable import Releases
@testable import Site

extension Reader {
  /// Reads the input of publications, and of git.
  func readRelease(_ bytes: [UInt8]) {
    switch self {
    case .manifest:
      guard let manifest = ReleaseManifest(parsing: bytes) else { return }
      precondition(ReleaseManifest(parsing: manifest.bytes)?.entries == manifest.entries)
      for entry in manifest.entries { precondition(!entry.path.text.split(separator: "/").contains("..")) }
    case .redirects:
      guard let target = Redirects.target(of: String(decoding: bytes, as: UTF8.self)) else { return }
      precondition(target.hasPrefix("/") && !target.contains("\n"))
      _ = Redirects.basePath(of: target, among: ["a/index.html", "中/index.html"])
    case .message:
      let trailers = ReviewTrailers(message: String(decoding: bytes, as: UTF8.self))
      _ = (trailers.missing, trailers.repeated)
    default:
      let hash = Array(repeating: UInt8(ascii: "a"), count: 40)
      let changes = LastChanges(
        texts: ["content/a.md": hash], prefix: "content/",
        history: bytes.split(separator: 0, omittingEmptySubsequences: false))
      if let commit = changes.commit(of: "a.md") { _ = ReviewTrailers(message: commit.message) }
    }
  }
}
