import Site

/// A published site whose files can be compared with a build's.
protocol PublishedTree {
  /// Returns the files at `paths`, in their order, nil where there is none. They are there until the next call.
  func files(_ paths: [OutputPath]) throws(PublishError) -> [PublishedFile?]
  /// Returns the files in or below members' folders, and the sealed ones elsewhere, that a build does not have, as far as they can be found;
  /// `candidates` are paths at which an earlier build had such files.
  func extras(_ manifest: BuildManifest, candidates: [OutputPath]) throws(PublishError) -> [String]
  /// Whether a build's file is for the host alone, which does not serve it.
  func isForHost(_ path: OutputPath) -> Bool
}

/// A file of a published site, at a name in an open folder.
struct PublishedFile {
  let folder: OpenFolder
  let name: String
}
