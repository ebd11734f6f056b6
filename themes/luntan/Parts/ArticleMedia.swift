import Theme

/// The image at the top of an article, with its caption and credit.
struct CoverFigure: Component {
  let picture: PictureValue

  private var legend: String? {
    let parts = [picture.caption, picture.credit].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  var body: some HTML {
    figure(.class("cover")) {
      ZoomablePicture(picture: picture, isLazy: false, sizes: Luntan().imageSizes)
      if let legend { figcaption { legend } }
    }
  }
}

/// A video: a player if the browser can play it and the policy allows it, otherwise a link.
struct VideoView: Component {
  let film: VideoValue
  let site: SiteValue
  let strings: Strings

  private var isPlayable: Bool {
    film.isFile && (!film.url.contains("://") || site.mediaHosts.contains { film.url.hasPrefix($0 + "/") })
  }

  var body: some HTML {
    if isPlayable {
      figure(.class("film")) {
        video(
          .src(film.url), .controls, .playsinline, .preload("none"), .poster(film.poster ?? "").when(film.poster != nil)
        ) {
          a(.href(film.url)) { strings.watchVideo }
        }
        if let title = film.title { figcaption { title } }
      }
    } else {
      p(.class("film")) {
        strings.video + "："
        a(.href(film.url), .rel("external")) { film.title ?? strings.watchVideo }
      }
    }
  }
}

/// A link to a file to download; an encrypted file is decrypted by the page's script.
struct AttachmentLink: Component {
  let file: AttachmentValue

  private var name: String { file.sealed?.part.split(separator: "/").last.map(String.init) ?? "" }

  var body: some HTML {
    if let sealed = file.sealed {
      a(
        .download(name), .data("gate-src", sealed.source), .data("gate-part", sealed.part),
        .data("gate-type", sealed.type)
      ) { file.title }
    } else {
      a(.href(file.url), .download("")) { file.title }
    }
  }
}

/// The files to download.
struct Attachments: Component {
  let files: [AttachmentValue]
  let strings: Strings

  var body: some HTML {
    if !files.isEmpty {
      section(.class("files")) {
        h2 { strings.attachments }
        ul {
          ForEach(files) { file in
            li {
              AttachmentLink(file: file)
              small { [file.kind, file.size].filter { !$0.isEmpty }.joined(separator: " · ") }
              PagePreviews(file: file, strings: strings)
            }
          }
        }
      }
    }
  }
}

/// Images of a file's first pages, each linked to the image file.
struct PagePreviews: Component {
  let file: AttachmentValue
  let strings: Strings

  var body: some HTML {
    if !file.pages.isEmpty {
      ol(.class("previews"), .ariaLabel(strings.previews(file.title))) {
        ForEach(Array(file.pages.enumerated())) { page in
          li {
            a(.href(page.element.url)) {
              PictureView(
                picture: page.element, alternative: strings.page(page.offset + 1, of: file.title), isLazy: true,
                sizes: "9rem")
            }
          }
        }
      }
    }
  }
}
