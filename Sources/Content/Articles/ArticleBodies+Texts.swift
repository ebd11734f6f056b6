import Entities

extension ArticleBodies {
  /// Texts while they are gathered, and where they come from.
  struct Texts {
    fileprivate var bodies: [Body?] = []
    fileprivate var exist: [Bool] = []
    fileprivate var files: [(file: ContentTree.File, hash: UInt64)] = []

    /// No texts yet, with room for so many.
    init(room: Int) {
      bodies.reserveCapacity(room)
      exist.reserveCapacity(room)
      files.reserveCapacity(room)
    }

    /// Adds the text of an article, which is nil where it is not compiled, or not for everyone.
    mutating func add(_ body: Body?, of parsed: ParsedArticle) {
      bodies.append(body)
      exist.append(body != nil || parsed.source.cachedRecord?.rest.hasBody == true)
      files.append((parsed.source.file, parsed.source.fileHash))
    }
  }

  /// The texts of articles; `compiler` compiles those that are not there.
  convenience init(_ texts: Texts, _ compiler: ArticleCompiler) {
    self.init(texts.bodies, exist: texts.exist) { [files = texts.files] index throws(ChangedFile) in
      try compiler.body(of: files[index].file, hash: files[index].hash)
    }
  }
}
