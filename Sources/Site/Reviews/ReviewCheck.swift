import Content
import Diagnostics
import Entities

/// Checks that the commit that last changed each published article names three different reviewers.
struct ReviewCheck: Sendable {
  let library: Library
  /// The path of the content folder.
  let content: String
  /// The path of the git command, or `nil` if it is not installed.
  let git: String?

  /// The problems found, in article order.
  var diagnostics: [Diagnostic] {
    guard let git else { return [historyDiagnostic(.noGit)] }
    let prefix = content + "/"
    let articles = library.articles.filter { $0.publication.pending == nil }
    let paths = articles.map { $0.path.hasPrefix(prefix) ? String($0.path.dropFirst(prefix.count)) : $0.path }
    let changes: LastChanges
    do throws(GitRepository.Failure) {
      let repository = GitRepository(program: git, folder: content)
      let facts = try repository.lines(["rev-parse", "--is-shallow-repository", "--show-prefix", "--verify", "HEAD"])
      guard facts.count > 2, facts[0] == "false" else { return [historyDiagnostic(.shallowHistory)] }
      changes = try LastChanges(repository, prefix: String(facts[1]), paths: Set(paths))
    } catch {
      return [historyDiagnostic(.unreadableHistory(error.otherErrorMessage))]
    }
    // Problems by commit hash: a single commit may have added all articles.
    var cached: [String: [Problem]] = [:]
    return zip(articles, paths).flatMap { article, path in
      let commit = changes.commit(of: path)
      let problems = commit.flatMap { cached[$0.hash] } ?? problems(of: commit)
      if let commit { cached[commit.hash] = problems }
      return problems.map { $0.at(SourceLocation(path: article.path)) }
    }
  }

  private func problems(of commit: LastChanges.Commit?) -> [Problem] {
    guard let commit else { return [.uncommittedText] }
    let trailers = ReviewTrailers(message: commit.message)
    var problems = trailers.repeated.map {
      Problem.repeatedReviewer($0.reviewer.name, $0.stages, commit: commit.abbreviatedHash)
    }
    let missing = trailers.missing
    if !missing.isEmpty {
      problems.append(.missingReviews(missing, commit: commit.abbreviatedHash, areMisplaced: trailers.hasMisplaced))
    }
    return problems
  }

  private func historyDiagnostic(_ problem: Problem) -> Diagnostic {
    problem.at(SourceLocation(path: library.configuration.path))
  }
}

extension SiteBuilder {
  /// Returns whether a release without reviews must be rejected.
  func requiresReviews(of library: Library) -> Bool { options.isProduction && library.configuration.requiresReviews }

  /// Returns the problems with the reviews of a site; empty if neither the command nor the site requires reviews.
  func reviewDiagnostics(of library: Library) -> [Diagnostic] {
    let isRequired = requiresReviews(of: library)
    guard options.checksReviews || isRequired else { return [] }
    let found = ReviewCheck(library: library, content: options.content, git: options.gitProgram()).diagnostics
    return isRequired
      ? found.map { $0.escalated(isProduction: true) } : library.configuration.rules.applied(to: found)
  }
}
