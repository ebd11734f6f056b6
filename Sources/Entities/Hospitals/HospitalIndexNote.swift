import SourceFiles

/// Where the register of hospitals comes from: the introduction of the index, `hospitals/index.md`.
package struct HospitalIndexNote: Sendable, Encodable {
  /// Who collected it.
  package var source: Source?
  /// Under which licence.
  package var licence: String?
  /// Of when it is.
  package var date: PartialDate?
  /// What readers should know of it.
  package var body: Body

  /// A note.
  package init(source: Source? = nil, licence: String? = nil, date: PartialDate? = nil, body: Body = Body()) {
    self.source = source
    self.licence = licence
    self.date = date
    self.body = body
  }
}
