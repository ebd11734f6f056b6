import Diagnostics
import Entities
import SourceFiles

extension LinkResolver {
  /// What a URL from the root of the site leads to: an entity, a file below `static/`, or what the plan of the site must confirm.
  func rooted(
    _ target: Located<String>, isImage: Bool, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let parts = LinkParts(target.value)
    guard let file = Address.normalized("static" + parts.path), file == "static" || file.hasPrefix("static/") else {
      diagnostics.append(Problem.pathOutside(target.value).at(origin.path, target.range))
      return .missing
    }
    let url = Address.encoded(parts.path)
    if let entry = index.entry(url: url) {
      return found(entry, parts, target, from: origin, &diagnostics)
    }
    if let media = index.media[file] { return .media(media, nil, suffix: parts.suffix) }
    guard !isImage else {
      diagnostics.append(missingFile(parts.path, relative: file, from: origin).at(origin.path, target.range))
      return .missing
    }
    return unconfirmed(url, parts, target, from: origin, &diagnostics)
  }

  /// A URL that belongs to no entity: the plan of the site says whether it exists.
  private func unconfirmed(
    _ url: String, _ parts: LinkParts, _ target: Located<String>, from origin: Origin,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    diagnostics.append(.brokenAddress(target, url: url, in: origin.path))
    return .address(url + parts.suffix)
  }

  /// What a path leads to that begins at the folder of the text.
  func relative(
    _ target: Located<String>, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let parts = LinkParts(target.value)
    guard !parts.path.isEmpty else {
      diagnostics.append(Problem.emptyTarget.at(origin.path, target.range))
      return .missing
    }
    let folder = Address.folder(of: origin.relative) + "/"
    guard let path = Address.normalized(folder + parts.path) else {
      diagnostics.append(Problem.pathOutside(target.value).at(origin.path, target.range))
      return .missing
    }
    if let entry = index.entry(file: path) ?? index.entry(file: path + "/index.md") {
      return found(entry, parts, target, from: origin, &diagnostics)
    }
    // Files from the web often have percent signs in their names.
    if let media = index.media[path] ?? Address.normalized(folder + parts.writtenPath).flatMap({ index.media[$0] }) {
      return .media(media, nil, suffix: parts.suffix)
    }
    // What is wrong with a text that could not be read was reported there.
    if path.hasSuffix(".md"), entityIndex.context.tree.holds(path) { return .missing }
    diagnostics.append(missingFile(parts.path, relative: path, from: origin).at(origin.path, target.range))
    return .missing
  }

  /// The problem of a file that does not exist, with one that is near, as seen from the text.
  func missingFile(_ written: String, relative: String, from origin: Origin) -> Problem {
    var near = index.suggestion(file: relative)
    // A text is no likely slip for a picture, and readers' letters are no file to show.
    if near?.hasSuffix(".md") != relative.hasSuffix(".md") || near?.hasSuffix("/letters.yml") == true { near = nil }
    return .missingFile(written, suggestion: near.map { Address.path(from: origin.relative, to: $0) })
  }

  /// An entry of the index as a target: it must be visible to readers, and have the anchor that is named.
  func found(
    _ entry: LinkIndex.Entry, _ parts: LinkParts, _ target: Located<String>, from origin: Origin,
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
      let anchored = anchored(found, parts, target, from: origin, &diagnostics)
      guard case .address(let url) = found, anchored != .missing else { return anchored }
      return unconfirmed(url, parts, target, from: origin, &diagnostics)
    }
  }
}
