import Diagnostics
import Entities
import SourceFiles

/// The facts about keys that schemas need beyond their declarations: required keys, the values of choices, and the keys
/// of nested groups.
///
/// A test compares them with the declarations, so that no choice, nested group or required key is missing.
enum KeyShapes {
  /// A nested group: its keys, and whether a plain word may replace it.
  struct Part {
    let group: KeyGroup
    var mayBeWord = false
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
    "terms.csv/severity": RuleSettings.Weight.allCases.map(\.rawValue),
    "question/kind": MembershipQuestion.Kind.allCases.map(\.rawValue), "site/html": ["allow", "drop"],
    "site/reviews": ReviewPolicy.allCases.map(\.rawValue),
    "site-edition/language": ScriptEditionSettings.Language.allCases.map(\.rawValue),
    "site-edition/region": ScriptEditionSettings.Region.allCases.map(\.rawValue),
  ]

  /// The flags whose absence does not mean false.
  static let flagsWithOtherDefaults: Set<String> = ["mentions", "search", "toc", "known"]

  private static let access = ["public", "members"]

  /// The nested groups, by group and key.
  static let parts: [String: Part] = [
    "article/corrections": Part(group: .correction), "article/credits": Part(group: .contribution),
    "article/source": Part(group: .source, mayBeWord: true), "article/reprint": Part(group: .reprint),
    "article/organisers": Part(group: .organiser), "article/sponsor": Part(group: .sponsor, mayBeWord: true),
    "article/people": Part(group: .mentionedPerson, mayBeWord: true),
    "article/cover": Part(group: .cover, mayBeWord: true), "article/video": Part(group: .video, mayBeWord: true),
    "article/attachments": Part(group: .attachment, mayBeWord: true),
    "article/speakers": Part(group: .speaker, mayBeWord: true),
    "column/sponsor": Part(group: .sponsor, mayBeWord: true), "person/posts": Part(group: .post),
    "register/source": Part(group: .source, mayBeWord: true), "edition/source": Part(group: .source, mayBeWord: true),
    "site/theme": Part(group: .theme, mayBeWord: true), "site/navigation": Part(group: .navigation),
    "site/footer": Part(group: .footer), "site/links": Part(group: .links), "site/images": Part(group: .images),
    "site/editions": Part(group: .siteEdition, mayBeWord: true), "site/gate": Part(group: .gate),
    "footer/links": Part(group: .link), "footer/friends": Part(group: .link),
    "footer/report": Part(group: .report),
  ]
}
