import Bytes
import Content
import Entities

/// Questions are written in their own short way, for there are several to each page.
extension Question {
  /// Appends the question to a record: the list by its place in ``Answers/registered``, things by their keys.
  func write(to encoder: RecordEncoder, library: Library) {
    let answers = Answers.all[list]
    // A list that no kind of page has registered gets a number that nothing has: who asks it is always made again.
    encoder.write(UInt64(answers?.number ?? Answers.registered.count))
    if let owner { encoder.write(hash: answers?.owner?.recordKey(owner, library) ?? 0) }
    encoder.write(UInt64(steps.count))
    for step in steps { step.write(to: encoder, library: library) }
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
    for _ in 0..<count {
      if let step = try Step.read(from: decoder, library: library) {
        question.steps.append(step)
      } else {
        isThere = false
      }
    }
    return isThere ? question : nil
  }
}

extension Question.Step {
  fileprivate func write(to encoder: RecordEncoder, library: Library) {
    switch self {
    case .since(let date): write(0, date, to: encoder)
    case .inColumn(let column):
      encoder.write(UInt64(1))
      encoder.write(hash: library.keys.key(of: Column.self, at: column) ?? 0)
    case .filtered(let rule): write(2, rule, to: encoder)
    case .sorted(let order): write(3, order, to: encoder)
    case .range(let range):
      encoder.write(UInt64(4))
      encoder.write(range.lowerBound)
      encoder.write(range.upperBound)
    case .count: encoder.write(UInt64(5))
    }
  }

  private func write(_ number: UInt64, _ text: String, to encoder: RecordEncoder) {
    encoder.write(number)
    encoder.write(text)
  }

  /// Reads a step; nil where it names what is no more.
  fileprivate static func read(from decoder: RecordDecoder, library: Library) throws -> Question.Step? {
    switch try decoder.readNumber() {
    case 0: return .since(try decoder.readText())
    case 1: return library.keys.index(of: Column.self, key: try decoder.readHash()).map { .inColumn($0) }
    case 2: return .filtered(try decoder.readText())
    case 3: return .sorted(try decoder.readText())
    case 4:
      let (start, end) = (try decoder.readInteger(), try decoder.readInteger())
      guard start <= end else { throw RecordFault.damaged }
      return .range(start..<end)
    case 5: return .count
    default: throw RecordFault.damaged
    }
  }
}
