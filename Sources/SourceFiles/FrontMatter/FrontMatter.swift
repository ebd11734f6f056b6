import Bytes
import Diagnostics

/// The split of a Markdown file into front matter, between two `---` lines, and body.
package struct FrontMatter: Sendable {
  /// The byte range of the YAML.
  package let yaml: Range<Int>
  /// The byte range of the body.
  package let body: Range<Int>
  /// The line of the file where the body begins.
  package let bodyLine: Int

  /// The line of the file where the YAML begins.
  package static let yamlLine = 2

  /// Splits a file; nil, with a diagnostic, if the front matter is missing or unterminated.
  package init?(of source: SourceText, diagnostics: inout [Diagnostic]) {
    let bytes = source.bytes
    guard let first = Self.line(at: 0, in: bytes), Self.isFence(bytes[first.text]) else {
      let diagnosis = FenceDiagnosis(beginning: bytes)
      diagnostics.append(diagnosis.problem.at(source.path, diagnosis.range))
      return nil
    }
    var line = 2
    var wrongFence: FenceDiagnosis?
    var offset = first.next
    while let current = Self.line(at: offset, in: bytes) {
      if Self.isFence(bytes[current.text]) {
        yaml = first.next..<offset
        body = current.next..<bytes.count
        bodyLine = line + 1
        if let range = secondFrontMatter(in: bytes) {
          diagnostics.append(Problem.secondFrontMatter.at(source.path, range))
          return nil
        }
        return
      }
      if wrongFence == nil { wrongFence = FenceDiagnosis(end: bytes[current.text], line: line) }
      line += 1
      offset = current.next
    }
    let diagnosis =
      wrongFence ?? FenceDiagnosis(problem: .unclosedFrontMatter, range: SourceRange(line: 1, column: 1, length: 3))
    diagnostics.append(diagnosis.problem.at(source.path, diagnosis.range))
    return nil
  }

  /// Returns the location of more front matter at the beginning of the body, nil if there is none: its keys, perhaps
  /// the one that restricts the file, would be text. It begins with a fence and a key or, after empty front matter, with
  /// a key. A note between two rules (“编者按：…”) is text.
  private func secondFrontMatter(in bytes: [UInt8]) -> SourceRange? {
    func isBlank(_ line: Range<Int>) -> Bool { bytes[line].allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    var (line, offset) = (bodyLine, body.lowerBound)
    func next() -> Range<Int>? {
      guard let current = Self.line(at: offset, in: bytes) else { return nil }
      (line, offset) = (line + 1, current.next)
      return current.text
    }
    var first = next()
    while let text = first, isBlank(text) { first = next() }
    guard let first else { return nil }
    let range = SourceRange(line: line - 1, column: 1, length: 3)
    let isEmpty = bytes[yaml].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    let hasFence = Self.isFence(bytes[first])
    guard hasFence || isEmpty, let key = hasFence ? next() : first, FenceDiagnosis.isKey(bytes[key]),
      isEmpty || bytes[key].prefix(while: { $0 != 0x3A }).allSatisfy({ $0 < 0x80 })
    else { return nil }
    while let text = next(), !isBlank(text) {
      if Self.isFence(bytes[text]) { return range }
    }
    return nil
  }

  /// Creates the split of a file that has no front matter.
  package init(absentFrom source: SourceText) {
    yaml = 0..<0
    body = 0..<source.bytes.count
    bodyLine = 1
  }

  /// Whether a line consists of two or more dashes of any kind, ignoring white space.
  static func isDashes(_ line: some Collection<Unicode.Scalar>) -> Bool {
    var count = 0
    for scalar in line where !scalar.isWhiteSpace {
      guard "-—–－─―".unicodeScalars.contains(scalar) else { return false }
      count += 1
    }
    return count > 1
  }

  static func line(at offset: Int, in bytes: [UInt8]) -> (text: Range<Int>, next: Int)? {
    guard offset < bytes.count else { return nil }
    let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    return (offset..<end, min(end + 1, bytes.count))
  }

  /// Whether a line is a fence: three hyphens, optionally followed by spaces or tabs.
  static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == 0x2D }) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
