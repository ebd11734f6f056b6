import Bytes
import Content
import Diagnostics
import Entities

/// The owner of an output path. Determines where a conflict is reported.
enum PathOwner: Sendable, Hashable {
  /// The site itself, which generates the file.
  case site
  /// A content file, by path. Its name determines the URL.
  case file(String)
  /// A row of the register of hospitals, by the path of the register. Its id determines the URL.
  case row(String, id: String)
  /// An article, by the path of its file. Its slug may determine the URL.
  case article(String)
  /// A tag, by its index in the library.
  case tag(Int)
  /// A content file that is published unchanged, by path.
  case copy(String)
  /// A decoded old URL of the page of the content file at a path. `number` counts its repetitions.
  case oldURL(String, path: String, number: Int)

  /// The rank in conflicts: of two owners of one path, the one of higher rank is reported.
  var rank: Int {
    switch self {
    case .site: 0
    case .file, .row: 1
    case .article: 2
    case .tag: 3
    case .copy: 4
    case .oldURL: 5
    }
  }

  /// Returns the old URLs of the page of the content file at a path, each with its owner.
  static func oldURLs(_ urls: [String], path: String) -> [(url: String, owner: PathOwner)] {
    var counts: [String: Int] = [:]
    return urls.map { url in
      let number = counts[url, default: 0]
      counts[url] = number + 1
      return (url, .oldURL(url, path: path, number: number))
    }
  }

  /// Returns where the content defines the path; `nil` for files that the site generates.
  func location(in reading: ContentReadResult) -> SourceLocation? {
    switch self {
    case .site: return nil
    case .file(let path), .copy(let path): return SourceLocation(path: path)
    case .row(let path, let id): return reading.frontMatter.row(id, in: path)
    case .article(let path): return reading.frontMatter.slug(in: path)
    case .oldURL(let url, let path, let number):
      return reading.frontMatter.oldURL(url, number: number, in: path)
    case .tag(let index):
      // Articles are sorted newest first, so the last one was the first to use the tag.
      let library = reading.content
      return Tag.articles.list(of: Reference(index: index), in: library.relations).last.map { article in
        reading.frontMatter.tag(library.tags[index].id, in: library.articles[article.index].path)
      }
    }
  }
}
