import Entities

/// A kind of component, which parses the blocks of its name.
protocol ComponentKind: Sendable {
  /// The name, the first word of the info string.
  var name: String { get }

  /// Returns the content of the block, or nil, with a diagnostic, if it is invalid.
  func read(_ reader: inout ComponentReader) -> BodyComponent?
}
