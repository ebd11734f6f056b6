import Bytes

/// Suggests the name that was probably meant: "did you mean …?"
///
/// Three kinds of mistake are recognized, in order of precedence:
/// - a few wrong, missing, additional or transposed characters, up to a third of the name (`titel` for `title`);
/// - a short form that is a subsequence of the name (`北大一院` for `北京大学第一医院`), or, without Han characters, a prefix of it
///   (`orga` for `organisers`);
/// - the same Han characters in another order (`中山大学附属第一医院` for `中山大学第一附属医院`).
package enum Suggestion {
  /// Returns the name in `candidates` closest to `name`; nil if none is close.
  ///
  /// ASCII case is ignored. Of equally close names, the first in `String` order is returned, so the order of the
  /// candidates does not matter. Each candidate is decoded once, and most are rejected by their length and by a set of
  /// their characters; memory is linear in the longest name considered.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    guard let target = FoldedName(name) else { return nil }
    var comparison = NameComparison(target)
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

/// The scalars of a name in lower case, and a bit set of them.
struct FoldedName {
  let scalars: [UInt32]
  /// A bit for each scalar, by its value modulo 64: two names that share no bit share no scalar.
  let characterMask: UInt64
  let hasHan: Bool

  /// Folds a name; nil if it is empty or longer than 100 characters.
  init?(_ name: String) {
    var scalars: [UInt32] = []
    var characterMask: UInt64 = 0
    var hasHan = false
    for scalar in name.unicodeScalars {
      let value = (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
      scalars.append(value)
      characterMask |= 1 << UInt64(value % 64)
      hasHan = hasHan || Han.contains(value)
      guard scalars.count <= 100 else { return nil }
    }
    guard !scalars.isEmpty else { return nil }
    self.scalars = scalars
    self.characterMask = characterMask
    self.hasHan = hasHan
  }

  /// The maximum number of edits: a third of the characters. A letter carries less information than a Han character, so
  /// the limit is more generous without Han: `autor` may still mean `authors`. A single character has no near misses.
  var maximumEdits: Int {
    if scalars.count == 1 { return 0 }
    return max(1, (hasHan ? scalars.count : scalars.count + 1) / 3)
  }
}
