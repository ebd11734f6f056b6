import Content

/// A question to the library whose answer is a list.
///
/// It means the same in every build: whoever gets the same answer to the same questions makes the same page.
struct Question: Sendable, Hashable, CustomStringConvertible {
  /// The list asked of: `articles`, or `articles of`.
  let list: String
  /// Whose it is; nil for the lists of the library.
  var owner: Owner?
  /// What is done with it, in order.
  var steps: [Step] = []

  /// A thing that has a list.
  struct Owner: Sendable, Hashable {
    /// Its kind: `hospitals`.
    let kind: String
    /// What names it among its kind, in every build the same.
    let key: String
  }

  /// What narrows, orders or cuts a list.
  enum Step: Sendable, Hashable {
    /// What is not older than a date, in RFC 3339.
    case since(String)
    /// What stands in a column, by its key.
    case inColumn(String)
    /// What a rule lets pass, by its name.
    case filtered(String)
    /// In another order, by its name.
    case sorted(String)
    /// A part of the list.
    case range(Range<Int>)
    /// So many on either side of an article, by its key.
    case near(String, Int)
    /// Not the elements but their number.
    case count
  }

  /// `articles of hospitals/huaxi since 2023-01-01T00:00:00+08:00 0..<20`.
  var description: String {
    ([owner.map { "\(list) \($0.kind)/\($0.key)" } ?? list] + steps.map(\.description)).joined(separator: " ")
  }

  /// The question with one more step.
  func then(_ step: Step) -> Question {
    var question = self
    question.steps.append(step)
    return question
  }
}

extension Question.Step: CustomStringConvertible {
  var description: String {
    switch self {
    case .since(let date): "since \(date)"
    case .inColumn(let column): "in columns/\(column)"
    case .filtered(let rule): "where \(rule)"
    case .sorted(let order): "by \(order)"
    case .range(let range): "\(range)"
    case .near(let article, let count): "\(count) beside articles/\(article)"
    case .count: "count"
    }
  }
}
