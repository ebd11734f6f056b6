import Bytes

/// Makes the URLs in HTML absolute, because feed readers display content away from the page that relative URLs refer
/// to.
///
/// Resolves `href`, `src`, `srcset`, `poster`, `cite`, `action` and `formaction`, and `data` of `object`; everything
/// else is copied. Comments and raw text elements such as `script` and `style` are ignored. Source: HTML, 13.2.5
/// (tokenization) and 4.8.4.2.1 (srcset).
struct AbsoluteURLRewriter {
  private let base: BaseURI

  /// Creates a rewriter that resolves URLs against `page`, the absolute URL of a page.
  init(page: String) { base = BaseURI(page) }

  /// Returns the HTML with absolute URLs.
  func callAsFunction(_ html: [UInt8]) -> [UInt8] {
    var scanner = TagScanner(html)
    var output: [UInt8] = []
    output.reserveCapacity(html.count + html.count / 8)
    var copied = 0
    while let attribute = scanner.nextAttribute() {
      guard let value = resolved(attribute, in: html) else { continue }
      output += html[copied..<attribute.value.lowerBound]
      // Unquoted values are quoted, because the resolved URL may contain any character.
      if !attribute.isQuoted { output.append(UInt8(ascii: "\"")) }
      output += value.utf8
      if !attribute.isQuoted { output.append(UInt8(ascii: "\"")) }
      copied = attribute.value.upperBound
    }
    output += html[copied...]
    return output
  }

  /// Returns the resolved value of an attribute, or `nil` if it need not change.
  private func resolved(_ attribute: TagScanner.Attribute, in html: [UInt8]) -> String? {
    let text = String(decoding: html[attribute.value], as: UTF8.self)
    let value: String
    switch attribute.name {
    case "href" where attribute.element != "a" && attribute.element != "area" && text.hasPrefix("#"):
      // Part of an SVG image that refers to another part.
      return nil
    case "href", "src", "poster", "cite", "action", "formaction": value = base.resolve(text)
    case "data" where attribute.element == "object": value = base.resolve(text)
    case "srcset": value = resolved(candidates: text)
    default: return nil
    }
    return value == text ? nil : value
  }

  /// Resolves the candidates of a `srcset`, each a URL with an optional width or density descriptor.
  private func resolved(candidates text: String) -> String {
    var candidates: [String] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { break }
      var url = rest.prefix { !$0.isWhitespace }
      rest = rest[url.endIndex...]
      let endsHere = url.last == ","
      while url.last == "," { url.removeLast() }
      let descriptor = endsHere ? "" : rest.prefix { $0 != "," }
      rest = rest[(endsHere ? rest.startIndex : descriptor.endIndex)...]
      let words = descriptor.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      candidates.append(base.resolve(String(url)) + (words.isEmpty ? "" : " " + words))
    }
    return candidates.joined(separator: ", ")
  }
}
