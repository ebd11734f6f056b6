import Crypto
import Diagnostics
import Entities
import Markdown
import SourceFiles

extension ConsentText {
  /// The keys of a consent text's front matter.
  package static let keys = KeyGroup.consent.names
}

extension ConsentTerms {
  /// A statement that is essential to a consent: its key and its value.
  struct Statement: Sendable {
    let key: String
    let value: @Sendable (ConsentTerms) -> [String]
  }

  /// The statements whose change requires new consent. Source: articles 14, 22, 23 and 39 of PIPL.
  static let essential: [Statement] =
    [
      Statement(key: "controller") { [$0.controller] }, Statement(key: "purpose") { [$0.purpose] },
      Statement(key: "method") { [$0.method] }, Statement(key: "information") { $0.information },
      Statement(key: "retention") { [$0.retention] },
    ] + newerStatements

  /// The statements that older versions may lack, since they were not required at the time.
  static let newerStatements: [Statement] = [
    Statement(key: "retention_days") { $0.retentionDays.map { ["\($0)"] } ?? [] },
    Statement(key: "recipients") { $0.recipients }, Statement(key: "transfer") { $0.transfer.map { [$0] } ?? [] },
  ]
}

/// A version of a consent text as decoded from its file.
struct ConsentSource: Sendable {
  var text: ConsentText
  let isDraft: Bool
  let relativePath: String
  /// The range of the version.
  let versionRange: SourceRange
  /// The range of the kind.
  let kindRange: SourceRange
  /// The range of the date.
  let dateRange: SourceRange
  /// The ranges of the terms, by key.
  let termRanges: [String: SourceRange]

  /// Reads a version from its file, `gate/ID/VERSION.md`. Fails, with diagnostics, if the version, the kind or the date
  /// is missing.
  init?(
    _ file: MarkdownFile, id: String, version name: String, context: ReadContext, diagnostics: inout [Diagnostic]
  ) {
    var reader = file.reader
    let version = ConsentVersion(name)
    let declaredVersion = reader.requiredText("version")
    if let declaredVersion, version == nil || declaredVersion.value != name {
      reader.report(.consentVersion(declaredVersion.value, file: name), at: declaredVersion.range)
    }
    let urls = ["service_agreement", "privacy_policy"].map { reader.requiredURL($0) }
    let kind: ConsentText.Kind? = reader.requiredChoice("kind")
    let title = reader.requiredText("title")?.value ?? id
    let date = reader.requiredTimestamp("date", zone: context.configuration.timeZone)?.value
    var terms = reader.terms()
    terms.serviceAgreement = urls[0]?.value ?? ""
    terms.privacyPolicy = urls[1]?.value ?? ""
    isDraft = reader.boolean("draft") ?? false
    let changes = reader.texts("changes").map(\.value)
    reader.finish(.consent)
    diagnostics += reader.diagnostics

    relativePath = file.relativePath
    versionRange = reader.range("version")
    kindRange = reader.range("kind")
    dateRange = reader.range("date")
    var ranges: [String: SourceRange] = [:]
    for term in ConsentTerms.essential { ranges[term.key] = reader.range(term.key) }
    termRanges = ranges
    let body = Body(document: file.document(context: context, diagnostics: &diagnostics))
    guard let version, let kind, let date else { return nil }
    let bytes = Self.bytes(of: file.path, context: context)
    text = ConsentText(
      id: id, version: version, kind: kind, path: file.path, title: title, date: date, terms: terms, changes: changes,
      bytes: bytes, checksum: ConsentText.checksum(of: bytes), body: body)
  }

  /// Returns the normalised text of a file; empty if the file no longer exists.
  private static func bytes(of path: String, context: ReadContext) -> [UInt8] {
    ConsentText.normalised((try? context.files.read(path, ReadContext.textLimit)) ?? [])
  }
}

extension ConsentText {
  /// Returns the text of a file without a byte order mark and with LF line endings, since editors and git change both
  /// without changing the wording.
  static func normalised(_ bytes: [UInt8]) -> [UInt8] {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard hasMark || bytes.contains(0x0D) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for index in (hasMark ? 3 : 0)..<bytes.count {
      guard bytes[index] == 0x0D else {
        text.append(bytes[index])
        continue
      }
      // In a CRLF sequence the LF is kept and the CR dropped.
      if index + 1 == bytes.count || bytes[index + 1] != 0x0A { text.append(0x0A) }
    }
    return text
  }

  /// Returns the SHA-256 of `bytes` as 64 hexadecimal digits.
  static func checksum(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

extension FieldReader {
  /// Reads the terms of a consent text; a missing required statement is an error.
  fileprivate mutating func terms() -> ConsentTerms {
    var terms = ConsentTerms()
    terms.controller = requiredText("controller")?.value ?? ""
    terms.purpose = requiredText("purpose")?.value ?? ""
    terms.method = requiredText("method")?.value ?? ""
    if value("information") == nil { reportMissing("information") }
    terms.information = texts("information").map(\.value)
    terms.retention = requiredText("retention")?.value ?? ""
    terms.retentionDays = number("retention_days", in: 1...36_500)
    terms.recipients = texts("recipients").map(\.value)
    terms.transfer = text("transfer")?.value
    terms.rights = requiredText("rights")?.value ?? ""
    terms.contact = requiredText("contact")?.value ?? ""
    terms.audience = requiredText("audience")?.value ?? ""
    return terms
  }

  /// Reads a required URL.
  fileprivate mutating func requiredURL(_ key: String) -> Located<String>? {
    if value(key) == nil { reportMissing(key) }
    return url(key)
  }

  /// Reads a required choice.
  fileprivate mutating func requiredChoice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String) -> Choice? {
    if value(key) == nil { reportMissing(key) }
    return choice(key)
  }
}
