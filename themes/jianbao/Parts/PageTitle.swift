import Theme

/// The heading of the page, with the kicker above and the subtitle below it.
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

/// A list of terms and values; terms without a value are left out.
struct Facts: Component {
  /// A term and its value.
  struct Entry {
    let term: String
    let value: Name?

    /// Creates an entry with a plain value.
    init(_ term: String, _ text: String?) { self.init(term, text.map { Name($0) }) }

    /// Creates an entry whose value may be a link.
    init(_ term: String, _ value: Name?) {
      self.term = term
      self.value = value.flatMap { $0.text.isEmpty ? nil : $0 }
    }
  }

  let entries: [Entry]

  /// Creates a list of the entries that have a value.
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
