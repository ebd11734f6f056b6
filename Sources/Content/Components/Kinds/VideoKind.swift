import Diagnostics
import Entities
import SourceFiles

/// `video`: a video, given by its URL or its file.
///
///     ```video
///     url: https://example.org/film.mp4
///     title: 院训是怎样写成的
///     poster: poster.jpg
///     ```
struct VideoKind: ComponentKind {
  let name = "video"
  static let keys = ["url", "file", "title", "poster"]

  func read(_ reader: inout ComponentReader) -> BodyComponent? {
    guard var fields = reader.fields(positional: "url") else { return nil }
    let url = fields.text("url")
    let file = fields.text("file")
    let title = fields.text("title")?.value
    let poster = fields.text("poster")
    if url == nil, file == nil, !fields.has("file") { fields.reportMissing("url") }
    if let file, url != nil { fields.report(.urlAndFile, at: file.range) }
    reader.finish(fields, keys: Self.keys)
    var video = Video(url: "", isFile: true, title: title, poster: poster.flatMap { reader.picture($0)?.url })
    if let url, URLPath.isHTTP(url.value) {
      video.url = url.value
      video.isFile = Self.isVideoFile(URLPath.path(of: url.value))
    } else if let name = url ?? file, let media = reader.file(name) {
      video.url = media.url
    }
    return video.url.isEmpty ? nil : .video(video)
  }

  /// Whether browsers play the file at `path` as a video, judging by its extension.
  static func isVideoFile(_ path: String) -> Bool {
    ["mp4", "m4v", "webm", "ogv", "mov"].contains(URLPath.fileExtension(of: path))
  }
}
