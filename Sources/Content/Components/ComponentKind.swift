import Entities

/// A kind of component: what it is called, and how a block of that name is read.
protocol ComponentKind: Sendable {
  /// The name, the first word of the info string.
  var name: String { get }

  /// What the block says; nil, with a diagnostic, where that is wrong.
  func read(_ reader: inout ComponentReader) -> BodyComponent?
}
