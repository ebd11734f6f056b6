import Bytes
import Content
import Synchronization

/// Numbers everything that the pages of a build read. Reads are unique, except for duplicates from an earlier build.
final class ReadTable: Sendable {
  private struct State {
    var reads: [Read] = []
    /// The numbers of reads of entities' whole lists or their lengths, by row and entity.
    private var lists: [[UInt32]] = []
    /// The numbers of entities by kind and index, and those of article bodies and cards by index. They avoid hashing
    /// for nearly all reads.
    private var entities: [[UInt32]] = []
    private var bodies: [UInt32] = []
    private var cards: [UInt32] = []
    private var others: [Read: UInt32] = [:]
    private static let none = UInt32.max

    mutating func number(of read: Read) -> UInt32 {
      if let number = existingNumber(of: read) { return number }
      return add(read)
    }

    /// Assigns the next number to a read, even if it already has one: a table from an earlier build may contain
    /// duplicates, and its numbers must not change.
    @discardableResult
    mutating func add(_ read: Read) -> UInt32 {
      let number = UInt32(reads.count)
      reads.append(read)
      switch read {
      case .entity(let kind, let index) where kind < 256:
        while entities.count <= kind { entities.append([]) }
        Self.set(number, at: index, in: &entities[kind])
      case .body(let index): Self.set(number, at: index, in: &bodies)
      case .card(let index): Self.set(number, at: index, in: &cards)
      case .list(let query):
        guard let row = query.row, let owner = query.owner else {
          others[read] = number
          break
        }
        while lists.count <= row { lists.append([]) }
        Self.set(number, at: owner, in: &lists[row])
      case .derived: break
      default: others[read] = number
      }
      return number
    }

    /// Returns the number of a read, or `nil` if it has none or no other page can repeat the read.
    private func existingNumber(of read: Read) -> UInt32? {
      switch read {
      case .entity(let kind, let index) where kind < 256:
        entities.indices.contains(kind) ? Self.number(at: index, in: entities[kind]) : nil
      case .body(let index): Self.number(at: index, in: bodies)
      case .card(let index): Self.number(at: index, in: cards)
      case .list(let query):
        if let row = query.row, let owner = query.owner {
          lists.indices.contains(row) ? Self.number(at: owner, in: lists[row]) : nil
        } else {
          others[read]
        }
      case .derived: nil
      default: others[read]
      }
    }

    private static func number(at index: Int, in numbers: [UInt32]) -> UInt32? {
      index < numbers.count && numbers[index] != none ? numbers[index] : nil
    }

    private static func set(_ number: UInt32, at index: Int, in numbers: inout [UInt32]) {
      if index >= numbers.count {
        numbers += Array(repeating: none, count: max(index + 1, numbers.count * 2) - numbers.count)
      }
      numbers[index] = number
    }
  }

  private let state = Lock(State())

  /// Creates a table in which the `reused` reads have the first numbers.
  ///
  /// Lists among them are not indexed: nearly all are read by one page only, and hashing them would cost more than the
  /// few duplicates that result.
  init(_ reused: [Read] = []) {
    state.withLock { state in
      state.reads.reserveCapacity(reused.count)
      for read in reused {
        if case .list = read { state.reads.append(read) } else { state.add(read) }
      }
    }
  }

  /// Returns the numbers of a page's reads, sorted and without duplicates.
  func numbers(of reads: [Read]) -> [UInt32] {
    var numbers = state.withLock { state in reads.map { state.number(of: $0) } }
    numbers.sort()
    var unique: [UInt32] = []
    unique.reserveCapacity(numbers.count)
    for number in numbers where number != unique.last { unique.append(number) }
    return unique
  }

  /// All reads, indexed by number.
  var all: [Read] { state.withLock { $0.reads } }
}
