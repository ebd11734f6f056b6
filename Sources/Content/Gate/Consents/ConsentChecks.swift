import Diagnostics
import Entities
import SourceFiles

/// Checks the versions of consent texts against one another and against their record.
struct ConsentChecks {
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks versions, which must be in the library's order.
  init(_ sources: [ConsentSource], record: ConsentRecord, configuration: SiteConfiguration) {
    for source in sources where !source.isDraft { check(source, in: record) }
    for (index, source) in sources.enumerated() {
      let earlier = sources[(index + 1)...].first { $0.text.id == source.text.id }
      checkStatements(source, isLatest: index == 0 || sources[index - 1].text.id != source.text.id, earlier: earlier)
      if let earlier { check(source, after: earlier) }
      let published = sources[(index + 1)...].first { $0.text.id == source.text.id && !$0.isDraft }
      if let published, !source.isDraft { checkDate(source, after: published, record) }
    }
    checkKinds(sources, configuration)
    let publishedVersions = Set(sources.map(\.text.recordKey))
    for line in record.lines where !publishedVersions.contains(line.version.value) {
      diagnostics.append(Problem.consentMissing(line.version.value).at(record.path, line.version.range))
    }
  }

  /// Checks that a published version still has the checksum in its record.
  private mutating func check(_ source: ConsentSource, in record: ConsentRecord) {
    let text = source.text
    guard let line = record.line(of: text) else {
      let problem = Problem.consentUnrecorded(
        text.recordKey, checksum: text.checksum, record: ConsentRecord.relativePath)
      diagnostics.append(problem.at(text.path, source.versionRange))
      return
    }
    if line.checksum.value != text.checksum {
      let location = SourceLocation(path: record.path, range: line.checksum.range)
      let version = SourceLocation(path: text.path, range: source.versionRange)
      diagnostics.append(
        Problem.consentChanged(text.recordKey).at(version, related: [.init(location, .recordedChecksum)]))
    }
  }

  /// Checks that the latest version makes every statement. A published version must not change, so a missing statement
  /// is only a warning until the next version. Once a version makes a statement, all later ones must.
  private mutating func checkStatements(_ source: ConsentSource, isLatest: Bool, earlier: ConsentSource?) {
    for term in ConsentTerms.newerStatements where term.value(source.text.terms).isEmpty {
      let isDropped = earlier.map { !term.value($0.text.terms).isEmpty } ?? false
      guard isLatest || isDropped else { continue }
      var diagnostic = Problem.consentStatement(term.key).at(source.text.path, source.versionRange)
      if isDropped { diagnostic.severity = .error }
      diagnostics.append(diagnostic)
    }
  }

  /// Checks that a version with an unchanged major number does not change what readers consented to, since it does not
  /// ask them again.
  private mutating func checkMajor(_ source: ConsentSource, after earlier: ConsentSource) {
    let (text, before) = (source.text, earlier.text)
    guard text.version.major == before.version.major else { return }
    for term in ConsentTerms.essential {
      let value = term.value(text.terms)
      if value.isEmpty || value == term.value(before.terms) { continue }
      let problem = Problem.consentMajor(term.key, next: "\(text.version.major + 1).0")
      let location = SourceLocation(path: text.path, range: source.termRanges[term.key] ?? source.versionRange)
      let related = earlier.termRanges[term.key].map { SourceLocation(path: before.path, range: $0) }
      diagnostics.append(problem.at(location, related: related.map { [.init($0, .consentedStatement)] } ?? []))
    }
  }

  /// Checks that a version does not take effect on a day before the previous one. A recorded version must not change,
  /// so for it this is only a warning.
  private mutating func checkDate(_ source: ConsentSource, after earlier: ConsentSource, _ record: ConsentRecord) {
    let (date, earlierDate) = (source.text.date, earlier.text.date)
    guard (date.year, date.month, date.day) < (earlierDate.year, earlierDate.month, earlierDate.day) else { return }
    let location = SourceLocation(path: earlier.text.path, range: earlier.dateRange)
    let problem = Problem.consentDate(earlier: earlier.text.version.description)
    var diagnostic = problem.at(
      SourceLocation(path: source.text.path, range: source.dateRange), related: [.init(location, .previousDate)])
    if record.line(of: source.text) != nil { diagnostic.severity = .warning }
    diagnostics.append(diagnostic)
  }

  /// Checks that a later version lists its changes and is of the same kind as the previous one.
  private mutating func check(_ source: ConsentSource, after earlier: ConsentSource) {
    let text = source.text
    checkMajor(source, after: earlier)
    if text.changes.isEmpty {
      let problem = Problem.consentWithoutChanges(text.recordKey, earlier: earlier.text.version.description)
      diagnostics.append(problem.at(text.path, source.versionRange))
    }
    if text.kind != earlier.text.kind {
      diagnostics.append(
        Problem.consentKind(earlier.text.kind.rawValue).at(
          SourceLocation(path: text.path, range: source.kindRange),
          related: [.init(SourceLocation(path: earlier.text.path, range: earlier.kindRange), .firstOccurrence)]))
    }
  }

  /// Checks that there is exactly one agreement if there is a gate.
  private mutating func checkKinds(_ sources: [ConsentSource], _ configuration: SiteConfiguration) {
    let agreements = sources.filter { $0.text.kind == .agreement }
    if let first = agreements.first {
      for other in agreements where other.text.id != first.text.id {
        diagnostics.append(
          Problem.secondAgreement(first.text.id).at(
            SourceLocation(path: other.text.path, range: other.kindRange),
            related: [.init(SourceLocation(path: first.text.path, range: first.kindRange), .firstOccurrence)]))
      }
      if configuration.gate == nil, agreements.contains(where: { !$0.isDraft }) {
        diagnostics.append(Problem.gateWithoutSettings.at(SourceLocation(path: configuration.path)))
      }
    } else if let gate = configuration.gate {
      diagnostics.append(Problem.gateWithoutAgreement.at(configuration.path, gate.range))
    } else if let source = sources.first {
      diagnostics.append(Problem.gateWithoutAgreement.at(source.text.path, source.kindRange))
    }
  }
}
