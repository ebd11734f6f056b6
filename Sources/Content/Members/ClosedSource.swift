/// Tells files whose text only members may read, for those who quote files: reports of a build end up in public logs.
public enum ClosedSource {
  /// Whether the front matter of a file closes its text; rather too often than once too seldom.
  public static func isClosed(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "---".utf8) || bytes.starts(with: "\u{FEFF}---".utf8) else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropFirst()
    let head = lines.prefix { !$0.hasPrefix("---") }.joined(separator: "\n")
    return head.contains("access") && head.contains("members")
  }
}
