import Bytes

extension ReadContext {
  /// The hash of all texts read so far, site.yml included, and of what the run decides but for the time.
  func environment(_ site: SiteFile) -> Hash64 {
    let encoder = RecordEncoder()
    encoder.write(hash: site.hash)
    encoder.write(hash: fileHashes.whole)
    encoder.write(options.contentPath)
    encoder.write(options.baseURL ?? "")
    encoder.write(options.includesDrafts)
    return Hash64(encoder.bytes)
  }
}
