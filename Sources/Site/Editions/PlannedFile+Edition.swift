import Bytes
import Content
import Entities

extension PlannedFile {
  /// How a file is represented in the site's edition in Traditional script.
  enum Counterpart: Sendable {
    /// The file is published once, for both editions.
    case none
    /// The file is HTML whose text is converted, except for the texts in `keeping`.
    case markup(keeping: [String])
    /// The file is assembled from texts that are converted individually.
    case texts
    /// A page that redirects to the Simplified one, which has the given title.
    case redirect(title: String)
  }

  /// Whether the edition lists the file for search engines.
  var isListedInEdition: Bool { if case .markup = counterpart { listing != nil } else { false } }

  /// Returns the file's counterpart in the edition, or `nil` if it has none.
  func counterpart(in edition: ScriptEdition) -> PlannedFile? {
    guard case .rendered(let write) = origin else { return nil }
    switch counterpart {
    case .none: return nil
    case .texts: return counterpart(in: edition, write)
    case .markup(let unconverted):
      return counterpart(in: edition) { presenter, output in
        var page = ByteBuffer(capacity: 32 * 1024)
        write(presenter, &page)
        output.append(bytes: presenter.site.edition?.markup(page.bytes, keeping: unconverted) ?? page.bytes)
      }
    case .redirect(let title):
      guard let url = listing?.url else { return nil }
      // A members-only page is never read for the edition. Its title and URL are all that the edition knows about it.
      return counterpart(in: edition, title: title) { presenter, output in
        var page = ByteBuffer(capacity: 1024)
        Redirect(toSimplified: url, title: title, presenter).render(into: &page)
        output.append(bytes: presenter.site.edition?.markup(page.bytes) ?? page.bytes)
      }
    }
  }

  /// Returns the file of the edition whose bytes `write` appends. `title` is anything that it shows besides its reads
  /// and planned input.
  private func counterpart(
    in edition: ScriptEdition, title: String = "",
    _ write: @escaping @Sendable (Presenter, inout ByteBuffer) -> Void
  ) -> PlannedFile {
    let encoder = RecordEncoder(capacity: 32)
    encoder.write(hash: inputFingerprint)
    encoder.write(hash: edition.fingerprint)
    encoder.write(title)
    return PlannedFile(
      editionPath: ScriptEdition.folder + "/" + path, of: owner, inputFingerprint: Hash64(encoder.bytes), write)
  }
}

extension SiteContext {
  /// Returns a presenter for a file of the site or of its edition.
  func presenter(of file: PlannedFile) -> Presenter { Presenter(file.belongsToEdition ? traditional ?? self : self) }
}

extension SitePlan {
  /// Returns the files, each followed by its counterpart in the edition, so that a body is compiled only once for both.
  static func files(_ files: [PlannedFile], in edition: ScriptEdition, _ library: Library, jobs: Int) -> [PlannedFile] {
    let listings = files.filter(\.isListedInEdition).compactMap(\.listing)
    let maps = SiteMapFiles(listings: listings, in: library, jobs: jobs).files
    return files.flatMap { file in [file, file.counterpart(in: edition)].compactMap(\.self) }
      + maps.compactMap { $0.counterpart(in: edition) }
  }
}
