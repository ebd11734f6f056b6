/// The record of an import: what it changed, what it left out, and what it could not decide.
package struct ImportNotes: Sendable, Equatable {
  /// A correction to a passage.
  package struct Change: Sendable, Equatable {
    /// The line of the resulting file; 0 for front matter.
    package var line: Int
    /// The passage as the manuscript has it.
    package let before: String
    /// The replacement.
    package let after: String

    /// Creates a record of a change on `line`.
    package init(line: Int, before: String, after: String) {
      self.line = line
      self.before = before
      self.after = after
    }
  }

  /// The corrections, in the order of the body.
  package var changes: [Change] = []
  /// The omissions, with the number of times each occurred.
  package private(set) var omissions: [(omission: Omission, count: Int)] = []
  /// The questions for a person to answer.
  package private(set) var questions: [ImportQuestion] = []
  /// Lookup tables for `omissions` and `questions`, of which a manuscript may produce a hundred thousand.
  private var omissionIndices: [Omission: Int] = [:]
  private var seenQuestions: Set<ImportQuestion> = []

  /// Creates an empty record.
  package init() {}

  /// Records an omission.
  package mutating func add(_ omission: Omission) { add(omission, count: 1) }

  private mutating func add(_ omission: Omission, count: Int) {
    if let index = omissionIndices[omission] {
      omissions[index].count += count
    } else {
      omissionIndices[omission] = omissions.count
      omissions.append((omission, count))
    }
  }

  /// Records a question, unless it is already recorded.
  package mutating func add(_ question: ImportQuestion) {
    if seenQuestions.insert(question).inserted { questions.append(question) }
  }

  /// Adds the omissions and questions of `other`.
  package mutating func add(_ other: ImportNotes) {
    for (omission, count) in other.omissions { add(omission, count: count) }
    for question in other.questions { add(question) }
    changes += other.changes
  }

  /// Whether both records have the same contents.
  package static func == (lhs: ImportNotes, rhs: ImportNotes) -> Bool {
    lhs.changes == rhs.changes && lhs.questions == rhs.questions
      && lhs.omissions.elementsEqual(rhs.omissions) { $0 == $1 }
  }
}
