/// A hospital, from a Markdown file or a row of the register.
public struct Hospital: Sendable {
  /// The name of its file, or the row's id.
  public var id: String
  /// The path of its file.
  public var path: String
  /// The address from the root of the site.
  public var url: String
  /// The full name.
  public var name: String
  /// The usual short form.
  public var short: String?
  /// Other names, Traditional spellings and abbreviations.
  public var aliases: [String]
  /// The reading of the name in syllables without tones, by the editors or worked out.
  public var pinyin: String
  /// The letter under which the index lists it: A to Z, or `#`.
  public var initial: Character
  /// The province, if it is known.
  public var province: Province?
  /// The city.
  public var city: String?
  /// The grade: 三级甲等 and so on.
  public var grade: String?
  /// The type: 综合医院 and so on.
  public var type: String?
  /// The address of its own site.
  public var website: String?
  /// The introduction.
  public var body: Body
}
