import Diagnostics
import Entities
import SourceFiles

/// The facts about keys that schemas need beyond their declarations: required keys, the values of choices, and the keys
/// of nested groups.
///
/// A test compares them with the declarations, so that no choice, nested group or required key is missing.
enum KeyConstraints {
  /// A nested group: its keys, and whether a scalar may replace it.
  struct NestedGroup {
    let group: KeyGroup
    var allowsScalar = false
  }

  /// The required keys, by group.
  static let required: [String: [String]] = [
    "article": ["title", "date"], "correction": ["date", "text"], "source": ["name"], "reprint": ["source"],
    "organiser": ["role", "name"], "credit": ["role", "name"], "sponsor": ["name"], "mentioned-person": ["person"],
    "cover": ["file"], "attachment": ["file"], "letter": ["name", "date", "text"], "column": ["title"],
    "hospital": ["name"], "hospitals.csv": ["id", "name"], "person": ["name"], "post": ["title"], "award": ["title"],
    "document": ["title"], "page": ["title"], "site": ["title", "base_url", "language"], "link": ["title", "url"],
    "images": ["widths"], "site-edition": ["language"], "gate": ["contact"], "roll.csv": ["hospital"],
    "terms.csv": ["wrong", "right"],
    "question": ["id", "label", "purpose"],
    "consent": [
      "title", "version", "kind", "date", "controller", "purpose", "method", "information", "retention", "rights",
      "contact",
      "audience", "service_agreement", "privacy_policy",
    ],
  ]

  /// The values of choices, by group and key.
  static let choices: [String: [String]] = [
    "article/kind": ArticleKind.allCases.map(\.rawValue), "article/access": access, "attachment/access": access,
    "page/access": access, "speaker/role": Speaker.Role.allCases.map(\.rawValue),
    "award/level": Award.Level.allCases.map(\.rawValue), "images/format": ImageSettings.Format.allCases.map(\.rawValue),
    "consent/kind": ConsentText.Kind.allCases.map(\.rawValue),
    "terms.csv/severity": RuleSettings.Level.allCases.map(\.rawValue),
    "question/kind": MembershipQuestion.Kind.allCases.map(\.rawValue), "site/html": ["allow", "drop"],
    "site/reviews": ReviewPolicy.allCases.map(\.rawValue),
    "site-edition/language": ScriptEditionSettings.Language.allCases.map(\.rawValue),
    "site-edition/region": ScriptEditionSettings.Region.allCases.map(\.rawValue),
  ]

  /// The flags whose absence does not mean false.
  static let flagsWithOtherDefaults: Set<String> = ["mentions", "search", "toc", "known"]

  private static let access = ["public", "members"]

  /// The nested groups, by group and key.
  static let nestedGroups: [String: NestedGroup] = [
    "article/corrections": NestedGroup(group: .correction), "article/credits": NestedGroup(group: .contribution),
    "article/source": NestedGroup(group: .source, allowsScalar: true), "article/reprint": NestedGroup(group: .reprint),
    "article/organisers": NestedGroup(group: .organiser),
    "article/sponsor": NestedGroup(group: .sponsor, allowsScalar: true),
    "article/people": NestedGroup(group: .mentionedPerson, allowsScalar: true),
    "article/cover": NestedGroup(group: .cover, allowsScalar: true),
    "article/video": NestedGroup(group: .video, allowsScalar: true),
    "article/attachments": NestedGroup(group: .attachment, allowsScalar: true),
    "article/speakers": NestedGroup(group: .speaker, allowsScalar: true),
    "column/sponsor": NestedGroup(group: .sponsor, allowsScalar: true), "person/posts": NestedGroup(group: .post),
    "register/source": NestedGroup(group: .source, allowsScalar: true),
    "edition/source": NestedGroup(group: .source, allowsScalar: true),
    "site/theme": NestedGroup(group: .theme, allowsScalar: true), "site/navigation": NestedGroup(group: .navigation),
    "site/footer": NestedGroup(group: .footer), "site/links": NestedGroup(group: .links),
    "site/images": NestedGroup(group: .images),
    "site/editions": NestedGroup(group: .siteEdition, allowsScalar: true), "site/gate": NestedGroup(group: .gate),
    "footer/links": NestedGroup(group: .link), "footer/friends": NestedGroup(group: .link),
    "footer/report": NestedGroup(group: .report),
  ]
}
