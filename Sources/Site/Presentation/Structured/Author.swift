import Bytes
import Entities

/// An author of an article in JSON-LD: a person or an organization.
struct Author: Sendable, Hashable {
  /// The kind of an author.
  enum Kind: Sendable, Hashable { case person, organization }

  let kind: Kind
  let name: String
  /// The absolute URL of the author's page or site, if there is one.
  var url: String?

  /// Writes the author as a schema.org entity.
  func write(to object: inout JSONObjectWriter) {
    object.field("@type", kind == .person ? "Person" : "Organization")
    object.field("name", name)
    object.field("url", url)
  }
}

extension Author.Kind {
  /// Guesses the kind of a name that matches no entity.
  ///
  /// Front matter names both people and offices. Names of offices end with a word for an office (编辑部, 宣传处, Newsroom) or
  /// are longer than people's names. A name of two Han characters is a person's.
  init(ofName name: String) {
    let han = name.unicodeScalars.count { Han.contains($0.value) }
    guard han > 0 else {
      let words = name.lowercased().split { !$0.isLetter }
      self = words.contains { Self.officeWords.contains(String($0)) } ? .organization : .person
      return
    }
    // Compare bytes, because every article may have an author of its own and comparing strings normalizes them.
    let bytes = Array(name.utf8)
    // A middle dot separates the parts of names transcribed from other languages: 阿卜杜热合曼·买买提.
    if name.unicodeScalars.contains("·") {
      self = .person
    } else {
      let isOffice =
        han > 6 || Self.selfReferencePrefixes.contains { bytes.starts(with: $0) }
        || (han > 2 && Self.officeSuffixes.contains { bytes.ends(with: $0) })
        || (han > 3 && Self.ambiguousOfficeSuffixes.contains { bytes.ends(with: $0) })
      self = isOffice ? .organization : .person
    }
  }

  /// Prefixes with which publications refer to themselves.
  private static let selfReferencePrefixes = ["本刊", "本报", "本報", "本网", "本網", "本社", "本站", "本院", "编者", "編者"].map {
    Array($0.utf8)
  }
  /// Suffixes of offices' names that rarely end a person's name.
  private static let officeSuffixes = [
    "部", "社", "处", "處", "局", "厅", "廳", "委", "办", "辦", "室", "站", "网", "網", "报", "報", "组", "組", "院", "所", "馆", "館",
    "宣传科", "宣傳科",
  ].map { Array($0.utf8) }
  /// Suffixes that may also end a given name, and count only if the whole name is longer than most people's.
  private static let ambiguousOfficeSuffixes = [
    "会", "會", "台", "臺", "团", "團", "司", "科", "中心", "大学", "大學", "学校", "學校", "团队", "團隊", "在线", "在線", "频道", "頻道", "杂志",
    "雜誌",
  ].map { Array($0.utf8) }
  private static let officeWords: Set<String> = [
    "agency", "association", "bureau", "center", "centre", "college", "commission", "committee", "department", "desk",
    "editorial", "editors", "foundation", "group", "hospital", "institute", "journal", "ministry", "news", "newsroom",
    "office", "press", "school", "society", "staff", "team", "university",
  ]
}

extension [UInt8] {
  fileprivate func ends(with end: [UInt8]) -> Bool { count >= end.count && self[(count - end.count)...] == end[...] }
}
