import SourceFiles

/// A text in Markdown, perhaps with the front matter of another generator.
enum MarkdownManuscript {
  /// Reads the text; its body stays as it is.
  static func read(_ bytes: [UInt8], beside: (String) -> [UInt8]?) throws(ImportRefusal) -> Manuscript {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.trimmingBlanks.isEmpty else { throw .empty }
    return Manuscript(head: ManuscriptHead(), body: .markdown(text))
  }
}
