import Content
import Diagnostics
import Entities
import Gate

/// The keys with which a build seals members' texts, and any problems with them.
///
/// The keys come from the command's environment, the audiences from `gate/keys/` in the content. Members' texts are
/// never published in plain text, whatever is missing: a page that cannot be sealed is published without its body.
struct SiteGate: Sendable {
  /// Encrypts members' texts; `nil` if there are none or there are no keys.
  let sealer: Sealer?
  /// The published key slots of each audience.
  let slots: [(audience: String, bytes: [UInt8])]
  /// The files published for members, by path relative to the output folder; empty if the site does not accept
  /// applications.
  let memberFiles: [(path: String, bytes: [UInt8])]
  /// The problems with keys, audiences and members' texts.
  let diagnostics: [Diagnostic]
  /// The indices of members' texts by owner.
  let memberIndices: [MemberBody.Owner: Int]

  init(_ library: Library, options: BuildOptions) {
    var memberIndices: [MemberBody.Owner: Int] = [:]
    for (index, member) in library.memberBodies.enumerated() { memberIndices[member.owner] = index }
    self.memberIndices = memberIndices
    let folder = GateFolder(content: options.content)
    do throws(GateError) {
      let keyring = try options.keyring?.get()
      if let keyring, let site = library.configuration.gate?.site, site != keyring.site {
        throw .wrongSite(library.configuration.title)
      }
      var checks = try AudienceChecks(folder, keyring, options: options)
      checks.add(try Decisions(folder, keyring, library: library, options: options))
      let hasErrors = checks.diagnostics.contains { $0.severity == .error }
      checks.checkReaders(of: library, folder, hasKeys: keyring != nil)
      let (files, found) = (
        checks.files, checks.diagnostics + (keyring == nil ? [] : Self.sharedOrigin(of: library))
      )
      guard let keyring, !hasErrors, !memberIndices.isEmpty || !files.isEmpty else {
        let locked = keyring == nil ? Self.locked(library, isProduction: options.isProduction) : []
        (sealer, slots, memberFiles, diagnostics) = (nil, [], [], found + locked)
        return
      }
      let sealer = try Sealer(files, keyring: keyring, cipher: options.cipher)
      let published = try checks.decisions?.published(keyring, audiences: files, jobs: options.jobs)
      self.sealer = sealer
      slots = files.map { ($0.epoch.audience, $0.published) }
      memberFiles = published?.files ?? []
      diagnostics =
        found + (published?.diagnostics ?? [])
        + library.memberBodies.compactMap { member in
          guard sealer.epoch(of: member.audience) == nil else { return nil }
          return Problem.unknownAudience(member.audience).at(SourceLocation(path: member.path))
        }
    } catch {
      (sealer, slots, memberFiles) = (nil, [], [])
      let range = library.configuration.gate?.range ?? SourceRange(SourcePosition())
      diagnostics = [
        Problem.gateKeys(error.message).at(SourceLocation(path: library.configuration.path, range: range))
      ]
    }
  }

  /// Returns a warning if other sites may share the origin, because their scripts could use the keys stored in readers'
  /// browsers.
  private static func sharedOrigin(of library: Library) -> [Diagnostic] {
    let configuration = library.configuration
    guard !library.memberBodies.isEmpty, !configuration.basePath.isEmpty else { return [] }
    return [Problem.sharedOrigin(configuration.baseURL).at(configuration.path, configuration.baseURLRange)]
  }

  /// Returns diagnostics for pages that are published without their members-only text. They are errors if the site is
  /// published.
  private static func locked(_ library: Library, isProduction: Bool) -> [Diagnostic] {
    library.memberBodies.map { member in
      Problem.restrictedPageWithoutKeys(library.title(of: member)).at(SourceLocation(path: member.path))
        .escalated(isProduction: isProduction)
    }
  }
}

extension Library {
  /// Returns the title of the article or page that a members' text belongs to.
  func title(of member: MemberBody) -> String {
    switch member.owner {
    case .article(let article): self[article].title
    case .page(let page): pages[page].title
    }
  }
}
