import Bytes
import Entities
import SourceFiles
import Theme

extension Presenter {
  /// The width in pixels up to which an image is shown at full size on any screen. Wider ones can be enlarged.
  private static let wholeWidth = 480

  /// Returns the value of an image for themes, and records a read of its colour.
  func picture(_ picture: Picture) -> PictureValue {
    if !site.pictures.isEmpty { lookup.recordRead(colorAt: picture.url) }
    return value(of: picture)
  }

  /// Returns the value of an image for themes without recording a read of its colour.
  func value(of picture: Picture) -> PictureValue {
    var value = PictureValue(
      url: local(picture.url), width: picture.size?.width, height: picture.size?.height,
      alternative: picture.alternative, caption: picture.caption, credit: picture.credit)
    if let scaled = site.pictures[picture.url] {
      value.copies = scaled.copies.map { PictureCopy(url: local($0.url), width: $0.width) }
      value.copyType = site.pictures.mediaType
      value.color = scaled.color
    }
    value.isEnlargeable = isEnlargeable(picture.url, picture.size) && !picture.alternative.isEmpty
    return value
  }

  /// Whether an image can be enlarged beyond its size on the page. Vector images are equally sharp at any size and,
  /// opened as documents, could run scripts.
  private func isEnlargeable(_ url: String, _ size: PixelSize?) -> Bool {
    guard let size, url.hasPrefix("/") else { return false }
    return size.width > Self.wholeWidth && !url.lowercased().hasSuffix(".svg")
  }

  /// Returns the value of an image in a body if it is not sealed and is shown on a page of this site.
  func bodyPicture(_ target: LinkTarget, in context: BodyContext) -> PictureValue? {
    guard case .media(let file, let size, _) = target, !context.usesAbsoluteURLs, context.sealed[file.url] == nil else {
      return nil
    }
    return picture(Picture(url: file.url, size: size, alternative: "-"))
  }

  /// Appends the markup that precedes the tag of an image in a body.
  func appendStart(of picture: PictureValue, _ standsAlone: Bool, to output: inout ByteBuffer) {
    if standsAlone, picture.isEnlargeable {
      output.append("<a class=\"zoom\" href=\"")
      output.append(escapingAttribute: picture.url)
      output.append("\">")
    }
    guard let source = picture.candidates(sizes: theme.imageSizes) else { return }
    if let name = picture.color.flatMap(theme.placeholderClass) {
      output.append("<picture class=\"")
      output.append(escapingAttribute: name)
      output.append("\">")
    } else {
      output.append("<picture>")
    }
    source.render(into: &output)
  }

  /// Appends the markup that follows it.
  func appendEnd(of picture: PictureValue, _ standsAlone: Bool, to output: inout ByteBuffer) {
    if !picture.copies.isEmpty { output.append("</picture>") }
    if standsAlone, picture.isEnlargeable { output.append("</a>") }
  }
}
