import Bytes
import Content

extension Read {
  /// Appends the read to a record, in words that mean the same in every build of the program.
  func write(to encoder: RecordEncoder, library: Library) {
    switch self {
    case .entity(let kind, let index):
      encoder.write(UInt64(0))
      encoder.write(kind)
      encoder.write(EntityKind.all.indices.contains(kind) ? EntityKind.all[kind].key(index, library) : "")
    case .body(let index):
      encoder.write(UInt64(1))
      encoder.write(library.articles[index].id)
    case .list(let question):
      encoder.write(UInt64(2))
      question.write(to: encoder)
    }
  }

  /// Reads a read; nil where what it asks for is no more.
  static func read(from decoder: RecordDecoder, library: Library) throws -> Read? {
    switch try decoder.readNumber() {
    case 0:
      let (kind, key) = (try decoder.readInteger(), try decoder.readText())
      guard EntityKind.all.indices.contains(kind) else { return nil }
      return EntityKind.all[kind].index(key, library).map { .entity(kind: kind, index: $0) }
    case 1:
      let key = ReferenceKeys.key(try decoder.readText())
      return library.keys.index(of: Article.self, key: key).map { .body($0) }
    case 2: return .list(try Question(from: decoder))
    default: throw RecordFault.damaged
    }
  }
}
