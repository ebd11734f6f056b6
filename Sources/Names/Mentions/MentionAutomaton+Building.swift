extension MentionAutomaton {
  /// Creates an automaton that finds names, each with the number of its entity.
  ///
  /// A name may occur several times; names that fold to nothing are ignored.
  package init(_ names: some Sequence<(String, Int)>) {
    var keys = Keys()
    var entries: [(name: String, identifier: Int)] = []
    for (name, identifier) in names {
      let folded = MentionAlphabet.foldedScalars(of: name)
      guard !folded.isEmpty, let numbers = alphabet.add(folded) else { continue }
      keys.append(numbers)
      entries.append((name, identifier))
    }
    alphabet.addVariants()
    rootTransitions = [Int32](repeating: 0, count: alphabet.count)
    let order = keys.sorted()
    keys.labels.withUnsafeBufferPointer { build(order: order, entries: entries, keys: keys, labels: $0) }
    lastScalarBitmap = alphabet.scalars { rootTransitions[Int($0)] != 0 }
    sharedNames = shared(order: order, entries: entries, keys: keys)
  }

  /// The names as reversed character numbers, concatenated.
  private struct Keys {
    var labels: [UInt16] = []
    var starts: [Int32] = [0]

    mutating func append(_ numbers: [UInt16]) {
      labels.append(contentsOf: numbers.reversed())
      starts.append(Int32(labels.count))
    }

    func length(_ key: Int32) -> Int32 { starts[Int(key) + 1] - starts[Int(key)] }

    func isSame(_ a: Int32, _ b: Int32) -> Bool {
      labels[Int(starts[Int(a)])..<Int(starts[Int(a) + 1])] == labels[Int(starts[Int(b)])..<Int(starts[Int(b) + 1])]
    }

    /// The keys in lexicographic order; equal keys keep their original order.
    func sorted() -> [Int32] {
      // The first four characters, packed into one number, decide most comparisons.
      let heads = (0..<starts.count - 1).map { key in
        (0..<4).reduce(UInt64(0)) { head, k in
          let index = Int(starts[key]) + k
          return head << 16 | (index < Int(starts[key + 1]) ? UInt64(labels[index]) : 0)
        }
      }
      return labels.withUnsafeBufferPointer { labels in
        starts.withUnsafeBufferPointer { starts in
          heads.withUnsafeBufferPointer { heads in
            (0..<Int32(heads.count)).sorted { a, b in
              if heads[Int(a)] != heads[Int(b)] { return heads[Int(a)] < heads[Int(b)] }
              var i = Int(starts[Int(a)]) + 4
              var j = Int(starts[Int(b)]) + 4
              let endI = Int(starts[Int(a) + 1])
              let endJ = Int(starts[Int(b) + 1])
              while i < endI, j < endJ {
                if labels[i] != labels[j] { return labels[i] < labels[j] }
                i += 1
                j += 1
              }
              return (endI - i, a) < (endJ - j, b)
            }
          }
        }
      }
    }
  }

  /// Builds the states level by level; a state is a run of sorted keys with a common prefix.
  private mutating func build(
    order: [Int32], entries: [(name: String, identifier: Int)], keys: Keys,
    labels keyLabels: UnsafeBufferPointer<UInt16>
  ) {
    var level = [0..<Int32(order.count)]
    var depth: Int32 = 0
    var state: Int32 = 0
    children = []
    while !level.isEmpty {
      var next: [Range<Int32>] = []
      for run in level {
        children.append(Int32(labels.count))
        var low = run.lowerBound
        while low < run.upperBound {
          let label = keyLabels[Int(keys.starts[Int(order[Int(low)])] + depth)]
          var high = low + 1
          while high < run.upperBound, keyLabels[Int(keys.starts[Int(order[Int(high)])] + depth)] == label { high += 1 }
          addState(label, to: state)
          // Keys that end here come first. Add their name immediately, because states of the next level refer to it.
          let first = low
          while low < high, keys.length(order[Int(low)]) == depth + 1 { low += 1 }
          if low > first { addName(order[Int(first)..<Int(low)], entries: entries, keys: keys) }
          next.append(low..<high)
          low = high
        }
        state += 1
      }
      level = next
      depth += 1
    }
    children.append(Int32(labels.count))
  }

  private mutating func addState(_ label: UInt16, to parent: Int32) {
    let state = Int32(labels.count)
    var failure: Int32 = 0
    if parent == 0 {
      rootTransitions[Int(label)] = state
    } else {
      failure = nextState(from: failures[Int(parent)], by: label)
    }
    labels.append(label)
    failures.append(failure)
    outputs.append(outputs[Int(failure)])
  }

  /// Returns the next state during construction, when the children of `state` and of all states closer to the root are
  /// complete.
  private func nextState(from state: Int32, by label: UInt16) -> Int32 {
    labels.withUnsafeBufferPointer { labels in
      children.withUnsafeBufferPointer { children in
        failures.withUnsafeBufferPointer { failures in
          rootTransitions.withUnsafeBufferPointer { roots in
            TransitionTables(labels: labels, children: children, failures: failures, roots: roots).nextState(
              from: state, by: label)
          }
        }
      }
    }
  }

  /// Adds the name that ends at the most recently added state.
  private mutating func addName(_ same: ArraySlice<Int32>, entries: [(name: String, identifier: Int)], keys: Keys) {
    guard let key = same.first, let shorter = outputs.last else { return }
    let identifier = entries[Int(key)].identifier
    let scalars = MentionAlphabet.foldedScalars(of: entries[Int(key)].name)
    let name = Name(
      identifier: identifier, length: keys.length(key), shorter: shorter,
      isShared: same.contains { entries[Int($0)].identifier != identifier },
      beginsWord: scalars.first.map(MentionAlphabet.isWord) ?? false,
      endsWord: scalars.last.map(MentionAlphabet.isWord) ?? false)
    outputs[outputs.count - 1] = Int32(names.count)
    names.append(name)
  }

  /// The names shared by several entities; equal keys are adjacent.
  private func shared(order: [Int32], entries: [(name: String, identifier: Int)], keys: Keys) -> [SharedName] {
    var shared: [(first: Int32, name: SharedName)] = []
    var low = 0
    while low < order.count {
      var high = low + 1
      while high < order.count, keys.isSame(order[low], order[high]) { high += 1 }
      let identifiers = order[low..<high].map { entries[Int($0)].identifier }
      if identifiers.contains(where: { $0 != identifiers[0] }) {
        let all = Set(identifiers).sorted()
        shared.append((order[low], SharedName(name: entries[Int(order[low])].name, identifiers: all)))
      }
      low = high
    }
    return shared.sorted { $0.first < $1.first }.map(\.name)
  }
}
