import Bytes
import Content
import Diagnostics
import Entities
import Names
import SourceFiles

extension SitePlan {
  /// Returns the problems that the plan reveals in the content: path conflicts, and links to URLs that the site does
  /// not have. `content` is the path of the content folder.
  func diagnostics(of reading: ContentReadResult, content: String) -> [Diagnostic] {
    let library = reading.content
    var diagnostics = reservations.conflicts.map { $0.diagnostic(in: reading, content: content) }.limited()
    if !diagnostics.isEmpty {
      // The traversal of the content folder already reports the files themselves.
      let reported = Set(reading.diagnostics.lazy.map { RuleAndLocation($0) })
      diagnostics.removeAll { reported.contains(RuleAndLocation($0)) }
    }
    let broken = reading.unverifiedLinks.filter { isBroken($0, reading.incompleteFolders) }.sorted().limited()
    if !broken.isEmpty {
      let urls = self.urls
      let suggestions = NameSuggestions(urls)
      let unpublished = Dictionary(library.unpublished.lazy.map { ($0.url, $0) }) { first, _ in first }
      diagnostics += broken.map { link in
        var diagnostic =
          problem(ofUnpublished: link, unpublished)
          ?? link.suggesting(
            url: url(of: link).flatMap { provinceURL($0) ?? suggestions.nearest(toPath: $0, in: urls) })
        diagnostic.omittedCount = link.omittedCount
        return diagnostic
      }
    }
    return RestrictedSource.redacted(library.configuration.rules.applied(to: diagnostics)) { path in
      try? FileSystem().read(path)
    }
  }

  private func url(of diagnostic: Diagnostic) -> String? {
    guard case .missingURL(let url, _) = diagnostic.condition else { return nil }
    return PercentEncoding.decodedText(url) ?? url
  }

  /// Returns the URL of the list of a province whose name takes the place of its code in `url`.
  private func provinceURL(_ url: String) -> String? {
    guard url.hasPrefix(HospitalPages.provincesURL),
      let province = Province.named(url.dropFirst(HospitalPages.provincesURL.count).filter { $0 != "/" })
    else { return nil }
    let listed = HospitalPages.url(of: province)
    return reservations.contains(url: listed) ? listed : nil
  }

  /// Whether a link leads nowhere. Links are not considered broken if they may lead to a file with errors.
  private func isBroken(_ link: Diagnostic, _ uncertain: Set<String>) -> Bool {
    guard case .missingURL(let url, _) = link.condition, !reservations.contains(url: url) else { return false }
    return !uncertain.contains(url.split(separator: "/").first.map(String.init) ?? "")
  }

  /// Returns the problem of a link to an article or page that is not published.
  private func problem(ofUnpublished link: Diagnostic, _ unpublished: [String: UnpublishedFile]) -> Diagnostic? {
    guard case .missingURL(let url, _) = link.condition,
      let page = unpublished[url] ?? unpublished[url + "/"]
    else { return nil }
    let related = Diagnostic.Related(SourceLocation(path: page.path), .candidate(page.title))
    return Problem.linkToUnpublished(page.title).at(link.location, related: [related])
  }

  /// A rule and the location of its violation.
  private struct RuleAndLocation: Hashable {
    let rule: String
    let location: SourceLocation

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.problem.rule.id
      location = diagnostic.location
    }
  }

  /// The decoded URLs of all files.
  private var urls: [String] {
    files.map { file in
      file.path.hasSuffix("index.html") && (file.path == "index.html" || file.path.hasSuffix("/index.html"))
        ? "/" + file.path.dropLast("index.html".count) : "/" + file.path
    }
  }
}
