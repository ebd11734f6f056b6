/// AVIF and HEIF refer to their parts by absolute file offsets, so nothing may move: metadata is overwritten in place.
/// Source: ISO/IEC 14496-12, 8.11 (meta, iloc, iinf), and 23008-12, annex A (Exif, XMP).
extension PictureMetadata {
  static func isoMedia(_ bytes: ImageBytes) -> [UInt8] {
    var output = Array(bytes.slice)
    for box in ISOBox.all(in: bytes) {
      if box.isKind("moov") {
        for inner in ISOBox.all(in: box.body) where isFreeForm(inner) || inner.isKind("meta") {
          clear(inner, in: &output)
        }
      }
      if isFreeForm(box) { clear(box, in: &output) }
      if box.isKind("meta") { clearItems(of: box.body.part(4, box.body.count), in: bytes, &output) }
    }
    return output
  }

  /// Whether a box may contain arbitrary data.
  private static func isFreeForm(_ box: ISOBox) -> Bool {
    box.isKind("uuid") || box.isKind("udta") || box.isKind("free") || box.isKind("skip")
  }

  /// Turns a box into free space filled with zeros.
  private static func clear(_ box: ISOBox, in output: inout [UInt8]) {
    output.replaceSubrange(box.kindRange, with: Array("free".utf8))
    for index in box.body.range { output[index] = 0 }
  }

  /// Overwrites the items that hold Exif data, XMP or other descriptive metadata.
  private static func clearItems(of meta: ImageBytes, in file: ImageBytes, _ output: inout [UInt8]) {
    let boxes = ISOBox.all(in: meta)
    for box in boxes where isFreeForm(box) { clear(box, in: &output) }
    guard let iinf = boxes.first(where: { $0.isKind("iinf") })?.body, let version = iinf[0] else { return }
    let entries = ISOBox.all(in: iinf.part(version == 0 ? 6 : 8, iinf.count))
    let descriptions = Dictionary(
      entries.compactMap(descriptiveItem).map { ($0.id, $0.isExif) }, uniquingKeysWith: { first, _ in first })
    guard !descriptions.isEmpty, let iloc = boxes.first(where: { $0.isKind("iloc") })?.body else { return }
    let data = boxes.first { $0.isKind("idat") }?.body
    var ranges: [Range<Int>] = []
    var exifOffsets: [Int] = []
    // Some readers reject a file with invalid Exif data, so it is replaced by an offset and valid data without entries.
    let empty = [0, 0, 0, 0] + Exif.empty
    for item in ItemLocation.all(in: iloc) {
      guard let isExif = descriptions[item.id], let container = item.isInData ? data : file else { continue }
      let found = item.extents.map { container.part($0.lowerBound, $0.upperBound).range }
      ranges += found
      if isExif, let first = found.first, first.count >= empty.count { exifOffsets.append(first.lowerBound) }
    }
    fill(ranges, of: &output)
    for offset in exifOffsets { output.replaceSubrange(offset..<offset + empty.count, with: empty) }
  }

  /// Overwrites each byte once, even if ranges overlap.
  private static func fill(_ ranges: [Range<Int>], of output: inout [UInt8]) {
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
      for index in max(end, range.lowerBound)..<range.upperBound { output[index] = 0 }
      end = range.upperBound
    }
  }

  /// Returns the ID of an item if it describes the picture instead of displaying it, and whether it is Exif data.
  private static func descriptiveItem(_ infe: ISOBox) -> (id: Int, isExif: Bool)? {
    guard infe.isKind("infe"), let version = infe.body[0], version >= 2 else { return nil }
    let length = version == 2 ? 2 : 4
    guard let id = infe.body.bigEndian(4, length) else { return nil }
    let kind = 4 + length + 2
    if infe.body.has("Exif", at: kind) { return (id, true) }
    return infe.body.has("mime", at: kind) || infe.body.has("uri ", at: kind) ? (id, false) : nil
  }
}

/// The location of an item's bytes.
private struct ItemLocation {
  let id: Int
  /// Whether offsets are relative to the `idat` box instead of the file.
  let isInData: Bool
  let extents: [Range<Int>]

  /// Returns the locations in an `iloc` box, as far as they are present.
  static func all(in iloc: ImageBytes) -> [ItemLocation] {
    guard let version = iloc[0], version <= 2, let sizes = iloc.bigEndian(4, 2) else { return [] }
    let (offsetLength, lengthLength) = (sizes >> 12, sizes >> 8 & 15)
    let (baseLength, indexLength) = (sizes >> 4 & 15, version == 0 ? 0 : sizes & 15)
    let idLength = version == 2 ? 4 : 2
    guard let count = iloc.bigEndian(6, idLength) else { return [] }
    var offset = 6 + idLength
    func number(_ length: Int) -> Int? {
      defer { offset += length }
      // The highest byte of eight is ignored; no file is that long.
      return length == 8 ? iloc.bigEndian(offset + 1, 7) : length == 0 ? 0 : iloc.bigEndian(offset, min(length, 7))
    }
    var items: [ItemLocation] = []
    for _ in 0..<count {
      guard let id = number(idLength), let method = version == 0 ? 0 : number(2), number(2) != nil,
        let base = number(baseLength), let extentCount = number(2)
      else { return items }
      var extents: [Range<Int>] = []
      // Extents that occupy no bytes are all equal, so one is enough.
      let isEmpty = indexLength + offsetLength + lengthLength == 0
      for _ in 0..<(isEmpty ? min(1, extentCount) : extentCount) {
        guard number(indexLength) != nil, let start = number(offsetLength), let length = number(lengthLength) else {
          return items
        }
        // A length of zero means everything up to the end.
        extents.append(base + start..<(length == 0 ? Int.max : base + start + length))
      }
      items.append(ItemLocation(id: id, isInData: method & 15 == 1, extents: extents))
    }
    return items
  }
}
