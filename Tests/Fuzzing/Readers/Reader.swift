import Bytes
import Diagnostics
import Theme

@testable import Content
@testable import Gate
@testable import Site
@testable import SourceFiles

/// A reader of bytes that others write.
enum Reader: String, CaseIterable {
  /// Front matter with its text, letters, and site.yml, each as a file of a site.
  case article, letters, site
  /// The text of a slot, the house's words, the style sheet, the register of hospitals and the questions for applicants, likewise.
  case slottext, terms, style, register, questions
  /// YAML alone, tables, and the heads of pictures.
  case yaml, tables, pictures
  /// Key files of an audience, the line of keys, published slots, and sealed files.
  case audience, keys, slots, envelope
  /// Letters with applications, applications past their sealing, batches of decisions, signatures, signers and shards.
  case letter, application, decision, signature, signers, shard
  /// The list of files of the output, and the parts of the build cache, past their checksum.
  case list, content, pages
  /// The caches of the search and of the pictures, past their checksums, a slice of a digest, and the list of packed files.
  case search, scaled, digest, twins
  /// The manifest of a release, and pages that may be redirects.
  case manifest, redirects
  /// The message of a commit, and what git prints of the history.
  case message, history
  /// Manuscripts: a page, a text, Markdown of other generators, and what pandoc prints.
  case webpage, text, migrated, document
  /// Two pages that are compared, a picture whose metadata are removed, and a file that is searched for members' texts.
  case comparison, metadata, leaks
  /// Markup whose texts are converted into another script or searched.
  case markup
  /// Requests to the preview, those that send a file among them.
  case requests, uploads

  /// Reads bytes; what they give must keep its promises.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .article: SiteFiles.read(bytes, as: "articles/a/index.md")
    case .letters: SiteFiles.read(bytes, as: "articles/a/letters.yml")
    case .site: SiteFiles.read(bytes, as: "site.yml")
    case .slottext: SiteFiles.read(bytes, as: "slots/footer.md")
    case .terms: SiteFiles.read(bytes, as: "terms.csv")
    case .style: readStyleSheet(bytes)
    case .register: SiteFiles.read(bytes, as: "hospitals.csv")
    case .questions: SiteFiles.read(bytes, as: "gate/questions.yml")
    case .yaml: readYAML(bytes)
    case .tables: readTable(bytes)
    case .pictures:
      if let size = ImageSize.read(bytes: bytes) { precondition(size.width > 0 && size.height > 0) }
    case .audience: _ = AudienceFile(json: bytes)?.published
    case .keys:
      if let line = String(validating: bytes, as: UTF8.self) { _ = try? Keyring(line: line) }
    case .slots: _ = PublishedSlots(json: bytes)?.slots
    case .envelope:
      guard let key = AudienceKey(bytes: Array(repeating: 7, count: 32)) else { return }
      let context = SealContext(site: "0", audience: "hcp", epoch: 1, path: "/a/", part: .body)
      _ = try? Envelope.open(bytes, with: key, for: context)
      _ = Padding.content(of: bytes)
    case .letter:
      for line in ApplicationLine.find(in: bytes).lines { precondition(line.text.hasPrefix(ApplicationLine.prefix)) }
    case .application: _ = Application(bytes)?.content
    case .decision:
      if let file = DecisionFile(json: bytes) { precondition(DecisionFile(json: file.json) == file) }
      _ = DecisionText(bytes, signature: nil, name: "2025-06-01-1", path: "a.json", site: nil, signers: nil).diagnostics
    case .signature: _ = SSHSignature(bytes)?.isValid(of: bytes, namespace: Signers.namespace)
    case .signers: _ = Signers(bytes, path: "signers").diagnostics
    case .shard:
      let secret = ReaderSecret(typed: "0004-1061-050R-3GG2-8A1C-60T3-GF6")
      if let secret { _ = MemberShard(bytes)?.record(secret.keys(site: "0"), site: "0") }
    case .list:
      let list = OutputList(parsing: bytes)
      precondition(OutputList(parsing: list.bytes).entries == list.entries)
    case .content: _ = try? RecordDecoder.read(bytes[...]) { try ContentCache(from: &$0) }
    case .pages: _ = try? RecordDecoder.read(bytes[...]) { try PageCache(from: &$0) }
    case .search, .scaled, .digest, .twins: readCache(bytes)
    case .manifest, .redirects, .message, .history: readRelease(bytes)
    case .webpage, .text, .migrated, .document: readManuscript(bytes)
    case .comparison, .metadata, .leaks, .markup: readOutput(bytes)
    case .requests: readRequest(bytes)
    case .uploads: readUpload(bytes)
    }
  }

  /// Reads a style sheet of a site; as it is published it loads the same.
  private func readStyleSheet(_ bytes: [UInt8]) {
    SiteFiles.read(bytes, as: "own.css")
    var (tokens, end) = (StyleSheetTokens(bytes), 0)
    while let token = tokens.next() {
      precondition(token.range.lowerBound == end && token.range.upperBound > end)
      end = token.range.upperBound
    }
    precondition(end == bytes.count)
    let references = StyleSheetScan(bytes).references.map(\.url)
    precondition(StyleSheetScan(CompactStyleSheet(bytes).bytes).references.map(\.url) == references)
  }

  private func readYAML(_ bytes: [UInt8]) {
    var diagnostics: [Diagnostic] = []
    _ = YAMLReader.value(in: bytes[...], path: "a.yml", firstLine: 3, diagnostics: &diagnostics)
    _ = YAMLReader.map(in: bytes[...], path: "a.yml", firstLine: 3, diagnostics: &diagnostics)
    for diagnostic in diagnostics { precondition(diagnostic.place.range.start.line >= 3) }
  }

  private func readTable(_ bytes: [UInt8]) {
    var diagnostics: [Diagnostic] = []
    guard let text = SourceText(path: "a.csv", raw: bytes, diagnostics: &diagnostics) else { return }
    let known = ["id", "name", "short", "aliases"]
    let table = CSVTable(text, known: known, required: ["id"], diagnostics: &diagnostics)
    for row in table.rows { precondition(row.cells.count == table.headers.count && row.line >= 1) }
  }
}
