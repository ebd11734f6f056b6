import Bytes
import SourceFiles

/// Reads manuscripts of every supported format.
package struct ManuscriptReader: Sendable {
  private let pandoc: Pandoc?
  /// The work folder of one manuscript.
  private let folder: String

  /// The maximum size of a manuscript, in bytes.
  package static let limit = 128 << 20
  /// The maximum total size of its pictures, in bytes.
  static let pictureLimit = 512 << 20

  /// Creates a reader that uses `folder`, which the caller creates and removes.
  package init(pandoc: Pandoc?, in folder: String) {
    self.pandoc = pandoc
    self.folder = folder
  }

  /// Reads a manuscript from the contents of a file.
  ///
  /// `write` writes a file with the given name to the work folder. `beside` returns the bytes of the file at a path
  /// relative to the manuscript.
  package func read(
    _ bytes: [UInt8], _ format: ManuscriptFormat, write: (String, [UInt8]) throws(ImportRefusal) -> Void,
    beside: (String) -> [UInt8]?
  ) throws(ImportRefusal) -> Manuscript {
    var manuscript: Manuscript
    switch format {
    case .text: manuscript = try text(bytes)
    case .markdown: return try MarkdownManuscript.read(TextEncoding.decoded(bytes), beside: beside)
    case .converted(.html): manuscript = try page(bytes, write)
    case .converted(let format): manuscript = try document(bytes, format, write)
    }
    guard case .blocks(let blocks) = manuscript.body else { return manuscript }
    guard blocks.contains(where: { !$0.isBlank }) else { throw .empty }
    var total = 0
    for url in PictureAddresses(blocks).urls {
      guard let bytes = picture(url, beside: beside) else { continue }
      total += bytes.count
      guard total <= Self.pictureLimit else { throw .tooLarge }
      manuscript.pictures.append(Manuscript.Picture(url: url, bytes: bytes))
    }
    return manuscript
  }

  private func text(_ bytes: [UInt8]) throws(ImportRefusal) -> Manuscript {
    let text = String(decoding: try TextEncoding.decoded(bytes), as: UTF8.self)
    return manuscript(PlainText.blocks(of: text), ManuscriptHead())
  }

  private func page(
    _ bytes: [UInt8], _ write: (String, [UInt8]) throws(ImportRefusal) -> Void
  ) throws(ImportRefusal) -> Manuscript {
    let page = SavedPage(try TextEncoding.decoded(bytes, declared: DeclaredCharacterSet.name(in: bytes)))
    var head = ManuscriptHead()
    var notes = page.notes
    head.title = page.title
    head.date = page.date.flatMap { ManuscriptHead.date($0, &notes) }
    head.summary = page.summary
    if let author = page.author, !author.contains("@") { head.add(authors: author, &notes) }
    for byline in page.bylines { head.add(byline, &notes, line: "") }
    head.source = head.source ?? page.publisher
    if let url = page.url, url.hasPrefix("http") { head.sourceURL = url }
    let output = try convert(page.html, .html, write)
    var result = manuscript(output.document.blocks, head)
    result.notes.add(notes)
    // For an unknown tag, pandoc drops the tag but keeps its content.
    for remark in output.remarks where !remark.hasPrefix("<") { result.notes.add(.reported(remark)) }
    return result
  }

  private func document(
    _ bytes: [UInt8], _ format: Pandoc.Format, _ write: (String, [UInt8]) throws(ImportRefusal) -> Void
  ) throws(ImportRefusal) -> Manuscript {
    if case .word = format, let refusal = WordText.refusal(of: bytes) { throw refusal }
    let output = try convert(bytes, format, write)
    var head = ManuscriptHead()
    var notes = ImportNotes()
    func text(_ key: String) -> String? {
      let text = output.document.meta[key]?.texts.map { $0.plainText.trimmingBlanks }.joined(separator: " ") ?? ""
      return text.isEmpty ? nil : text
    }
    head.title = text("title")
    head.subtitle = text("subtitle")?.trimmingDashes
    head.summary = text("abstract")
    if let author = text("author") {
      if let byline = Byline(author) { head.add(byline, &notes, line: "") } else { head.authors = Byline.names(author) }
    }
    head.date = text("date").flatMap { ManuscriptHead.date($0, &notes) }
    var result = manuscript(output.document.blocks, head)
    result.notes.add(notes)
    for remark in output.remarks { result.notes.add(.reported(remark)) }
    if case .word = format, let text = WordText(bytes) {
      for paragraph in text.missing(from: output.document) { result.notes.add(.lostText(paragraph)) }
    }
    return result
  }

  private func convert(
    _ bytes: [UInt8], _ format: Pandoc.Format, _ write: (String, [UInt8]) throws(ImportRefusal) -> Void
  ) throws(ImportRefusal) -> Pandoc.Output {
    guard let pandoc else { throw .noPandoc }
    try write(Pandoc.inputName(format), bytes)
    return try pandoc.read(format, in: folder)
  }

  private func manuscript(_ blocks: [PandocBlock], _ head: ManuscriptHead) -> Manuscript {
    let reader = HeadReader(blocks, head: head)
    return Manuscript(head: reader.head, body: .blocks(reader.blocks), notes: reader.notes)
  }

  /// Returns the bytes of a picture from a data URL, the media that pandoc extracted, or a file beside the page.
  private func picture(_ url: String, beside: (String) -> [UInt8]?) -> [UInt8]? {
    if url.hasPrefix("data:") { return DataURL.bytes(of: url) }
    if url.hasPrefix(folder + "/") {
      let name = url.dropFirst(folder.utf8.count + 1)
      // File names in an archive are untrusted.
      guard !name.split(separator: "/", omittingEmptySubsequences: false).contains("..") else { return nil }
      return try? FileSource.disk.read(url, Self.limit)
    }
    if url.contains("://") || url.hasPrefix("/") { return nil }
    let written = url.prefix { $0 != "?" && $0 != "#" }
    let path = PercentEncoding.decodedText(written) ?? String(written)
    guard !path.split(separator: "/", omittingEmptySubsequences: false).contains("..") else { return nil }
    return beside(path)
  }
}

extension PandocBlock {
  /// Whether the block is empty.
  fileprivate var isBlank: Bool {
    switch self {
    case .paragraph(let inlines), .plain(let inlines), .heading(_, let inlines):
      inlines.plainText.trimmingBlanks.isEmpty && !inlines.holdsPicture
    case .division(_, let inner): inner.allSatisfy(\.isBlank)
    default: false
    }
  }
}
