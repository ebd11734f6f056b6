import Theme

/// Images side by side, each with its caption, above the caption of the gallery.
struct GalleryFigure: Component {
  let block: GalleryBlock

  var body: some HTML {
    figure(.class("block gallery")) {
      div { ForEach(block.pictures) { GalleryPicture(picture: $0) } }
      if let caption = block.caption { figcaption { caption } }
    }
  }
}

/// An image of a gallery.
struct GalleryPicture: Component {
  let picture: PictureValue

  var body: some HTML {
    figure {
      ZoomablePicture(picture: picture, isLazy: true, sizes: "(min-width: 46em) 21em, calc(100vw - 2rem)")
      if let legend = picture.legend { figcaption { legend } }
    }
  }
}
