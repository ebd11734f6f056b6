import Bytes

extension ReadContext {
  /// Returns the hash of all files read so far, including site.yml, and of the options of the run except the time.
  func dependencyHash(_ site: SiteFile) -> Hash64 {
    let encoder = RecordEncoder()
    encoder.write(hash: site.hash)
    encoder.write(hash: fileHashes.combined)
    encoder.write(options.contentPath)
    encoder.write(options.baseURL ?? "")
    encoder.write(options.includesDrafts)
    return Hash64(encoder.bytes)
  }
}
