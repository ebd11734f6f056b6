import Bytes
import Entities
import Diagnostics

extension ArticleRecord.Details: RecordReadable {
  init(from reader: inout RecordReader) throws {
    isBundle = try reader.flag()
    unpublished = try reader.optional { try $0.rare() }
    titleLocation = try SourceLocation(from: &reader)
    publicationWindow = try PublicationWindow(from: &reader)
    hasBody = try reader.flag()
    bodyFingerprint = try reader.hash()
    dependsOnLocations = try reader.flag()
    extra = try reader.optional { try $0.rare() }
  }
}

extension ArticleRecord.Details: RecordWritable {
  func write(to encoder: RecordEncoder) throws {
    encoder.write(isBundle)
    try encoder.write(optional: unpublished) { try encoder.write($0) }
    encoder.write(titleLocation.path)
    titleLocation.range.write(to: encoder)
    publicationWindow.write(to: encoder)
    encoder.write(hasBody)
    encoder.write(hash: bodyFingerprint)
    encoder.write(dependsOnLocations)
    try encoder.write(optional: extra) { try encoder.write($0) }
  }
}
