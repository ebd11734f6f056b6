import Bytes
import HTML

extension Renderer {
  /// Writes the start of a table, a row or a cell.
  mutating func enterTable(_ node: Node, at i: Int) -> Int {
    switch node.kind {
    case .table:
      newLine()
      // A wide table scrolls inside its container, which must be reachable by keyboard.
      out.append("<div class=\"table\" tabindex=\"0\">\n<table>\n")
      return push(i, nil)
    case .tableRow:
      if node.detail == 1 { out.append("<thead>\n") }
      out.append("<tr>\n")
      return push(i, nil)
    default:
      counter.endWord()
      let isHead = isInHead
      out.append(isHead ? "<th scope=\"col\"" : "<td")
      switch Alignment(rawValue: node.detail) {
      case .left: out.append(" class=\"left\"")
      case .center: out.append(" class=\"center\"")
      case .right: out.append(" class=\"right\"")
      default: break
      }
      out.append(">")
      return push(i, isHead ? "</th>\n" : "</td>\n")
    }
  }

  /// Writes the end of a table or a row.
  mutating func leaveTable(_ node: Node, at i: Int) {
    if node.kind == .tableRow {
      let isLast = openElements.last.map { tree.nodes[$0.node].end == node.end } ?? true
      out.append("</tr>\n")
      if node.detail == 1 {
        out.append("</thead>\n")
        if !isLast { out.append("<tbody>\n") }
      } else if isLast {
        out.append("</tbody>\n")
      }
    } else {
      out.append("</table>\n</div>\n")
    }
  }

  private var isInHead: Bool {
    guard let row = openElements.last else { return false }
    return tree.nodes[row.node].detail == 1
  }
}
