import Essentials

@testable import Manuscripts

extension Reader {
  /// Reads manuscripts, which are untrusted. pandoc itself is not run.
  func readManuscript(_ bytes: [UInt8]) {
    switch self {
    case .webpage:
      guard let text = try? TextEncoding.decoded(bytes, declared: DeclaredCharacterSet.name(in: bytes)) else { return }
      let page = SavedPage(text)
      _ = (page.title, page.author, page.date)
    case .text:
      guard let text = try? TextEncoding.decoded(bytes) else { return }
      write(PlainText.blocks(of: String(decoding: text, as: UTF8.self)))
    case .migrated:
      guard let text = try? TextEncoding.decoded(bytes),
        let manuscript = try? MarkdownManuscriptReader.read(text, siblingFile: { $0.count < 4 ? [] : nil })
      else { return }
      for picture in manuscript.pictures { precondition(!picture.url.split(separator: "/").contains("..")) }
    default:
      guard let document = try? JSONDecoder().decode(PandocDocument.self, from: Data(bytes)) else { return }
      write(document.blocks)
    }
  }

  private func write(_ blocks: [PandocBlock]) {
    _ = PictureURLs(blocks).urls
    let reader = MetadataReader(blocks, head: ManuscriptMetadata())
    var writer = MarkdownWriter(reader.blocks)
    _ = writer.text(of: reader.blocks)
  }
}
