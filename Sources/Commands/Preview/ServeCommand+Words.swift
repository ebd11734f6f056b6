import Preview

extension ServeCommand {
  /// Returns a text of the preview's user interface.
  func text(_ word: PreviewString) -> String {
    switch word {
    case .heading: reports("有错误，显示的是上一次的网站", "the content has errors; this is the last good version")
    case .dismissal: reports("关闭", "close")
    case .copy: reports("复制到微信", "copy for WeChat")
    case .copied: reports("已复制，可以粘贴了", "copied; paste it now")
    case .notCopied: reports("没有复制成功", "not copied")
    case .choose: reports("导入稿件", "import a manuscript")
    case .drop: reports("松开鼠标，导入稿件", "drop manuscripts here to import them")
    case .importing: reports("正在导入", "importing")
    case .imported: reports("已导入为草稿：", "imported as a draft: ")
    case .notImported: reports("没有导入：", "not imported: ")
    case .open: reports("打开文章", "open the article")
    case .problems: reports("检查出来的问题", "problems found by the check")
    case .questions: reports("请看", "please check")
    case .changes: reports("改了", "changed")
    case .omissions: reports("略去", "omitted")
    case .tooLarge: reports("文件太大，请先把里面的图片缩小", "the file is too large; compress its pictures first")
    case .badName: reports("文件名里不能有斜杠，也不能以点开头", "the name must not contain a slash or begin with a full stop")
    case .busy: reports("正在导入另一份稿件，请稍后再拖一次", "another manuscript is being imported; try again in a moment")
    case .failed:
      reports(
        "没有传到预览：请看预览是否还开着，文件是否还在",
        "no connection to the preview; check whether it is still running and the file still exists"
      )
    }
  }
}
