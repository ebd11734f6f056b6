import Bytes
import Diagnostics
import Entities
import Markdown

/// Resolves the names in running text, kind by kind: people of the same name are distinguished by the hospitals that
/// the text names.
///
/// The first mention of each resolved entity becomes a link, even within a callout; all other mentions become plain
/// text again. The entity that a text belongs to is never linked in it.
struct MentionBinding {
  private let resolver: LinkResolver
  private let path: String
  private let owner: EntityReference?
  /// The context by which entities of the same name are distinguished; hospitals and people are added to it as they are
  /// mentioned.
  private(set) var setting: MentionSetting
  /// The other entities that are mentioned.
  private(set) var others: [EntityReference] = []
  /// The names that match more than one entity.
  private(set) var ambiguousMentions: [AmbiguousMention] = []

  /// Creates a binding for the text at `path` with a given setting.
  init(_ resolver: LinkResolver, path: String, in setting: MentionSetting) {
    self.resolver = resolver
    self.path = path
    self.setting = setting
    owner = nil
  }

  /// Creates a binding for the text at `path`, which belongs to `owner`; an entity provides the setting.
  init(_ resolver: LinkResolver, path: String, textOf owner: LinkTarget?) {
    self.resolver = resolver
    self.path = path
    if case .entity(let owner, _) = owner { self.owner = owner } else { self.owner = nil }
    setting = self.owner.map { Self.setting(of: $0, resolver.entityIndex) } ?? MentionSetting()
  }

  /// The index. It is yielded rather than returned, since a copy would retain dozens of references.
  private var entityIndex: EntityIndex { _read { yield resolver.entityIndex } }

  /// Binds the names of a text and of its callouts.
  mutating func bind(_ body: inout Body) {
    let callouts = body.components.map { if case .callout(let callout) = $0 { callout } else { nil as Callout? } }
    var texts = [body] + callouts.compactMap { $0?.text }
    let mentions = texts.flatMap { text in text.document.mentions.map { NamedMention($0, in: text.document.links) } }
      .sorted { $0.range.start < $1.range.start }
    guard !mentions.isEmpty else { return }
    link(&texts, meanings(of: mentions))
    body.document = texts[0].document
    body.targets = texts[0].targets
    var bound = texts.dropFirst()
    for (index, callout) in callouts.enumerated() {
      guard var callout, let text = bound.popFirst() else { continue }
      callout.text = text
      body.components[index] = .callout(callout)
    }
  }

  private mutating func meanings(of mentions: [NamedMention]) -> [Int: LinkTarget] {
    var meanings: [Int: LinkTarget] = [:]
    for kind in entityIndex.mentions.kinds {
      for mention in mentions {
        guard let thing = thing(named: mention, kind) else { continue }
        meanings[mention.identifier] = .entity(thing)
        note(thing)
      }
    }
    return meanings
  }

  /// Returns the entity of a kind that a name refers to; nil for the entity that the text belongs to, and if the name
  /// is ambiguous.
  private mutating func thing<Kind: ReadableEntity>(named mention: NamedMention, _ kind: Kind.Type) -> EntityReference?
  {
    switch entityIndex.mentions[mention.identifier] {
    case .one(let thing): return thing == owner || thing.reference(to: kind) == nil ? nil : thing
    case .several(let entities):
      let candidates = entities.compactMap { $0.reference(to: kind) }
      if candidates.isEmpty || owner.map(entities.contains) ?? false { return nil }
      let left = kind.candidates(among: candidates, in: setting, entityIndex).map { EntityReference($0) }
      if left.count > 1 { ambiguousMention(mention, left) }
      return left.count == 1 ? left[0] : nil
    }
  }

  private mutating func note(_ thing: EntityReference) {
    if let hospital = thing.reference(to: Hospital.self) {
      setting.hospitals.appendOnce(hospital)
    } else if let person = thing.reference(to: Person.self) {
      setting.people.appendOnce(person)
    } else {
      others.appendOnce(thing)
    }
  }

  /// Returns the setting in which the text of an entity mentions others.
  private static func setting(of entity: EntityReference, _ entityIndex: EntityIndex) -> MentionSetting {
    func setting<Kind: ReadableEntity>(_ kind: Kind.Type) -> MentionSetting {
      kind.setting(of: Reference(index: entity.index), in: entityIndex.library)
    }
    return entityIndex.kinds.kind(of: entity).map { setting($0) } ?? MentionSetting()
  }

  private mutating func ambiguousMention(_ mention: NamedMention, _ candidates: [EntityReference]) {
    let place = SourceLocation(path: path, range: mention.range)
    ambiguousMentions.append(
      AmbiguousMention(identifier: mention.identifier, name: mention.name, candidates: candidates, place: place))
  }

  /// Returns whether site.yml lets names of the target's kind become links.
  private func isLinked(_ target: LinkTarget) -> Bool {
    guard let kinds = entityIndex.context.configuration.mentionedKinds, case .entity(let thing, _) = target else {
      return true
    }
    return entityIndex.kinds.kind(of: thing).map { kinds.contains($0.kindName) } ?? true
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
