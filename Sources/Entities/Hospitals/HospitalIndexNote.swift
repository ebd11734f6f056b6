import SourceFiles

/// The origin of the register of hospitals, from the introduction to the index, `hospitals/index.md`.
package struct HospitalIndexNote: Sendable, Encodable {
  /// The source of the data.
  package var source: Source?
  /// The licence of the data.
  package var licence: String?
  /// The date of the data.
  package var date: PartialDate?
  /// The introduction.
  package var body: Body

  /// Creates a note.
  package init(source: Source? = nil, licence: String? = nil, date: PartialDate? = nil, body: Body = Body()) {
    self.source = source
    self.licence = licence
    self.date = date
    self.body = body
  }
}
