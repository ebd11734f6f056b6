import Entities

/// The names that are not converted like other words.
///
/// Names listed in site.yml have the form given there. In people's names, characters are converted individually, and
/// only if they are unambiguous: 陈 is 陳, but 范 may be 范 or 範, 于 may be 于 or 於, and 钟 may be 鍾 or 鐘, which only the
/// person knows. Ambiguous characters remain as the editors wrote them unless site.yml lists the name. Names of
/// hospitals are converted like other words, because the dictionaries contain place names as phrases (于都县 is 于都縣, 钟祥 is
/// 鍾祥). If two names begin at the same character, the longer one wins, so that a listed phrase (万里长城) takes precedence
/// over a person's name (万里).
struct ProtectedNames: Sendable {
  /// A name and its converted form, in UTF-8.
  struct Name: Sendable {
    let written: [UInt8]
    let form: [UInt8]
  }

  /// The names, indexed by their first scalar, longest first.
  private var names: [UInt32: [Name]] = [:]

  /// Creates the protected names from those of site.yml, which take precedence, and those of people. `convert` returns
  /// the form of each character on its own.
  init(
    _ listed: [ScriptEditionSettings.Name], people: [String], convert: ([Unicode.Scalar]) -> [Unicode.Scalar: String]
  ) {
    let doubtful = Set(people.filter(Self.isAmbiguous)).sorted()
    let forms = convert(Array(Set(doubtful.flatMap(\.unicodeScalars))).sorted())
    for name in doubtful { add(name, form: Self.form(of: name, forms)) }
    for name in listed { add(name.written, form: name.form) }
  }

  /// Whether there are no protected names.
  var isEmpty: Bool { names.isEmpty }

  /// All names in a deterministic order, for hashing.
  var all: [Name] { names.sorted { $0.key < $1.key }.flatMap(\.value) }

  /// Adds a name, replacing an earlier form of it.
  mutating func add(_ name: String, form: String) {
    guard let first = name.unicodeScalars.first else { return }
    let new = Name(written: Array(name.utf8), form: Array(form.utf8))
    var list = names[first.value, default: []].filter { $0.written != new.written }
    list.append(new)
    list.sort { a, b in
      a.written.count == b.written.count
        ? a.written.lexicographicallyPrecedes(b.written) : a.written.count > b.written.count
    }
    names[first.value] = list
  }

  /// Returns the longest protected name at an offset of `text`, where `scalar` is the first scalar.
  func name(in text: ArraySlice<UInt8>, at offset: Int, beginning scalar: UInt32) -> Name? {
    names[scalar]?.first { text[offset...].starts(with: $0.written) }
  }

  private static func isAmbiguous(_ name: String) -> Bool {
    name.unicodeScalars.count > 1 && name.unicodeScalars.contains(where: AmbiguousCharacters.all.contains)
  }

  private static func form(of name: String, _ forms: [Unicode.Scalar: String]) -> String {
    var form = ""
    for (index, scalar) in name.unicodeScalars.enumerated() {
      if index == 0, let surname = AmbiguousCharacters.surnames[scalar] {
        form.unicodeScalars.append(surname)
      } else if AmbiguousCharacters.all.contains(scalar) {
        form.unicodeScalars.append(scalar)
      } else {
        form += forms[scalar] ?? String(scalar)
      }
    }
    return form
  }
}
