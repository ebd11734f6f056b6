import Bytes
import Diagnostics
import Entities
import Markdown
import Names

extension ParsedArticle {
  /// Resolves the names in the front matter against the entity index.
  mutating func resolveNames(in entityIndex: EntityIndex, _ diagnostics: inout [Diagnostic]) {
    let path = header.identity.path
    relations.column = references.column.flatMap {
      entityIndex.columns.resolve($0, path: path, diagnostics: &diagnostics)
    }
    relations.hospitals = Self.lookUp(references.hospitals, in: entityIndex.hospitals, path, &diagnostics)
    relations.awards = Self.lookUp(references.awards, in: entityIndex.editions, path, &diagnostics)
    relations.citations = references.citations.flatMap { kind, names in
      Self.references(to: kind, names, entityIndex, path, &diagnostics)
    }
    let (hospitals, day) = (relations.hospitals, header.publication.day)
    for source in references.people {
      let person = entityIndex.people.resolve(source.name, path: path, diagnostics: &diagnostics) { candidates in
        entityIndex.person(among: candidates, at: hospitals, on: day)
      }
      guard let person else { continue }
      relations.people.appendOnce(person)
      recordPost(source.post, of: person, in: entityIndex, &diagnostics)
    }
    relations.speakers = references.speakers.map { speaker($0, in: entityIndex, &diagnostics) }
    for (source, speaker) in zip(references.speakers, relations.speakers) {
      guard let person = speaker.person else { continue }
      relations.people.appendOnce(person)
      recordPost(source.post, of: person, in: entityIndex, &diagnostics)
    }
    foldTags(&diagnostics)
  }

  /// Records the post in whose capacity a person takes part; reports a post that the person does not have.
  private mutating func recordPost(
    _ post: Located<String>?, of person: Reference<Person>, in entityIndex: EntityIndex,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let post else { return }
    let (name, posts) = (entityIndex.library[person].name, entityIndex.library[person].posts)
    guard posts.contains(where: { $0.title == post.value }) else {
      diagnostics.append(
        Problem.unknownPost(post.value, of: name, posts: posts.map(\.title)).at(header.identity.path, post.range))
      return
    }
    relations.posts.append(NamedPost(person: person, title: post.value))
  }

  private static func references<Kind: ReadableEntity>(
    to kind: Kind.Type, _ names: [Located<String>], _ entityIndex: EntityIndex, _ path: String,
    _ diagnostics: inout [Diagnostic]
  ) -> [EntityReference] {
    names.isEmpty
      ? [] : lookUp(names, in: entityIndex.names(of: kind), path, &diagnostics).map { EntityReference($0) }
  }

  private static func lookUp<Value>(
    _ names: [Located<String>], in index: EntityNames<Value>, _ path: String, _ diagnostics: inout [Diagnostic],
    decide: ([Reference<Value>]) -> Reference<Value>? = { _ in nil }
  ) -> [Reference<Value>] {
    var references: [Reference<Value>] = []
    for name in names {
      if let reference = index.resolve(name, path: path, diagnostics: &diagnostics, decide: decide) {
        references.appendOnce(reference)
      }
    }
    return references
  }

  /// Resolves a speaker. A name without a label must be that of a person or a word for the host; a label may denote
  /// anyone.
  private func speaker(
    _ source: UnresolvedSpeaker, in entityIndex: EntityIndex, _ diagnostics: inout [Diagnostic]
  ) -> Speaker {
    let isHost = InterviewLabel.isInterviewer(source.label.value)
    let role = source.role ?? (isHost ? .host : .guest)
    var name = source.person
    if name == nil, !isHost, source.isNameOnly || entityIndex.people.index.resolve(source.label.value) != .unknown {
      name = source.label
    }
    let person = name.flatMap {
      entityIndex.people.resolve($0, path: header.identity.path, diagnostics: &diagnostics) { candidates in
        entityIndex.person(among: candidates, at: relations.hospitals, on: header.publication.day)
      }
    }
    // An id cannot be the label, since the text calls people by name.
    let isID = source.isNameOnly && person.map { entityIndex.library[$0].id == source.label.value } ?? false
    let label = isID ? person.map { entityIndex.library[$0].name } ?? source.label.value : source.label.value
    return Speaker(label: label, person: person, role: role)
  }
}
