/// An operation on a file or a folder, for error messages.
package enum FileOperation: String, Sendable, CaseIterable {
  case open
  case create
  case read
  case write
  case close
  case stat
  case list
  case makeFolder
  case rename
  case exchange
  case remove
  case lock
  case link

  /// The wording: in Chinese before a path, in English after “cannot”.
  var verbPhrase: Message {
    switch self {
    case .open: Message(zh: "打不开", en: "open")
    case .create: Message(zh: "无法新建", en: "create")
    case .read: Message(zh: "无法读取", en: "read")
    case .write: Message(zh: "无法写入", en: "write")
    case .close: Message(zh: "没能写完", en: "finish writing")
    case .stat: Message(zh: "无法查看", en: "inspect")
    case .list: Message(zh: "无法列出目录", en: "list")
    case .makeFolder: Message(zh: "无法新建目录", en: "create the folder")
    case .rename, .exchange: Message(zh: "无法换上", en: "move a file to")
    case .remove: Message(zh: "无法删除", en: "remove")
    case .lock: Message(zh: "无法锁定目录", en: "lock")
    case .link: Message(zh: "无法链接", en: "link")
    }
  }
}
