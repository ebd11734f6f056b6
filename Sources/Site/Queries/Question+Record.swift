import Bytes
import Content
import Entities

/// Questions are written in their own short way, for there are several to each page.
extension Question {
  /// Appends the question to a record: the list by its place in ``Answers/registered``, entities by their keys.
  func write(to encoder: RecordEncoder, library: Library) {
    let answers = Answers.all[list]
    // A list that no kind of page has registered gets a number that nothing has: who asks it is always made again.
    encoder.write(UInt64(answers?.number ?? Answers.registered.count))
    if let owner { encoder.write(hash: answers?.owner?.recordKey(owner, library) ?? 0) }
    encoder.write(UInt64(steps.count))
    for step in steps { step.write(to: encoder) }
  }

  /// Reads a question; nil where what it asks for is no more.
  static func read(from decoder: RecordDecoder, library: Library) throws -> Question? {
    let number = try decoder.readNumber()
    guard number < UInt64(Answers.registered.count) else { return nil }
    let answers = Answers.registered[Int(number)]
    var question = Question(list: answers.name)
    var isThere = true
    if let kind = answers.owner {
      question.owner = kind.index(recordKey: try decoder.readHash(), in: library)
      isThere = question.owner != nil
    }
    let count = try decoder.readCount()
    question.steps.reserveCapacity(count)
    for _ in 0..<count { question.steps.append(try Step.read(from: decoder)) }
    return isThere ? question : nil
  }
}

extension Question.Step {
  fileprivate func write(to encoder: RecordEncoder) {
    switch self {
    case .range(let range):
      encoder.write(UInt64(0))
      encoder.write(range.lowerBound)
      encoder.write(range.upperBound)
    case .count: encoder.write(UInt64(1))
    }
  }

  fileprivate static func read(from decoder: RecordDecoder) throws -> Question.Step {
    switch try decoder.readNumber() {
    case 0:
      let (start, end) = (try decoder.readInteger(), try decoder.readInteger())
      guard start <= end else { throw RecordFault.damaged }
      return .range(start..<end)
    case 1: return .count
    default: throw RecordFault.damaged
    }
  }
}
