import Bytes
import Entities

extension ArticleBodies {
  /// The bodies collected so far, with the files that hold them.
  struct Texts {
    fileprivate var bodies: [Body?] = []
    fileprivate var exist: [Bool] = []
    fileprivate var files: [(file: ContentTree.File, hash: Hash64)] = []

    /// Creates an empty collection with room for `room` bodies.
    init(room: Int) {
      bodies.reserveCapacity(room)
      exist.reserveCapacity(room)
      files.reserveCapacity(room)
    }

    /// Appends the body of the next article.
    mutating func add(_ text: PublishedArticle.Text, of header: ArticleHeader) {
      switch text {
      case .none: bodies.append(nil)
      case .compiled(let body): bodies.append(body)
      case .onDemand: bodies.append(nil)
      }
      if case .none = text { exist.append(false) } else { exist.append(true) }
      files.append((header.file, header.fileHash))
    }
  }

  /// Creates the bodies of a library's articles; `resolver` compiles the missing ones on demand.
  convenience init(_ texts: Texts, _ resolver: ArticleResolver) {
    self.init(texts.bodies, exist: texts.exist) { [files = texts.files] index throws(ChangedFile) in
      try resolver.body(of: files[index].file, hash: files[index].hash)
    }
  }
}
