import Bytes
import Essentials
import SourceFiles
import Theme

/// Draws the share cards that no earlier build has drawn.
///
/// A card is named by the hash of its drawing and the program's version: everything its bytes depend on except fonts.
struct ShareCardDrawer: Sendable {
  let tool: DrawingTool
  let version: String
  let folder: PictureFolder
  let jobs: Int
  /// The cache of earlier builds; empty to draw every card.
  let cache: PictureCache
  let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// A drawing and its picture, if there is one.
  private struct Drawing: Sendable {
    let key: Hash64
    var isUnreadable = false
    var picture: PictureCache.Copy?
  }

  /// Draws `cards` and records them in `next`; the result holds `nil` for a card that could not be drawn.
  func draw(
    _ cards: [ConvertibleCard], with theme: ThemeRenderer, _ next: inout PictureCache
  ) throws(FileSystemError) -> [ShareCards.File?] {
    (next.tool, next.version) = (tool.stamp, version)
    let results = Parallel.map(count: cards.count, jobs: jobs) { index in
      progress(index, cards.count)
      return Result<Drawing?, FileSystemError> { () throws(FileSystemError) in
        try cards[index].drawing(theme).map { svg throws(FileSystemError) in try draw(svg, as: "\(index)") }
      }
    }
    var files: [ShareCards.File?] = []
    for result in results {
      guard let drawing = try result.get() else {
        files.append(nil)
        continue
      }
      record(drawing, in: &next)
      files.append(drawing.picture.map { _ in file(of: drawing.key) })
    }
    return files
  }

  /// Draws the logo by itself and returns its `data:` URL, or `nil` if the program cannot read it.
  ///
  /// Within another drawing librsvg renders it at its own size and enlarges the bitmap.
  func logoDataURL(_ svg: [UInt8], _ next: inout PictureCache) throws(FileSystemError) -> String? {
    let drawing = try draw(svg, as: "mark", width: Self.logoWidth)
    record(drawing, in: &next)
    guard drawing.picture != nil else { return nil }
    let bytes = try folder.folder.withFile(Self.name(of: drawing.key)) { file throws(FileSystemError) in
      try file.bytes()
    }
    return bytes.map { "data:image/png;base64," + Data($0).base64EncodedString() }
  }

  private static let logoWidth = 224

  private func record(_ drawing: Drawing, in next: inout PictureCache) {
    if drawing.isUnreadable { next.unreadableKeys.insert(drawing.key) }
    next.copies[Self.name(of: drawing.key)] = drawing.picture
  }

  private func draw(_ svg: [UInt8], as name: String, width: Int? = nil) throws(FileSystemError) -> Drawing {
    let encoder = RecordEncoder(capacity: 4096)
    encoder.write(version)
    encoder.write(width ?? 0)
    encoder.write(hash: Hash64(svg))
    var drawing = Drawing(key: Hash64(encoder.bytes))
    if cache.unreadableKeys.contains(drawing.key) {
      drawing.isUnreadable = true
    } else if let cached = try folder.cachedCopy(Self.name(of: drawing.key), cache) {
      drawing.picture = cached
    } else {
      try make(&drawing, of: svg, as: name, width: width)
    }
    return drawing
  }

  /// Draws a picture in temporary files called `name`, because two articles may have the same drawing.
  private func make(
    _ drawing: inout Drawing, of svg: [UInt8], as name: String, width: Int?
  ) throws(FileSystemError) {
    let (input, output) = (name + ".svg", name + ".new")
    let folder = folder.folder
    for name in [input, output] { try folder.removeAll(name) }
    try folder.create(input) { file throws(FileSystemError) in try file.write(svg) }
    let outcome = tool.draw(folder.path(of: input), folder.path(of: output), width)
    // A program may exit with 0 without having written anything.
    let written = try folder.withFile(output) { file throws(FileSystemError) in try file.bytes() } ?? []
    for name in [input, output] { try folder.removeAll(name) }
    guard outcome == .done, !written.isEmpty else {
      drawing.isUnreadable = outcome != .stopped
      return
    }
    let bytes = PictureMetadata.stripped(written, keepsProfile: false) ?? written
    drawing.picture = try self.folder.store(bytes, as: Self.name(of: drawing.key))
  }

  private func file(of key: Hash64) -> ShareCards.File {
    ShareCards.File(
      url: "/assets/share.\(key.hexadecimal).png", path: folder.folder.path(of: Self.name(of: key)), key: key)
  }

  private static func name(of key: Hash64) -> String { key.hexadecimal + ".png" }
}
