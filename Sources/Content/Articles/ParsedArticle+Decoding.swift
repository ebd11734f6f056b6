import Diagnostics
import Entities
import Markdown
import Names
import SourceFiles

extension ParsedArticle {
  /// Decodes the front matter of `file` and compiles the body; expired articles are left without a body.
  init(_ file: MarkdownFile, id: String, isBundle: Bool, entityIndex: EntityIndex, diagnostics: inout [Diagnostic]) {
    let context = entityIndex.context
    let zone = context.configuration.timeZone
    var reader = file.reader
    let title = reader.requiredText("title")
    let date = reader.requiredTimestamp("date", zone: zone)?.value
    let updated = reader.timestamp("updated", zone: zone)
    let slug = reader.slug()
    let identity = Article.Identity(
      id: id, path: file.path, url: Self.url(id: id, slug: slug?.value), title: title?.value ?? id,
      subtitle: reader.text("subtitle")?.value, kicker: reader.text("kicker")?.value,
      kind: reader.choice("kind") ?? .article, summary: reader.text("summary")?.value ?? "",
      language: reader.language("lang")?.value)
    var publication = Article.Publication(
      date ?? Timestamp(year: 1970, month: 1, day: 1, offset: 0), updated: updated?.value, access: reader.access(),
      aliases: reader.oldURLs("aliases"))
    var publicationWindow = PublicationWindow()
    var unpublished = reader.unpublished(publication.date, context: context, publicationWindow: &publicationWindow)
    if context.options.includesDrafts, let pending = unpublished?.pending {
      (publication.pending, unpublished) = (pending, nil)
    }
    header = ArticleHeader(
      file: file.file, isBundle: isBundle, identity: identity, publication: publication,
      titleLocation: SourceLocation(path: file.path, range: title?.range ?? SourceRange(SourcePosition())))
    display = Article.Display(showsContents: reader.boolean("toc"), linksMentions: reader.boolean("mentions") ?? true)
    credits = reader.credits()
    relations.series = reader.text("series")?.value
    references = reader.references(citing: entityIndex.kinds)
    for attachment in references.attachments where publication.access != .everyone || attachment.access != .everyone {
      for page in attachment.pages { reader.report(.previewOfMembersFile, at: page.range) }
    }
    (header.unpublished, header.publicationWindow) = (unpublished, publicationWindow)
    if let updated {
      reader.checkOrder(
        updated, after: publication.date, context: context, publicationWindow: &header.publicationWindow)
    }
    let corrections = reader.corrections(after: publication.date, context: context)
    header.publication.corrections = publication.access == .everyone ? corrections : corrections.map(\.redacted)
    restrictedCorrections = publication.access == .everyone ? [] : corrections
    if reader.restrictsToMembers, identity.summary.isEmpty {
      reader.report(.missingMembersSummary, at: reader.range("access"))
    }
    let name = URLPath.lastComponent(of: id)
    if slug == nil, !reader.has("slug"), !Identifier.isValid(name) {
      let problem = Problem.invalidID(name, canHaveSlug: true)
      reader.report(problem, at: SourceRange(SourcePosition()))
    }
    reader.finish(keys: entityIndex.kinds.articleKeys, group: KeyGroup.article.id)
    diagnostics += reader.diagnostics
    guard header.unpublished.isChecked else { return }
    let proof = entityIndex.proof?.proof(on: header.publication.day)
    (document, restrictedDocument) = file.texts(
      for: publication.access, form: form(entityIndex.people), matcher: linksMentions ? entityIndex.matcher : nil,
      proof: proof, context: context, diagnostics: &diagnostics)
    diagnostics += file.textDiagnostics + (proof.map(file.proofread) ?? [])
    if publication.access == .everyone {
      if identity.summary.isEmpty { header.identity.summary = document.excerpt }
      statistics = document.statistics
    }
    // Only the summary uses the excerpt.
    document.excerpt = ""
    restrictedDocument?.excerpt = ""
  }

  /// Returns the URL of an article: its id, with the last component replaced by the slug if there is one.
  static func url(id: String, slug: String?) -> String {
    guard let slug else { return "/articles/\(URLPath.encoded(id))/" }
    let folder = URLPath.folder(of: id)
    return folder.isEmpty ? "/articles/\(slug)/" : "/articles/\(URLPath.encoded(folder))/\(slug)/"
  }

  /// Whether names in the body become links. Members' texts are excluded, since their mentions would show on other
  /// pages.
  var linksMentions: Bool { display.linksMentions && header.publication.access == .everyone }

  /// Returns the form of the body. The labels of an interview are its speakers as written and all their names.
  private func form(_ people: EntityNames<Person>) -> MarkdownOptions.Form {
    switch header.identity.kind {
    case .article, .case, .notice: .prose
    case .roundtable: .roundtable
    case .interview:
      .interview(
        speakers: references.speakers.flatMap { labels(of: $0, people) },
        people: references.people.flatMap { names(of: $0.name, people) })
    }
  }

  /// Returns all spellings of a person named in the front matter.
  private func names(of person: Located<String>, _ people: EntityNames<Person>) -> [String] {
    guard case .one(let found) = people.index.resolve(person.value) else { return [person.value] }
    return people.spellings(of: found)
  }

  private func labels(of speaker: UnresolvedSpeaker, _ people: EntityNames<Person>) -> [String] {
    guard speaker.isNameOnly, case .one(let person) = people.index.resolve(speaker.label.value) else {
      return [speaker.label.value]
    }
    let names = people.spellings(of: person)
    return names.contains(speaker.label.value) ? names : [speaker.label.value] + names
  }
}

extension UnpublishedFile.Reason {
  /// The pending state that previews show for the article; nil if previews do not show it either.
  fileprivate var pending: Article.Publication.Pending? {
    switch self {
    case .draft: .draft
    case .future: .future
    case .expired: nil
    }
  }
}

extension UnpublishedFile.Reason? {
  /// Whether an article in this state is still checked for errors. Drafts and future articles are checked; expired ones
  /// are not.
  var isChecked: Bool {
    switch self {
    case nil, .draft, .future: true
    case .expired: false
    }
  }
}
