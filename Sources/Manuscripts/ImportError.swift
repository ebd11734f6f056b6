import Diagnostics

/// The reason that a manuscript is not imported.
package enum ImportError: Error, Sendable, Equatable {
  /// pandoc is not installed.
  case noPandoc
  /// The installed pandoc is too old to have a sandbox.
  case oldPandoc
  /// pandoc cannot convert the file.
  case conversionFailed
  /// pandoc exceeded its time, memory or file size limit.
  case tooLarge
  /// The file contains no text.
  case empty
  /// The document is password-protected.
  case passwordProtected
  /// The file is not in the format that its extension names.
  case extensionMismatch(String)
  /// The format is not supported; `alternative` is the format to save the file in instead.
  case unsupportedFormat(String, alternative: String)
  /// The encoding cannot be determined.
  case unknownEncoding
  /// The front matter cannot be read.
  case invalidFrontMatter(Message)
  /// Markdown is imported unchanged, so its script cannot be converted.
  case unsupportedScriptConversion
  /// The system could not read the file.
  case unreadableFile(Message)

  /// The reason, and what to do about it.
  package var message: Message {
    switch self {
    case .noPandoc:
      Message(
        zh: "转换 Word 和网页要用 pandoc，这台机器上没有：请先安装，Debian 和 Ubuntu 用 apt install pandoc",
        en: "pandoc, which reads Word files and web pages, is not installed; on Debian and Ubuntu: apt install pandoc")
    case .oldPandoc: Message(zh: "pandoc 太旧，至少要 2.15", en: "pandoc is too old; version 2.15 or later is required")
    case .conversionFailed:
      Message(
        zh: "pandoc 读不了这个文件，可能已损坏，或者不是它的后缀所说的格式：用 Word 打开，另存为 .docx 再试",
        en: "pandoc cannot read the file; it may be damaged, or its extension may be wrong; save it again as .docx"
      )
    case .tooLarge:
      Message(zh: "文件展开后太大，停止转换", en: "unpacking the file takes too much time or memory; the import was stopped")
    case .empty: Message(zh: "文件里没有文字", en: "the file contains no text")
    case .passwordProtected:
      Message(
        zh: "文件有密码：用 Word 打开，去掉密码，另存以后再导入",
        en: "the file is password-protected; remove the password in Word and save it again")
    case .extensionMismatch(let format):
      Message(
        zh: "后缀是 .docx，其实是 \(format)：用 Word 或 WPS 打开，另存为 .docx",
        en: "the name ends in .docx, but the file is \(format); open it and save it as .docx")
    case .unsupportedFormat(let format, let better):
      Message(zh: "不能导入 \(format)，请另存为 \(better)", en: "\(format) cannot be imported; save it as \(better)")
    case .unknownEncoding:
      Message(zh: "认不出文字的编码，请另存为 UTF-8", en: "unknown text encoding; save the file as UTF-8")
    case .unreadableFile(let message): message
    case .unsupportedScriptConversion:
      Message(
        zh: "Markdown 原样导入，不能同时转为简体：去掉 --script simplified",
        en: "Markdown is imported without conversion; omit --script simplified")
    case .invalidFrontMatter(let message):
      Message(zh: "前言区读不出来：\(message.chinese)", en: "the front matter cannot be read: \(message.english)")
    }
  }
}
