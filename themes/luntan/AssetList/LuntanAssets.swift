import LuntanFiles
import Theme

/// The files of the folder Assets, as they are published.
enum LuntanAssets {
  /// The style sheets; the scripts, each of which is loaded only where it is used; and the icons.
  static let all = UnsafeBufferPointer(start: luntan_files(), count: luntan_file_count()).map { file in
    let path = String(cString: file.path)
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    return ThemeAsset(name: path, bytes: minified(bytes, path: path))
  }

  /// Returns a minified style sheet or script, or the bytes of another file.
  private static func minified(_ bytes: [UInt8], path: String) -> [UInt8] {
    if path.hasSuffix(".css") { return CompactStyleSheet(bytes).bytes }
    if path.hasSuffix(".js") { return CompactScript(bytes).bytes }
    return bytes
  }
}
