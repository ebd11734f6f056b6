import Diagnostics
import Entities
import SourceFiles

extension FieldReader {
  /// Reads the last component of an article's URL.
  mutating func slug() -> Located<String>? {
    guard let slug = text("slug") else { return nil }
    guard Identifier.isValid(slug.value) else {
      report(.invalidID(slug.value), at: slug.range)
      return nil
    }
    return slug
  }

  /// Reads a BCP 47 language tag.
  mutating func language(_ key: String) -> Located<String>? {
    guard let text = text(key) else { return nil }
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let isLetter: (Character) -> Bool = { $0.isASCII && $0.isLetter }
    let isPart: (Substring) -> Bool = { part in
      (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || $0.isASCII && $0.isNumber }
    }
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter), parts.allSatisfy(isPart)
    else {
      report(.invalidLanguage(text.value), at: text.range)
      return nil
    }
    return text
  }

  /// Reads the people behind an article, and its origin.
  mutating func credits() -> Article.Credits {
    var credits = Article.Credits()
    credits.authors = words("authors").map(\.value)
    credits.correspondents = words("correspondents").map(\.value)
    credits.contributions = list("credits", .contribution) { reader in
      let role = reader.requiredText("role")?.value
      let names = reader.words("name").map(\.value)
      if reader.value("name") == nil { reader.reportMissing("name") }
      guard let role, !names.isEmpty else { return nil }
      return Contribution(role: role, names: names)
    }
    credits.editors = words("editors").map(\.value)
    credits.reviewers = words("reviewers").map(\.value)
    credits.source = source("source")
    credits.isOriginal = boolean("original") ?? false
    credits.reprint = nested("reprint", .reprint) { reader in
      let name = reader.requiredText("source")?.value
      let url = reader.url("source_url")?.value
      let title = reader.text("original_title")?.value
      let author = reader.text("original_author")?.value
      let editor = reader.text("editor")?.value
      let missing = Reprint.keys.filter { $0 != "source" && reader.value($0) == nil }
      if !missing.isEmpty { reader.report(.incompleteReprint(missing), at: reader.map.range) }
      return name.map {
        Reprint(source: Source(name: $0, url: url), originalTitle: title, originalAuthor: author, editor: editor)
      }
    }
    credits.organisers = list("organisers", .organiser) { reader in
      let role = reader.requiredText("role")?.value
      let name = reader.requiredText("name")?.value
      let note = reader.text("note")?.value
      guard let role, let name else { return nil }
      return Organiser(role: role, name: name, note: note)
    }
    credits.sponsor = sponsor("sponsor")
    return credits
  }

  /// Reads the corrections made after the publication of an article, oldest first.
  mutating func corrections(after date: Timestamp, context: ReadContext) -> [Correction] {
    let zone = context.configuration.timeZone
    let corrections: [Correction] = list("corrections", .correction) { reader in
      let corrected = reader.requiredTimestamp("date", zone: zone)
      let text = reader.requiredText("text")
      guard let corrected, let text else { return nil }
      if corrected.value.end(in: zone) <= date { reader.report(.correctedBeforeDate, at: corrected.range) }
      return Correction(date: corrected.value, text: text.value)
    }
    return corrections.sorted { $0.date < $1.date }
  }

  /// Reads the sponsor of an article or a column: a name, or a map of name, URL and note.
  mutating func sponsor(_ key: String) -> Sponsor? {
    nested(key, .sponsor, scalar: { _, name in Sponsor(name: name.value) }) { reader in
      let name = reader.requiredText("name")?.value
      let url = reader.url("url")?.value
      let note = reader.text("note")?.value
      return name.map { Sponsor(name: $0, url: url, note: note) }
    }
  }

  /// Reports a date of the last update that is before the date of the article or in the future.
  mutating func checkOrder(
    _ updated: Located<Timestamp>, after date: Timestamp, context: ReadContext,
    publicationWindow: inout PublicationWindow
  ) {
    let (zone, now) = (context.configuration.timeZone, context.options.now)
    if updated.value.end(in: zone) <= date {
      report(.updatedBeforeDate, at: updated.range)
    } else if updated.value.secondsSinceEpoch > now, date.secondsSinceEpoch <= now {
      publicationWindow.exclude(updated.value, now: now)
      report(.updatedInFuture, at: updated.range)
    }
  }

  /// Returns the reason why an article dated `date` is not published at the time of the build, or nil if it is.
  /// Previews show drafts and future articles nevertheless.
  mutating func unpublished(
    _ date: Timestamp, context: ReadContext, publicationWindow: inout PublicationWindow
  ) -> UnpublishedFile.Reason? {
    let zone = context.configuration.timeZone
    let now = context.options.now
    let isDraft = boolean("draft") ?? false
    let publish = timestamp("publish", zone: zone)
    let expires = timestamp("expires", zone: zone)
    if let expires, expires.value.end(in: zone) <= publish?.value ?? date {
      report(.expiresBeforePublication, at: expires.range)
    }
    let due = publish.map { max($0.value, date) } ?? date
    // A draft remains a draft regardless of its date.
    if !isDraft { publicationWindow.exclude(due, now: now) }
    if let expires {
      // A date without a time expires at the end of the day.
      let end = expires.value.end(in: zone)
      publicationWindow.exclude(end, now: now)
      if end.secondsSinceEpoch <= now { return .expired(expires.value) }
    }
    if isDraft { return .draft }
    return due.secondsSinceEpoch > now ? .future(due) : nil
  }
}
