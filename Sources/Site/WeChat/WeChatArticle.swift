import Diagnostics
import SourceFiles

/// An article as it is pasted into WeChat's editor, with what its editor needs beside.
package struct WeChatArticle: Sendable {
  /// A picture to be uploaded.
  package struct Picture: Sendable, Equatable {
    /// The absolute URL that stands in the HTML.
    package let url: String
    /// The path of its file; nil for a picture of another site.
    package let path: String?
    /// The size of the file in bytes.
    package let byteCount: Int?
    /// Width and height.
    package let size: PixelSize?
  }

  /// A limit of WeChat that the article exceeds.
  package enum Excess: Sendable, Equatable {
    case title(Int)
    case digest(Int)
    case characters(Int)
    case bytes(Int)

    /// The excess in words.
    package var message: Message {
      switch self {
      case .title(let count):
        Message(
          zh: "标题 \(count) 字，微信最多 \(Limit.title) 字",
          en: "the title has \(count) characters; WeChat takes \(Limit.title)")
      case .digest(let count):
        Message(
          zh: "摘要 \(count) 字，微信最多 \(Limit.digest) 字",
          en: "the digest has \(count) characters; WeChat takes \(Limit.digest)")
      case .characters(let count):
        Message(
          zh: "正文 \(count) 字，微信要少于 \(Limit.characters) 字",
          en: "the text has \(count) characters; WeChat takes fewer than \(Limit.characters)")
      case .bytes(let count):
        Message(zh: "正文的 HTML 有 \(count) 字节，微信要小于 1 MB", en: "the HTML has \(count) bytes; WeChat takes less than 1 MB")
      }
    }
  }

  /// WeChat's limits. Source: developers.weixin.qq.com, 草稿箱, 新建草稿 (draft/add): title, digest, content.
  private enum Limit {
    static let (title, digest, characters, bytes) = (64, 120, 20_000, 1 << 20)
  }

  /// The path of the article's file.
  package let path: String
  /// The title.
  package let title: String
  /// Who wrote it.
  package let authors: [String]
  /// The summary, which stands below the title where the article is shared.
  package let digest: String
  /// The absolute URL of the article, for the link to the original.
  package let url: String
  /// The HTML of the text.
  package let html: [UInt8]
  /// How many characters of the text readers see.
  package let characterCount: Int
  /// The pictures, in the order of the text.
  package let pictures: [Picture]
  /// The elements that WeChat does not take and that were left out.
  package let omissions: [String]

  /// The limits that the article exceeds.
  package var excesses: [Excess] {
    let (titleCount, digestCount) = (title.unicodeScalars.count, digest.unicodeScalars.count)
    var excesses: [Excess] = []
    if titleCount > Limit.title { excesses.append(.title(titleCount)) }
    if digestCount > Limit.digest { excesses.append(.digest(digestCount)) }
    if characterCount >= Limit.characters { excesses.append(.characters(characterCount)) }
    if html.count >= Limit.bytes { excesses.append(.bytes(html.count)) }
    return excesses
  }
}

/// Why there is no article for WeChat.
package enum WeChatFailure: Error, Sendable {
  /// The content has errors.
  case contentErrors([Diagnostic])
  /// No article is called so; the nearest that is.
  case unknown(String, nearest: String?)
  /// Several articles are called so.
  case ambiguous(String, paths: [String])
  /// Only members may read the article at a path.
  case membersOnly(String)
  /// The machine refused.
  case build(BuildError)

  /// The reason in words.
  package var message: Message {
    switch self {
    case .contentErrors: Message(zh: "内容有错误", en: "the content has errors")
    case .unknown(let name, let nearest):
      Message(
        zh: "没有文章“\(name)”" + (nearest.map { "；想写的是 \($0) 吗？" } ?? ""),
        en: "there is no article '\(name)'" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    case .ambiguous(let name, let paths):
      Message(
        zh: "“\(name)”可能是 \(paths.joined(separator: "、"))，请写路径",
        en: "'\(name)' may be \(paths.joined(separator: ", ")); write the path")
    case .membersOnly(let path):
      Message(zh: "\(path) 是会员文章，不能发到微信", en: "\(path) is for members only and cannot go to WeChat")
    case .build(let error): error.message
    }
  }
}
