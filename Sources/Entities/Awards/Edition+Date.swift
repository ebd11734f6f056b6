import SourceFiles

extension Edition {
  /// The date, or else the year that the id begins with, or else the year 0.
  package var sortDate: PartialDate {
    if let date { return date }
    guard let year = Int(id.prefix(4)), (1900...2999).contains(year) else { return PartialDate(year: 0) }
    return PartialDate(year: year)
  }
}
