import Bytes
import Content
import Synchronization

/// Everything that the pages of a build have read, each thing once, under a number.
final class ReadTable: Sendable {
  private struct State {
    var reads: [Read] = []
    /// The numbers of things by kind and index, and those of texts by index: nearly all that pages read needs no hashing.
    private var things: [[UInt32]] = []
    private var texts: [UInt32] = []
    private var others: [Read: UInt32] = [:]
    private static let none = UInt32.max

    mutating func number(of read: Read) -> UInt32 {
      switch read {
      case .entity(let kind, let index) where kind < 256:
        while things.count <= kind { things.append([]) }
        return Self.number(at: index, of: read, in: &things[kind], &reads)
      case .body(let index): return Self.number(at: index, of: read, in: &texts, &reads)
      case .list(let question) where question.isOfOnePage:
        reads.append(read)
        return UInt32(reads.count - 1)
      default:
        if let number = others[read] { return number }
        others[read] = UInt32(reads.count)
        reads.append(read)
        return UInt32(reads.count - 1)
      }
    }

    /// Files a read under the next number.
    mutating func add(_ read: Read) {
      if case .list = read { reads.append(read) } else { _ = number(of: read) }
    }

    private static func number(
      at index: Int, of read: Read, in numbers: inout [UInt32], _ reads: inout [Read]
    ) -> UInt32 {
      if index < numbers.count, numbers[index] != none { return numbers[index] }
      if index >= numbers.count {
        numbers += Array(repeating: none, count: max(index + 1, numbers.count * 2) - numbers.count)
      }
      numbers[index] = UInt32(reads.count)
      reads.append(read)
      return numbers[index]
    }
  }

  private let state = Mutex(State())

  /// A table that holds `known` from the first number on.
  ///
  /// Lists among them are not looked for when a page asks again: nearly all belong to one page, and hashing them costs more
  /// than the few that get a second number.
  init(_ known: [Read] = []) {
    state.withLock { state in
      state.reads.reserveCapacity(known.count)
      for read in known { state.add(read) }
    }
  }

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
