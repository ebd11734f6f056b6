import Bytes
import Content
import Entities

/// The edition of a site in Traditional script, which is converted when the site is built and published below `/hant/`.
///
/// Every page, feed, site map and manifest is rendered a second time with the words of the theme in that script and URLs of the
/// edition; then its texts are converted. What the conversion depends on is part of what the plan gives to each file, so that an
/// unchanged file is not converted again. Pages of the gate and members' texts are not part of it: a text that is sealed for members is
/// never opened for it, and the edition has a page in its place that leads to the Simplified one.
final class ScriptEdition: Sendable {
  /// The language.
  static let language = ScriptEditionSettings.Language.traditional.rawValue
  /// The URL below which it lies, without a slash at its end.
  static let root = "/hant"
  /// The same as a folder of the output.
  static let folder = "hant"

  /// The language of the site itself.
  let original: String
  /// Which URLs lead into it.
  let urls: ScriptEditionURLs
  /// The hash of what its files depend on beside what the site's own do.
  let fingerprint: Hash64
  private let converter: ScriptConverter

  /// The edition of a library's site, converted by `tool`; nil where that cannot be opened.
  init?(_ library: Library, settings: ScriptEditionSettings, tool: ScriptTool) {
    guard let convert = tool.open() else { return nil }
    original = library.configuration.language
    urls = ScriptEditionURLs(library)
    converter = ScriptConverter(
      convert, names: settings.names, people: library.people.flatMap { [$0.name] + $0.aliases })
    let encoder = RecordEncoder()
    encoder.write(hash: tool.stamp)
    for name in converter.names.all {
      encoder.write(String(decoding: name.written, as: UTF8.self))
      encoder.write(String(decoding: name.form, as: UTF8.self))
    }
    for path in urls.copies.sorted() { encoder.write(path) }
    fingerprint = Hash64(encoder.bytes)
  }

  /// A text in the edition's script.
  func text(_ text: String) -> String { converter(text) }

  /// HTML with its texts in the edition's script, but for `kept` texts.
  func markup(_ html: [UInt8], keeping kept: [String] = []) -> [UInt8] {
    (kept.isEmpty ? converter : converter.keeping(kept)).markup(html)
  }

  /// The library as pages of the edition see it.
  static func library(_ library: Library) -> Library {
    var library = library
    library.configuration.language = language
    return library
  }
}
