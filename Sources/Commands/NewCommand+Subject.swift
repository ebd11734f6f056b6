import ArgumentParser
import Site

extension NewCommand {
  /// What to create: a scaffold of content or of a site, or a Git hook.
  enum Subject: ExpressibleByArgument {
    case scaffold(Scaffold.Kind)
    case hook

    private static let hookName = "hook"

    init?(argument: String) {
      if argument == Self.hookName {
        self = .hook
      } else if let kind = Scaffold.Kind.named(argument) {
        self = .scaffold(kind)
      } else {
        return nil
      }
    }

    static var allValueStrings: [String] { Scaffold.Kind.all.map(\.name) + [hookName] }

    /// The subjects with their display names.
    static var described: [(value: String, words: String)] { allValueStrings.map { ($0, words[$0] ?? $0) } }

    private static var words: [String: String] {
      [
        "article": .localized("文章", "article"), "column": .localized("栏目", "column"),
        "hospital": .localized("医院", "hospital"),
        "person": .localized("人物", "person"), "award": .localized("奖项", "award"),
        "edition": .localized("奖项的一届", "edition"),
        "document": .localized("政策文件", "document"), "page": .localized("独立的页面", "page"),
        "letters": .localized("读者来信", "letters"),
        "consent": .localized("同意文本", "consent"), "site": .localized("网站", "site"),
        hookName: .localized("git 钩子，提交前检查", "hook"),
      ]
    }
  }
}
