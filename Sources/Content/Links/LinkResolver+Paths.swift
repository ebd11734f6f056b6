import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

extension LinkResolver {
  /// What stands at an address from the root of the site: a page of it, or a file below `static/`.
  func rooted(
    _ target: Located<String>, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let path = Address.path(of: target.value)
    let rest = String(target.value.dropFirst(path.count))
    if let entry = book.entry(url: path) {
      let anchor = rest.hasPrefix("#") ? String(rest.dropFirst()) : nil
      guard case .target(.address(let url)) = entry else {
        return found(entry, anchor: anchor, target, from: origin, &diagnostics)
      }
      return .address(url + Address.encoded(rest, keeping: "?#&%"))
    }
    guard let file = Address.normalized("static" + path), file.hasPrefix("static/") else {
      diagnostics.append(Problem.pathOutside(target.value).at(origin.path, target.range))
      return .missing
    }
    if let media = book.media[file] { return .media(media, nil) }
    let suggestion = book.suggestion(url: path)
    diagnostics.append(Problem.brokenAddress(target.value, suggestion: suggestion).at(origin.path, target.range))
    return .missing
  }

  /// What a path leads to that begins at the folder of the text.
  func relative(
    _ target: Located<String>, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let parts = target.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let anchor = parts.count > 1 ? parts[1] : nil
    let path = parts.first ?? ""
    guard !path.isEmpty else {
      diagnostics.append(Problem.emptyTarget.at(origin.path, target.range))
      return .missing
    }
    guard let relative = Address.normalized(Address.folder(of: origin.relative) + "/" + path) else {
      diagnostics.append(Problem.pathOutside(target.value).at(origin.path, target.range))
      return .missing
    }
    if let entry = book.entry(file: relative) ?? book.entry(file: relative + "/index.md") {
      return found(entry, anchor: anchor, target, from: origin, &diagnostics)
    }
    if let media = book.media[relative] { return .media(media, nil) }
    diagnostics.append(missingFile(target.value, relative: relative, from: origin).at(origin.path, target.range))
    return .missing
  }

  /// The problem of a file that is not there, with one that is near, as seen from the text.
  func missingFile(_ written: String, relative: String, from origin: Origin) -> Problem {
    var near = book.suggestion(file: relative)
    // A text is no likely slip for a picture, and readers' letters are no file to show.
    if near?.hasSuffix(".md") != relative.hasSuffix(".md") || near?.hasSuffix("/letters.yml") == true { near = nil }
    return .missingFile(written, suggestion: near.map { Address.path(from: origin.relative, to: $0) })
  }

  /// An entry of the book as a target; anchors are checked, and whether readers see it.
  func found(
    _ entry: AddressBook.Entry, anchor: String?, _ target: Located<String>, from origin: Origin,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    switch entry {
    case .unpublished(let unpublished):
      if origin.isPublished {
        let related = Diagnostic.Related(SourceLocation(path: unpublished.path), .candidate(unpublished.title))
        diagnostics.append(
          Problem.linkToUnpublished(unpublished.title).at(
            SourceLocation(path: origin.path, range: target.range), related: [related]))
      }
      return .missing
    case .target(let found):
      guard let anchor else { return found }
      return self.found(found, anchor: anchor, target, from: origin, &diagnostics)
    }
  }

  private func found(
    _ found: LinkTarget, anchor: String, _ target: Located<String>, from origin: Origin,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let headings: [Heading]
    let result: LinkTarget
    switch found {
    case .article(let article, _):
      headings = outlines[article.index].headings
      result = .article(article, anchor: anchor)
    case .page(let page, _):
      let closed = register.closedPages.first { $0.page == page.index }?.text
      headings = register.library[page].body.document.headings + (closed?.headings ?? [])
      result = .page(page, anchor: anchor)
    default:
      headings = []
      result = found
    }
    return hasAnchor(anchor, in: headings, target, from: origin, &diagnostics) ? result : .missing
  }
}
