import ArgumentParser
import Site

extension NewCommand {
  /// What to create: a piece of content, a site, or a Git hook.
  enum Subject: ExpressibleByArgument {
    case piece(Scaffold.Kind)
    case hook

    private static let hookName = "hook"

    init?(argument: String) {
      if argument == Self.hookName {
        self = .hook
      } else if let kind = Scaffold.Kind.named(argument) {
        self = .piece(kind)
      } else {
        return nil
      }
    }

    static var allValueStrings: [String] { Scaffold.Kind.all.map(\.name) + [hookName] }

    /// The subjects with their display names.
    static var described: [(value: String, words: String)] { allValueStrings.map { ($0, words[$0] ?? $0) } }

    private static var words: [String: String] {
      [
        "article": .either("文章", "article"), "column": .either("栏目", "column"), "hospital": .either("医院", "hospital"),
        "person": .either("人物", "person"), "award": .either("奖项", "award"), "edition": .either("奖项的一届", "edition"),
        "document": .either("政策文件", "document"), "page": .either("独立的页面", "page"),
        "letters": .either("读者来信", "letters"),
        "consent": .either("同意文本", "consent"), "site": .either("网站", "site"),
        hookName: .either("git 钩子，提交前检查", "hook"),
      ]
    }
  }
}
