import Entities

/// The names that are not converted as other words are.
///
/// Names that site.yml lists have the form that it gives them. Of the names of people, each character is converted by itself, and
/// only where that leaves no doubt: 陈 is 陳, but 范 may be 范 or 範, 于 may be 于 or 於, 钟 may be 鍾 or 鐘, and none but the person
/// knows; such a character stays as the editors wrote it until site.yml gives the name's form. Names of hospitals are converted like
/// other words, for places have their phrases in the dictionaries (于都县 is 于都縣, 钟祥 is 鍾祥). Of two names that begin at one
/// character the longer one counts, so that a listed phrase (万里长城) protects itself from a person's name (万里).
struct ProtectedNames: Sendable {
  /// A name in UTF-8.
  struct Name: Sendable {
    let written: [UInt8]
    let form: [UInt8]
  }

  /// The names by their first scalar, the longest first.
  private var names: [UInt32: [Name]] = [:]

  /// The names of site.yml, which win, and those of people; `convert` gives each character's own form.
  init(
    _ listed: [ScriptEditionSettings.Name], people: [String], convert: ([Unicode.Scalar]) -> [Unicode.Scalar: String]
  ) {
    let doubtful = Set(people.filter(Self.isDoubtful)).sorted()
    let forms = convert(Array(Set(doubtful.flatMap(\.unicodeScalars))).sorted())
    for name in doubtful { add(name, form: Self.form(of: name, forms)) }
    for name in listed { add(name.written, form: name.form) }
  }

  /// Whether no name is protected.
  var isEmpty: Bool { names.isEmpty }

  /// All names in the order of their bytes, for a hash of them.
  var all: [Name] { names.sorted { $0.key < $1.key }.flatMap(\.value) }

  /// Adds a name, in place of an earlier form of it.
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

  /// The longest name that stands in `text` at an offset, where `scalar` begins.
  func name(in text: ArraySlice<UInt8>, at offset: Int, beginning scalar: UInt32) -> Name? {
    names[scalar]?.first { text[offset...].starts(with: $0.written) }
  }

  private static func isDoubtful(_ name: String) -> Bool {
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
