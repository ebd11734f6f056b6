import Bytes
import Content
import Theme

/// A file of the output, and how its bytes come to be.
struct PlannedFile: Sendable {
  /// Where the bytes come from.
  enum Origin: Sendable {
    /// They are rendered.
    case rendered(@Sendable (Presenter, inout ByteBuffer) -> Void)
    /// They are those of a file.
    case copy(of: String)
    /// They are sealed, for members alone.
    case sealed(@Sendable (Presenter) throws -> [UInt8])
  }

  /// The path below the output folder.
  let path: String
  /// Where the bytes come from.
  let origin: Origin
  /// What the site map says of it; nil when it is not listed.
  let listing: Listing?

  /// An entry of the site map.
  struct Listing: Sendable {
    /// The address from the root of the site.
    let url: String
    /// When it was changed last, in RFC 3339.
    let modified: String?
  }

  /// A file whose bytes `write` appends.
  static func data(_ path: String, _ write: @escaping @Sendable (Presenter, inout ByteBuffer) -> Void) -> PlannedFile {
    PlannedFile(path: path, origin: .rendered(write), listing: nil)
  }

  /// A file that is copied.
  static func copy(_ source: String, to path: String) -> PlannedFile {
    PlannedFile(path: path, origin: .copy(of: source), listing: nil)
  }

  /// A file that only members can open, whose bytes `seal` gives.
  static func sealed(_ path: String, _ seal: @escaping @Sendable (Presenter) throws -> [UInt8]) -> PlannedFile {
    PlannedFile(path: path, origin: .sealed(seal), listing: nil)
  }

  /// The bytes of the file.
  func bytes(_ presenter: Presenter) throws -> [UInt8] {
    switch origin {
    case .rendered(let write):
      var output = ByteBuffer(capacity: 16 * 1024)
      write(presenter, &output)
      return output.bytes
    case .copy(let source): return try FileSystem.read(source) ?? []
    case .sealed(let seal): return try seal(presenter)
    }
  }

  /// A page at `url`, made from the value that `value` puts together.
  static func page<Value: PageValue>(
    _ url: String, modified: Timestamp? = nil, isListed: Bool = true,
    _ value: @escaping @Sendable (Presenter) -> Value
  ) -> PlannedFile {
    PlannedFile(
      path: Addresses.file(of: url),
      origin: .rendered { presenter, output in presenter.theme.render(value(presenter), into: &output) },
      listing: isListed ? Listing(url: url, modified: modified.map(\.rfc3339)) : nil)
  }
}

/// A kind of page: it knows which files of its kind a library gives.
protocol PageKind: Sendable {
  /// The files of this kind.
  func files(for library: Library) -> [PlannedFile]
  /// Its entry in the masthead of a site whose editors chose none.
  func entry(for library: Library, words: Words) -> NavigationItem?
}

extension PageKind {
  func entry(for library: Library, words: Words) -> NavigationItem? { nil }
}
