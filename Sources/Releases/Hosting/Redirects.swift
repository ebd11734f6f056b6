import Bytes
import Site

/// The redirects of a site, found by its pages that only redirect.
struct Redirects: Sendable {
  /// An old and a new URL, percent-encoded and relative to the root of the host.
  struct Redirect: Sendable, Hashable {
    let old: String
    let new: String
  }

  let all: [Redirect]

  /// The maximum size of a redirect page, in bytes.
  private static let maximumPageSize = 4_096
  private static let mark = #"http-equiv="refresh" content="0; url="#

  /// Reads the redirect pages of an output.
  init(of output: PublishedOutput) throws(PublishError) {
    let paths = Set(output.files.map(\.entry.path.text))
    var all: [Redirect] = []
    do throws(FileSystemError) {
      for file in output.files where file.entry.size <= Self.maximumPageSize && file.entry.path.text.hasSuffix(".html")
      {
        let bytes = try output.roots[file.rootIndex].withFile(file.entry.path.text) { file throws(FileSystemError) in
          try file.bytes()
        }
        guard let target = Self.target(of: String(decoding: bytes ?? [], as: UTF8.self)) else { continue }
        guard let base = Self.basePath(of: target, among: paths) else { continue }
        let path = file.entry.path.text
        let old = path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
        all.append(Redirect(old: base + "/" + Self.encoded(old), new: target))
      }
    } catch { throw .fileSystem(error) }
    self.all = all
  }

  /// Returns the target of a redirect page. Returns nil for other pages, and for URLs with characters that a
  /// configuration would need to escape.
  static func target(of page: String) -> String? {
    let parts = page.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let end = parts[1].firstIndex(of: "\"") else { return nil }
    let target = String(parts[1][..<end])
    return target.hasPrefix("/") && target.utf8.allSatisfy(isPlain) ? target : nil
  }

  /// Returns the path of the site's base URL, which is the part of `target` before the path of one of the site's files.
  static func basePath(of target: String, among paths: Set<String>) -> String? {
    guard let decoded = PercentEncoding.decodedText(target) else { return nil }
    var base = ""
    var rest = decoded.dropFirst()
    while true {
      if paths.contains(rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : String(rest)) { return base }
      guard let slash = rest.firstIndex(of: "/") else { return nil }
      base += "/" + encoded(String(rest[..<slash]))
      rest = rest[rest.index(after: slash)...]
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "/-._~%".utf8.contains(byte)
    }
  }

  private static func encoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      if isPlain(byte), byte != UInt8(ascii: "%") {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
  }
}
