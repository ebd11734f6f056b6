import Diagnostics

/// A difference between a published tree and its build.
package enum Difference: Sendable, Hashable {
  /// A file is missing.
  case missing(String)
  /// A file has different contents.
  case changed(String)
  /// A members' file is left over from another build.
  case extra(String)
  /// A shard has a different size. Sizes are in bytes.
  case shardSize(String, published: Int, built: Int)
  /// The published access codes of an audience are older, or newer, than the build's. The numbers are epochs.
  case olderCodes(String, published: Int, built: Int)
  case newerCodes(String, published: Int, built: Int)
  /// The published release lacks batches of decisions that the build contains.
  case lostDecisions(String, [String])

  /// The path of the file.
  package var path: String {
    switch self {
    case .missing(let path), .changed(let path), .extra(let path), .shardSize(let path, _, _),
      .olderCodes(let path, _, _), .newerCodes(let path, _, _), .lostDecisions(let path, _):
      path
    }
  }

  /// The description of the difference, and what to do about it.
  package var message: Message {
    switch self {
    case .missing: Message(zh: "没有发布：重新发布", en: "not published; publish again")
    case .changed:
      Message(
        zh: "与生成的不一样：重新发布，还不一样就查是谁改的", en: "differs from the build; publish again, or find out who changed it")
    case .extra:
      Message(
        zh: "不是这次生成的，却在会员的目录里：从网站上删掉",
        en: "not part of this build, but among the members-only files; remove it from the site")
    case .shardSize(_, let published, let built):
      Message(
        zh: "会员记录有 \(published) 字节，生成的是 \(built) 字节：整个 gate/members 一起重新发布",
        en: "the members' records are \(published) bytes, but \(built) in the build; publish all of gate/members again")
    case .olderCodes(_, let published, let built):
      Message(
        zh: "发布的是第 \(published) 期的访问码，生成的是第 \(built) 期，收回过的还能用：重新发布",
        en:
          "the access codes are at epoch \(published), but the build is at epoch \(built), so revoked codes "
          + "still work; publish again"
      )
    case .newerCodes(_, let published, let built):
      Message(
        zh: "发布的是第 \(published) 期的访问码，比生成的第 \(built) 期新：用最近一次生成的来核对",
        en:
          "the access codes are at epoch \(published), later than epoch \(built) of the build; verify against "
          + "the latest build")
    case .lostDecisions(_, let names):
      Message(
        zh: "缺少审核决定 \(names.joined(separator: "、"))：重新发布",
        en: "missing decisions: \(names.joined(separator: ", ")); publish again")
    }
  }
}
