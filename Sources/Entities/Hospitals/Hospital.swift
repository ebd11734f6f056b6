import Names

/// A hospital, from a Markdown file or a row of the register.
package struct Hospital: Sendable, Encodable {
  /// The name of its file, or the row's id.
  package var id: String
  /// The path of its file.
  package var path: String
  /// The URL relative to the root of the site.
  package var url: String
  /// The full name.
  package var name: String
  /// The usual short form.
  package var short: String?
  /// Other names, Traditional spellings and abbreviations.
  package var aliases: [String]
  /// Former names.
  package var former: [String] = []
  /// The pinyin of the name in syllables without tones, either given by the editors or derived from the name.
  package var pinyin: String
  /// The letter under which the index lists it: A to Z, or `#`.
  package var initial: Initial
  /// The province, if it is known.
  package var province: Province?
  /// The city.
  package var city: String?
  /// The grade: 三级甲等 and so on.
  package var grade: String?
  /// The type: 综合医院 and so on.
  package var type: String?
  /// The URL of its own website.
  package var website: String?
  /// The introduction.
  package var body: Body

  /// Creates a hospital.
  package init(
    id: String, path: String, url: String, name: String, short: String? = nil, aliases: [String] = [],
    pinyin: String = "", initial: Initial = "#", province: Province? = nil, city: String? = nil, grade: String? = nil,
    type: String? = nil, website: String? = nil, body: Body = Body()
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.name = name
    self.short = short
    self.aliases = aliases
    self.pinyin = pinyin
    self.initial = initial
    self.province = province
    self.city = city
    self.grade = grade
    self.type = type
    self.website = website
    self.body = body
  }
}
