import Bytes
import Diagnostics

extension Hospital: ArticleSubject, TextSubject {
  public static let kindName = "hospitals"
  public static let kind = EntityKind(Message(zh: "医院", en: "hospital"))
  public var key: String { id }
  public var label: String { name }

  /// The hospitals that the article is about.
  public static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Hospital>] {
    library.articles[article.index].hospitals
  }

  /// The hospital's page names its people anyway, and the rolls that honour it.
  public static func isShown(_ text: LinkTarget, on hospital: Reference<Hospital>, in library: Library) -> Bool {
    if let person = text.reference(to: Person.self) {
      return library[person].posts.contains { $0.hospital == hospital }
    }
    guard let edition = text.reference(to: Edition.self) else { return false }
    return library[edition].roll.contains { $0.hospital == hospital }
  }
}

extension Hospital: RegisterKind {
  static let linkType: String? = "hospital"

  /// `hospitals/index.md` says where the register comes from.
  static func place(of parts: [String]) -> ContentPlace {
    ContentPlace.single(parts) { $0 == "index" ? .registerNote : .entity(kind: kindName, names: [$0]) }
  }

  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> HospitalSource? {
    HospitalSource(file, id: names[0], context: context, diagnostics: &diagnostics)
  }

  static func add(_ sources: [HospitalSource], to register: inout Register, _ diagnostics: inout [Diagnostic]) {
    var sources = sources
    sources.addRows(register.context, &diagnostics)
    register.addHospitals(sources, &diagnostics)
  }

  /// The index, and the pages of provinces.
  static func generatedAddresses(in library: Library) -> [String] {
    ["/hospitals/"] + Province.all.map { "/hospitals/province/\($0.code)/" }
  }

  static let reservedAddresses = ["/hospitals/province/"]

  static func relate(_ hospital: Reference<Hospital>, to article: inout Article) {
    article.hospitals.appendOnce(hospital)
  }

  static func setting(of hospital: Reference<Hospital>, in library: Library) -> MentionSetting {
    MentionSetting(hospitals: [hospital])
  }
}

extension Library {
  /// Hospitals in pinyin order, then by id.
  public var hospitals: [Hospital] { list(of: Hospital.self) }
}

extension LinkTarget {
  /// A hospital.
  public static func hospital(_ hospital: Reference<Hospital>) -> LinkTarget { LinkTarget(hospital) }
}
