import Bytes
import Diagnostics
import Entities
import Names

extension Hospital: ReadableEntity {
  static let linkType: String? = "hospital"

  /// `hospitals/index.md` holds the note on the register; all other files are hospitals.
  static func role(of parts: [String]) -> FileRole {
    FileRole.single(parts) { $0 == "index" ? .hospitalIndexNote : .entity(kind: kindName, names: [$0]) }
  }

  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> HospitalSource? {
    HospitalSource(file, id: names[0], context: context, diagnostics: &diagnostics)
  }

  static func add(_ sources: [HospitalSource], to entityIndex: inout EntityIndex, _ diagnostics: inout [Diagnostic]) {
    var sources = sources
    sources.addRows(entityIndex.context, unread: &entityIndex.unread[kindName, default: UnreadNames()], &diagnostics)
    entityIndex.addHospitals(sources, &diagnostics)
  }

  static func mentionContext(of hospital: Reference<Hospital>, in library: Library) -> MentionContext {
    MentionContext(hospitals: [hospital])
  }
}
