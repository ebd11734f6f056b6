extension ImageSize {
  /// Reads the properties of the primary item. Source: ISO/IEC 14496-12, 8.11 (meta, pitm, ipco, ipma), and 23008-12,
  /// 6.5.3 (ispe) and 6.5.10 (irot).
  static func avif(_ bytes: ImageBytes) -> Outcome {
    guard let ftyp = bytes.bigEndian(0, 4), ftyp >= 16 else { return .none }
    guard ftyp <= bytes.count else { return ftyp > 4096 ? .none : .truncated }
    let brands = stride(from: 8, to: ftyp, by: 4)
    guard brands.contains(where: { bytes.has("avif", at: $0) || bytes.has("avis", at: $0) }) else { return .none }
    var offset = ftyp
    while let box = ISOBox(bytes, at: offset) {
      if box.isKind("meta") {
        guard box.isComplete else { return .truncated }
        return size(meta: box.body.part(4, box.body.count))
      }
      guard box.next > offset else { return .none }
      offset = box.next
    }
    return .truncated
  }

  private static func size(meta: ImageBytes) -> Outcome {
    let boxes = ISOBox.all(in: meta)
    guard let iprp = boxes.first(where: { $0.isKind("iprp") }) else { return .none }
    let parts = ISOBox.all(in: iprp.body)
    let properties = parts.first { $0.isKind("ipco") }.map { ISOBox.all(in: $0.body) } ?? []
    var itemProperties: [ISOBox] = []
    if let pitm = boxes.first(where: { $0.isKind("pitm") })?.body, let version = pitm[0],
      let item = pitm.bigEndian(4, version == 0 ? 2 : 4), let ipma = parts.first(where: { $0.isKind("ipma") })
    {
      itemProperties = associations(ipma.body, of: item).compactMap {
        properties.indices.contains($0 - 1) ? properties[$0 - 1] : nil
      }
    }
    // If no size is associated with the primary item, the first size in the file is used.
    if !itemProperties.contains(where: { $0.isKind("ispe") }) { itemProperties = properties }
    guard let ispe = itemProperties.first(where: { $0.isKind("ispe") })?.body, let width = ispe.bigEndian(4, 4),
      let height = ispe.bigEndian(8, 4)
    else { return .none }
    let turns = itemProperties.first { $0.isKind("irot") }?.body[0] ?? 0
    return Outcome(width: width, height: height).rotated(turns & 1 == 1)
  }

  /// Returns the one-based indices of an item's properties.
  private static func associations(_ ipma: ImageBytes, of item: Int) -> [Int] {
    guard let version = ipma[0], let flags = ipma[3], let entries = ipma.bigEndian(4, 4) else { return [] }
    let idLength = version == 0 ? 2 : 4
    let isWide = flags & 1 == 1
    var offset = 8
    for _ in 0..<entries {
      guard let id = ipma.bigEndian(offset, idLength), let count = ipma[offset + idLength] else { return [] }
      offset += idLength + 1
      let length = isWide ? 2 : 1
      if id == item {
        return (0..<Int(count)).compactMap {
          ipma.bigEndian(offset + $0 * length, length).map { $0 & (isWide ? 0x7FFF : 0x7F) }
        }
      }
      offset += Int(count) * length
    }
    return []
  }
}
