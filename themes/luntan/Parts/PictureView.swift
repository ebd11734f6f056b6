import Theme

/// An image with its dimensions, so that the layout does not shift when it loads, and with its scaled-down copies.
struct PictureView: Component {
  let picture: PictureValue
  let alternative: String
  let isLazy: Bool
  /// The value of the `sizes` attribute.
  let sizes: String
  /// Whether the placeholder colour is shown while the image loads, which requires ``PlaceholderStyles`` on the page.
  var hasPlaceholder = false

  var body: some HTML {
    let image = PlainImage(value: picture, alternative: alternative, isLazy: isLazy)
    if picture.sealed == nil, let candidates = picture.candidates(sizes: sizes) {
      let color = hasPlaceholder ? picture.color : nil
      ResponsivePicture(candidates: candidates, image: image, placeholder: color.map(PicturePlaceholder.className))
    } else {
      image
    }
  }
}

/// The `picture` element: the copies, and the original for browsers that do not support their format.
private struct ResponsivePicture: Component {
  let candidates: source
  let image: PlainImage
  /// The class of the placeholder colour; nil for none.
  let placeholder: String?

  var body: some HTML {
    picture(.class(placeholder ?? "").when(placeholder != nil)) {
      candidates
      image
    }
  }
}

/// The `img` element; an encrypted file is decrypted by the page's script.
private struct PlainImage: Component {
  let value: PictureValue
  let alternative: String
  let isLazy: Bool

  var body: some HTML {
    let sealed = value.sealed
    img(
      .src(value.url).when(sealed == nil), .alt(alternative), .width(value.width ?? 0).when(value.width != nil),
      .height(value.height ?? 0).when(value.height != nil), .loading("lazy").when(isLazy && sealed == nil),
      .decoding("async"), .data("gate-src", sealed?.source ?? "").when(sealed != nil),
      .data("gate-part", sealed?.part ?? "").when(sealed != nil),
      .data("gate-type", sealed?.type ?? "").when(sealed != nil))
  }
}

/// An image that links to its file if that shows more detail; the script of ``Lightbox`` opens it over the page.
struct ZoomablePicture: Component {
  let picture: PictureValue
  let isLazy: Bool
  let sizes: String

  var body: some HTML {
    let view = PictureView(
      picture: picture, alternative: picture.alternative, isLazy: isLazy, sizes: sizes, hasPlaceholder: true)
    if picture.isEnlargeable, picture.sealed == nil {
      a(.class("zoom"), .href(picture.url)) { view }
    } else {
      view
    }
  }
}

/// The style sheet of the placeholder colours. It is linked after the body so that it does not delay rendering.
struct PlaceholderStyles: Component {
  let site: SiteValue

  /// The beginning of the markup of an image with a placeholder colour.
  static let markupPrefix = "<picture class=\"t"

  var body: some HTML { link(.rel("stylesheet"), .href(site.asset("pictures.css"))) }
}

/// The script that opens images over the page, with its strings.
struct Lightbox: Component {
  let site: SiteValue
  let strings: Strings

  var body: some HTML {
    script(
      .type("module"), .src(site.asset("zoom.js")), .data("style", site.asset("zoom.css")),
      .data("title", strings.enlargedPicture), .data("close", strings.close),
      .data("previous", strings.previousPicture), .data("next", strings.nextPicture))
  }
}
