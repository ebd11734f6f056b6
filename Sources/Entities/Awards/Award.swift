import Bytes
import SourceFiles

/// An award, given in editions.
package struct Award: Sendable, Encodable {
  /// Who gives an award.
  package enum Level: String, Sendable, CaseIterable, Encodable {
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
  package var id: String
  /// The path of its file.
  package var path: String
  /// The address from the root of the site.
  package var url: String
  /// The name.
  package var title: String
  /// Who gives it.
  package var issuer: String?
  /// At which level.
  package var level: Level
  /// Its editions, newest first.
  package var editions: [Reference<Edition>]
  /// The introduction.
  package var body: Body

  /// An award.
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
  /// The address from the root of the site.
  package var url: String
  /// The title: the editors', or the award's and the edition's name.
  package var title: String
  /// The date of the announcement, as precisely as it is known.
  package var date: PartialDate?
  /// Where it was announced.
  package var source: Source?
  /// How many were declared.
  package var declared: Declared
  /// The roll, in the order of the file.
  package var roll: [RollRow]
  /// The introduction.
  package var body: Body

  /// An edition of an award.
  package init(
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
package struct Declared: Sendable, Hashable, Encodable {
  /// The whole, if it was declared or follows from the categories.
  package var total: Int?
  /// By category, in the order written.
  package var categories: [Count<String>]
  /// By province, in the order written.
  package var provinces: [Count<Province>]

  /// A number of something.
  package struct Count<Key: Sendable & Hashable & Encodable>: Sendable, Hashable, Encodable {
    /// Of what.
    package var key: Key
    /// How many.
    package var number: Int

    /// A number of something.
    package init(_ key: Key, _ number: Int) {
      self.key = key
      self.number = number
    }
  }

  /// Declared numbers.
  package init(total: Int? = nil, categories: [Count<String>] = [], provinces: [Count<Province>] = []) {
    self.total = total
    self.categories = categories
    self.provinces = provinces
  }
}

/// A row of a roll: who was honoured, and where that can be read.
package struct RollRow: Sendable, Hashable, Encodable {
  /// The line of the roll's file.
  package var line: Int
  /// The hospital, if the row names one.
  package var hospital: Reference<Hospital>?
  /// The hospital's name as written.
  package var hospitalName: String
  /// Whether the one honoured is in the library; `known: false` in the roll admits one who cannot be identified.
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
  /// Where it can be read.
  package var source: Source?

  /// A row.
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
