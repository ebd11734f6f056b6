import Bytes
import Content
import Diagnostics
import Entities
import Platform
import Synchronization

/// Asks the sites that the content links to whether the pages exist, politely: each page once, no host more often than
/// once a second, several hosts at a time. A host that repeatedly gives no answer is not asked for the rest.
struct ExternalLinkCheck: Sendable {
  let inquiry: LinkInquiry
  /// Called with the number of pages asked for, and how many there are.
  let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// The number of hosts that are asked at the same time.
  private static let maximumHostCount = 8
  /// The number of failed attempts in a row after which a host is left alone.
  private static let maximumSilence = 3

  /// Returns a diagnostic for each of `links` that leads nowhere, in their order.
  func diagnostics(of links: [ExternalLink]) -> [Diagnostic] {
    let answers = answers(to: links)
    return links.compactMap { link in
      switch answers[link.requestURL] {
      case .failed(let status): Problem.deadExternalLink(link.url, status: status).at(link.location)
      case .silent(let reason): Problem.silentExternalLink(link.url, reason.message).at(link.location)
      case .found, .withheld, nil: nil
      }
    }
  }

  /// Returns the answers by request URL.
  private func answers(to links: [ExternalLink]) -> [String: LinkInquiry.Answer] {
    var urls: [String: [String]] = [:]
    var known: Set<String> = []
    for link in links {
      if let host = link.host, known.insert(link.requestURL).inserted {
        urls[host, default: []].append(link.requestURL)
      }
    }
    let hosts = urls.sorted { $0.key < $1.key }.map(\.value)
    let count = known.count
    let done = Atomic<Int>(0)
    progress(0, count)
    let answers = Parallel.map(count: hosts.count, jobs: Self.maximumHostCount) { number in
      self.answers(ofHostTo: hosts[number]) {
        progress(done.wrappingAdd(1, ordering: .relaxed).newValue, count)
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(hosts.joined(), answers.joined()))
  }

  /// Asks a host for its pages one after the other.
  private func answers(ofHostTo urls: [String], step: () -> Void) -> [LinkInquiry.Answer] {
    let clock = ContinuousClock()
    var answers: [LinkInquiry.Answer] = []
    var next = clock.now
    for url in urls {
      if let silence = Self.lastSilence(answers) {
        answers.append(silence)
      } else {
        let pause = clock.now.duration(to: next)
        if pause > .zero { usleep(UInt32(clamping: Int(pause / .microseconds(1)))) }
        answers.append(inquiry.ask(url))
        next = clock.now.advanced(by: inquiry.pause)
      }
      step()
    }
    return answers
  }

  /// Returns the last answer if as many as are tolerated were missing.
  private static func lastSilence(_ answers: [LinkInquiry.Answer]) -> LinkInquiry.Answer? {
    let last = answers.suffix(maximumSilence)
    return last.count == maximumSilence && last.allSatisfy(\.isSilent) ? last.last : nil
  }
}

extension LinkInquiry.Reason {
  /// The reason in words.
  fileprivate var message: Message {
    switch self {
    case .unknownHost: .unknownHost
    case .refused: .refusedConnection
    case .timedOut: .timedOut
    case .insecure: .insecureConnection
    case .redirects: .tooManyRedirects
    case .other(let status): .programStatus("curl", status)
    }
  }
}

extension SiteBuilder {
  /// Asks other sites, and returns the problems with the links to them, as site.yml weighs them.
  func externalLinkDiagnostics(in snapshot: ContentSnapshot, of library: Library) -> [Diagnostic] {
    guard let inquiry = options.linkInquiry() else {
      return [Problem.noLinkInquiry.at(SourceLocation(path: library.configuration.path))]
    }
    let base = library.configuration.baseURL
    let links = snapshot.textPaths.flatMap { path in
      ExternalLinkScan(snapshot.text(at: path, options.fileSource) ?? [], path: path).links.filter {
        !$0.url.hasPrefix(base)
      }
    }
    let check = ExternalLinkCheck(inquiry: inquiry) { done, total in
      progress(Progress(phase: .ask, done: done, total: total))
    }
    let found = library.configuration.rules.applied(to: check.diagnostics(of: links)).sorted().limited()
    return RestrictedSource.redacted(found) { snapshot.text(at: $0, options.fileSource) }
  }
}
