import Diagnostics
import Entities

extension ComponentReader {
  /// A file that is published with the text.
  mutating func file(_ name: Located<String>) -> MediaFile? {
    guard let file = resolver.file(name, from: origin, diagnostics: &diagnostics) else { return nil }
    media.append(file)
    return file
  }

  /// A picture and its size, which may be missing where a diagnostic says so.
  mutating func picture(_ name: Located<String>) -> Picture? {
    guard let file = file(name) else { return nil }
    let size = resolver.size(of: file, name, from: origin, &diagnostics)
    return Picture(url: file.url, size: size, alternative: "", caption: nil, credit: nil)
  }
}
