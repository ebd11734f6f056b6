import Bytes

/// "Did you mean …?": the name that someone who wrote another probably meant.
///
/// Three kinds of slip are known, in this order of weight:
/// - a few wrong, missing, additional or swapped characters, up to a third of the name (`titel` for `title`);
/// - a short form whose characters all stand in the name in their order (`北大一院` for `北京大学第一医院`), or
///   without Han its beginning (`orga` for `organisers`);
/// - the same Han characters in another order (`中山大学附属第一医院` for `中山大学第一附属医院`).
package enum Suggestion {
  /// The name in `candidates` that is nearest to `name`, or nil when none is near.
  ///
  /// Upper and lower case of ASCII are the same. Of names equally near, the first in the order of `String` is taken, so the
  /// order of the candidates does not matter. A candidate is decoded once, and most are dropped by length and by a set of its
  /// characters; memory is linear in the longest name that is looked at.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    guard let wanted = FoldedName(name) else { return nil }
    var comparison = NameComparison(wanted)
    var best: (cost: NameComparison.Cost, name: String)?
    for candidate in candidates where candidate != name {
      guard let folded = FoldedName(candidate), let cost = comparison.cost(of: folded, below: best?.cost) else {
        continue
      }
      if let best, best.cost == cost, best.name <= candidate { continue }
      best = (cost, candidate)
    }
    return best?.name
  }
}

/// The scalars of a name in lower case, and a set of them.
struct FoldedName {
  let scalars: [UInt32]
  /// A bit for each scalar, by its value modulo 64: two names that share no bit share no scalar.
  let set: UInt64
  let hasHan: Bool

  /// Nil for a name that is empty or longer than any name is.
  init?(_ name: String) {
    var scalars: [UInt32] = []
    var set: UInt64 = 0
    var hasHan = false
    for scalar in name.unicodeScalars {
      let value = (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
      scalars.append(value)
      set |= 1 << UInt64(value % 64)
      hasHan = hasHan || Han.contains(value)
      guard scalars.count <= 100 else { return nil }
    }
    guard !scalars.isEmpty else { return nil }
    self.scalars = scalars
    self.set = set
    self.hasHan = hasHan
  }

  /// How many edits away a name may be: a third of the characters. A letter says less than a Han character, so `autor` may
  /// still mean `authors`; one character has nothing in common with another.
  var reach: Int {
    if scalars.count == 1 { return 0 }
    return max(1, (hasHan ? scalars.count : scalars.count + 1) / 3)
  }
}
