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
  /// `write` writes a file with the given name to the work folder. `siblingFile` returns the bytes of the file at a
  /// path relative to the manuscript.
  package func read(
    _ bytes: [UInt8], _ format: ManuscriptFormat, write: (String, [UInt8]) throws(ImportError) -> Void,
    siblingFile: (String) -> [UInt8]?
  ) throws(ImportError) -> Manuscript {
    var manuscript: Manuscript
    switch format {
    case .text: manuscript = try text(bytes)
    case .markdown: return try MarkdownManuscriptReader.read(TextEncoding.decoded(bytes), siblingFile: siblingFile)
    case .converted(.html): manuscript = try page(bytes, write)
    case .converted(let format): manuscript = try document(bytes, format, write)
    }
    guard case .blocks(let blocks) = manuscript.body else { return manuscript }
    guard blocks.contains(where: { !$0.isBlank }) else { throw .empty }
    var total = 0
    for url in PictureURLs(blocks).urls {
      guard let bytes = picture(url, beside: siblingFile) else { continue }
      total += bytes.count
      guard total <= Self.pictureLimit else { throw .tooLarge }
      manuscript.pictures.append(Manuscript.Picture(url: url, bytes: bytes))
    }
    return manuscript
  }

  private func text(_ bytes: [UInt8]) throws(ImportError) -> Manuscript {
    let text = String(decoding: try TextEncoding.decoded(bytes), as: UTF8.self)
    return manuscript(PlainText.blocks(of: text), ManuscriptMetadata())
  }

  private func page(
    _ bytes: [UInt8], _ write: (String, [UInt8]) throws(ImportError) -> Void
  ) throws(ImportError) -> Manuscript {
    let page = SavedPage(try TextEncoding.decoded(bytes, declared: DeclaredCharacterSet.name(in: bytes)))
    var metadata = ManuscriptMetadata()
    var notes = page.notes
    metadata.title = page.title
    metadata.date = page.date.flatMap { ManuscriptMetadata.parseDate($0, &notes) }
    metadata.summary = page.summary
    if let author = page.author, !author.contains("@") { metadata.add(authors: author, &notes) }
    for byline in page.bylines { metadata.add(byline, &notes, line: "") }
    metadata.source = metadata.source ?? page.publisher
    if let url = page.url, url.hasPrefix("http") { metadata.sourceURL = url }
    let output = try convert(page.html, .html, write)
    var result = manuscript(output.document.blocks, metadata)
    result.notes.add(notes)
    // For an unknown tag, pandoc drops the tag but keeps its content.
    for warning in output.warnings where !warning.hasPrefix("<") { result.notes.add(.reported(warning)) }
    return result
  }

  private func document(
    _ bytes: [UInt8], _ format: Pandoc.Format, _ write: (String, [UInt8]) throws(ImportError) -> Void
  ) throws(ImportError) -> Manuscript {
    if case .word = format, let error = WordText.importError(for: bytes) { throw error }
    let output = try convert(bytes, format, write)
    var metadata = ManuscriptMetadata()
    var notes = ImportNotes()
    func text(_ key: String) -> String? {
      let text = output.document.meta[key]?.texts.map { $0.plainText.trimmingBlanks }.joined(separator: " ") ?? ""
      return text.isEmpty ? nil : text
    }
    metadata.title = text("title")
    metadata.subtitle = text("subtitle")?.trimmingDashes
    metadata.summary = text("abstract")
    if let author = text("author") {
      if let byline = Byline(author) {
        metadata.add(byline, &notes, line: "")
      } else {
        metadata.authors = Byline.names(author)
      }
    }
    metadata.date = text("date").flatMap { ManuscriptMetadata.parseDate($0, &notes) }
    var result = manuscript(output.document.blocks, metadata)
    result.notes.add(notes)
    for warning in output.warnings { result.notes.add(.reported(warning)) }
    if case .word = format, let text = WordText(bytes) {
      for paragraph in text.missing(from: output.document) { result.notes.add(.lostText(paragraph)) }
    }
    return result
  }

  private func convert(
    _ bytes: [UInt8], _ format: Pandoc.Format, _ write: (String, [UInt8]) throws(ImportError) -> Void
  ) throws(ImportError) -> Pandoc.Output {
    guard let pandoc else { throw .noPandoc }
    try write(Pandoc.inputName(format), bytes)
    return try pandoc.read(format, in: folder)
  }

  private func manuscript(_ blocks: [PandocBlock], _ head: ManuscriptMetadata) -> Manuscript {
    let reader = MetadataReader(blocks, head: head)
    return Manuscript(metadata: reader.metadata, body: .blocks(reader.blocks), notes: reader.notes)
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
