import Diagnostics
import Releases

extension CommandStrings {
  /// The message that another process is using the output or the destination.
  var waitingForPublication: String {
    Message(
      zh: "另一个进程正在使用输出目录或发布目录，等它结束", en: "waiting for another process to release the output or the destination")[
        language]
  }

  /// Describes what publishing did or, in a dry run, would do.
  func published(_ outcome: Publisher.Outcome, isDryRun: Bool, isRollback: Bool) -> String {
    let plan = outcome.plan
    let new = plan.uploads.count { $0.isNew }
    let files = Message(
      zh: "新增\(new)，替换\(plan.uploads.count - new)，删除\(plan.removals.count)，未变\(plan.unchanged)；\(plan.byteCount)字节",
      en:
        "\(new) files added, \(plan.uploads.count - new) replaced, \(plan.removals.count) removed, "
        + "\(plan.unchanged) unchanged; \(plan.byteCount) bytes")[language]
    if plan.isEmpty, !isRollback {
      return Message(zh: "已发布的就是这个网站，没有改动", en: "already published; nothing changed")[language]
    }
    let id = outcome.id.map { " " + $0.text } ?? ""
    let done =
      switch (isRollback, isDryRun) {
      case (false, false): Message(zh: "已发布\(id)", en: "published\(id)")
      case (false, true): Message(zh: "将会发布", en: "would publish")
      case (true, false): Message(zh: "已退回\(id)", en: "rolled back to\(id)")
      case (true, true): Message(zh: "将会退回\(id)", en: "would roll back to\(id)")
      }
    return done[language] + Message(zh: "：", en: ": ")[language] + files
  }
}
