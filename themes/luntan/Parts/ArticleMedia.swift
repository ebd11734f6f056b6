import Theme

/// The picture at the top of an article, with its caption and its maker.
struct CoverFigure: Component {
  let picture: PictureValue

  private var legend: String? {
    let words = [picture.caption, picture.credit].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  var body: some HTML {
    figure(.class("cover")) {
      PictureView(picture: picture, alternative: picture.alternative, isLazy: false)
      if let legend { figcaption { legend } }
    }
  }
}

/// A film: played here if the browser can and the page may load it, else a link to where it is shown.
struct VideoView: Component {
  let film: VideoValue
  let site: SiteValue
  let words: Words

  private var isPlayed: Bool {
    film.isFile && (!film.url.contains("://") || site.mediaHosts.contains { film.url.hasPrefix($0 + "/") })
  }

  var body: some HTML {
    if isPlayed {
      figure(.class("film")) {
        video(
          .src(film.url), .controls, .playsinline, .preload("none"), .poster(film.poster ?? "").when(film.poster != nil)
        ) {
          a(.href(film.url)) { words.watchVideo }
        }
        if let title = film.title { figcaption { title } }
      }
    } else {
      p(.class("film")) {
        words.video + "："
        a(.href(film.url), .rel("external")) { film.title ?? words.watchVideo }
      }
    }
  }
}

/// A file to download; a sealed one is opened by the script of the page.
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

/// Files to download.
struct Attachments: Component {
  let files: [AttachmentValue]
  let words: Words

  var body: some HTML {
    if !files.isEmpty {
      section(.class("files")) {
        h2 { words.attachments }
        ul {
          ForEach(files) { file in
            li {
              AttachmentLink(file: file)
              small { [file.kind, file.size].filter { !$0.isEmpty }.joined(separator: " · ") }
            }
          }
        }
      }
    }
  }
}
