import Bytes
import SourceFiles

/// An award, given in editions.
package struct Award: Sendable, Encodable {
  /// The level of the body that gives an award.
  package enum Level: String, Sendable, CaseIterable, Encodable {
    /// A national body.
    case national
    /// A province.
    case provincial
    /// A city.
    case municipal
    /// Any other body.
    case other
  }

  /// The name of its folder.
  package var id: String
  /// The path of its file.
  package var path: String
  /// The URL relative to the root of the site.
  package var url: String
  /// The name.
  package var title: String
  /// The body that gives it.
  package var issuer: String?
  /// The level of that body.
  package var level: Level
  /// Its editions, newest first.
  package var editions: [Reference<Edition>]
  /// The introduction.
  package var body: Body

  /// Creates an award.
  package init(
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
package struct Edition: Sendable, Encodable {
  /// The award.
  package var award: Reference<Award>
  /// The name of its file: `2023`.
  package var id: String
  /// The path of its file.
  package var path: String
  /// The URL relative to the root of the site.
  package var url: String
  /// The title: the editors', or else the title of the award followed by the id of the edition.
  package var title: String
  /// The date of the announcement, as precisely as it is known.
  package var date: PartialDate?
  /// The publication in which it was announced.
  package var source: Source?
  /// The numbers of recipients that the issuer declared.
  package var declared: DeclaredCounts
  /// The roll, in the order of the file.
  package var roll: [RollRow]
  /// The introduction.
  package var body: Body

  /// Creates an edition of an award.
  package init(
    award: Reference<Award>, id: String, path: String, url: String, title: String, date: PartialDate? = nil,
    source: Source? = nil, declared: DeclaredCounts = DeclaredCounts(), roll: [RollRow] = [], body: Body = Body()
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

/// The numbers of recipients that an issuer declared.
package struct DeclaredCounts: Sendable, Hashable, Encodable {
  /// The total, if it was declared or follows from the categories.
  package var total: Int?
  /// The numbers by category, in the order written.
  package var categories: [Count<String>]
  /// The numbers by province, in the order written.
  package var provinces: [Count<Province>]

  /// A number with its key.
  package struct Count<Key: Sendable & Hashable & Encodable>: Sendable, Hashable, Encodable {
    /// The category or the province.
    package var key: Key
    /// The number.
    package var number: Int

    /// Creates the count for a key.
    package init(_ key: Key, _ number: Int) {
      self.key = key
      self.number = number
    }
  }

  /// Creates a set of declared numbers.
  package init(total: Int? = nil, categories: [Count<String>] = [], provinces: [Count<Province>] = []) {
    self.total = total
    self.categories = categories
    self.provinces = provinces
  }
}

/// A row of a roll: a recipient and the source that documents the honour.
package struct RollRow: Sendable, Hashable, Encodable {
  /// The line of the roll's file.
  package var line: Int
  /// The hospital, if the row names one.
  package var hospital: Reference<Hospital>?
  /// The hospital's name as written.
  package var hospitalName: String
  /// Whether the recipient is expected to be in the library; `known: false` in the roll admits one who cannot be
  /// identified.
  package var isKnown = true
  /// The party branch or department.
  package var branch: String
  /// The person, if the library has an entry.
  package var person: Reference<Person>?
  /// The person's name as written.
  package var personName: String
  /// The work.
  package var work: String
  /// The category.
  package var category: String
  /// The province: the row's, or the hospital's.
  package var province: Province?
  /// The source that documents the honour.
  package var source: Source?

  /// Creates a row.
  package init(
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
