import Bytes
import Diagnostics
import Theme

@testable import Content
@testable import Gate
@testable import Site
@testable import SourceFiles

/// A reader of untrusted bytes.
enum Reader: String, CaseIterable {
  /// Markdown alone, with the invariants of the compiled document.
  case markdown
  /// An article, letters and site.yml, each as a file of a site.
  case article, letters, site
  /// A slot text, terms, a style sheet, the hospital register and the membership questions, each as a file of a site.
  case slottext, terms, style, register, questions
  /// Plain YAML, tables, and picture headers.
  case yaml, tables, pictures
  /// An audience's key files, the keys line, published slots, and encrypted files.
  case audience, keys, slots, envelope
  /// Letters with applications, decrypted applications, batches of decisions, signatures, signers and shards.
  case letter, application, decision, signature, signers, shard
  /// The output's file list, and the parts of the build cache, after the checksum.
  case list, content, pages
  /// The search and picture caches, after their checksums; a slice of a digest; and the list of compressed files.
  case search, scaled, digest, twins
  /// The manifest of a release, and potential redirect pages.
  case manifest, redirects
  /// A commit message, and git's history output.
  case message, history
  /// Manuscripts: a web page, plain text, Markdown of other generators, and pandoc's output.
  case webpage, text, migrated, document
  /// Two pages to compare, a picture to strip of metadata, and a file to search for members' texts.
  case comparison, metadata, leaks
  /// Markup whose text is converted to another script or searched.
  case markup
  /// Requests to the preview, including uploads.
  case requests, uploads

  /// Reads the bytes and checks the invariants of the result.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .markdown: readMarkdown(bytes)
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
      _ =
        ParsedDecisionFile(bytes, signature: nil, name: "2025-06-01-1", path: "a.json", site: nil, signers: nil)
        .diagnostics
    case .signature: _ = SSHSignature(bytes)?.isValid(of: bytes, namespace: AllowedSigners.namespace)
    case .signers: _ = AllowedSigners(bytes, path: "signers").diagnostics
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

  /// Reads a site's style sheet, and checks that the published one loads the same resources.
  private func readStyleSheet(_ bytes: [UInt8]) {
    SiteFiles.read(bytes, as: "own.css")
    var (tokens, end) = (StyleSheetTokenizer(bytes), 0)
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
    for diagnostic in diagnostics { precondition(diagnostic.location.range.start.line >= 3) }
  }

  private func readTable(_ bytes: [UInt8]) {
    var diagnostics: [Diagnostic] = []
    guard let text = SourceText(path: "a.csv", raw: bytes, diagnostics: &diagnostics) else { return }
    let headers = ["id", "name", "short", "aliases"]
    let table = CSVTable(text, known: headers, required: ["id"], diagnostics: &diagnostics)
    for row in table.rows { precondition(row.cells.count == table.headers.count && row.line >= 1) }
  }
}
