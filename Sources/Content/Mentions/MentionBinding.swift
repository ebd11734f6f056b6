import Bytes
import Diagnostics
import Entities
import Markdown

/// Gives names in a running text their meaning, kind by kind: people of one name are distinguished by the hospitals
/// that the text names.
///
/// What has a meaning is linked where it is named first, be it in a callout; the other names become plain text again. The
/// entity that a text belongs to is never linked in it.
struct MentionBinding {
  private let resolver: LinkResolver
  private let path: String
  private let owner: EntityReference?
  /// What tells apart what bears one name; the hospitals and people that are named are added.
  private(set) var setting: MentionSetting
  /// What else is named.
  private(set) var others: [EntityReference] = []
  /// Names that may be more than one entity.
  private(set) var ambiguousMentions: [AmbiguousMention] = []

  /// The names in the text at `path`, which takes a setting for granted.
  init(_ resolver: LinkResolver, path: String, in setting: MentionSetting) {
    self.resolver = resolver
    self.path = path
    self.setting = setting
    owner = nil
  }

  /// The names in the text at `path` of an entity; the people who belong to it distinguish those of one name.
  init(_ resolver: LinkResolver, path: String, textOf owner: LinkTarget?) {
    self.resolver = resolver
    self.path = path
    if case .entity(let owner, _) = owner { self.owner = owner } else { self.owner = nil }
    setting = self.owner.map { Self.setting(of: $0, resolver.entityIndex) } ?? MentionSetting()
  }

  /// The index, lent and not returned: a copy of it counts dozens of references.
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

  /// The entity of a kind that a name means; nil for the entity that the text belongs to, and where the name is ambiguous.
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

  /// What the text of an entity takes for granted.
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

  /// Whether names of an entity's kind become links, as site.yml has it.
  private func isLinked(_ target: LinkTarget) -> Bool {
    guard let kinds = entityIndex.context.configuration.mentionedKinds, case .entity(let thing, _) = target else {
      return true
    }
    return entityIndex.kinds.kind(of: thing).map { kinds.contains($0.kindName) } ?? true
  }

  /// Fills in the targets, in the order of the file; of two names of one entity only the first links.
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

/// A first mention with the name as it is written.
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
