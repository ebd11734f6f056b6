/// A video within a text.
public struct VideoBlock: BlockValue {
  /// The video.
  public var film: VideoValue
  /// The text of the link to it.
  public var label: String

  /// Creates a video; `label` is its title, or a word for watching it.
  public init(film: VideoValue, label: String) {
    self.film = film
    self.label = label
  }

  /// A link to it: feed readers seldom play videos.
  public var plain: some HTML { p { a(.href(film.url)) { label } } }
}
