import Bytes
import Content
import Entities
import Platform
import SourceFiles
import Theme

/// A file of the output, and how its bytes come to be; a class, for plans of ten thousands are filtered and split.
final class PlannedFile: Sendable {
  /// Where the bytes come from.
  enum Origin: Sendable {
    /// They are rendered.
    case rendered(@Sendable (Presenter, inout ByteBuffer) -> Void)
    /// They are those of a file; of a picture, without its metadata.
    case copy(of: String)
    /// They are sealed, for members alone.
    case sealed(@Sendable (Presenter) throws(FileSystemError) -> [UInt8])
  }

  /// The path below the output folder.
  let path: String
  /// Where the bytes come from.
  let origin: Origin
  /// The hash of what the plan gave it, beside the index of the entity that it is about.
  let given: Hash64
  /// What the site map says of it; nil when it is not listed.
  let listing: Listing?
  /// Whose path it is.
  let owner: PathOwner
  /// How it stands in the edition in Traditional script.
  let counterpart: Counterpart
  /// Whether it is a file of that edition.
  let isOfEdition: Bool

  /// Whether members alone can open it.
  var isSealed: Bool { if case .sealed = origin { true } else { false } }

  /// Whether pages may refer to it: it is written before them.
  var isAsset: Bool { if case .copy = origin { true } else { path.hasPrefix("assets/") } }

  /// An entry of the site map.
  struct Listing: Sendable {
    /// The address from the root of the site.
    let url: String
    /// When it was changed last, as a date of the protocol; nil where nothing on the page has a date.
    let modified: String?
  }

  private init(
    path: String, of owner: PathOwner, origin: Origin, given: Hash64, listing: Listing? = nil,
    counterpart: Counterpart = .none, isOfEdition: Bool = false
  ) {
    self.counterpart = counterpart
    self.isOfEdition = isOfEdition
    self.path = path
    self.owner = owner
    self.origin = origin
    self.given = given
    self.listing = listing
  }

  /// A file of the edition, at a path in its folder.
  convenience init(
    editionPath path: String, of owner: PathOwner, given: Hash64,
    _ write: @escaping @Sendable (Presenter, inout ByteBuffer) -> Void
  ) {
    self.init(path: path, of: owner, origin: .rendered(write), given: given, isOfEdition: true)
  }

  /// A file whose bytes `write` appends, made from what the plan gives it and what it reads.
  static func data<Value: Sendable>(
    _ path: String, of owner: PathOwner = .site, given: PlannedInput<Value>, counterpart: Counterpart = .none,
    _ write: @escaping @Sendable (Presenter, Value, inout ByteBuffer) -> Void
  ) -> PlannedFile {
    let value = given.value
    return PlannedFile(
      path: path, of: owner, origin: .rendered { write($0, value, &$1) }, given: given.fingerprint,
      counterpart: counterpart)
  }

  /// A file whose bytes `write` appends, made from nothing but what it reads.
  static func data(
    _ path: String, of owner: PathOwner = .site, counterpart: Counterpart = .none,
    _ write: @escaping @Sendable (Presenter, inout ByteBuffer) -> Void
  ) -> PlannedFile {
    data(path, of: owner, given: .nothing, counterpart: counterpart) { presenter, _, output in write(presenter, &output)
    }
  }

  /// A file that is copied.
  static func copy(_ file: MediaFile, to path: String) -> PlannedFile {
    PlannedFile(
      path: path, of: .copy(file.path), origin: .copy(of: file.path), given: fingerprint(ofFile: file.path))
  }

  /// A smaller copy of the picture at a path, from the folder of such copies.
  static func scaled(_ copy: ScaledPicture.Copy, of picture: String) -> PlannedFile {
    PlannedFile(
      path: Addresses.file(of: copy.url), of: .copy(picture), origin: .copy(of: copy.path), given: copy.key)
  }

  /// A file that only members can open, whose bytes `seal` gives; it is sealed again in each build, for nothing is remembered
  /// of what it is made from.
  static func sealed(
    _ path: String, of owner: PathOwner, _ seal: @escaping @Sendable (Presenter) throws(FileSystemError) -> [UInt8]
  ) -> PlannedFile {
    PlannedFile(path: path, of: owner, origin: .sealed(seal), given: Hash64.random())
  }

  /// The bytes of the file.
  func bytes(_ presenter: Presenter) throws(FileSystemError) -> [UInt8] {
    switch origin {
    case .rendered(let write):
      var output = ByteBuffer(capacity: 32 * 1024)
      write(presenter, &output)
      return output.bytes
    case .copy(let source):
      guard let bytes = try PublishedCopy(path: source, system: FileSystem()).bytes() else {
        throw FileSystemError.missing(source)
      }
      return bytes
    case .sealed(let seal): return try seal(presenter)
    }
  }

  /// The hash of what the system says of a file; of one that was changed just now it is another one each time.
  private static func fingerprint(ofFile path: String) -> Hash64 {
    guard let stamp = try? FileSystem().stamp(path), stamp.isSettled(at: FileStamp.now()),
      let record = try? RecordEncoder.record(of: stamp)
    else { return Hash64.random() }
    return Hash64(record)
  }

  /// A page at `url`, made from the value that `value` puts together of what the plan gives it and what it reads.
  static func page<Input: Sendable, Value: PageValue>(
    _ url: String, of owner: PathOwner = .site, given: PlannedInput<Input>, modified: (any ModificationDate)? = nil,
    isListed: Bool = true, counterpart: Counterpart = .markup(keeping: []),
    _ value: @escaping @Sendable (Presenter, Input) -> Value
  ) -> PlannedFile {
    let input = given.value
    return PlannedFile(
      path: Addresses.file(of: url), of: owner,
      origin: .rendered { presenter, output in presenter.theme.render(value(presenter, input), into: &output) },
      given: given.fingerprint,
      listing: isListed ? Listing(url: url, modified: modified?.siteMapDate) : nil, counterpart: counterpart)
  }

  /// A page at `url`, made from nothing but what it reads.
  static func page<Value: PageValue>(
    _ url: String, of owner: PathOwner = .site, modified: (any ModificationDate)? = nil, isListed: Bool = true,
    _ value: @escaping @Sendable (Presenter) -> Value
  ) -> PlannedFile {
    page(url, of: owner, given: .nothing, modified: modified, isListed: isListed) { presenter, _ in value(presenter) }
  }
}

/// A kind of page: it knows which files of its kind a library gives.
protocol PageKind: Sendable {
  /// The files of this kind: here alone, and in what an entity says of itself, are their URLs stated.
  func files(for library: Library) -> [PlannedFile]
  /// The URLs at which no content may stand, whether or not the site has such pages now.
  var keptURLs: [String] { get }
  /// The kinds of entities that pages of this kind are about; others may read them too.
  var entities: [AnyEntityKind] { get }
  /// The lists of those entities that pages may ask for.
  var lists: [RegisteredList] { get }
  /// The kinds of those entities that articles cite.
  var cited: [any CitedSubject.Type] { get }
  /// What `xinglin new` makes of those entities.
  var scaffolds: [Scaffold.Kind] { get }
  /// Its entry in the masthead of a site whose editors chose none.
  func entry(for library: Library, words: SiteStrings) -> NavigationItem?
}

extension PageKind {
  var keptURLs: [String] { [] }
  var entities: [AnyEntityKind] { [] }
  var lists: [RegisteredList] { [] }
  var cited: [any CitedSubject.Type] { [] }
  var scaffolds: [Scaffold.Kind] { [] }
  func entry(for library: Library, words: SiteStrings) -> NavigationItem? { nil }
}
