import Diagnostics
import Foundation
import Testing

@testable import Site

/// Reviews in a git repository that the test creates.
@Suite struct ReviewCheckTests {
  private static let article = "articles/2022/06/a.md"

  @Test func threeDifferentPeopleAreRequired() throws {
    let site = try GitSite()
    try site.commit("一", GitSite.reviewedMessage)
    #expect(try site.findings() == [])
    try site.commit("二", "改稿\n\n初审: 甲\n终审: 甲")
    #expect(try site.findings() == ["\(Self.article) review/missing?", "\(Self.article) review/same-person?"])
    let messages = try site.diagnostics().map(\.problem.message.english)
    let commit = try site.git("rev-parse", "--short=10", "HEAD").dropLast()
    #expect(
      messages == [
        "missing in the last change (\(commit)): second review",
        "'甲' did the first review and the final review of the last change (\(commit))",
      ])
  }

  @Test func nothingIsAskedWhereNobodyWantsReviews() throws {
    let site = try GitSite()
    try site.commit("一", "改稿")
    #expect(try site.findings(checksReviews: false) == [])
    #expect(try site.findings(isProduction: true, checksReviews: false) == [])
  }

  /// The key in site.yml rejects a release, and nothing else.
  @Test func aReleaseIsRefusedWhereTheSiteRequiresReviews() throws {
    let site = try GitSite("reviews: required\nrules: {review/missing: off}\n")
    try site.commit("一", "改稿")
    #expect(try site.findings(isProduction: true, checksReviews: false) == ["\(Self.article) review/missing"])
    #expect(try site.findings(checksReviews: false) == [])
    #expect(try site.findings() == [])
    try site.git("commit", "--quiet", "--amend", "--message", GitSite.reviewedMessage)
    #expect(try site.findings(isProduction: true, checksReviews: false) == [])
    #expect(try site.findings(isProduction: true, hasGit: false) == ["site.yml review/history"])
  }

  @Test func aWrongPolicyIsReported() throws {
    #expect(try GitSite("reviews: always\n").findings() == ["site.yml front-matter/unknown-value"])
  }

  /// Other articles, files and commits do not affect an article; drafts need no reviews yet.
  @Test func theLastChangeOfEachTextCounts() throws {
    let site = try GitSite()
    try site.commit("一", to: "b", GitSite.reviewedMessage)
    try site.commit("一", "改稿")
    try site.write("title: 论坛二\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "site.yml")
    try site.write("---\ntitle: 草稿\ndate: 2022-06-22\ndraft: true\n---\n正文。\n", to: "articles/2022/06/c.md")
    try site.git("add", "--all")
    try site.git("commit", "--quiet", "--message", "改设置")
    #expect(try site.findings() == ["\(Self.article) review/missing?"])
  }

  @Test func whatIsNotCommittedIsNotReviewed() throws {
    let site = try GitSite()
    try site.commit("一", GitSite.reviewedMessage)
    try site.write(SampleSite.article("", "二"), to: Self.article)
    try site.write(SampleSite.article(), to: "articles/2022/06/b.md")
    let expected = ["\(Self.article) review/uncommitted?", "articles/2022/06/b.md review/uncommitted?"]
    #expect(try site.findings() == expected)
    try site.git("add", "--all")
    #expect(try site.findings() == expected)
  }

  /// A squashed commit has the trailers at its own end, not those of the original commits.
  @Test func squash() throws {
    let site = try GitSite()
    try site.commit("零", "草稿")
    try site.git("checkout", "--quiet", "-b", "稿")
    try site.commit("一", GitSite.reviewedMessage)
    try site.commit("二", "改错字")
    try site.git("checkout", "--quiet", "main")
    try site.git("merge", "--quiet", "--squash", "稿")
    try site.git("commit", "--quiet", "--no-edit")
    #expect(try site.findings() == ["\(Self.article) review/missing?"])
    #expect(try site.diagnostics().first?.problem.remedy?.chinese.contains("移到说明末尾") == true)
    try site.git("commit", "--quiet", "--amend", "--message", GitSite.reviewedMessage)
    #expect(try site.findings() == [])
  }

  /// A rebase creates new commits with the same texts and messages, in a different order of dates.
  @Test func rebase() throws {
    let site = try GitSite()
    try site.commit("一", to: "b", "草稿")
    try site.git("checkout", "--quiet", "-b", "稿")
    try site.commit("一", "草稿")
    try site.commit("二", GitSite.reviewedMessage)
    try site.git("checkout", "--quiet", "main")
    try site.commit("二", to: "b", GitSite.reviewedMessage)
    try site.git("checkout", "--quiet", "稿")
    try site.git("rebase", "--quiet", "main")
    #expect(try site.findings() == [])
    // A commit dated before its parent is still the later one.
    try site.write(SampleSite.article("", "三"), to: Self.article)
    try site.git("commit", "--quiet", "--all", "--message", "改稿", date: "2001-01-01T00:00:00Z")
    #expect(try site.findings() == ["\(Self.article) review/missing?"])
  }

  /// A merge that takes one side's text keeps its review; one with a new text needs its own.
  @Test func merge() throws {
    let site = try GitSite()
    try site.commit("一\n\n二\n\n三\n\n四\n\n五\n", GitSite.reviewedMessage)
    try site.git("checkout", "--quiet", "-b", "稿")
    try site.commit("甲\n\n二\n\n三\n\n四\n\n五\n", GitSite.reviewedMessage)
    try site.git("checkout", "--quiet", "main")
    try site.commit("一", to: "b", GitSite.reviewedMessage)
    try site.git("merge", "--quiet", "--no-ff", "--message", "合并", "稿")
    #expect(try site.findings() == [])

    try site.git("checkout", "--quiet", "-b", "又稿")
    try site.commit("甲\n\n二\n\n三\n\n四\n\n戊\n", GitSite.reviewedMessage)
    try site.git("checkout", "--quiet", "main")
    try site.commit("乙\n\n二\n\n三\n\n四\n\n五\n", GitSite.reviewedMessage)
    try site.git("merge", "--quiet", "--no-ff", "--message", "合并两份", "又稿")
    #expect(try site.findings() == ["\(Self.article) review/missing?"])
    try site.git("commit", "--quiet", "--amend", "--message", "合并两份\n\n初审: 甲\n复审: 乙\n终审: 丙")
    #expect(try site.findings() == [])
  }

  /// A change discarded by a merge is not the last change, however recent it is.
  @Test func aDiscardedSideOfAMergeIsNoChange() throws {
    let site = try GitSite()
    try site.commit("一", "草稿")
    try site.git("checkout", "--quiet", "-b", "稿")
    try site.commit("二", GitSite.reviewedMessage)
    try site.commit("一", to: "b", GitSite.reviewedMessage)
    try site.git("checkout", "--quiet", "main")
    try site.commit("三", "改稿")
    try site.git("merge", "--quiet", "稿", mayFail: true)
    try site.git("checkout", "--quiet", "--ours", ".", mayFail: true)
    try site.git("add", "--all")
    try site.git("commit", "--quiet", "--no-edit")
    #expect(try site.findings() == ["\(Self.article) review/missing?"])
  }

  @Test func aRenamedFileKeepsItsReview() throws {
    let site = try GitSite()
    try site.commit("一", GitSite.reviewedMessage)
    try site.git("mv", "刊/content/\(Self.article)", "刊/content/articles/2022/06/c.md")
    try site.git("update-index", "--chmod=+x", "刊/content/articles/2022/06/c.md")
    try site.git("commit", "--quiet", "--message", "改名")
    try site.git("reset", "--quiet", "--hard")
    try site.git("update-index", "--chmod=-x", "刊/content/articles/2022/06/c.md")
    try site.git("commit", "--quiet", "--message", "改权限")
    try site.git("reset", "--quiet", "--hard")
    #expect(try site.findings() == [])
  }

  @Test func withoutGitOrHistoryNothingIsKnown() throws {
    let site = try GitSite()
    try site.commit("一", GitSite.reviewedMessage)
    #expect(try site.findings(hasGit: false) == ["site.yml review/history?"])
    let clone = try GitSite()
    try clone.git("clone", "--quiet", "--depth", "1", "file://" + site.folder.path, "clone")
    let shallow = try GitSite()
    try FileManager.default.removeItem(atPath: shallow.folder.path)
    try FileManager.default.moveItem(atPath: clone.folder.path + "/clone", toPath: shallow.folder.path)
    #expect(try shallow.findings() == ["site.yml review/history?"])
    #expect(try shallow.diagnostics().first?.problem.message.english.contains("shallow") == true)
    try FileManager.default.removeItem(atPath: site.folder.path + "/.git")
    #expect(try site.findings() == ["site.yml review/history?"])
  }
}
