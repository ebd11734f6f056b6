/// What an import changed, left out, and could not decide.
package struct ImportNotes: Sendable, Equatable {
  /// A passage that was mended.
  package struct Change: Sendable, Equatable {
    /// The line of the written file; 0 for front matter.
    package var line: Int
    /// The passage of the manuscript.
    package let before: String
    /// What is written for it.
    package let after: String

    /// A passage on a line.
    package init(line: Int, before: String, after: String) {
      self.line = line
      self.before = before
      self.after = after
    }
  }

  /// The passages that were mended, in the order of the text.
  package var changes: [Change] = []
  /// What was left out, and how often.
  package private(set) var omissions: [(omission: Omission, count: Int)] = []
  /// What a person must look at.
  package private(set) var questions: [Question] = []

  /// Nothing was changed.
  package init() {}

  /// Notes that something was left out.
  package mutating func add(_ omission: Omission) {
    if let index = omissions.firstIndex(where: { $0.omission == omission }) {
      omissions[index].count += 1
    } else {
      omissions.append((omission, 1))
    }
  }

  /// Notes what a person must look at, once.
  package mutating func add(_ question: Question) {
    if !questions.contains(question) { questions.append(question) }
  }

  /// Adds the omissions and questions of another part.
  package mutating func add(_ other: ImportNotes) {
    for (omission, count) in other.omissions { for _ in 0..<count { add(omission) } }
    for question in other.questions { add(question) }
    changes += other.changes
  }

  /// Whether both note the same.
  package static func == (lhs: ImportNotes, rhs: ImportNotes) -> Bool {
    lhs.changes == rhs.changes && lhs.questions == rhs.questions
      && lhs.omissions.elementsEqual(rhs.omissions) { $0 == $1 }
  }
}
