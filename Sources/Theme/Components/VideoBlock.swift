/// A video in a body.
public struct VideoBlock: BlockValue {
  /// The video.
  public var film: VideoValue
  /// The text of the link to the video.
  public var label: String

  /// Creates a video; `label` is its title or a call to watch it.
  public init(film: VideoValue, label: String) {
    self.film = film
    self.label = label
  }

  /// A link to the video, because few feed readers play videos.
  public var plain: some HTML { p { a(.href(film.url)) { label } } }
}
