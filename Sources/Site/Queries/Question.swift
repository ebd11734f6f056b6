import Content
import Entities

/// A question to the library whose answer is a list.
///
/// Entities are named by their places in the library's lists; a question that is kept for another build writes it as a
/// record, which names them in words that mean the same there. Whoever gets the same answer to the same questions makes
/// the same page.
struct Question: Sendable, Hashable {
  /// The list asked of.
  let list: ListName
  /// The index of the entity whose list it is; nil for the lists of the library.
  var owner: Int?
  /// What is done with it, in order.
  var steps: [Step] = []

  /// What takes a part of a list or counts it.
  enum Step: Sendable, Hashable {
    /// A part of the list.
    case range(Range<Int>)
    /// Not the elements but their number.
    case count
  }

  /// `articles of hospitals/huaxi 0..<20`.
  func description(in library: Library) -> String {
    let (name, kind) = list.words
    let answers = Answers.all[list]
    let key = owner.map { owner in answers?.owner?.key(owner, library) ?? "\(owner)" }
    return ([key.map { "\(name) \(kind ?? "")/\($0)" } ?? name] + steps.map(\.description))
      .joined(separator: " ")
  }

  /// The place of the question among those that are asked of an entity's whole list, or of its length; nil for others.
  var row: Int? {
    guard owner != nil else { return nil }
    if steps.isEmpty { return 2 * list.number }
    guard steps.count == 1, case .count = steps[0] else { return nil }
    return 2 * list.number + 1
  }

  /// The question with one more step.
  func then(_ step: Step) -> Question {
    var question = self
    question.steps.append(step)
    return question
  }
}

extension Question.Step {
  fileprivate var description: String {
    switch self {
    case .range(let range): "\(range)"
    case .count: "count"
    }
  }
}
