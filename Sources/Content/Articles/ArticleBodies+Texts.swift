import Bytes
import Entities

extension ArticleBodies {
  /// Texts while they are gathered, and the files that hold them.
  struct Texts {
    fileprivate var bodies: [Body?] = []
    fileprivate var exist: [Bool] = []
    fileprivate var files: [(file: ContentTree.File, hash: Hash64)] = []

    /// No texts yet, with room for so many.
    init(room: Int) {
      bodies.reserveCapacity(room)
      exist.reserveCapacity(room)
      files.reserveCapacity(room)
    }

    /// Adds the text of the next article.
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

  /// The texts of articles; `resolver` compiles those that are not there.
  convenience init(_ texts: Texts, _ resolver: ArticleResolver) {
    self.init(texts.bodies, exist: texts.exist) { [files = texts.files] index throws(ChangedFile) in
      try resolver.body(of: files[index].file, hash: files[index].hash)
    }
  }
}
