import Theme

/// An image with its size, so that the layout does not shift when it loads, and with its smaller copies.
struct PictureView: Component {
  let picture: PictureValue
  let alternative: String
  let isLazy: Bool
  /// How wide the image is on the page.
  let sizes: String
  /// Whether it is shown in its colour while it loads; the page has ``PlaceholderStyles`` then.
  var hasPlaceholder = false

  var body: some HTML {
    let image = PlainImage(value: picture, alternative: alternative, isLazy: isLazy)
    if picture.sealed == nil, let candidates = picture.candidates(sizes: sizes) {
      let color = hasPlaceholder ? picture.color : nil
      ImageChoice(candidates: candidates, image: image, placeholder: color.map(PicturePlaceholder.name))
    } else {
      image
    }
  }
}

/// The `picture` element: the copies, and the image for browsers that do not know their format.
private struct ImageChoice: Component {
  let candidates: source
  let image: PlainImage
  /// The class of the colour in which the image is shown while it loads.
  let placeholder: String?

  var body: some HTML {
    picture(.class(placeholder ?? "").when(placeholder != nil)) {
      candidates
      image
    }
  }
}

/// The `img` element; an encrypted file is opened by the script of the page.
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

/// An image that is a link to its file where that shows more; the script of ``PictureViewer`` shows it over the page.
struct EnlargedPicture: Component {
  let picture: PictureValue
  let isLazy: Bool
  let sizes: String

  var body: some HTML {
    let view = PictureView(
      picture: picture, alternative: picture.alternative, isLazy: isLazy, sizes: sizes, hasPlaceholder: true)
    if picture.isEnlarged, picture.sealed == nil {
      a(.class("zoom"), .href(picture.url)) { view }
    } else {
      view
    }
  }
}

/// The style sheet of the colours in which images are shown while they load. It stands behind the text, so that nothing waits for it.
struct PlaceholderStyles: Component {
  let site: SiteValue

  /// What the markup of an image with such a colour begins with.
  static let mark = "<picture class=\"t"

  var body: some HTML { link(.rel("stylesheet"), .href(site.asset("pictures.css"))) }
}

/// The script that shows pictures over the page, with its words.
struct PictureViewer: Component {
  let site: SiteValue
  let strings: Strings

  var body: some HTML {
    script(
      .type("module"), .src(site.asset("zoom.js")), .data("style", site.asset("zoom.css")),
      .data("title", strings.wholePicture), .data("close", strings.close),
      .data("previous", strings.previousPicture), .data("next", strings.nextPicture))
  }
}
