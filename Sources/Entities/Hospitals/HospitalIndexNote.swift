import SourceFiles

/// Where the register of hospitals comes from: the introduction of the index, `hospitals/index.md`.
public struct HospitalIndexNote: Sendable, Encodable {
  /// Who collected it.
  public var source: Source?
  /// Under which licence.
  public var licence: String?
  /// Of when it is.
  public var date: PartialDate?
  /// What readers should know of it.
  public var body: Body

  /// A note.
  public init(source: Source? = nil, licence: String? = nil, date: PartialDate? = nil, body: Body = Body()) {
    self.source = source
    self.licence = licence
    self.date = date
    self.body = body
  }
}
