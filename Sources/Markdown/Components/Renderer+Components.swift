import Bytes
import Diagnostics

extension Renderer {
  /// Adds a placeholder for a block that names a component; returns false if the block is code.
  mutating func writeComponent(_ node: Node, info: Range<Int32>) -> Bool {
    let words = bytes(info)
    let range = ComponentSyntax.name(of: words)
    let name = String(decoding: words[range], as: UTF8.self)
    let start = infoStringOffset(of: node, words)
    guard components.contains(name) else {
      if !ComponentSyntax.languages.contains(name.lowercased()) {
        let suggestion = Suggestion.nearest(to: name, in: options.components)
        report(.unknownComponent(name, suggestion: suggestion), at: start, length: range.count)
      }
      return false
    }
    if isStandalone { return false }
    let fence = positions.position(of: positions.offset(from: Int(node.offset)) { $0 == UInt8(ascii: " ") || $0 == 9 })
    var arguments = words[range.upperBound...]
    while let first = arguments.first, first == UInt8(ascii: " ") || first == 9 { arguments.removeFirst() }
    let nameRange = positions.range(start..<start + range.count)
    let space = words.count - range.count - arguments.count
    addPlaceholder(.component(document.components.count))
    document.components.append(
      ComponentBlock(
        name: Located(name, at: nameRange), arguments: String(decoding: arguments, as: UTF8.self),
        argumentsColumn: arguments.isEmpty ? nil : nameRange.end.column + space,
        body: String(decoding: bytes(node.string), as: UTF8.self),
        firstLine: fence.line + 1, firstColumn: fence.column))
    return true
  }

  /// The offset of the info string, after the fence and white space.
  private func infoStringOffset(of node: Node, _ words: UnsafeBufferPointer<UInt8>) -> Int {
    positions.offset(from: Int(node.offset)) {
      $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: " ") || $0 == 9
    }
  }
}
