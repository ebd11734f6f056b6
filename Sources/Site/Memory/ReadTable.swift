import Bytes
import Content
import Synchronization

/// Everything that the pages of a build have read, each thing once, under a number.
final class ReadTable: Sendable {
  private struct State {
    var numbers: [Read: UInt32] = [:]
    var reads: [Read] = []

    mutating func number(of read: Read) -> UInt32 {
      if let number = numbers[read] { return number }
      let number = UInt32(reads.count)
      numbers[read] = number
      reads.append(read)
      return number
    }
  }

  private let state = Mutex(State())

  /// The numbers of what a page has read, sorted, each once.
  func numbers(of reads: [Read]) -> [UInt32] {
    var numbers = state.withLock { state in reads.map { state.number(of: $0) } }
    numbers.sort()
    var unique: [UInt32] = []
    unique.reserveCapacity(numbers.count)
    for number in numbers where number != unique.last { unique.append(number) }
    return unique
  }

  /// All that was read, by number.
  var all: [Read] { state.withLock { $0.reads } }
}
