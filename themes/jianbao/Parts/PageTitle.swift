import Theme

/// The heading of the page, with the lines above and below it.
struct PageTitle: Component {
  let title: String
  var kicker: String?
  var subtitle: String?

  var body: some HTML {
    if let kicker { p(.class("kicker")) { kicker } }
    h1 { title }
    if let subtitle { p(.class("subtitle")) { subtitle } }
  }
}

/// Terms and their values; a value that is missing or empty takes its term along.
struct Facts: Component {
  /// A term and its value.
  struct Entry {
    let term: String
    let value: Name?

    /// An entry of words.
    init(_ term: String, _ text: String?) { self.init(term, text.map { Name($0) }) }

    /// An entry of a name.
    init(_ term: String, _ value: Name?) {
      self.term = term
      self.value = value.flatMap { $0.text.isEmpty ? nil : $0 }
    }
  }

  let entries: [Entry]

  /// The entries that have a value.
  init(_ entries: [Entry]) { self.entries = entries.filter { $0.value != nil } }

  var body: some HTML {
    if !entries.isEmpty {
      dl(.class("facts")) {
        ForEach(entries) { entry in
          div {
            dt { entry.term }
            dd { if let value = entry.value { NameView(value) } }
          }
        }
      }
    }
  }
}
