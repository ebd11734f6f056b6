import Bytes
import Diagnostics

/// Finds typographical faults in text without markup: titles and summaries.
package enum PlainTextTypography {
  /// Reports each fault in `text` with its byte range and the edit that fixes it if no judgment is needed.
  ///
  /// Wide spaces are not faults here: in a headline they separate its parts, as in 不忘初心　牢记使命. Invisible
  /// characters are found by ``PlainTextCheck``.
  package static func check(
    _ text: UnsafeBufferPointer<UInt8>, _ report: (Problem, Range<Int>, TextEdit?) -> Void
  ) {
    guard text.firstOffset(from: 0, where: TypographyScan.mayBegin) < text.count else { return }
    var paragraph = Node(.paragraph)
    paragraph.end = 1
    var tree = Tree()
    tree.nodes = [paragraph]
    tree.leaves = [LeafBlock(node: 0, range: 0..<text.count, quotes: 0, isInList: false, isMultiline: false)]
    var check = TypographyCheck(tree, source: text, lines: LineTable(text))
    check.run { fault in
      switch fault.problem.rule {
      case .wideSpace, .invisible: break
      default: report(fault.problem, fault.range, fault.edit)
      }
    }
  }
}
