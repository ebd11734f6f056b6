extension Relations {
  /// Works out who is related to whom; each article and each row is looked at once.
  init(_ library: Library) {
    self.init()
    hospitals = HospitalRelations(library)
    honours = Honours(library)
    let subjects = library.kinds.kinds.compactMap { $0 as? any ArticleSubject.Type } + [Tag.self]
    for kind in subjects { articles.makeLists(for: kind, count: library.count(of: kind)) }
    for (index, article) in library.articles.enumerated() {
      let reference = Reference<Article>(index: index)
      for kind in subjects { add(article, reference, to: kind, library) }
      hospitals.add(article, reference, library)
    }
    addTexts(library)
  }

  private mutating func add<Subject: ArticleSubject>(
    _ article: Article, _ reference: Reference<Article>, to kind: Subject.Type, _ library: Library
  ) {
    for thing in kind.subjects(of: article, in: library) { articles.update(thing) { $0.append(reference) } }
  }
}

extension Library {
  /// How many things of a kind there are.
  fileprivate func count<Value: Entity>(of kind: Value.Type) -> Int { kind.all(in: self).count }
}
