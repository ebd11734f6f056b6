import Bytes
import Content
import Entities
import Platform
import SourceFiles
import Theme

/// A planned output file and the source of its bytes. A class, because plans of tens of thousands of files are filtered
/// and split.
final class PlannedFile: Sendable {
  /// The source of a file's bytes.
  enum Origin: Sendable {
    /// The bytes are rendered.
    case rendered(@Sendable (Presenter, inout ByteBuffer) -> Void)
    /// The bytes are copied from a file; images are stripped of metadata.
    case copy(of: String)
    /// The bytes are encrypted for members.
    case sealed(@Sendable (Presenter) throws(FileSystemError) -> [UInt8])
  }

  /// The path, relative to the output folder.
  let path: String
  /// The source of the bytes.
  let origin: Origin
  /// The fingerprint of the planned input. It does not include the index of the entity that the file is about.
  let inputFingerprint: Hash64
  /// The entry in the site map; `nil` if the file is not listed.
  let listing: Listing?
  /// The owner of the path.
  let owner: PathOwner
  /// How the file is represented in the edition in Traditional script.
  let counterpart: Counterpart
  /// Whether the file belongs to that edition.
  let belongsToEdition: Bool

  /// Whether only members can open the file.
  var isSealed: Bool { if case .sealed = origin { true } else { false } }

  /// Whether the file is an asset that pages may refer to. Assets are written before pages.
  var isAsset: Bool { if case .copy = origin { true } else { path.hasPrefix("assets/") } }

  /// An entry of the site map.
  struct Listing: Sendable {
    /// The URL, relative to the root of the site.
    let url: String
    /// The date of the last change in the site map's format; `nil` if nothing on the page has a date.
    let modified: String?
  }

  private init(
    path: String, of owner: PathOwner, origin: Origin, inputFingerprint: Hash64, listing: Listing? = nil,
    counterpart: Counterpart = .none, belongsToEdition: Bool = false
  ) {
    self.counterpart = counterpart
    self.belongsToEdition = belongsToEdition
    self.path = path
    self.owner = owner
    self.origin = origin
    self.inputFingerprint = inputFingerprint
    self.listing = listing
  }

  /// Creates a file of the edition, at a path in its folder.
  convenience init(
    editionPath path: String, of owner: PathOwner, inputFingerprint: Hash64,
    _ write: @escaping @Sendable (Presenter, inout ByteBuffer) -> Void
  ) {
    self.init(
      path: path, of: owner, origin: .rendered(write), inputFingerprint: inputFingerprint, belongsToEdition: true)
  }

  /// Returns a file whose bytes `write` appends, rendered from the planned input and the file's reads.
  static func data<Value: Sendable>(
    _ path: String, of owner: PathOwner = .site, plannedInput: PlannedInput<Value>, counterpart: Counterpart = .none,
    _ write: @escaping @Sendable (Presenter, Value, inout ByteBuffer) -> Void
  ) -> PlannedFile {
    let value = plannedInput.value
    return PlannedFile(
      path: path, of: owner, origin: .rendered { write($0, value, &$1) }, inputFingerprint: plannedInput.fingerprint,
      counterpart: counterpart)
  }

  /// Returns a file whose bytes `write` appends, rendered only from the file's reads.
  static func data(
    _ path: String, of owner: PathOwner = .site, counterpart: Counterpart = .none,
    _ write: @escaping @Sendable (Presenter, inout ByteBuffer) -> Void
  ) -> PlannedFile {
    data(path, of: owner, plannedInput: .empty, counterpart: counterpart) { presenter, _, output in
      write(presenter, &output)
    }
  }

  /// Returns a file that is copied.
  static func copy(_ file: MediaFile, to path: String, _ options: BuildOptions) -> PlannedFile {
    PlannedFile(
      path: path, of: .copy(file.path), origin: .copy(of: file.path),
      inputFingerprint: fingerprint(ofFile: file.path, options))
  }

  /// Returns a scaled copy of the image at the path `picture`.
  static func scaled(_ copy: ScaledPicture.Copy, of picture: String) -> PlannedFile {
    PlannedFile(
      path: SiteURLs.outputPath(of: copy.url), of: .copy(picture), origin: .copy(of: copy.path),
      inputFingerprint: copy.key)
  }

