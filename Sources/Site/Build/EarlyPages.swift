/// Publishes the pages of a build before it ends: first those that are open in browsers, then all others. The search
/// index comes last.
///
/// A build can be stopped at either stage if the content has changed in the meantime, so that the next build starts
/// sooner.
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
  package var shouldContinue: @Sendable (Stage) -> Bool

  /// Creates early pages of which `openPages` are published first. `shouldContinue` is called at each stage.
  package init(
    openPages: @escaping @Sendable () -> Set<String>, shouldContinue: @escaping @Sendable (Stage) -> Bool
  ) {
    self.openPages = openPages
    self.shouldContinue = shouldContinue
  }
}

extension SiteBuilder {
  /// Moves all pages to the output, those that are open first. Returns whether the build continues.
  func publishEarly(
    _ pages: EarlyPages, _ site: inout StagedSite, _ writer: inout SiteWriter
  ) throws(FileSystemError) -> Bool {
    let open = pages.openPages()
    let plan = writer.plan
    let indices =
      open.isEmpty ? [] : plan.files.indices.filter { $0 >= plan.assetCount && open.contains(plan.files[$0].path) }
    if !indices.isEmpty {
      // Pages may only refer to assets that are already in the output.
      try stageAndCommitFirst(Array(0..<plan.assetCount) + indices, &site, writer)
      guard pages.shouldContinue(.openPages) else { return false }
      try writer.renewStaging()
    }
    _ = try stageAndCommit(&site, writer)
    guard pages.shouldContinue(.allPages) else { return false }
    try writer.renewStaging()
    return true
  }

  /// Stages the files at `indices` of the plan and moves them into place before all others.
  private func stageAndCommitFirst(
    _ indices: [Int], _ site: inout StagedSite, _ writer: SiteWriter
  ) throws(FileSystemError) {
    site.committedFirst = try writer.stage(indices, jobs: options.jobs)
    let staged = indices.compactMap { index in
      site.committedFirst[index].flatMap { page in page.file.map { (index: index, file: $0, entry: page.entry) } }
    }
    let stamps = try commit(staged.map { ($0.file, $0.entry) }, writer)
    for (file, stamp) in zip(staged, stamps) {
      site.committedFirst[file.index]?.entry.stamp = stamp
      site.committedFirst[file.index]?.file = nil
    }
  }
}
