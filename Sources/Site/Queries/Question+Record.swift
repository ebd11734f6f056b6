import Bytes

/// Questions are written in their own short way, for there are several to each page.
extension Question {
  /// Appends the question to a record.
  func write(to encoder: RecordEncoder) {
    encoder.write(list)
    encoder.write(owner != nil)
    if let owner {
      encoder.write(owner.kind)
      encoder.write(owner.key)
    }
    encoder.write(UInt64(steps.count))
    for step in steps { step.write(to: encoder) }
  }

  /// Reads a question.
  init(from decoder: RecordDecoder) throws {
    list = try decoder.readText()
    if try decoder.readFlag() { owner = Owner(kind: try decoder.readText(), key: try decoder.readText()) }
    for _ in 0..<(try decoder.readCount()) { steps.append(try Step(from: decoder)) }
  }
}

extension Question.Step {
  fileprivate func write(to encoder: RecordEncoder) {
    switch self {
    case .since(let date): write(0, date, to: encoder)
    case .inColumn(let column): write(1, column, to: encoder)
    case .filtered(let rule): write(2, rule, to: encoder)
    case .sorted(let order): write(3, order, to: encoder)
    case .range(let range):
      encoder.write(UInt64(4))
      encoder.write(range.lowerBound)
      encoder.write(range.upperBound)
    case .near(let article, let count):
      write(5, article, to: encoder)
      encoder.write(count)
    case .count: encoder.write(UInt64(6))
    }
  }

  private func write(_ number: UInt64, _ text: String, to encoder: RecordEncoder) {
    encoder.write(number)
    encoder.write(text)
  }

  fileprivate init(from decoder: RecordDecoder) throws {
    switch try decoder.readNumber() {
    case 0: self = .since(try decoder.readText())
    case 1: self = .inColumn(try decoder.readText())
    case 2: self = .filtered(try decoder.readText())
    case 3: self = .sorted(try decoder.readText())
    case 4:
      let (start, end) = (try decoder.readInteger(), try decoder.readInteger())
      guard start <= end else { throw RecordFault.damaged }
      self = .range(start..<end)
    case 5: self = .near(try decoder.readText(), try decoder.readInteger())
    case 6: self = .count
    default: throw RecordFault.damaged
    }
  }
}
