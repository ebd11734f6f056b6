extension Rule {
  static let output: [Rule] = [invalidName, sameOutput, collidingPath, invalidAlias]

  static let invalidName = Rule(
    "path/name",
    summary: Message(zh: "文件名不能成为地址。", en: "A name cannot be part of a URL."),
    explanation: Message(
      zh: "页面地址只用小写 ASCII 字母、数字、-、_ 和 .，这样在微信里复制、转发都不会变成一串百分号。文章也可以保留中文文件名，在前言区写 slug 给出地址。",
      en:
        "URLs contain only lower-case ASCII letters, digits, -, _ and . so that they can be copied and shared. "
        + "An article may keep another file name if its slug sets the URL."))
  static let sameOutput = Rule(
    "path/same-output",
    summary: Message(zh: "两个来源要写同一个文件。", en: "Two items have the same output path."),
    explanation: Message(
      zh: "例如 a.md 和 a/index.md、相同的 slug、别名撞上已有页面、页面用了 articles 之类的保留名称，或者 static/ 里的文件盖住页面。",
      en:
        "For example a.md and a/index.md, equal slugs, an alias that is the URL of a page, a page with a "
        + "reserved name, or a file in static/ at the path of a page."))
  static let collidingPath = Rule(
    "path/twin",
    summary: Message(zh: "两个名字只差大小写或 Unicode 写法。", en: "Two names differ only in case or Unicode normalization."),
    explanation: Message(
      zh: "在 Windows 和 macOS 上，A.txt 和 a.txt 是同一个文件，“é”的两种写法（一个字符，或 e 加重音符）也是：其中一个会被盖掉。名字一律用小写，改掉其中一个。",
      en:
        "On Windows and macOS, A.txt and a.txt are the same file, as are the two forms of 'é' (one character, "
        + "or e with a combining accent): one of them would be lost. Use lower case, and rename one of the two."))
  static let invalidAlias = Rule(
    "path/alias",
    summary: Message(zh: "旧地址写法不对。", en: "An alias is malformed."),
    explanation: Message(
      zh: "aliases 里写本站的旧地址，以 / 开头，不含 ? 和 #：静态网站分不清问号后面的内容。",
      en:
        "aliases are old URLs of the site: they begin with / and have no ? or #, since static files cannot depend "
        + "on what follows those."))
}

extension Problem {
  /// A name that is invalid in a URL.
  package static func invalidID(_ name: String, proposal: String?, canHaveSlug: Bool = false) -> Problem {
    let proposed = proposal.map { Message(zh: "，例如 \($0)", en: ", such as \($0)") } ?? Message(zh: "", en: "")
    let slug = slugRemedy(canHaveSlug)
    return Problem(
      .invalidName, Message(zh: "名称“\(name)”不能成为地址", en: "the name '\(name)' cannot be part of a URL"),
      remedy: Message(
        zh: "改成小写 ASCII 字母、数字、-、_ 和 .\(proposed.chinese)\(slug.chinese)",
        en: "use lower-case ASCII letters, digits, -, _ and .\(proposed.english)\(slug.english)"))
  }

  /// A name of a device on Windows, where no file can have it.
  package static func reservedDeviceName(_ name: String, canHaveSlug: Bool = false) -> Problem {
    let slug = slugRemedy(canHaveSlug)
    return Problem(
      .invalidName,
      Message(zh: "名称“\(name)”是 Windows 保留的设备名，不能成为地址", en: "'\(name)' is a device name reserved by Windows"),
      remedy: Message(zh: "换一个名字\(slug.chinese)", en: "use another name\(slug.english)"))
  }

  private static func slugRemedy(_ canHaveSlug: Bool) -> Message {
    canHaveSlug ? Message(zh: "；或者在前言区加上 slug", en: "; or add slug to the front matter") : Message(zh: "", en: "")
  }

  /// An output path that is already taken.
  package static func sameOutput(_ path: String, isGenerated: Bool) -> Problem {
    Problem(
      .sameOutput,
      isGenerated
        ? Message(zh: "\(path) 是网站自己要用的地址", en: "the site reserves \(path)")
        : Message(zh: "\(path) 已有别的来源", en: "\(path) is already taken"),
      remedy: Message(zh: "改名，或者删掉一个", en: "rename or delete one of them"))
  }

  /// An invalid output path.
  package static func invalidOutputPath(_ path: String) -> Problem {
    Problem(
      .invalidName, Message(zh: "“\(path)”不能作输出路径", en: "'\(path)' is not a valid output path"),
      remedy: Message(
        zh: "改名：名称不能为空、为 . 或 ..，不能含控制字符，每段不超过 255 字节，也不能以 .xinglin 开头",
        en:
          "rename it: a name must not be empty, '.' or '..', contain control characters, be longer than 255 "
          + "bytes or begin with '.xinglin'"))
  }

  /// A path that collides with another on a file system that ignores case or Unicode normalization.
  package static func collidingPath(_ path: String, of other: String) -> Problem {
    Problem(
      .collidingPath,
      path == other
        ? Message(
          zh: "\(path) 和另一个文件只差 Unicode 写法", en: "\(path) differs from another file only in its Unicode normalization")
        : Message(zh: "\(path) 和 \(other) 只差大小写", en: "\(path) differs from \(other) only in case"),
      remedy: Message(zh: "给其中一个改名", en: "rename one of them"))
  }

  /// A tag whose page has a path reserved for a file of the site.
  package static func reservedTagPath(_ tag: String, path: String) -> Problem {
    Problem(
      .emptyTag,
      Message(
        zh: "标签“\(tag)”不能成为地址：\(path) 是网站自己要用的文件",
        en: "the tag '\(tag)' cannot be part of a URL: the site reserves \(path)"),
      remedy: Message(zh: "换一个标签", en: "use another tag"))
  }

  /// An invalid alias.
  package static func invalidAlias(_ alias: String) -> Problem {
    Problem(
      .invalidAlias, Message(zh: "“\(alias)”不能作为旧地址", en: "'\(alias)' is not a valid alias"),
      remedy: Message(zh: "写成 /old/path/ 或 /old.html", en: "write /old/path/ or /old.html"))
  }

  /// Several old URLs written as one; `parts` are the URLs.
  package static func severalAliases(_ parts: [String]) -> Problem {
    let list = "[\(parts.joined(separator: ", "))]"
    return Problem(
      .invalidAlias, Message(zh: "几个旧地址写成了一个", en: "several aliases are written as one"),
      remedy: Message(zh: "写成列表：aliases: \(list)", en: "write a list: aliases: \(list)"))
  }
}
