import Diagnostics
import Foundation
import Testing

@Suite("Source locations") struct SourceLocationTests {
  /// Positions are stored in 32 bits but exposed as `Int`; larger values are clamped.
  @Test func positions() throws {
    var position = SourcePosition(line: 70_000, column: 5)
    position.column += 1
    #expect((position.line, position.column) == (70_000, 6))
    #expect(SourcePosition(line: 2, column: 9) < SourcePosition(line: 3, column: 1))
    #expect(SourcePosition(line: .max).line == Int(Int32.max))
    let range = SourceRange(position, to: SourcePosition(line: 70_001, column: 2))
    #expect(MemoryLayout<SourceRange>.size == 16)
    #expect(try JSONDecoder().decode(SourceRange.self, from: JSONEncoder().encode(range)) == range)
  }
}