  /// Returns a share card, copied from the folder of cards.
  static func drawn(_ card: ShareCards.File) -> PlannedFile {
    PlannedFile(
      path: SiteURLs.outputPath(of: card.url), of: .site, origin: .copy(of: card.path), inputFingerprint: card.key)
  }

  /// Returns a file that only members can open, whose encrypted bytes `seal` returns. It is sealed again in each build,
  /// because nothing that it is made from is cached.
  static func sealed(
    _ path: String, of owner: PathOwner, _ seal: @escaping @Sendable (Presenter) throws(FileSystemError) -> [UInt8]
  ) -> PlannedFile {
    PlannedFile(path: path, of: owner, origin: .sealed(seal), inputFingerprint: Hash64.random())
  }

  /// Returns the bytes of the file.
  func bytes(_ presenter: Presenter) throws(FileSystemError) -> [UInt8] {
    switch origin {
    case .rendered(let write):
      var output = ByteBuffer(capacity: 32 * 1024)
      write(presenter, &output)
      return output.bytes
    case .copy(let source):
      guard let bytes = try PublishedCopy(path: source, system: presenter.site.fileSystem).bytes() else {
        throw FileSystemError.missing(source)
      }
      return bytes
    case .sealed(let seal): return try seal(presenter)
    }
  }

  /// Returns the hash of a file's stamp, or a random hash if the file changed too recently for its stamp to be
  /// reliable.
  private static func fingerprint(ofFile path: String, _ options: BuildOptions) -> Hash64 {
    guard let stamp = try? options.fileSystem.stamp(path),
      stamp.isSettled(at: FileStamp.now(), timestampResolution: options.timestampResolution),
      let record = try? RecordEncoder.record(of: stamp)
    else { return Hash64.random() }
    return Hash64(record)
  }

  /// Returns a page at `url`, rendered from the value that `value` creates from the planned input and the page's reads.
  static func page<Input: Sendable, Value: PageValue>(
    _ url: String, of owner: PathOwner = .site, plannedInput: PlannedInput<Input>,
    modified: (any ModificationDate)? = nil,
    isListed: Bool = true, counterpart: Counterpart = .markup(keeping: []),
    _ value: @escaping @Sendable (Presenter, Input) -> Value
  ) -> PlannedFile {
    let input = plannedInput.value
    return PlannedFile(
      path: SiteURLs.outputPath(of: url), of: owner,
      origin: .rendered { presenter, output in presenter.theme.render(value(presenter, input), into: &output) },
      inputFingerprint: plannedInput.fingerprint,
      listing: isListed ? Listing(url: url, modified: modified?.siteMapDate) : nil, counterpart: counterpart)
  }

  /// Returns a page at `url`, rendered only from its reads.
  static func page<Value: PageValue>(
    _ url: String, of owner: PathOwner = .site, modified: (any ModificationDate)? = nil, isListed: Bool = true,
    _ value: @escaping @Sendable (Presenter) -> Value
  ) -> PlannedFile {
    page(url, of: owner, plannedInput: .empty, modified: modified, isListed: isListed) { presenter, _ in
      value(presenter)
    }
  }
}

/// A kind of page. It plans the files of that kind for a library.
protocol PageKind: Sendable {
  /// Returns the files of this kind. Their URLs are defined only here and by the entities themselves.
  func files(for library: Library) -> [PlannedFile]
  /// The URLs that content must not use, whether or not the site currently has such pages.
  var reservedURLs: [String] { get }
  /// The kinds of entities that pages of this kind are about. Other pages may read them too.
  var entityKinds: [AnyEntityKind] { get }
  /// The lists of those entities that pages may read.
  var lists: [RegisteredList] { get }
  /// The kinds of those entities that articles cite.
  var citedKinds: [any CitedSubject.Type] { get }
  /// The kinds of content files that `xinglin new` creates for those entities.
  var scaffoldKinds: [Scaffold.Kind] { get }
  /// Returns the default navigation item, for sites that do not configure their navigation.
  func navigationItem(for library: Library, words: SiteStrings) -> NavigationItem?
}

extension PageKind {
  var reservedURLs: [String] { [] }
  var entityKinds: [AnyEntityKind] { [] }
  var lists: [RegisteredList] { [] }
  var citedKinds: [any CitedSubject.Type] { [] }
  var scaffoldKinds: [Scaffold.Kind] { [] }
  func navigationItem(for library: Library, words: SiteStrings) -> NavigationItem? { nil }
}
