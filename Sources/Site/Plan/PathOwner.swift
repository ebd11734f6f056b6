import Bytes
import Content
import Diagnostics
import Entities

/// Whose path of the output it is: where an error is reported when two want the same one.
enum PathOwner: Sendable, Hashable {
  /// The site, which generates the file by itself.
  case site
  /// A content file, by its path, whose name decides the URL.
  case file(String)
  /// An article, by the path of its file; its slug may decide the URL.
  case article(String)
  /// A tag, by its index in the library.
  case tag(Int)
  /// A content file that is published as it is, by its path.
  case copy(String)
  /// An old URL, decoded, of the page of the content file at a path; `number` counts those that name it again.
  case oldURL(String, path: String, number: Int)

  /// Who gives way: of two owners of one path the one of the higher rank is reported.
  var rank: Int {
    switch self {
    case .site: 0
    case .file: 1
    case .article: 2
    case .tag: 3
    case .copy: 4
    case .oldURL: 5
    }
  }

  /// The old URLs of the page of the content file at a path, each with its owner.
  static func oldURLs(_ urls: [String], path: String) -> [(url: String, owner: PathOwner)] {
    var counts: [String: Int] = [:]
    return urls.map { url in
      let number = counts[url, default: 0]
      counts[url] = number + 1
      return (url, .oldURL(url, path: path, number: number))
    }
  }

  /// Where the content says so; nil for what the site generates.
  func location(in reading: ContentReading) -> SourceLocation? {
    switch self {
    case .site: return nil
    case .file(let path), .copy(let path): return SourceLocation(path: path)
    case .article(let path): return reading.frontMatter.slug(in: path)
    case .oldURL(let url, let path, let number):
      return reading.frontMatter.oldURL(url, number: number, in: path)
    case .tag(let index):
      // Articles stand newest first: the first that used the tag is the last of them.
      let library = reading.content
      return Tag.articles.list(of: Reference(index: index), in: library.relations).last.map { article in
        reading.frontMatter.tag(library.tags[index].id, in: library.articles[article.index].path)
      }
    }
  }
}
