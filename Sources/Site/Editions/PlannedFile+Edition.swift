import Bytes
import Content
import Entities

extension PlannedFile {
  /// How a file stands in the site's edition in Traditional script.
  enum Counterpart: Sendable {
    /// It is published once, for both.
    case none
    /// HTML whose texts are converted, but for `kept` ones.
    case markup(keeping: [String])
    /// A file that is put together from converted texts.
    case texts
    /// A page that leads to the Simplified one, by the title of that.
    case redirect(title: String)
  }

  /// Whether search engines find it in the edition.
  var isListedInEdition: Bool { if case .markup = counterpart { listing != nil } else { false } }

  /// The file of the edition; nil where it has none of its own.
  func counterpart(in edition: ScriptEdition) -> PlannedFile? {
    guard case .rendered(let write) = origin else { return nil }
    switch counterpart {
    case .none: return nil
    case .texts: return counterpart(in: edition, write)
    case .markup(let kept):
      return counterpart(in: edition) { presenter, output in
        var page = ByteBuffer(capacity: 32 * 1024)
        write(presenter, &page)
        output.append(bytes: presenter.site.edition?.markup(page.bytes, keeping: kept) ?? page.bytes)
      }
    case .redirect(let title):
      guard let url = listing?.url else { return nil }
      // No page that members read is asked for it: its title and URL are all that the edition knows of it.
      return counterpart(in: edition, shows: title) { presenter, output in
        var page = ByteBuffer(capacity: 1024)
        Redirect(toSimplified: url, title: title, presenter).render(into: &page)
        output.append(bytes: presenter.site.edition?.markup(page.bytes) ?? page.bytes)
      }
    }
  }

  /// The file of the edition with what `write` appends; `title` is what that shows beside what it reads and was given.
  private func counterpart(
    in edition: ScriptEdition, shows title: String = "",
    _ write: @escaping @Sendable (Presenter, inout ByteBuffer) -> Void
  ) -> PlannedFile {
    let encoder = RecordEncoder(capacity: 32)
    encoder.write(hash: given)
    encoder.write(hash: edition.fingerprint)
    encoder.write(title)
    return PlannedFile(
      editionPath: ScriptEdition.folder + "/" + path, of: owner, given: Hash64(encoder.bytes), write)
  }
}

extension SiteContext {
  /// A presenter for a file: of the site, or of its edition.
  func presenter(of file: PlannedFile) -> Presenter { Presenter(file.isOfEdition ? traditional ?? self : self) }
}

extension SitePlan {
  /// The files with those of the edition, each behind its own, so that a text is compiled once for both.
  static func files(_ files: [PlannedFile], in edition: ScriptEdition, _ library: Library, jobs: Int) -> [PlannedFile] {
    let listings = files.filter(\.isListedInEdition).compactMap(\.listing)
    let maps = SiteMapFiles(listings: listings, in: library, jobs: jobs).files
    return files.flatMap { file in [file, file.counterpart(in: edition)].compactMap(\.self) }
      + maps.compactMap { $0.counterpart(in: edition) }
  }
}
