/// The inline styles for articles in WeChat, whose editor does not support style sheets. They approximate the look of
/// the site.
enum WeChatStyle {
  static let article = "font-size:16px;line-height:1.75;color:#1c1c1a"
  static let paragraph = "margin:0 0 1em;text-align:justify"
  static let quotation = "margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid #a3201d;color:#555555"
  static let list = "margin:0 0 1em"
  static let item = "margin:0 0 0.4em;padding:0 0 0 1.6em"
  static let marker = "color:#a3201d"
  static let table = "width:100%;border-collapse:collapse;margin:0 0 1em;font-size:14px"
  static let cell = "border:1px solid #d8d3c8;padding:6px 8px;text-align:left;vertical-align:top"
  static let head =
    "border:1px solid #d8d3c8;padding:6px 8px;text-align:left;vertical-align:top;font-weight:bold;background-color:#f3efe6"
  static let code = "font-family:monospace;background-color:#f3efe6"
  static let codeBlock =
    "margin:0 0 1em;padding:0.8em;font-family:monospace;font-size:14px;white-space:pre-wrap;background-color:#f3efe6"
  static let figure = "margin:0 0 1em;text-align:center"
  static let caption = "margin:0.4em 0 0;font-size:13px;color:#777777;text-align:center"
  static let image = "display:block;max-width:100%;height:auto;margin:0 auto"
  static let rule = "margin:2em 0;border-top:1px solid #d8d3c8"
  static let notes =
    "margin:2em 0 0;padding:1em 0 0;border-top:1px solid #d8d3c8;font-size:13px;line-height:1.6;color:#777777"
  static let note = "margin:0 0 0.4em;word-break:break-all"
  static let noteReference = "font-size:12px;color:#a3201d"

  /// Returns the style of a heading at a level.
  static func heading(_ level: Int) -> String {
    let size = [2: 19, 3: 17][level] ?? 16
    return
      "margin:1.6em 0 0.8em;font-size:\(size)px;line-height:1.5;font-weight:bold\(level == 2 ? ";color:#a3201d" : "")"
  }
}
