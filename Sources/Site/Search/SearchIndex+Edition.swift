import Bytes
import Content
import Entities
import Search

extension SearchIndex {
  /// Returns the search files specific to an edition: a manifest, and results with titles in its script. The terms are
  /// shared with the site.
  func files(in edition: ScriptEdition) -> [PlannedFile] {
    var manifest = manifest
    let original = manifest.bytes
    for index in manifest.blocks.indices { manifest.blocks[index].rowsFolder = rowsName(ofBlock: index, in: edition) }
    let converted = manifest
    let names = RecordEncoder()
    names.write(hash: edition.fingerprint)
    names.write(hash: Hash64(original))
    let folder = ScriptEdition.folder + "/"
    var files = [
      PlannedFile(editionPath: folder + SearchPaths.manifest, of: .site, inputFingerprint: Hash64(names.bytes)) {
        presenter, output in
        var manifest = converted
        manifest.columns = manifest.columns.map(presenter.text)
        output.append(bytes: manifest.bytes)
      }
    ]
    for (index, block) in blocks.enumerated() {
      // The name changes with the results and with the inputs of their conversion.
      let name = rowsName(ofBlock: index, in: edition)
      for file in 0..<ResultRow.fileCount(of: block.entry.documents) {
        let path = folder + SearchPaths.rows(file, of: name)
        files.append(
          PlannedFile(editionPath: path, of: .site, inputFingerprint: Hash64(Array(name.utf8))) { presenter, output in
            output.append(bytes: block.files.rows(file, in: presenter.text))
          })
      }
    }
    return files
  }

  private func rowsName(ofBlock index: Int, in edition: ScriptEdition) -> String {
    let encoder = RecordEncoder()
    encoder.write(hash: edition.fingerprint)
    encoder.write(blocks[index].entry.name)
    return Hash64(encoder.bytes).hexadecimal
  }
}
