import Bytes

/// Names and their meanings.
///
/// An id counts as it is written; names and aliases count in any spelling that ``ScriptFolding`` takes for the same.
///
/// ```swift
/// var hospitals = NameIndex<Hospital>()
/// hospitals.insert("pumch", as: .id, for: reference)
/// hospitals.insert("北京协和医院", as: .name, for: reference)
/// hospitals.insert("协和", as: .alias, for: reference)
/// hospitals.resolve("北京協和醫院")     // .one(reference)
/// hospitals.suggestion(for: "北京协合医院")  // "北京协和医院"
/// ```
package struct NameIndex<Value>: Sendable {
  /// The relation of a name to its entity, the strongest first: an id wins over a name, a name over an alias.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// The name of its file or the id of its row.
    case id
    /// Its name.
    case name
    /// Another name, a short form, a former name.
    case alias
  }

  private var ids = NameTable()
  private var names = NameTable()
  private var aliases = NameTable()
  private var spellings: [String] = []
  private var suggestions = LazySuggestions()

  /// An index without names.
  package init() {}

  /// Files a name; one that folds to nothing is left out.
  package mutating func insert(_ name: String, as kind: Kind, for reference: Reference<Value>) {
    let value = Int32(truncatingIfNeeded: reference.index)
    switch kind {
    case .id: ids.insert(value) { $0.append(text: name) }
    case .name: names.insert(value) { ScriptFolding.appendKey(of: name, to: &$0) }
    case .alias: aliases.insert(value) { ScriptFolding.appendKey(of: name, to: &$0) }
    }
    spellings.append(name)
    // Another copy of the index keeps the suggestions made from what both had in common.
    if !isKnownUniquelyReferenced(&suggestions) || suggestions.isMade { suggestions = LazySuggestions() }
  }

  /// The meaning of a name.
  package func resolve(_ name: String) -> Resolution<Value> {
    let exact = ids.values(for: Array(name.utf8))
    if !exact.isEmpty { return resolution(exact) }
    let key = ScriptFolding.key(name)
    guard !key.isEmpty else { return .unknown }
    let named = names.values(for: key)
    return resolution(named.isEmpty ? aliases.values(for: key) : named)
  }

  /// The first entity other than `reference` whose own name a name is.
  package func first(named name: String, but reference: Reference<Value>) -> Reference<Value>? {
    let key = ScriptFolding.key(name)
    guard let first = names.first(for: key).map({ Reference<Value>(index: Int($0)) }) else { return nil }
    if first != reference { return first }
    return names.values(for: key).lazy.map { Reference(index: Int($0)) }.first { $0 != reference }
  }

  /// The filed id, name or alias that an unknown name was most likely meant to be, as it is spelled where it was filed.
  ///
  /// The first call gathers what all calls need, so that thousands of misspelt names cost little more than one.
  package func suggestion(for name: String) -> String? {
    suggestions.value(from: spellings).nearest(to: name).map { spellings[$0] }
  }

  private func resolution(_ values: [Int32]) -> Resolution<Value> {
    let references = values.map { Reference<Value>(index: Int($0)) }
    guard let first = references.first else { return .unknown }
    return references.count == 1 ? .one(first) : .ambiguous(references)
  }
}
