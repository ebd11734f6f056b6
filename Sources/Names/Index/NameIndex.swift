import Bytes

/// Maps names to entities.
///
/// An id matches exactly; names and aliases match in any spelling with the same ``ScriptFolding`` key.
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
  /// The relation of a name to its entity, strongest first: an id takes precedence over a name, and a name over an
  /// alias.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// The name of the entity's file or the id of its row.
    case id
    /// The entity's name.
    case name
    /// Another name, such as a short form or a former name.
    case alias
  }

  private var ids = ByteStringMultimap()
  private var names = ByteStringMultimap()
  private var aliases = ByteStringMultimap()
  private var spellings: [String] = []
  private var suggestions = LazySuggestions()

  /// Creates an empty index.
  package init() {}

  /// Inserts a name; one with an empty key is never resolved.
  package mutating func insert(_ name: String, as kind: Kind, for reference: Reference<Value>) {
    let value = Int32(truncatingIfNeeded: reference.index)
    switch kind {
    case .id: ids.insert(value) { $0.append(text: name) }
    case .name: names.insert(value) { ScriptFolding.appendKey(of: name, to: &$0) }
    case .alias: aliases.insert(value) { ScriptFolding.appendKey(of: name, to: &$0) }
    }
    spellings.append(name)
    // A copy of the index keeps the suggestions computed from the names it shared with this one.
    if !isKnownUniquelyReferenced(&suggestions) || suggestions.isComputed { suggestions = LazySuggestions() }
  }

  /// Returns the entities that a name refers to.
  package func resolve(_ name: String) -> Resolution<Value> {
    let exact = ids.values(for: Array(name.utf8))
    if !exact.isEmpty { return resolution(exact) }
    let key = ScriptFolding.key(name)
    guard !key.isEmpty else { return .unknown }
    let named = names.values(for: key)
    return resolution(named.isEmpty ? aliases.values(for: key) : named)
  }

  /// The first entity other than `reference` that has `name` as its own name.
  package func first(named name: String, excluding reference: Reference<Value>) -> Reference<Value>? {
    let key = ScriptFolding.key(name)
    guard let first = names.first(for: key).map({ Reference<Value>(index: Int($0)) }) else { return nil }
    if first != reference { return first }
    return names.values(for: key).lazy.map { Reference(index: Int($0)) }.first { $0 != reference }
  }

  /// The inserted id, name or alias closest to an unknown name, spelled as inserted.
  ///
  /// The first call computes what all calls need, so that thousands of misspelt names cost little more than one.
  package func suggestion(for name: String) -> String? {
    suggestions.value(from: spellings).nearest(to: name).map { spellings[$0] }
  }

  private func resolution(_ values: [Int32]) -> Resolution<Value> {
    let references = values.map { Reference<Value>(index: Int($0)) }
    guard let first = references.first else { return .unknown }
    return references.count == 1 ? .one(first) : .ambiguous(references)
  }
}
