import Diagnostics
import Testing

@testable import Site

@Suite struct ReviewTrailerTests {
  private static let all = "初审: 甲\n复审: 乙\n终审: 丙"

  /// Commit messages and the people in their trailers, for the three stages of review.
  @Test(arguments: [
    ("改标题\n\n初审: 甲\n复审: 乙\n终审: 丙", "甲|乙|丙"),
    ("改标题\n\n初审：甲\n复审：乙\n终审：丙\n\n", "甲|乙|丙"),
    ("改标题\n\n初审：甲 复审：乙\u{3000}终审：丙\n", "甲|乙|丙"),
    ("改标题\n\n初審：甲\n複審：乙\n終審：丙\n", "甲|乙|丙"),
    ("Fix\r\n\r\nFirst-review: A <a@x.org>\r\nsecond-review: B\r\nFinal-Review: C\r\n", "A|B|C"),
    // A paragraph for each -m of git commit, and git's own trailers in another one.
    ("改标题\n\n初审: 甲\n\n复审: 乙\n\n终审: 丙\n\nSigned-off-by: X <x@y.org>\nChange-Id: I1\n", "甲|乙|丙"),
    ("改标题\n\n说明。\n\n初审: 甲、丁\n  戊\n复审: 乙\n终审: 丙:\n(cherry picked from commit abc)\n", "甲,丁|乙|丙"),
    ("改标题\n\n* 一\n\n初审: 甲\n\n---------\n\nCo-authored-by: X <x@y.org>\n", "甲||"),
    // Inside the message: from squashed commits, in the subject, in a sentence.
    ("合并\n\n* 一\n\n初审: 甲\n复审: 乙\n终审: 丙\n\n* 二\n\n改一个字\n", "||"),
    ("合并\n\n初审: 甲\n复审: 乙\n终审: 丙\n\nfix: 改一个字\n", "||"),
    ("Squashed commit of the following:\n\ncommit abc\nAuthor: X\n\n    一\n\n    初审: 甲\n", "||"),
    ("初审: 甲\n复审: 乙\n终审: 丙", "||"), ("改标题\n\n初审由甲做，复审: 没有\n", "||"), ("改标题\n\n初审:\n复审: 、\n终审: <>\n", "||"),
    ("", "||"), ("\n\n\n", "||"),
  ])
  func people(message: String, expected: String) {
    let trailers = ReviewTrailers(message: message)
    let people = ReviewStage.allCases.map { trailers.reviewers[$0, default: []].map(\.name).joined(separator: ",") }
    #expect(people.joined(separator: "|") == expected)
  }

  @Test(.timeLimit(.minutes(1))) func longMessagesAreReadOnce() {
    let words = ReviewTrailers(message: "改标题\n\n初审: " + String(repeating: "甲 ", count: 200_000))
    #expect(words.reviewers[.first]?.count == 1)
    let names = (0..<100_000).map { "甲\($0)" }.joined(separator: "、")
    let people = ReviewTrailers(message: "改标题\n\n初审: \(names)\n复审: \(names)\n")
    #expect(people.repeated.count == 100_000 && people.repeated.last?.stages == [.first, .second])
  }

  @Test func reviewsWithinTheMessageAreMentioned() {
    #expect(ReviewTrailers(message: "合并\n\n    初审: 甲\n\n改字\n").hasMisplaced)
    #expect(!ReviewTrailers(message: "改标题\n\n\(Self.all)\n").hasMisplaced)
    #expect(!ReviewTrailers(message: "改标题\n").hasMisplaced)
  }

  /// Whether two entries are the same person: by name, in any script and spacing, and by email address.
  @Test(arguments: [
    ("张三", "張 三", true), ("张三 <a@x.org>", "张三 <b@x.org>", true), ("张三 <a@x.org>", "李四 <A@X.org>", true),
    ("Li Ming", "li ming", true), ("张三", "张三（外科）", false), ("张三 <a@x.org>", "李四 <b@x.org>", false),
  ])
  func onePerson(one: String, other: String, isSame: Bool) {
    let trailers = ReviewTrailers(message: "题\n\n初审: \(one)\n复审: \(other)\n终审: 王五\n")
    #expect(trailers.repeated.map(\.stages) == (isSame ? [[.first, .second]] : []))
  }
}
