extension Relations {
  /// Works out who is related to whom; each article and each row is looked at once.
  init(_ library: Library) {
    self.init()
    articlesOfColumn = Array(repeating: [], count: library.columns.count)
    articlesOfHospital = Array(repeating: [], count: library.hospitals.count)
    articlesByPeopleOfHospital = articlesOfHospital
    mentionsOfHospital = articlesOfHospital
    articlesOfPerson = Array(repeating: [], count: library.people.count)
    articlesOfEdition = Array(repeating: [], count: library.editions.count)
    articlesOfDocument = Array(repeating: [], count: library.documents.count)
    articlesOfTag = Array(repeating: [], count: library.tags.count)
    for (index, article) in library.articles.enumerated() {
      add(article, Reference(index: index), library)
    }
    peopleOfHospital = Self.peopleOfHospital(library)
    addHonours(library)
    addTexts(library)
  }

  private mutating func add(_ article: Article, _ reference: Reference<Article>, _ library: Library) {
    var column = article.column
    while let current = column {
      articlesOfColumn[current.index].append(reference)
      column = library[current].group
    }
    for hospital in article.hospitals { articlesOfHospital[hospital.index].append(reference) }
    for hospital in article.mentions { mentionsOfHospital[hospital.index].append(reference) }
    for hospital in Self.hospitalsOfPeople(in: article, library) where !article.hospitals.contains(hospital) {
      articlesByPeopleOfHospital[hospital.index].append(reference)
    }
    for person in article.people { articlesOfPerson[person.index].append(reference) }
    for edition in article.awards { articlesOfEdition[edition.index].append(reference) }
    for document in article.documents { articlesOfDocument[document.index].append(reference) }
    for tag in article.tags { articlesOfTag[tag.index].append(reference) }
  }

  /// The hospitals at which the people of an article held a post at its date.
  private static func hospitalsOfPeople(in article: Article, _ library: Library) -> [Reference<Hospital>] {
    var hospitals: [Reference<Hospital>] = []
    for person in article.people {
      for post in library[person].posts where post.isHeld(on: article.day) {
        if let hospital = post.hospital { hospitals.appendOnce(hospital) }
      }
    }
    return hospitals
  }

  private static func peopleOfHospital(_ library: Library) -> [[Reference<Person>]] {
    var people = Array(repeating: [Reference<Person>](), count: library.hospitals.count)
    for (index, person) in library.people.enumerated() {
      for hospital in person.posts.compactMap(\.hospital) {
        people[hospital.index].appendOnce(Reference(index: index))
      }
    }
    return people
  }

  private mutating func addHonours(_ library: Library) {
    honoursOfHospital = Array(repeating: [], count: library.hospitals.count)
    honoursOfPerson = Array(repeating: [], count: library.people.count)
    let newestFirst = library.editions.indices.sorted { a, b in
      let (dateA, dateB) = (library.editions[a].sortDate, library.editions[b].sortDate)
      return dateA == dateB ? a < b : dateA > dateB
    }
    for index in newestFirst {
      let edition = Reference<Edition>(index: index)
      for (row, entry) in library.editions[index].roll.enumerated() {
        let honour = Honour(edition: edition, row: row)
        if let hospital = entry.hospital { honoursOfHospital[hospital.index].append(honour) }
        if let person = entry.person { honoursOfPerson[person.index].append(honour) }
      }
    }
  }
}
