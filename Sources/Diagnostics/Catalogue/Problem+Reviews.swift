extension Rule {
  static let reviews: [Rule] = [missingReview, repeatedReviewer, uncommittedText, reviewHistory]

  static let missingReview = Rule(
    "review/missing", .warning,
    summary: Message(zh: "文章最后一次改动缺审次。", en: "The last change of an article lacks a review."),
    explanation: Message(
      zh: "xinglin check --reviews 看每篇已发布文章的正文文件最后一次改动的那个提交：提交说明末尾要有初审、复审、终审三行，如“初审：姓名”。"
        + "也可以写成 git 的 First-review、Second-review、Final-review。说明中间的不算：合并提交（squash）时，那是以前的提交的审次。"
        + "site.yml 写 reviews: required，带 --production 时就是错误。git 证明的是有人这样写过；要证明是谁写的，请用签名的提交。",
      en:
        "'xinglin check --reviews' reads the last commit that changed the text of each published article. Its message must end with the lines 'First-review: "
        + "NAME', 'Second-review: NAME' and 'Final-review: NAME', or the same in Chinese. Lines in the middle of the message do not count: in a squashed commit "
        + "they are about earlier texts. With 'reviews: required' in site.yml, a finding is an error under --production. Git proves only that someone wrote these "
        + "lines; to prove who, use signed commits."))
  static let repeatedReviewer = Rule(
    "review/same-person", .warning,
    summary: Message(zh: "一个人做了两审。", en: "One person did two of the reviews."),
    explanation: Message(
      zh: "初审、复审、终审由三个不同的人做。姓名相同（不论繁简、空格）或者邮箱相同的，算同一个人；真有同名的两个人，写明科室：王伟（外科）。",
      en:
        "The three reviews must be done by three different people. The same name, regardless of script and "
        + "spacing, or the same email address counts as the same person. If two people share a name, add their "
        + "departments."))
  static let uncommittedText = Rule(
    "review/uncommitted", .warning,
    summary: Message(zh: "文章有没有提交的改动。", en: "An article has uncommitted changes."),
    explanation: Message(
      zh: "审次写在提交说明里，没有提交的改动还没有人审过。先提交，再检查。",
      en:
        "Reviews are recorded in commit messages, so uncommitted changes have not been reviewed. Commit them, "
        + "then check again."))
  static let reviewHistory = Rule(
    "review/history", .warning,
    summary: Message(zh: "读不到审次所在的 git 历史。", en: "The git history that contains the reviews cannot be read."),
    explanation: Message(
      zh: "检查三审要有 git，内容目录要在 git 仓库里，并且要有全部历史：只取了最近几个提交的仓库，看不出每篇文章最后是在哪个提交改的。",
      en:
        "Checking reviews requires git, a content folder inside a git repository, and its full history: a "
        + "shallow clone does not show which commit last changed an article."))
}

extension Problem {
  /// A text whose last commit lacks reviews; `areMisplaced` if the commit message names them, but not at its end.
  package static func missingReviews(_ stages: [ReviewStage], commit: String, areMisplaced: Bool) -> Problem {
    let chinese = stages.map(\.name.chinese).joined(separator: "、")
    let english = stages.map(\.name.english).joined(separator: ", ")
    let example = stages.first ?? .first
    return Problem(
      .missingReview,
      Message(zh: "最后一次改动（\(commit)）没有写\(chinese)", en: "missing in the last change (\(commit)): \(english)"),
      remedy: areMisplaced
        ? Message(
          zh: "提交说明中间的审次不算，审过现在的正文，就移到说明末尾",
          en: "if the lines are about the current text, move them to the end of the message")
        : Message(
          zh: "审过以后，在提交说明末尾各写一行，如“\(example.name.chinese)：姓名”",
          en: "after the review, end the commit message with a line for each, such as '\(example.key): NAME'"))
  }

  /// A text whose last commit names one person for two reviews.
  package static func repeatedReviewer(_ name: String, _ stages: [ReviewStage], commit: String) -> Problem {
    Problem(
      .repeatedReviewer,
      Message(
        zh: "最后一次改动（\(commit)）的\(stages.map(\.name.chinese).joined(separator: "和"))都是“\(name)”",
        en:
          "'\(name)' did the \(stages.map(\.name.english).joined(separator: " and the ")) of the last change (\(commit))"
      ),
      remedy: Message(
        zh: "由不同的人审；同名的两个人，写明科室", en: "have someone else review it; if two people share a name, add their departments"))
  }

  /// A text with uncommitted changes.
  package static let uncommittedText = Problem(
    .uncommittedText, Message(zh: "改动还没有提交，看不出谁审过", en: "the text has uncommitted changes, so its reviews are unknown"),
    remedy: Message(zh: "提交以后再检查", en: "commit them, then check again"))

  /// A missing `git` program.
  package static let noGit = Problem(
    .reviewHistory, Message(zh: "检查三审要用 git，这台机器上没有", en: "reviews require the program 'git', which is not installed"),
    remedy: Message(zh: "安装：apt install git", en: "install it: apt install git"))

  /// A history that Git cannot read; `complaint` is Git's error message, or nil if the content is not in a repository.
  package static func unreadableHistory(_ complaint: String?) -> Problem {
    Problem(
      .reviewHistory,
      complaint.map {
        Message(zh: "读不到内容目录的 git 历史：\($0)", en: "git cannot read the history of the content folder: \($0)")
      }
        ?? Message(
          zh: "内容目录不在 git 仓库里，没有三审的记录", en: "the content folder is not in a git repository, so reviews are unknown"),
      remedy: Message(zh: "内容目录要在有提交的 git 仓库里", en: "keep the content folder in a git repository with commits"))
  }

  /// A shallow clone.
  package static let shallowHistory = Problem(
    .reviewHistory,
    Message(
      zh: "仓库只取了最近的提交，看不出每篇文章最后是在哪个提交改的",
      en: "the clone is shallow, so the last commit of each article is unknown"),
    remedy: Message(
      zh: "取全部历史：git fetch --unshallow；持续集成里写 fetch-depth: 0",
      en: "fetch the full history: git fetch --unshallow, or fetch-depth: 0 in a workflow"))
}
