import Testing

@testable import Preview

@Suite struct CompilerReportTests {
  @Test func errorsWithTheirExcerptsEachOnce() {
    let text = """
      [3/7] Compiling my_site Plain.swift
      /s/Plain.swift:6:9: error: cannot find 'x' in scope
       4 |
       5 | struct Plain {
       6 |   let a = x
         |           `- error: cannot find 'x' in scope
       7 | }
      /s/Plain.swift:9:1: warning: unused
       9 | let b
      [4/7] Compiling my_site Program.swift
      /s/Plain.swift:6:9: error: cannot find 'x' in scope
       6 |   let a = x
      error: fatalError
      """
    #expect(
      CompilerReport(text).problems == [
        """
        /s/Plain.swift:6:9: error: cannot find 'x' in scope
         4 |
         5 | struct Plain {
         6 |   let a = x
           |           `- error: cannot find 'x' in scope
         7 | }
        """
      ])
  }

  @Test func errorsWithoutALocation() {
    #expect(
      CompilerReport("[1/2] a\nerror: no such module\nerror: no such module\n").problems == ["error: no such module"])
    #expect(CompilerReport("a\nKilled\n").problems == ["a\nKilled"])
    #expect(CompilerReport("").problems.isEmpty)
    #expect(CompilerReport((0..<50).map { "a:\($0):1: error: x" }.joined(separator: "\n")).problems.count == 10)
  }
}
