import Diagnostics
import SourceFiles

/// An article prepared for pasting into WeChat's editor, with the information that editors need alongside.
package struct WeChatArticle: Sendable {
  /// An image to upload.
  package struct Picture: Sendable, Equatable {
    /// The absolute URL in the HTML.
    package let url: String
    /// The path of the file; `nil` for an image on another site.
    package let path: String?
    /// The size of the file in bytes.
    package let byteCount: Int?
    /// The width and height in pixels.
    package let size: PixelSize?
  }

  /// A limit of WeChat that the article exceeds.
  package enum ExceededLimit: Sendable, Equatable {
    case title(Int)
    case digest(Int)
    case characters(Int)
    case bytes(Int)

    /// The message about the exceeded limit.
    package var message: Message {
      switch self {
      case .title(let count):
        Message(
          zh: "标题 \(count) 字，微信最多 \(Limit.title) 字",
          en: "the title is \(count) characters long; WeChat's limit is \(Limit.title)")
      case .digest(let count):
        Message(
          zh: "摘要 \(count) 字，微信最多 \(Limit.digest) 字",
          en: "the digest is \(count) characters long; WeChat's limit is \(Limit.digest)")
      case .characters(let count):
        Message(
          zh: "正文 \(count) 字，微信要少于 \(Limit.characters) 字",
          en: "the text is \(count) characters long; WeChat requires fewer than \(Limit.characters)")
      case .bytes(let count):
        Message(
          zh: "正文的 HTML 有 \(count) 字节，微信要小于 1 MB",
          en: "the HTML is \(count) bytes; WeChat requires less than 1 MB")
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
  /// The authors.
  package let authors: [String]
  /// The summary, which is shown below the title when the article is shared.
  package let digest: String
  /// The absolute URL of the article, for the link to the original.
  package let url: String
  /// The HTML of the body.
  package let html: [UInt8]
  /// The number of visible characters, excluding white space.
  package let characterCount: Int
  /// The images, in order of appearance.
  package let pictures: [Picture]
  /// The elements that were omitted because WeChat does not support them.
  package let omissions: [String]

  /// The limits that the article exceeds.
  package var exceededLimits: [ExceededLimit] {
    let (titleCount, digestCount) = (title.unicodeScalars.count, digest.unicodeScalars.count)
    var exceeded: [ExceededLimit] = []
    if titleCount > Limit.title { exceeded.append(.title(titleCount)) }
    if digestCount > Limit.digest { exceeded.append(.digest(digestCount)) }
    if characterCount >= Limit.characters { exceeded.append(.characters(characterCount)) }
    if html.count >= Limit.bytes { exceeded.append(.bytes(html.count)) }
    return exceeded
  }
}

/// The reason why an article cannot be prepared for WeChat.
package enum WeChatFailure: Error, Sendable {
  /// The content has errors.
  case contentErrors([Diagnostic])
  /// No article has this name. `nearest` is the most similar id.
  case unknown(String, nearest: String?)
  /// Several articles have this name.
  case ambiguous(String, paths: [String])
  /// The article at the path is members-only.
  case membersOnly(String)
  /// The build failed.
  case build(BuildError)

  /// The error message.
  package var message: Message {
    switch self {
    case .contentErrors: Message(zh: "内容有错误", en: "the content has errors")
    case .unknown(let name, let nearest):
      Message(
        zh: "没有文章“\(name)”" + (nearest.map { "；想写的是 \($0) 吗？" } ?? ""),
        en: "unknown article '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    case .ambiguous(let name, let paths):
      Message(
        zh: "“\(name)”可能是 \(paths.joined(separator: "、"))，请写路径",
        en: "'\(name)' is ambiguous; use one of these paths: \(paths.joined(separator: ", "))")
    case .membersOnly(let path):
      Message(zh: "\(path) 是会员文章，不能发到微信", en: "\(path) is members-only and cannot be published on WeChat")
    case .build(let error): error.message
    }
  }
}
