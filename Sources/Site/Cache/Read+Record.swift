import Bytes
import Content
import Entities

extension Read {
  /// Appends the read to a record, in an encoding that is stable across builds.
  func write(to encoder: RecordEncoder, library: Library) {
    switch self {
    case .entity(let kind, let index):
      encoder.write(UInt64(0))
      encoder.write(kind)
      encoder.write(
        hash: AnyEntityKind.all.indices.contains(kind)
          ? AnyEntityKind.all[kind].recordKey(index, library) ?? .absent : .absent)
    case .body(let index):
      encoder.write(UInt64(1))
      encoder.write(hash: library.keys.key(of: Article.self, at: index) ?? .absent)
    case .list(let query), .derived(let query, _):
      encoder.write(UInt64(2))
      query.write(to: encoder, library: library)
    case .card(let index):
      encoder.write(UInt64(3))
      encoder.write(hash: library.keys.key(of: Article.self, at: index) ?? .absent)
    case .color(let url):
      encoder.write(UInt64(4))
      encoder.write(url)
    }
  }

  /// Decodes a read; returns `nil` if what it reads no longer exists.
  static func read(from decoder: inout RecordDecoder, library: Library) throws -> Read? {
    switch try decoder.unsignedInteger() {
    case 0:
      let (kind, key) = (try decoder.integer(), try decoder.hash())
      guard AnyEntityKind.all.indices.contains(kind) else { return nil }
      return AnyEntityKind.all[kind].index(recordKey: key, in: library).map { .entity(kind: kind, index: $0) }
    case 1:
      let key = try decoder.hash()
      return library.keys.index(of: Article.self, key: key).map { .body($0) }
    case 2: return try QueryKey.read(from: &decoder, library: library).map { .list($0) }
    case 3:
      let key = try decoder.hash()
      return library.keys.index(of: Article.self, key: key).map { .card($0) }
    case 4: return .color(try decoder.text())
    default: throw RecordCodingError.dataCorrupted
    }
  }
}
