/// A gallery of images in a body.
public struct GalleryBlock: BlockValue {
  /// The caption of the whole gallery; nil for none.
  public var caption: String?
  /// The images, in order.
  public var pictures: [PictureValue]

  /// Creates a gallery.
  public init(caption: String?, pictures: [PictureValue]) {
    self.caption = caption
    self.pictures = pictures
  }

  /// The images as a sequence of figures.
  public var plain: some HTML {
    ForEach(pictures) { picture in
      figure {
        img(
          .src(picture.url), .alt(picture.alternative), .width(picture.width ?? 0).when(picture.width != nil),
          .height(picture.height ?? 0).when(picture.height != nil))
        if let legend = picture.legend { figcaption { legend } }
      }
    }
    if let caption { p { caption } }
  }
}

extension PictureValue {
  /// The caption and the credit on one line; nil if the image has neither.
  public var legend: String? {
    let parts = [caption, credit].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
