import Bytes
import Entities
import SourceFiles
import Theme

extension Presenter {
  /// The width in pixels up to which a picture is shown whole on any screen; a wider one can be looked at alone.
  private static let wholeWidth = 480

  /// A picture as themes show it, and what it depends on noted.
  func picture(_ picture: Picture) -> PictureValue {
    if !site.pictures.isEmpty { lookup.note(colorAt: picture.url) }
    return value(of: picture)
  }

  /// A picture as themes show it; the page that shows it depends on its colour.
  func value(of picture: Picture) -> PictureValue {
    var value = PictureValue(
      url: local(picture.url), width: picture.size?.width, height: picture.size?.height,
      alternative: picture.alternative, caption: picture.caption, credit: picture.credit)
    if let scaled = site.pictures[picture.url] {
      value.copies = scaled.copies.map { PictureCopy(url: local($0.url), width: $0.width) }
      value.copyType = site.pictures.mediaType
      value.color = scaled.color
    }
    value.isEnlarged = isEnlarged(picture.url, picture.size) && !picture.alternative.isEmpty
    return value
  }

  /// Whether there is more to see of a picture than a page shows. A drawing is as sharp at any size, and by itself could run
  /// scripts.
  private func isEnlarged(_ url: String, _ size: PixelSize?) -> Bool {
    guard let size, url.hasPrefix("/") else { return false }
    return size.width > Self.wholeWidth && !url.lowercased().hasSuffix(".svg")
  }

  /// The picture that a text shows in clear and on a page of this site.
  func shown(_ target: LinkTarget, in setting: Setting) -> PictureValue? {
    guard case .media(let file, let size, _) = target, !setting.isAbroad, setting.sealed[file.url] == nil else {
      return nil
    }
    return picture(Picture(url: file.url, size: size, alternative: "-"))
  }

  /// Appends what goes before the tag of an image in a text.
  func appendStart(of picture: PictureValue, _ standsAlone: Bool, to output: inout ByteBuffer) {
    if standsAlone, picture.isEnlarged {
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

  /// Appends what goes behind it.
  func appendEnd(of picture: PictureValue, _ standsAlone: Bool, to output: inout ByteBuffer) {
    if !picture.copies.isEmpty { output.append("</picture>") }
    if standsAlone, picture.isEnlarged { output.append("</a>") }
  }
}
