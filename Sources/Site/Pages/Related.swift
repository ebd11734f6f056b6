import Content

/// The articles that have most in common with one.
///
/// Shared people and editions weigh most, then hospitals, then tags; of equal ones the nearest in time come first. Only
/// the nearest few of each shared thing are looked at, so the work for an article does not grow with the library.
struct Related {
  private static let nearest = 6
  private static let most = 4

  /// The articles, the closest first.
  let articles: [Reference<Article>]

  init(to reference: Reference<Article>, lookup: Lookup) {
    let article = lookup(reference)
    var weights: [Reference<Article>: Int] = [:]
    func add(_ name: String, _ id: String, weight: Int, _ list: (Library) -> [Reference<Article>]) {
      for other in Self.near(reference, in: lookup.list(name, of: id, list)) { weights[other, default: 0] += weight }
    }
    for person in article.people {
      add("articles of person", lookup(person).id, weight: 4) { $0.relations.articlesOfPerson[person.index] }
    }
    for edition in article.awards {
      add("articles of edition", lookup(edition).url, weight: 4) { $0.relations.articlesOfEdition[edition.index] }
    }
    for hospital in article.hospitals {
      add("articles of hospital", lookup(hospital).id, weight: 3) { $0.relations.articlesOfHospital[hospital.index] }
    }
    for tag in article.tags {
      add("articles of tag", lookup(tag).id, weight: 1) { $0.relations.articlesOfTag[tag.index] }
    }
    let sorted = weights.sorted { lhs, rhs in
      if lhs.value != rhs.value { return lhs.value > rhs.value }
      let distances = (abs(lhs.key.index - reference.index), abs(rhs.key.index - reference.index))
      return distances.0 != distances.1 ? distances.0 < distances.1 : lhs.key < rhs.key
    }
    articles = sorted.prefix(Self.most).map(\.key)
  }

  /// The articles beside `reference` in a sorted list.
  private static func near(_ reference: Reference<Article>, in list: [Reference<Article>]) -> [Reference<Article>] {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < reference { low = middle + 1 } else { high = middle }
    }
    return list[max(0, low - nearest)..<min(list.count, low + nearest + 1)].filter { $0 != reference }
  }
}
