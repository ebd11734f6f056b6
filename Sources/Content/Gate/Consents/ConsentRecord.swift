import Diagnostics
import Entities
import SourceFiles

/// The record of the published versions of consent texts with their checksums, `gate/recorded.yml`.
///
/// The file is a map with a line for each version, `agreement/2.1: SHA-256`. The editors maintain it next to the texts,
/// copying the line that the build proposes. It thus reveals if a published text was changed or removed.
struct ConsentRecord: Sendable {
  /// The path relative to the content folder.
  static let relativePath = "gate/recorded.yml"

  /// The path of the file in the form used in diagnostics.
  let path: String
  /// The checksums by `ID/VERSION`, in the order written.
  private(set) var lines: [(version: Located<String>, checksum: Located<String>)] = []

  /// Reads the record; a missing file yields an empty one.
  init(_ context: ReadContext, diagnostics: inout [Diagnostic]) {
    path = context.tree.path(of: Self.relativePath)
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

  /// Returns the line of a version, if there is one.
  func line(of text: ConsentText) -> (version: Located<String>, checksum: Located<String>)? {
    lines.first { $0.version.value == text.recordKey }
  }
}

extension ConsentText {
  /// The key of a version in the record: `agreement/2.1`.
  var recordKey: String { "\(id)/\(version)" }
}
