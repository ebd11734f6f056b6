import Diagnostics
import Entities
import SourceFiles

/// `gallery`: pictures side by side; the body is a list, or a map with a list `files`.
///
///     ```gallery caption=揭牌仪式
///     - file: hall.jpg
///       alt: 会场里坐满了人
///       caption: 会场
///     ```
struct GalleryKind: ComponentKind {
  let name = "gallery"
  static let keys = ["files", "caption"]
  static let pictureKeys = ["file", "alt", "caption", "credit"]

  func read(_ reader: inout ComponentReader) -> BodyComponent? {
    guard var fields = reader.fields(list: "files") else { return nil }
    let caption = fields.text("caption")?.value
    let entries = fields.list("files", keys: Self.pictureKeys) { entry in
      let alternative = entry.requiredText("alt")?.value
      let caption = entry.text("caption")?.value
      let credit = entry.text("credit")?.value
      return entry.requiredText("file").map {
        Entry(file: $0, alternative: alternative ?? "", caption: caption, credit: credit)
      }
    }
    let isEmpty = entries.isEmpty && fields.diagnostics.isEmpty
    reader.finish(fields, keys: Self.keys)
    if isEmpty { reader.reportEmpty() }
    let pictures = entries.compactMap { entry -> Picture? in
      guard var picture = reader.picture(entry.file) else { return nil }
      picture.alternative = entry.alternative
      picture.caption = entry.caption
      picture.credit = entry.credit
      return picture
    }
    return pictures.isEmpty ? nil : .gallery(Gallery(caption: caption, pictures: pictures))
  }

  private struct Entry {
    let file: Located<String>
    let alternative: String
    let caption: String?
    let credit: String?
  }
}
