/// Who is related to whom: for each thing the articles and honours that lead to it.
///
/// Articles stand newest first, everything else in the order of its list; arrays are indexed by `Reference.index`.
public struct Relations: Sendable {
  /// The articles of each column, those of its parts included.
  public var articlesOfColumn: [[Reference<Article>]] = []
  /// The articles about each hospital: those that name it in their front matter or link to it.
  public var articlesOfHospital: [[Reference<Article>]] = []
  /// The articles in which people of each hospital speak or are named, who held a post there at the article's date; those
  /// that are about the hospital left out.
  public var articlesByPeopleOfHospital: [[Reference<Article>]] = []
  /// The articles that name each hospital in their running text alone.
  public var mentionsOfHospital: [[Reference<Article>]] = []
  /// The articles that name each person in their front matter, as a speaker or by a link, or in running text that names
  /// the person's hospital too.
  public var articlesOfPerson: [[Reference<Article>]] = []
  /// The articles that name each edition.
  public var articlesOfEdition: [[Reference<Article>]] = []
  /// The articles that cite each document.
  public var articlesOfDocument: [[Reference<Article>]] = []
  /// The articles that carry each tag.
  public var articlesOfTag: [[Reference<Article>]] = []
  /// The people who hold or held a post at each hospital.
  public var peopleOfHospital: [[Reference<Person>]] = []
  /// The rows of rolls that name each hospital, newest edition first.
  public var honoursOfHospital: [[Honour]] = []
  /// The rows of rolls that name each person, newest edition first.
  public var honoursOfPerson: [[Honour]] = []
  /// The pages of awards, editions, documents, people, hospitals, columns and those that stand for themselves whose texts
  /// lead to each hospital; its own people and the rolls that honour it left out.
  public var textsOfHospital: [[LinkTarget]] = []
  /// The same for each person; the person's hospitals and the rolls that honour them left out.
  public var textsOfPerson: [[LinkTarget]] = []
  /// The same for each document.
  public var textsOfDocument: [[LinkTarget]] = []

  /// No relations.
  public init() {}
}

/// A row of a roll, seen from the one who is honoured.
public struct Honour: Sendable, Hashable, Encodable {
  /// The edition.
  public var edition: Reference<Edition>
  /// The index of the row in the edition's roll.
  public var row: Int

  /// The row at an index of an edition's roll.
  public init(edition: Reference<Edition>, row: Int) {
    self.edition = edition
    self.row = row
  }
}
