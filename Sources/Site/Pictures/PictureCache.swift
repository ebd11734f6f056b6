import Bytes
import Gate
import SourceFiles
import Theme

/// What builds cache about images and their scaled copies.
struct PictureCache: Sendable {
  /// The cache entry of a content file.
  struct Picture: Sendable {
    /// The stamp of the file, or an impossible stamp if the file changed too recently for its stamp to be reliable.
    let stamp: FileStamp
    /// The hash of its contents.
    let hash: Hash64
    /// The size after applying the orientation; `nil` if the file cannot be scaled.
    let size: PixelSize?
  }

  /// The cache entry of a copy.
  struct Copy: Sendable {
    let stamp: FileStamp
    /// The hash of its contents, needed because a restored cache has new stamps.
    let hash: Hash64
    /// The mean colour of the image, stored with its smallest copy; `nil` if it is not opaque.
    var color: PictureColor?
  }

  /// The stamp and version of the program that created the copies.
  var tool: Hash64 = .absent
  var version = ""
  /// The images by path.
  var pictures: [String: Picture] = [:]
  /// The copies by file name.
  var copies: [String: Copy] = [:]
  /// The keys of copies that cannot be created.
  var unreadableKeys: Set<Hash64> = []

  private static let header = Array("xinglin-pictures 2\n".utf8)

  init() {}

  /// Returns the encoded cache, authenticated if there is a key.
  func bytes(_ key: CacheAuthenticationKey?) -> [UInt8] {
    let body = RecordEncoder()
    body.write(hash: tool)
    body.write(version)
    body.write(UInt64(pictures.count))
    for (path, picture) in pictures.sorted(by: { $0.key < $1.key }) {
      body.write(path)
      picture.stamp.write(to: body)
      body.write(hash: picture.hash)
      body.write(picture.size?.width ?? 0)
      body.write(picture.size?.height ?? 0)
    }
    body.write(UInt64(copies.count))
    for (name, copy) in copies.sorted(by: { $0.key < $1.key }) {
      body.write(name)
      copy.stamp.write(to: body)
      body.write(hash: copy.hash)
      body.write(copy.color?.number ?? -1)
    }
    body.write(UInt64(unreadableKeys.count))
    for key in unreadableKeys.sorted() { body.write(hash: key) }
    return Self.preamble(of: body.bytes, key) + body.bytes
  }

  /// Returns the header that precedes the body of a cache.
  static func preamble(of body: [UInt8], _ key: CacheAuthenticationKey? = nil) -> [UInt8] {
    let front = RecordEncoder()
    front.write(hash: Program.running.hash)
    front.write(hash: Hash64(body))
    let code =
      key?.authenticationCode(of: [front.bytes, body])
      ?? [UInt8](repeating: 0, count: CacheAuthenticationKey.authenticationCodeLength)
    return header + code + front.bytes
  }

  /// Decodes a cache; returns `nil` if it was written by another program, is damaged, or is authenticated with another
  /// key.
  init?(_ bytes: [UInt8], _ key: CacheAuthenticationKey?) {
    let codeEnd = Self.header.count + CacheAuthenticationKey.authenticationCodeLength
    guard bytes.starts(with: Self.header), bytes.count >= codeEnd else { return nil }
    let (code, rest) = (bytes[Self.header.count..<codeEnd], bytes[codeEnd...])
    guard key.map({ $0.isValid(code, of: rest) }) ?? code.allSatisfy({ $0 == 0 }) else { return nil }
    let cache = try? RecordDecoder.read(rest) { decoder -> PictureCache? in
      guard try decoder.hash() == Program.running.hash else { return nil }
      let hash = try decoder.hash()
      let body = decoder.rest()
      guard body.withUnsafeBytes({ Hash64($0) }) == hash else { return nil }
      return try RecordDecoder.read(body) { try PictureCache(from: &$0) }
    }
    guard let cache = cache ?? nil else { return nil }
    self = cache
  }

  private init(from decoder: inout RecordDecoder) throws {
    tool = try decoder.hash()
    version = try decoder.text()
    for _ in 0..<(try decoder.count()) {
      let path = try decoder.text()
      let stamp = try FileStamp(from: &decoder)
      let hash = try decoder.hash()
      let (width, height) = (try decoder.integer(), try decoder.integer())
      pictures[path] = Picture(
        stamp: stamp, hash: hash, size: width > 0 ? PixelSize(width: width, height: height) : nil)
    }
    for _ in 0..<(try decoder.count()) {
      let name = try decoder.text()
      copies[name] = Copy(
        stamp: try FileStamp(from: &decoder), hash: try decoder.hash(),
        color: PictureColor(number: try decoder.integer()))
    }
    for _ in 0..<(try decoder.count()) { unreadableKeys.insert(try decoder.hash()) }
  }
}
