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

/// What readers see in place of a text for members.
struct MembersNotice: Component {
  let summary: String
  let words: Words

  var body: some HTML {
    if !summary.isEmpty { p(.class("abstract")) { summary } }
    aside(.class("members")) {
      h2 { words.membersTitle }
      p { words.membersNotice }
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
              a(.href(file.url), .download("")) { file.title }
              small { [file.kind, file.size].filter { !$0.isEmpty }.joined(separator: " · ") }
            }
          }
        }
      }
    }
  }
}
