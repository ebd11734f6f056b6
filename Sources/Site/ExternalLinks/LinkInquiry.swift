import Essentials
import Platform

/// The way to ask another site for a page.
struct LinkInquiry: Sendable {
  /// What a site answers.
  enum Answer: Sendable, Equatable {
    /// The page exists.
    case found
    /// The site answers with an error status.
    case failed(status: Int)
    /// There is no answer.
    case silent(Reason)
    /// The site does not tell programs whether the page exists.
    case withheld

    /// Whether there is no answer.
    var isSilent: Bool { if case .silent = self { true } else { false } }
  }

  /// Why there is no answer.
  enum Reason: Sendable, Equatable {
    case unknownHost, refused, timedOut, insecure, redirects
    /// Another reason, with curl's exit status.
    case other(Int32)
  }

  /// Asks for the page at a URL.
  let ask: @Sendable (_ url: String) -> Answer
  /// The time between two requests to the same host.
  let pause: Duration
}

extension LinkInquiry {
  /// Returns an inquiry with curl, or `nil` if it is not installed.
  ///
  /// The head of a page is requested first. Only if a site refuses that, its first bytes are, too.
  static func curl() -> LinkInquiry? {
    guard let path = ChildProcess.path(ofProgram: "curl") else { return nil }
    return LinkInquiry(
      ask: { url in
        let answer = answer(path, ["--head"], url)
        guard case .failed = answer else { return answer }
        return Self.answer(path, ["--range", "0-0", "--max-filesize", "1048576"], url)
      }, pause: .seconds(1))
  }

  /// The options ignore the user's curl configuration and restrict redirects to HTTP and HTTPS. Source: curl(1).
  private static let options = [
    "--disable", "--globoff", "--silent", "--location", "--max-redirs", "10", "--proto", "=http,https", "--proto-redir",
    "=http,https", "--connect-timeout", "10", "--max-time", "20", "--user-agent", "xinglin (link check)", "--output",
    "/dev/null", "--write-out", "%{http_code}",
  ]

  /// The environment of the program: this process's, with its proxies, but without the keys of members' pages.
  private static let environment = ProcessInfo.processInfo.environment
    .filter { !$0.key.hasPrefix("XINGLIN_") }.map { "\($0)=\($1)" }.sorted()

  private static func answer(_ program: String, _ method: [String], _ url: String) -> Answer {
    let run = ChildProcess(program, options + method + ["--url", url], environment: environment).capture()
    guard case .exited(let exit) = run.end else { return .silent(.other(-1)) }
    return answer(exit: exit, status: Int(String(decoding: run.output, as: UTF8.self)) ?? 0)
  }

  /// Returns the meaning of curl's exit status and of the last HTTP status, 0 if there was none.
  static func answer(exit: Int32, status: Int) -> Answer {
    switch exit {
    // A page longer than what was asked for.
    case 0, 63: break
    case 5, 6: return .silent(.unknownHost)
    case 7: return .silent(.refused)
    case 28: return .silent(.timedOut)
    case 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91: return .silent(.insecure)
    case 47: return .silent(.redirects)
    default: return .silent(.other(exit))
    }
    switch status {
    // Hosts answer programs with these, whether the page exists or not.
    case 401, 403, 407, 408, 425, 429, 451, 503, 999: return .withheld
    case 400...: return .failed(status: status)
    default: return .found
    }
  }
}
