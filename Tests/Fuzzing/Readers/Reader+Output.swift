@testable import Changes
@testable import Gate
@testable import Search
@testable import Site
@testable import SourceFiles

extension Reader {
  /// Reads files that are or were published.
  func readOutput(_ bytes: [UInt8]) {
    switch self {
    case .comparison:
      let (old, new) = (PageText(Array(bytes[..<(bytes.count / 2)])), PageText(Array(bytes[(bytes.count / 2)...])))
      _ = PageChange(from: old, to: new)
    case .metadata:
      guard let stripped = PictureMetadata.stripped(bytes) else { return }
      // A file that is not a picture, or is truncated in its first part, may have a size in only one of the two
      // results.
      if let size = ImageSize.read(bytes: bytes), let new = ImageSize.read(bytes: stripped) {
        precondition(size == new)
      }
      precondition(PictureMetadata.stripped(stripped) == nil, "something is left")
    case .markup:
      var text: [UInt8] = []
      MarkupText.append(bytes, to: &text)
      _ = MarkupTexts.runs(in: bytes)
    default: _ = Self.wall.scan(bytes, path: "a.html")
    }
  }

  private static let wall = LeakWall(texts: [
    Array("高血压病人的用药要看病程、看并发症、看年龄，剂量从小到大，两周一调，不可骤停。".utf8)
  ])
}
