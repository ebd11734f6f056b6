import Diagnostics
import Entities

extension ComponentReader {
  /// Resolves a file, which is then published with the text.
  mutating func file(_ name: Located<String>) -> MediaFile? {
    guard let file = resolver.file(name, from: origin, diagnostics: &diagnostics) else { return nil }
    media.append(file)
    return file
  }

  /// Resolves a picture and its size, which is nil if the file does not state it.
  mutating func picture(_ name: Located<String>) -> Picture? {
    guard let file = file(name) else { return nil }
    let size = resolver.size(of: file, name, from: origin, &diagnostics)
    return Picture(url: file.url, size: size, alternative: "", caption: nil, credit: nil)
  }
}
