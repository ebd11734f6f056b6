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
  /// The indices of omissions, and the questions: a manuscript may bring a hundred thousand.
  private var indices: [Omission: Int] = [:]
  private var known: Set<Question> = []

  /// Nothing was changed.
  package init() {}

  /// Notes that something was left out.
  package mutating func add(_ omission: Omission) { add(omission, count: 1) }

  private mutating func add(_ omission: Omission, count: Int) {
    if let index = indices[omission] {
      omissions[index].count += count
    } else {
      indices[omission] = omissions.count
      omissions.append((omission, count))
    }
  }

  /// Notes what a person must look at, once.
  package mutating func add(_ question: Question) {
    if known.insert(question).inserted { questions.append(question) }
  }

  /// Adds the omissions and questions of another part.
  package mutating func add(_ other: ImportNotes) {
    for (omission, count) in other.omissions { add(omission, count: count) }
    for question in other.questions { add(question) }
    changes += other.changes
  }

  /// Whether both note the same.
  package static func == (lhs: ImportNotes, rhs: ImportNotes) -> Bool {
    lhs.changes == rhs.changes && lhs.questions == rhs.questions
      && lhs.omissions.elementsEqual(rhs.omissions) { $0 == $1 }
  }
}
