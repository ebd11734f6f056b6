import Bytes
import SourceFiles

/// An award, given in editions.
public struct Award: Sendable, Encodable {
  /// Who gives an award.
  public enum Level: String, Sendable, CaseIterable, Encodable {
    /// A national body.
    case national
    /// A province.
    case provincial
    /// A city.
    case municipal
    /// Others.
    case other
  }

  /// The name of its folder.
  public var id: String
  /// The path of its file.
  public var path: String
  /// The address from the root of the site.
  public var url: String
  /// The name.
  public var title: String
  /// Who gives it.
  public var issuer: String?
  /// At which level.
  public var level: Level
  /// Its editions, newest first.
  public var editions: [Reference<Edition>]
  /// The introduction.
  public var body: Body

  /// An award.
  public init(
    id: String, path: String, url: String, title: String, issuer: String? = nil, level: Level = .other,
    editions: [Reference<Edition>] = [], body: Body = Body()
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.title = title
    self.issuer = issuer
    self.level = level
    self.editions = editions
    self.body = body
  }
}

/// One edition of an award and its roll.
public struct Edition: Sendable, Encodable {
  /// The award.
  public var award: Reference<Award>
  /// The name of its file: `2023`.
  public var id: String
  /// The path of its file.
  public var path: String
  /// The address from the root of the site.
  public var url: String
  /// The title: the editors', or the award's and the edition's name.
  public var title: String
  /// The date of the announcement, as precisely as it is known.
  public var date: PartialDate?
  /// Where it was announced.
  public var source: Source?
  /// How many were declared.
  public var declared: Declared
  /// The roll, in the order of the file.
  public var roll: [RollRow]
  /// The introduction.
  public var body: Body

  /// An edition of an award.
  public init(
    award: Reference<Award>, id: String, path: String, url: String, title: String, date: PartialDate? = nil,
    source: Source? = nil, declared: Declared = Declared(), roll: [RollRow] = [], body: Body = Body()
  ) {
    self.award = award
    self.id = id
    self.path = path
    self.url = url
    self.title = title
    self.date = date
    self.source = source
    self.declared = declared
    self.roll = roll
    self.body = body
  }
}

/// The numbers that an issuer declared.
public struct Declared: Sendable, Hashable, Encodable {
  /// The whole, if it was declared or follows from the categories.
  public var total: Int?
  /// By category, in the order written.
  public var categories: [Count<String>]
  /// By province, in the order written.
  public var provinces: [Count<Province>]

  /// A number of something.
  public struct Count<Key: Sendable & Hashable & Encodable>: Sendable, Hashable, Encodable {
    /// Of what.
    public var key: Key
    /// How many.
    public var number: Int

    /// A number of something.
    public init(_ key: Key, _ number: Int) {
      self.key = key
      self.number = number
    }
  }

  /// Declared numbers.
  public init(total: Int? = nil, categories: [Count<String>] = [], provinces: [Count<Province>] = []) {
    self.total = total
    self.categories = categories
    self.provinces = provinces
  }
}

/// A row of a roll: who was honoured, and where that can be read.
public struct RollRow: Sendable, Hashable, Encodable {
  /// The line of the roll's file.
  public var line: Int
  /// The hospital, if the row names one.
  public var hospital: Reference<Hospital>?
  /// The hospital's name as written.
  public var hospitalName: String
  /// Whether the one honoured is in the library; `known: false` in the roll admits one who cannot be identified.
  public var isKnown = true
  /// The party branch or department.
  public var branch: String
  /// The person, if the library has an entry.
  public var person: Reference<Person>?
  /// The person's name as written.
  public var personName: String
  /// The work.
  public var work: String
  /// The category.
  public var category: String
  /// The province: the row's, or the hospital's.
  public var province: Province?
  /// Where it can be read.
  public var source: Source?

  /// A row.
  public init(
    line: Int, hospital: Reference<Hospital>? = nil, hospitalName: String = "", branch: String = "",
    person: Reference<Person>? = nil, personName: String = "", work: String = "", category: String = "",
    province: Province? = nil, source: Source? = nil
  ) {
    self.line = line
    self.hospital = hospital
    self.hospitalName = hospitalName
    self.branch = branch
    self.person = person
    self.personName = personName
    self.work = work
    self.category = category
    self.province = province
    self.source = source
  }
}
