/// The kinds of things that content names, in words.
public enum EntityKind: Sendable, Hashable {
  /// An article.
  case article
  /// An award.
  case award
  /// A column.
  case column
  /// A policy document.
  case document
  /// An edition of an award.
  case edition
  /// A hospital.
  case hospital
  /// A page that stands for itself.
  case page
  /// A person.
  case person

  /// The word.
  public var name: Message {
    switch self {
    case .article: Message(zh: "文章", en: "article")
    case .award: Message(zh: "奖项", en: "award")
    case .column: Message(zh: "栏目", en: "column")
    case .document: Message(zh: "政策文件", en: "document")
    case .edition: Message(zh: "奖项届次", en: "award edition")
    case .hospital: Message(zh: "医院", en: "hospital")
    case .page: Message(zh: "页面", en: "page")
    case .person: Message(zh: "人物", en: "person")
    }
  }
}
