import Bytes
import Content
import Entities

/// The edition of a site in Traditional script. It is converted during the build and published below `/hant/`.
///
/// Every page, feed, site map and manifest is rendered again with the theme's strings in that script and the edition's
/// URLs, and its text is then converted. The inputs of the conversion are part of each file's planned input, so that
/// unchanged files are not converted again. Pages of the gate and members-only content are excluded: content that is
/// sealed for members is never read for the edition, which has a page that redirects to the Simplified one instead.
final class ScriptEdition: Sendable {
  /// The language of the edition.
  static let language = ScriptEditionSettings.Language.traditional.rawValue
  /// The root URL of the edition, without a trailing slash.
  static let root = "/hant"
  /// The output folder of the edition.
  static let folder = "hant"

  /// The language of the site itself.
  let originalLanguage: String
  /// Determines which URLs have a counterpart in the edition.
  let urls: ScriptEditionURLs
  /// The hash of what the edition's files depend on besides what the site's own do.
  let fingerprint: Hash64
  private let converter: ScriptConverter

  /// Creates the edition of a library's site, converted by `tool`; returns `nil` if the tool cannot be opened.
  init?(_ library: Library, settings: ScriptEditionSettings, tool: ScriptTool) {
    guard let convert = tool.open() else { return nil }
    originalLanguage = library.configuration.language
    urls = ScriptEditionURLs(library)
    converter = ScriptConverter(
      convert, names: settings.names, people: library.people.flatMap { [$0.name] + $0.aliases })
    let encoder = RecordEncoder()
    encoder.write(hash: tool.stamp)
    for name in converter.names.all {
      encoder.write(String(decoding: name.written, as: UTF8.self))
      encoder.write(String(decoding: name.form, as: UTF8.self))
    }
    for path in urls.copiedPaths.sorted() { encoder.write(path) }
    fingerprint = Hash64(encoder.bytes)
  }

  /// Converts a text to the edition's script.
  func text(_ text: String) -> String { converter(text) }

  /// Converts the text in HTML to the edition's script, except for `unconverted` texts.
  func markup(_ html: [UInt8], keeping unconverted: [String] = []) -> [UInt8] {
    (unconverted.isEmpty ? converter : converter.keeping(unconverted)).markup(html)
  }

  /// Returns the library as pages of the edition see it.
  static func library(_ library: Library) -> Library {
    var library = library
    library.configuration.language = language
    return library
  }
}
