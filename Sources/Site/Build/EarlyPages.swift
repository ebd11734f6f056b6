/// Shows the pages of a build before it ends: first those that are open in browsers, then all others. The search index comes last.
///
/// A build can be stopped at either stage if the content has changed in the meantime, so that the next build starts sooner.
package struct EarlyPages: Sendable {
  /// The part of the site that is in the output.
  package enum Stage: Sendable {
    /// The assets and the pages that are open.
    case openPages
    /// All files except the search index.
    case allPages
  }

  /// Returns the paths of the pages that are open, below the output folder.
  package var openPages: @Sendable () -> Set<String>
  /// Called at each stage. Returns whether the build continues.
  package var proceeds: @Sendable (Stage) -> Bool

  /// Shows `openPages` first.
  package init(
    openPages: @escaping @Sendable () -> Set<String>, proceeds: @escaping @Sendable (Stage) -> Bool
  ) {
    self.openPages = openPages
    self.proceeds = proceeds
  }
}

extension SiteBuilder {
  /// Moves all pages to the output, those that are open first. Returns whether the build continues.
  func show(
    _ pages: EarlyPages, _ site: inout StagedSite, _ writer: inout SiteWriter
  ) throws(FileSystemError) -> Bool {
    let open = pages.openPages()
    let plan = writer.plan
    let indices =
      open.isEmpty ? [] : plan.files.indices.filter { $0 >= plan.assetCount && open.contains(plan.files[$0].path) }
    if !indices.isEmpty {
      // Pages may only refer to assets that are already in the output.
      try placeFirst(Array(0..<plan.assetCount) + indices, &site, writer)
      guard pages.proceeds(.openPages) else { return false }
      try writer.renewStaging()
    }
    _ = try place(&site, writer)
    guard pages.proceeds(.allPages) else { return false }
    try writer.renewStaging()
    return true
  }

  /// Stages the files at `indices` of the plan and moves them into place before all others.
  private func placeFirst(
    _ indices: [Int], _ site: inout StagedSite, _ writer: SiteWriter
  ) throws(FileSystemError) {
    site.first = try writer.stage(indices, jobs: options.jobs)
    let staged = indices.compactMap { index in
      site.first[index].flatMap { page in page.file.map { (index: index, file: $0, entry: page.entry) } }
    }
    let stamps = try put(staged.map { ($0.file, $0.entry) }, writer)
    for (file, stamp) in zip(staged, stamps) {
      site.first[file.index]?.entry.stamp = stamp
      site.first[file.index]?.file = nil
    }
  }
}
