import Bytes

extension Relations {
  /// Computes the relations of a library.
  package init(_ library: Library) {
    self.init()
    hospitals = HospitalRelations(library)
    honours = Honours(library)
    let subjects = library.kinds.compactMap { $0 as? any ArticleSubject.Type } + [Tag.self]
    for kind in subjects { addArticles(to: kind, library) }
    for index in library.articles.indices { hospitals.add(Reference(index: index), library) }
    addBacklinks(library)
  }

  private mutating func addArticles<Subject: ArticleSubject>(to kind: Subject.Type, _ library: Library) {
    var lists: [[Reference<Article>]] = Array(repeating: [], count: library.count(of: kind))
    for index in library.articles.indices {
      let article = Reference<Article>(index: index)
      for entity in kind.subjects(of: article, in: library) { lists[entity.index].append(article) }
    }
    articles[kind] = lists
  }
}

extension Library {
  /// Returns the number of entities of a kind.
  fileprivate func count<Value: Entity>(of kind: Value.Type) -> Int { kind.all(in: self).count }
}
