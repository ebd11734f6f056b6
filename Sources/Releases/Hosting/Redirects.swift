import Bytes
import Site

/// The old URLs of a site: its pages that only send readers on.
struct Redirects: Sendable {
  /// An old URL and the new one, percent-encoded, from the root of the host.
  struct Redirect: Sendable, Hashable {
    let old: String
    let new: String
  }

  let all: [Redirect]

  /// Such a page is small.
  private static let largest = 4_096
  private static let mark = #"http-equiv="refresh" content="0; url="#

  /// The redirects of an output.
  init(of output: PublishedOutput) throws(PublishError) {
    let paths = Set(output.files.map(\.entry.path.text))
    var all: [Redirect] = []
    do throws(FileSystemError) {
      for file in output.files where file.entry.size <= Self.largest && file.entry.path.text.hasSuffix(".html") {
        let bytes = try output.roots[file.root].withFile(file.entry.path.text) { file throws(FileSystemError) in
          try file.bytes()
        }
        guard let target = Self.target(String(decoding: bytes ?? [], as: UTF8.self)) else { continue }
        guard let base = Self.base(of: target, among: paths) else { continue }
        let path = file.entry.path.text
        let old = path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
        all.append(Redirect(old: base + "/" + Self.encoded(old), new: target))
      }
    } catch { throw .fileSystem(error) }
    self.all = all
  }

  /// Where a page sends its readers; nil for other pages, and for URLs that no configuration could hold as they are.
  static func target(_ page: String) -> String? {
    let parts = page.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let end = parts[1].firstIndex(of: "\"") else { return nil }
    let target = String(parts[1][..<end])
    return target.hasPrefix("/") && target.utf8.allSatisfy(isPlain) ? target : nil
  }

  /// The path of the site's base URL: what stands before the path of a file of the site.
  static func base(of target: String, among paths: Set<String>) -> String? {
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
