import Entities

extension Scaffold.Kind {
  /// A hospital. Facts from the register are comments, because the page takes them from there.
  static let hospital = Scaffold.Kind("hospital") { (scaffold: Scaffold) throws(Scaffold.Failure) in
    let facts =
      scaffold.registeredHospital.map { Scaffold.facts(of: $0) } ?? ["province: 四川", "city: 成都", "grade: 三级甲等"]
    let head = "name: \(scaffold.quotedTitle)\n" + facts.map { "# \($0)\n" }.joined()
    return [Scaffold.File(path: "\(Hospital.kindName)/\(scaffold.id).md", text: "---\n\(head)---\n")]
  }
}

extension Scaffold {
  /// Creates the scaffold of a page for a hospital in the register.
  package init(registered hospital: Hospital) {
    self.init(.hospital, id: hospital.id, title: hospital.name)
    registeredHospital = hospital
  }

  /// Returns what the register contains about a hospital besides its name, as lines of front matter.
  fileprivate static func facts(of hospital: Hospital) -> [String] {
    func line(_ key: String, _ value: String?) -> String? {
      value.flatMap { $0.isEmpty ? nil : "\(key): \(quoted($0))" }
    }
    func list(_ key: String, _ values: [String]) -> String? {
      values.isEmpty ? nil : "\(key): [\(values.map(quoted).joined(separator: ", "))]"
    }
    return [
      line("short", hospital.short), list("aliases", hospital.aliases), list("former", hospital.former),
      line("pinyin", hospital.pinyin), line("province", hospital.province?.name), line("city", hospital.city),
      line("grade", hospital.grade), line("type", hospital.type), line("website", hospital.website),
    ].compactMap(\.self)
  }
}
