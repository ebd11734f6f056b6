import Essentials

/// Flattens a page's structured data to one row for each value: `Article.author.name`.
enum StructuredDataRows {
  /// Returns the rows of a JSON-LD text, sorted by label, or the text itself if it is not JSON.
  static func rows(of text: String) -> [PageText.Row] {
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(text.utf8)) else {
      return [PageText.Row(label: "application/ld+json", value: text)]
    }
    var rows: [PageText.Row] = []
    collect(value, label: "", into: &rows)
    return rows
  }

  private indirect enum Value: Decodable {
    case text(String)
    case object([String: Value])
    case list([Value])

    init(from decoder: any Decoder) throws {
      if let object = try? [String: Value](from: decoder) {
        self = .object(object)
      } else if let list = try? [Value](from: decoder) {
        self = .list(list)
      } else {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
          self = .text(text)
        } else if let truth = try? value.decode(Bool.self) {
          self = .text(truth ? "true" : "false")
        } else if let number = try? value.decode(Double.self) {
          self = .text(number == number.rounded() ? String(Int(exactly: number) ?? 0) : String(number))
        } else {
          self = .text("null")
        }
      }
    }
  }

  private static func collect(_ value: Value, label: String, into rows: inout [PageText.Row]) {
    switch value {
    case .text(let text): rows.append(PageText.Row(label: label, value: text))
    case .list(let values): for value in values { collect(value, label: label, into: &rows) }
    case .object(let members):
      var label = label
      var isNamed = false
      // At the top level, the type is more informative than a path.
      if label.isEmpty, case .text(let type)? = members["@type"] { (label, isNamed) = (type, true) }
      for (key, member) in members.sorted(by: { $0.key < $1.key }) where key != "@context" {
        let inner = key == "@graph" ? "" : label.isEmpty ? key : label + "." + key
        if key != "@type" || !isNamed { collect(member, label: inner, into: &rows) }
      }
    }
  }
}
