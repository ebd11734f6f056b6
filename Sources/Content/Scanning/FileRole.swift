import Diagnostics
import Entities

/// The role of a file in the content tree, which is determined by its path.
enum FileRole: Sendable, Hashable {
  /// site.yml.
  case configuration
  /// hospitals.csv.
  case register
  /// An article; a bundle is an `index.md` in a folder of its own.
  case article(id: String, isBundle: Bool)
  /// Readers' letters beside an article: `letters.yml`.
  case letters
  /// An entity: the name of its kind, and the names derived from its path.
  case entity(kind: String, names: [String])
  /// The origin of the register of hospitals: `hospitals/index.md`.
  case hospitalIndexNote
  /// The roll of an edition.
  case roll(award: String, edition: String)
  /// A single page.
  case page(id: String)
  /// The content of a slot on the theme's pages: `slots/NAME.md`.
  case slot(SiteSlot)
  /// A version of a text that readers consent to: `gate/ID/VERSION.md`.
  case consent(id: String, version: String)
  /// The record of the published versions of consent texts: `gate/recorded.yml`.
  case consentRecord
  /// The site's own list of terms: `terms.csv`.
  case terms
  /// The questions for applicants for membership: `gate/questions.yml`.
  case questions
  /// A file that is copied unchanged, with its path below `static/`.
  case asset(String)
  /// A picture or another file that content may refer to.
  case media
  /// A file of the gate or of its members, or one that is not content.
  case nonContent
  /// A file in the wrong folder, with the right path if that is known.
  case misplaced(better: String?)

  /// The folders of the content tree other than those of kinds of entities.
  static let folders = ["articles", "gate", "members", "pages", "slots", "static"]

  /// Determines the role of the file at `path`, relative to the content folder, with entities of `kinds`.
  init(path: String, kinds: ReadableKinds = .all) {
    if let id = Self.singleFileArticleID(path) {
      self = .article(id: id, isBundle: false)
      return
    }
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 1 else {
      self = Self.atRoot(path)
      return
    }
    let name = parts[parts.count - 1]
    let isMarkdown = name.hasSuffix(".md")
    let stem = isMarkdown ? String(name.dropLast(3)) : name
    switch parts[0] {
    case "static": self = .asset(parts.dropFirst().joined(separator: "/"))
    case "gate" where path == ConsentRecord.relativePath: self = .consentRecord
    case "gate" where path == MembershipQuestion.relativePath: self = .questions
    case "gate": self = isMarkdown ? Self.inGate(parts, stem: stem) : .nonContent
    case "members": self = .nonContent
    case "articles" where isMarkdown: self = Self.article(parts: Array(parts.dropFirst().dropLast()), stem: stem)
    case "pages": self = Self.single(parts) { .page(id: $0) }
    case "slots": self = Self.inSlots(parts)
    case "articles" where name == "letters.yml": self = .letters
    case "articles": self = Self.misspelledLetters(path, name: name) ?? Self.other(name)
    default:
      self =
        kinds.kind(ofFolder: parts[0])?.role(of: parts) ?? (Self.isContent(name) ? .misplaced(better: nil) : .media)
    }
  }

  /// Returns the id of an article in a single file: the text between `articles/` and `.md`. This is a fast path, since
  /// such articles are as numerous as all other files together.
  private static func singleFileArticleID(_ path: String) -> String? {
    let (folder, ending) = ("articles/", ".md")
    guard path.hasPrefix(folder), path.hasSuffix(ending), path.utf8.count > folder.utf8.count + ending.utf8.count,
      !path.hasSuffix("/index.md")
    else { return nil }
    return String(decoding: path.utf8.dropFirst(folder.utf8.count).dropLast(ending.utf8.count), as: UTF8.self)
  }

  private static func atRoot(_ name: String) -> FileRole {
    switch name {
    case "site.yml": .configuration
    case "hospitals.csv": .register
    case HouseTerm.relativePath: .terms
    case "site.yaml": .misplaced(better: "site.yml")
    default: isContent(name) ? .misplaced(better: nil) : .nonContent
    }
  }

  private static func article(parts: [String], stem: String) -> FileRole {
    guard stem == "index" else { return .article(id: (parts + [stem]).joined(separator: "/"), isBundle: false) }
    guard !parts.isEmpty else { return .misplaced(better: "columns/ID.md") }
    return .article(id: parts.joined(separator: "/"), isBundle: true)
  }

  /// Returns the role of a file in a flat folder of texts; `role` maps the name of a text to its role.
  static func single(_ parts: [String], _ role: (String) -> FileRole) -> FileRole {
    let name = parts[parts.count - 1]
    guard name.hasSuffix(".md") else { return isYAML(name) ? .misplaced(better: nil) : other(name) }
    let stem = String(name.dropLast(3))
    guard parts.count > 2 else { return role(stem) }
    // Only an article or an award has a folder of its own.
    return .misplaced(better: "\(parts[0])/\(stem == "index" ? parts[parts.count - 2] : stem).md")
  }

  /// Returns the role of a consent text; each has a folder of its own with one file per version.
  private static func inGate(_ parts: [String], stem: String) -> FileRole {
    guard parts.count == 3 else { return .misplaced(better: parts.count == 2 ? "gate/\(stem)/1.0.md" : nil) }
    return .consent(id: parts[1], version: stem)
  }

  /// Returns the role of a file that is not content itself; one that looks like an editor's text is misplaced.
  static func other(_ name: String) -> FileRole {
    let lower = name.lowercased()
    return lower.hasSuffix(".md") || lower.hasSuffix(".markdown") || lower.hasSuffix(".mdown")
      ? .misplaced(better: nil) : .media
  }

  private static func isContent(_ name: String) -> Bool {
    let lower = name.lowercased()
    return isYAML(name) || [".md", ".markdown", ".mdown", ".csv"].contains { lower.hasSuffix($0) }
  }

  private static func isYAML(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix(".yml") || lower.hasSuffix(".yaml")
  }

  /// Returns the role of a file at `path` that was probably meant as readers' letters: `letters.yaml`, `Letter.yml`.
  private static func misspelledLetters(_ path: String, name: String) -> FileRole? {
    guard isYAML(name), let better = Suggestion.nearest(to: name, in: ["letters.yml"]) else { return nil }
    return .misplaced(better: String(path.dropLast(name.count)) + better)
  }

  /// The names that appear in the URL regardless of the contents of the file. The last component of an article's id is
  /// excluded, since a slug may replace it.
  var names: [String] {
    switch self {
    case .article(let id, _): id.split(separator: "/").dropLast().map(String.init)
    case .entity(_, let names): names
    case .page(let id): [id]
    case .consent(let id, let version): [id, version]
    default: []
    }
  }
}
