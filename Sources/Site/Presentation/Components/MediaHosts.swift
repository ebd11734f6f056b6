import Content
import Entities

/// The external hosts from which a library's pages load images and videos, for the Content Security Policy.
struct MediaHosts {
  /// The origins, such as `https://img.example.org`, sorted.
  let hosts: [String]

  /// Collects the hosts of covers, of articles' videos, and of videos in bodies. Videos that are only linked load
  /// nothing.
  init(_ library: Library) {
    var urls: [String] = []
    for index in library.articles.indices {
      if let cover = library.articles[index].media.cover { urls.append(cover.url) }
      if let video = library.articles[index].media.video { urls += Self.urls(of: video) }
    }
    for video in library.embeddedVideos { urls += Self.urls(of: video) }
    for body in library.pages.map(\.body) + library.columns.map(\.body) {
      for case .video(let video) in body.components { urls += Self.urls(of: video) }
    }
    hosts = Set(urls.compactMap(Self.host)).sorted()
  }

  private static func urls(of video: Video) -> [String] { video.isFile ? [video.url] + [video.poster ?? ""] : [] }

  /// Returns the origin of a URL, such as `https://img.example.org`; `nil` for URLs of the site itself and for hosts
  /// with characters that could inject into the policy.
  private static func host(of url: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: url.hasPrefix) else { return nil }
    let host = url.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let isPlain = host.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A: true
      default: false
      }
    }
    return host.isEmpty || !isPlain ? nil : scheme + host
  }
}
