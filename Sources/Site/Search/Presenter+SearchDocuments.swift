import Bytes
import Content
import Entities
import Names
import Search
import SourceFiles
import Theme

extension Presenter {
  /// Returns the document to index for a page. Only the title and summary of members' pages are indexed.
  func searchDocument(_ source: SearchSource) -> SearchDocument {
    switch source {
    case .article(let reference): document(reference)
    case .hospital(let reference): document(reference)
    case .person(let reference): document(reference)
    case .award(let reference): document(reference)
    case .edition(let reference): document(reference)
    case .column(let reference): document(reference)
    case .document(let reference): document(reference)
    case .page(let reference): document(reference)
    }
  }

  private func row(_ title: String, _ url: String, _ kind: SearchSource.Kind, date: String = "") -> ResultRow {
    var row = ResultRow(title: title, url: local(url), kind: kind.rawValue)
    row.date = date
    return row
  }

  /// Returns names whose romanization is not specified by editors.
  private func names(_ names: [String], as kind: Pinyin.Kind = .place) -> [NameRun] {
    names.flatMap { NameRun.runs(of: $0, as: kind) }
  }

  private func document(_ reference: Reference<Article>) -> SearchDocument {
    let article = lookup(reference)
    var row = row(article.title, article.url, .article, date: article.publication.date.moment.numeric)
    row.column = (article.relations.column?.index ?? -1) + 1
    if let hospital = article.relations.hospitals.first { row.province = lookup(hospital).province?.code ?? "" }
    row.isForMembers = article.publication.access != .everyone
    row.isConvertible = article.identity.language.map(ScriptEditionSettings.isSimplified) ?? true
    var document = SearchDocument(row: row)
    document.titles = [article.title, article.identity.subtitle, article.identity.kicker].compactMap(\.self)
    document.add(article.identity.summary)
    guard article.publication.access == .everyone else { return document }
    document.add((article.credits.authors + article.credits.correspondents).joined(separator: "、"))
    document.add(article.relations.tags.map { lookup($0).name }.joined(separator: "、"))
    if let body = lookup.body(reference) {
      let context = BodyContext(
        date: PartialDate(article.publication.date), speakers: article.relations.speakers,
        hospitals: article.relations.hospitals)
      document.add(value(body, in: context))
    }
    for attachment in article.media.attachments { document.add(attachment.title) }
    for letter in article.letters {
      document.add(letter.text)
      document.add(letter.reply ?? "")
    }
    return document
  }

  private func document(_ reference: Reference<Hospital>) -> SearchDocument {
    let hospital = lookup(reference)
    var row = row(hospital.name, hospital.url, .hospital)
    row.province = hospital.province?.code ?? ""
    var document = SearchDocument(row: row)
    let others = [hospital.short].compactMap(\.self) + hospital.aliases + hospital.former
    document.titles = [hospital.name] + others
    document.names = NameRun.runs(of: hospital.name, pinyin: hospital.pinyin, as: .place) + names(others)
    document.add(
      [hospital.province?.name, hospital.city, hospital.grade, hospital.type].compactMap(\.self).joined(separator: "、"))
    document.add(value(hospital.body))
    return document
  }

  private func document(_ reference: Reference<Person>) -> SearchDocument {
    let person = lookup(reference)
    var document = SearchDocument(row: row(person.name, person.url, .person))
    document.titles = [person.name] + person.aliases
    document.names =
      NameRun.runs(of: person.name, pinyin: person.pinyin, as: .person) + names(person.aliases, as: .person)
    for post in person.posts {
      document.add((post.hospital.map { lookup($0).name } ?? post.organisation ?? "") + post.title)
    }
    for honour in person.honours { document.add(honour) }
    document.add(value(person.body))
    return document
  }

  private func document(_ reference: Reference<Award>) -> SearchDocument {
    let award = lookup(reference)
    var document = SearchDocument(row: row(award.title, award.url, .award))
    document.titles = [award.title]
    document.names = names([award.title])
    document.add(award.issuer ?? "")
    document.add(value(award.body))
    return document
  }

  private func document(_ reference: Reference<Edition>) -> SearchDocument {
    let edition = lookup(reference)
    let title = card(reference).fullTitle
    var document = SearchDocument(row: row(title, edition.url, .award, date: edition.date?.moment.numeric ?? ""))
    document.titles = [title]
    for line in edition.roll {
      document.add([line.hospitalName, line.branch, line.personName, line.work, line.category].joined(separator: "，"))
    }
    document.add(value(edition.body))
    return document
  }

  private func document(_ reference: Reference<Column>) -> SearchDocument {
    let column = lookup(reference)
    var document = SearchDocument(row: row(column.title, column.url, .column))
    document.titles = [column.title] + column.aliases
    document.names = names(document.titles)
    document.add(column.summary)
    document.add(value(column.body))
    return document
  }

  private func document(_ reference: Reference<PolicyDocument>) -> SearchDocument {
    let policy = lookup(reference)
    var document = SearchDocument(
      row: row(policy.title, policy.url, .document, date: policy.date?.moment.numeric ?? ""))
    document.titles = [policy.title]
    document.names = names([policy.title])
    document.add([policy.issuer, policy.number].compactMap(\.self).joined(separator: "，"))
    document.add(value(policy.body))
    return document
  }

  private func document(_ reference: Reference<Page>) -> SearchDocument {
    let page = lookup(reference)
    var row = row(page.title, page.url, .page)
    row.isForMembers = page.access != .everyone
    var document = SearchDocument(row: row)
    document.titles = [page.title]
    document.add(page.summary)
    if page.access == .everyone { document.add(value(page.body)) }
    return document
  }
}

extension SearchDocument {
  /// Adds text without markup.
  fileprivate mutating func add(_ paragraph: String) {
    if !paragraph.isEmpty { MarkupText.append(paragraph: paragraph, to: &text) }
  }

  /// Adds a body as the page shows it.
  fileprivate mutating func add(_ body: BodyValue) {
    for part in body.parts {
      switch part {
      case .prose(let markup): MarkupText.append(markup.bytes, to: &text)
      case .turns(let turns):
        for turn in turns {
          add(turn.speaker.text)
          MarkupText.append(turn.content.bytes, to: &text)
        }
      case .speaker(let section):
        MarkupText.append(heading: section.heading.text, to: &text)
        add(section.person.name)
        MarkupText.append(section.content.bytes, to: &text)
      }
    }
  }
}
