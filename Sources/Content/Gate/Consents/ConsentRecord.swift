import Diagnostics
import Entities
import SourceFiles

/// Which versions of consent texts were published, and with what words: `gate/recorded.yml`.
///
/// The file is a map with a line for each version, `agreement/2.1: SHA-256`. It is written by the editors, from the line
/// that the build proposes, and kept with the texts: a text that is changed after it was published no longer has the
/// checksum that stands here, and one that was removed still has its line.
struct ConsentRecord: Sendable {
  /// The path below the content folder.
  static let relative = "gate/recorded.yml"

  /// The path of the file as a report names it.
  let path: String
  /// The checksums by `ID/VERSION`, in the order written.
  private(set) var lines: [(version: Located<String>, checksum: Located<String>)] = []

  /// Reads the record; empty where there is none.
  init(_ context: ReadContext, diagnostics: inout [Diagnostic]) {
    path = context.tree.path(of: Self.relative)
    guard let file = context.tree.files.first(where: { $0.role == .consentRecord }),
      let text = context.text(of: file, diagnostics: &diagnostics),
      let fields = YAMLReader.map(in: text.bytes[...], path: path, firstLine: 1, diagnostics: &diagnostics)
    else { return }
    var reader = FieldReader(fields, path: path)
    for field in fields.fields {
      if let checksum = reader.text(field.value, key: field.key.value) { lines.append((field.key, checksum)) }
    }
    diagnostics += reader.diagnostics
  }

  /// The line of a version, if it has one.
  func line(of text: ConsentText) -> (version: Located<String>, checksum: Located<String>)? {
    lines.first { $0.version.value == text.recordKey }
  }
}

extension ConsentText {
  /// How the record calls a version: `agreement/2.1`.
  var recordKey: String { "\(id)/\(version)" }
}
