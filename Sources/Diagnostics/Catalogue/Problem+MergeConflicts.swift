extension Rule {
  static let conflicts: [Rule] = [mergeConflict]

  static let mergeConflict = Rule(
    "manuscript/merge-conflict",
    summary: Message(zh: "文件里留着合并冲突的标记。", en: "The file contains merge conflict markers."),
    explanation: Message(
      zh: "git 合不到一起的两份内容夹在“<<<<<<<”“=======”“>>>>>>>”三行之间，要由人决定留哪一份，再删掉这三行。"
        + "每种文件都查：正文、前言区、site.yml、CSV、来信、门禁文件。",
      en:
        "Where Git cannot merge two versions, it leaves both between lines of <<<<<<<, ======= and >>>>>>>. "
        + "Decide which one to keep and delete the three marker lines. Files of every kind are checked."))
}

extension Problem {
  /// A Git conflict marker.
  package static let mergeConflict = Problem(
    .mergeConflict, Message(zh: "这里留着合并冲突的标记", en: "merge conflict marker"),
    remedy: Message(
      zh: "留下两份里要用的一份，删掉 <<<<<<<、=======、>>>>>>> 三行",
      en: "keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>"))
}
