import Bytes
import Entities

extension ArticleBodies {
  /// The builder of a collection: the bodies so far, with the files that hold them.
  struct Builder {
    fileprivate var bodies: [Body?] = []
    fileprivate var hasBody: [Bool] = []
    fileprivate var files: [(file: ContentTree.File, hash: Hash64)] = []

    /// Creates an empty builder with space for `capacity` bodies.
    init(capacity: Int) {
      bodies.reserveCapacity(capacity)
      hasBody.reserveCapacity(capacity)
      files.reserveCapacity(capacity)
    }

    /// Appends the body of the next article.
    mutating func add(_ text: PublishedArticle.Text, of header: ArticleHeader) {
      switch text {
      case .none: bodies.append(nil)
      case .compiled(let body): bodies.append(body)
      case .onDemand: bodies.append(nil)
      }
      if case .none = text { hasBody.append(false) } else { hasBody.append(true) }
      files.append((header.file, header.fileHash))
    }
  }

  /// Creates the bodies of a library's articles; `resolver` compiles the missing ones on demand.
  convenience init(_ texts: Builder, _ resolver: ArticleResolver) {
    self.init(texts.bodies, hasBody: texts.hasBody) { [files = texts.files] index throws(FileChangedError) in
      try resolver.body(of: files[index].file, hash: files[index].hash)
    }
  }
}
