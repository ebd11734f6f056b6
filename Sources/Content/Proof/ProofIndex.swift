import Bytes
import Diagnostics
import Entities
import Markdown
import Names
import SourceFiles

/// The index for proofreading: the terms of the house style and the people with recorded posts, matched in one pass by
/// a single automaton.
final class ProofIndex: Sendable {
  private let automaton: MentionAutomaton
  private let terms: [HouseTerm]
  private let people: [RecordedPosts]

  /// Creates an index of terms and of the people in `entityIndex`; fails if there are none, so that proofreading is
  /// skipped.
  init?(_ terms: [HouseTerm], _ entityIndex: EntityIndex) {
    var names: [(String, Int)] = []
    for (index, term) in terms.enumerated() { names.append((term.wrong, index)) }
    // Correct terms are added too, so that a wrong term within a correct one is not matched.
    let wrong = Set(terms.map { ScriptFolding.key($0.wrong) })
    for term in terms where !wrong.contains(ScriptFolding.key(term.right)) { names.append((term.right, -1)) }
    var people: [RecordedPosts] = []
    for (key, number) in Self.uniqueNames(entityIndex) {
      names.append((key, terms.count + people.count))
      people.append(RecordedPosts(entityIndex.library.people[number]))
    }
    guard !names.isEmpty else { return nil }
    self.terms = terms
    self.people = people
    automaton = MentionAutomaton(names)
  }

  /// Returns the names that belong to exactly one person, for people with posts, with the person's index.
  private static func uniqueNames(_ entityIndex: EntityIndex) -> [(name: String, person: Int)] {
    let people = entityIndex.library.people
    guard people.contains(where: { !$0.posts.isEmpty }) else { return [] }
    var personByKey: [[UInt8]: Int] = [:]
    var order: [(key: [UInt8], name: String, person: Int)] = []
    for number in people.indices {
      for name in entityIndex.people.spellings(of: Reference<Person>(index: number))
      where !GenericName.isGenericPersonName(name) {
        let key = ScriptFolding.key(name)
        if let other = personByKey.updateValue(number, forKey: key) {
          if other != number { personByKey[key] = -1 }
        } else if !people[number].posts.isEmpty {
          order.append((key, name, number))
        }
      }
    }
    return order.compactMap { personByKey[$0.key] == $0.person ? ($0.name, $0.person) : nil }
  }

  /// Returns a proofreader for a text of the given date.
  func proof(on date: PartialDate?) -> any Proofreader { DatedProof(index: self, date: date) }

  fileprivate func check(
    _ utf8: UnsafeBufferPointer<UInt8>, on date: PartialDate?, _ report: (Range<Int>, Problem) -> Void
  ) {
    automaton.forEachMatch(in: utf8) { range, number in
      guard number >= 0 else { return }
      if number < terms.count {
        let term = terms[number]
        guard term.applies(on: date) else { return }
        report(range, .wrongTerm(term.wrong, right: term.right, note: term.note, term.severity))
      } else if let date, let (title, problem) = people[number - terms.count].fault(at: range, in: utf8, on: date) {
        report(title, problem)
      }
    }
  }
}

/// The proofreader for texts of one date.
private struct DatedProof: Proofreader {
  let index: ProofIndex
  let date: PartialDate?

  func check(_ utf8: UnsafeBufferPointer<UInt8>, _ report: (Range<Int>, Problem) -> Void) {
    index.check(utf8, on: date, report)
  }
}
