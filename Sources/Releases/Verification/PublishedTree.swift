import Site

/// A published site whose files can be compared with a build's.
protocol PublishedTree {
  /// Returns the files at `paths` in order, with nil for each missing one. They are valid until the next call.
  func files(_ paths: [OutputPath]) throws(PublishError) -> [PublishedFile?]
  /// Returns the files in members' folders, and encrypted files elsewhere, that the build does not contain, as far as
  /// they can be found. `candidates` are paths at which an earlier build had such files.
  func extraPaths(notIn manifest: BuildManifest, candidates: [OutputPath]) throws(PublishError) -> [String]
  /// Whether a file of the build configures the host, which therefore does not serve it.
  func isHostConfiguration(_ path: OutputPath) -> Bool
}

/// A file of a published site, by name in an open folder.
struct PublishedFile {
  let folder: OpenFolder
  let name: String
}
