import Bytes
import Diagnostics
import Entities
import Markdown

/// Resolves the names in running text, kind by kind: people of the same name are distinguished by the hospitals that
/// the text names.
///
/// The first mention of each resolved entity becomes a link, even within a callout; all other mentions become plain
/// text again. The entity that a text belongs to is never linked in it.
struct MentionResolver {
  private let resolver: LinkResolver
  private let path: String
  private let owner: EntityReference?
  /// The context by which entities of the same name are distinguished; hospitals and people are added to it as they are
  /// mentioned.
  private(set) var context: MentionContext
  /// The other entities that are mentioned.
  private(set) var others: [EntityReference] = []
  /// The names that match more than one entity.
  private(set) var ambiguousMentions: [AmbiguousMention] = []

  /// Creates a resolver for the text at `path` in a given context.
  init(_ resolver: LinkResolver, path: String, in context: MentionContext) {
    self.resolver = resolver
    self.path = path
    self.context = context
    owner = nil
  }

  /// Creates a resolver for the text at `path`, which belongs to `owner`; an entity provides the context.
  init(_ resolver: LinkResolver, path: String, textOf owner: LinkTarget?) {
    self.resolver = resolver
    self.path = path
    if case .entity(let owner, _) = owner { self.owner = owner } else { self.owner = nil }
    context = self.owner.map { Self.context(of: $0, resolver.entityIndex) } ?? MentionContext()
  }

  /// The index. It is yielded rather than returned, since a copy would retain dozens of references.
  private var entityIndex: EntityIndex { _read { yield resolver.entityIndex } }

  /// Resolves the names in a text and in its callouts.
  mutating func resolve(_ body: inout Body) {
    let callouts = body.components.map { if case .callout(let callout) = $0 { callout } else { nil as Callout? } }
    var texts = [body] + callouts.compactMap { $0?.text }
    let mentions = texts.flatMap { text in text.document.mentions.map { NamedMention($0, in: text.document.links) } }
      .sorted { $0.range.start < $1.range.start }
    guard !mentions.isEmpty else { return }
    link(&texts, meanings(of: mentions))
    body.document = texts[0].document
    body.targets = texts[0].targets
    var resolvedTexts = texts.dropFirst()
    for (index, callout) in callouts.enumerated() {
      guard var callout, let text = resolvedTexts.popFirst() else { continue }
      callout.text = text
      body.components[index] = .callout(callout)
    }
  }

  private mutating func meanings(of mentions: [NamedMention]) -> [Int: LinkTarget] {
    var meanings: [Int: LinkTarget] = [:]
    for kind in entityIndex.mentions.kinds {
      for mention in mentions {
        guard let entity = entity(named: mention, kind) else { continue }
        meanings[mention.identifier] = .entity(entity)
        addToContext(entity)
      }
    }
    return meanings
  }

  /// Returns the entity of a kind that a name refers to; nil for the entity that the text belongs to, and if the name
  /// is ambiguous.
  private mutating func entity<Kind: ReadableEntity>(named mention: NamedMention, _ kind: Kind.Type) -> EntityReference?
  {
    switch entityIndex.mentions[mention.identifier] {
    case .one(let entity): return entity == owner || entity.reference(to: kind) == nil ? nil : entity
    case .several(let entities):
      let candidates = entities.compactMap { $0.reference(to: kind) }
      if candidates.isEmpty || owner.map(entities.contains) ?? false { return nil }
      let remaining = kind.candidates(among: candidates, in: context, entityIndex).map { EntityReference($0) }
      if remaining.count > 1 { recordAmbiguity(mention, remaining) }
      return remaining.count == 1 ? remaining[0] : nil
    }
  }

  private mutating func addToContext(_ entity: EntityReference) {
    if let hospital = entity.reference(to: Hospital.self) {
      context.hospitals.appendOnce(hospital)
    } else if let person = entity.reference(to: Person.self) {
      context.people.appendOnce(person)
    } else {
      others.appendOnce(entity)
    }
  }

  /// Returns the context in which the text of an entity mentions others.
  private static func context(of entity: EntityReference, _ entityIndex: EntityIndex) -> MentionContext {
    func mentionContext<Kind: ReadableEntity>(_ kind: Kind.Type) -> MentionContext {
      kind.mentionContext(of: Reference(index: entity.index), in: entityIndex.library)
    }
    return entityIndex.kinds.kind(of: entity).map { mentionContext($0) } ?? MentionContext()
  }

  private mutating func recordAmbiguity(_ mention: NamedMention, _ candidates: [EntityReference]) {
    let location = SourceLocation(path: path, range: mention.range)
    ambiguousMentions.append(
      AmbiguousMention(identifier: mention.identifier, name: mention.name, candidates: candidates, location: location))
  }

  /// Returns whether site.yml lets names of the target's kind become links.
  private func isLinked(_ target: LinkTarget) -> Bool {
    guard let kinds = entityIndex.context.configuration.mentionedKinds, case .entity(let entity, _) = target else {
      return true
    }
    return entityIndex.kinds.kind(of: entity).map { kinds.contains($0.kindName) } ?? true
  }

  /// Sets the targets of mentions, in the order of the file; only the first mention of each entity becomes a link.
  private func link(_ texts: inout [Body], _ meanings: [Int: LinkTarget]) {
    let links = texts.indices.flatMap { text in
      texts[text].document.links.enumerated().map { (text: text, index: $0.offset, link: $0.element) }
    }
    var linked: [LinkTarget] = []
    for (text, index, link) in links.sorted(by: { $0.link.range.start < $1.link.range.start }) {
      guard case .mention(let identifier) = link.kind, let target = meanings[identifier], isLinked(target),
        !linked.contains(target)
      else { continue }
      linked.append(target)
      texts[text].targets[index] = target
    }
    for text in texts.indices {
      let targets = texts[text].targets
      texts[text].targets = texts[text].document.dropMentions { targets[$0] == .missing }.map { targets[$0] }
      texts[text].document.mentions = []
    }
  }
}

/// The first mention of a name, with the name as written.
private struct NamedMention {
  let identifier: Int
  let name: String
  let range: SourceRange

  init(_ mention: Mention, in links: [LinkReference]) {
    identifier = mention.identifier
    range = mention.range
    name = links.first { $0.kind == .mention(mention.identifier) }?.target ?? ""
  }
}
