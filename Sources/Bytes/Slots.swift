import Synchronization

/// A counter that hands out each number once.
final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// Results by number, set from any thread, each once.
final class Slots<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>

  init(count: Int) { values = Mutex(Array(repeating: nil, count: count)) }

  func set(_ index: Int, _ value: Value) {
    values.withLock { $0[index] = value }
  }

  /// All results in order; their number is at most `capacity`.
  func joined<Element>(capacity: Int) -> [Element] where Value == [Element] {
    values.withLock { slots in
      var all: [Element] = []
      all.reserveCapacity(capacity)
      for slot in slots { all.append(contentsOf: slot ?? []) }
      return all
    }
  }
}
