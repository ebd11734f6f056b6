import Diagnostics

/// The reason why a line fails to begin or end front matter.
struct FenceDiagnosis {
  let problem: Problem
  let range: SourceRange

  /// Creates a diagnosis at a range.
  init(problem: Problem, range: SourceRange) {
    self.problem = problem
    self.range = range
  }

  /// Diagnoses a file whose first line is not a fence.
  init(beginning bytes: [UInt8]) {
    var line = 1
    var offset = 0
    while let current = FrontMatter.line(at: offset, in: bytes),
      bytes[current.text].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    {
      (line, offset) = (line + 1, current.next)
    }
    guard let current = FrontMatter.line(at: offset, in: bytes) else {
      self.init(problem: .noFrontMatter, range: SourceRange(line: 1, column: 1))
      return
    }
    let text = String(decoding: bytes[current.text], as: UTF8.self)
    let trimmed = text.trimmed
    let range = SourceRange(line: line, column: 1, length: text.unicodeScalars.count)
    if trimmed == "---" {
      self.init(
        problem: line > 1 ? .blankBeforeFrontMatter : .wrongFence(text),
        range: SourceRange(line: line > 1 ? 1 : line, column: 1))
    } else if FrontMatter.isDashes(text.unicodeScalars) || trimmed == "+++" {
      self.init(problem: .wrongFence(trimmed), range: range)
    } else if Self.isKey(bytes[current.text]), Self.hasFence(after: current.next, in: bytes) {
      self.init(problem: .missingFirstFence, range: SourceRange(line: line, column: 1))
    } else {
      self.init(problem: .noFrontMatter, range: SourceRange(line: 1, column: 1))
    }
  }

  /// Diagnoses a line that was meant to end front matter; nil if the line is something else.
  init?(end line: ArraySlice<UInt8>, line number: Int) {
    guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }), first == 0x2D || first >= 0xE2 else {
      return nil
    }
    let text = String(decoding: line, as: UTF8.self)
    guard FrontMatter.isDashes(text.unicodeScalars) else { return nil }
    problem = .wrongFence(text.trimmed == "---" ? text : text.trimmed)
    range = SourceRange(line: number, column: 1, length: text.unicodeScalars.count)
  }

  /// Whether a line begins with a key and a colon of either width.
  static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    let key = scalars.prefix { $0.properties.isAlphabetic || $0 == "_" }
    guard !key.isEmpty, key.endIndex < scalars.endIndex else { return false }
    return scalars[key.endIndex] == ":" || scalars[key.endIndex] == "："
  }

  private static func hasFence(after offset: Int, in bytes: [UInt8]) -> Bool {
    var offset = offset
    while let line = FrontMatter.line(at: offset, in: bytes) {
      if FrontMatter.isFence(bytes[line.text]) { return true }
      offset = line.next
    }
    return false
  }
}
