import Diagnostics
import Synchronization
import Testing

@testable import Site

/// Each page is asked for once, and only what leads nowhere is reported.
@Suite struct ExternalLinkCheckTests {
  /// The URLs asked for, in order.
  private final class Requests: Sendable {
    private let urls = Mutex<[String]>([])

    func add(_ url: String) { urls.withLock { $0.append(url) } }
    var all: [String] { urls.withLock { $0 } }
  }

  private func check(_ text: String, _ answers: [String: LinkInquiry.Answer]) -> (
    findings: [String], requests: [String]
  ) {
    let requests = Requests()
    let inquiry = LinkInquiry(
      ask: {
        requests.add($0)
        return answers[$0] ?? .found
      }, pause: .zero)
    let links = ExternalLinkScan(Array(text.utf8), path: "a.md").links
    let diagnostics = ExternalLinkCheck(inquiry: inquiry) { _, _ in }.diagnostics(of: links)
    return (
      diagnostics.map {
        let start = $0.location.range.start
        return "\(start.line):\(start.column) \($0.problem.message.english)"
      }, requests.all.sorted()
    )
  }

  @Test func answers() {
    let (findings, requests) = check(
      "http://a.cn/1 http://a.cn/2\nhttp://b.cn/#x http://a.cn/1#y http://c.cn/",
      ["http://a.cn/1": .failed(status: 404), "http://b.cn/": .silent(.unknownHost), "http://c.cn/": .withheld])
    #expect(
      findings == [
        "1:1 the link is dead: http://a.cn/1 answers with status 404",
        "2:1 the link gives no answer: http://b.cn/#x: there is no such host",
        "2:16 the link is dead: http://a.cn/1#y answers with status 404",
      ])
    #expect(requests == ["http://a.cn/1", "http://a.cn/2", "http://b.cn/", "http://c.cn/"])
  }

  @Test func aSilentHostIsLeftAlone() {
    let urls = (1...5).map { "http://a.cn/\($0)" }
    let silence = Dictionary(uniqueKeysWithValues: urls.map { ($0, LinkInquiry.Answer.silent(.timedOut)) })
    let (findings, requests) = check(urls.joined(separator: "\n"), silence)
    #expect(findings.count == 5 && requests == Array(urls.prefix(3)))
  }

  @Test(arguments: [
    (0, 200, LinkInquiry.Answer.found), (0, 404, .failed(status: 404)), (0, 500, .failed(status: 500)),
    (0, 403, .withheld),
    (0, 429, .withheld), (63, 200, .found), (6, 0, .silent(.unknownHost)), (28, 0, .silent(.timedOut)),
    (60, 0, .silent(.insecure)), (47, 302, .silent(.redirects)), (92, 0, .silent(.other(92))),
  ])
  func curl(exit: Int32, status: Int, answer: LinkInquiry.Answer) {
    #expect(LinkInquiry.answer(exit: exit, status: status) == answer)
  }
}
