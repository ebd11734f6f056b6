/// The sharded map from each term to the blocks and the titles that contain it.
///
/// If a block has few documents with a term, as is usual, the directory lists them, so that a query for it loads no shard of
/// that block, nor does one for a phrase whose other terms are not in these documents.
package enum TermDirectory {
  /// A block: its terms in one shard of the directory, as a ``DigestSlice``, and the upper bound of its documents'
  /// numbers, by ``IndexLayout/documentRange(of:)``.
  package typealias Part = (slice: ArraySlice<UInt8>, documentRange: Int)

  /// Returns the bytes of a shard, from the parts of all blocks.
  ///
  /// Format: words and pairs, then single characters. For each group, the number of keys, the keys and the blocks of
  /// each, followed for each block by whether the term has only one document in it, and, where the layout lists several,
  /// their number, or 1 if they are not listed; then the ``Postings``. After the first group, the titles of each.
  package static func shard(_ parts: [Part], _ layout: IndexLayout) -> [UInt8] {
    var terms = DirectoryEntries(layout)
    var characters = DirectoryEntries(layout)
    var reader = DigestSlice()
    for (block, part) in parts.enumerated() {
      let firstDocument = block * layout.documentsPerBlock
      reader.read(part.slice) {
        terms.append($0, block: block, $1)
      } title: {
        terms.append($0, title: firstDocument + Int($1))
      } character: {
        characters.append($0, block: block, $1)
      }
    }
    let ranges = parts.map(\.documentRange)
    var writer = BitWriter()
    terms.writeBlocks(to: &writer, documentRanges: ranges, includingPositions: true)
    terms.writeTitles(to: &writer, below: parts.count * layout.documentsPerBlock)
    characters.writeBlocks(to: &writer, documentRanges: ranges, includingPositions: false)
    return writer.bytes
  }
}
