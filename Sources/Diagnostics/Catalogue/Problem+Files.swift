extension Rule {
  static let files: [Rule] = [
    emptyFile, notUTF8, nulCharacter, byteOrderMark, carriageReturn, replacementCharacter, unreadable, linkOutside,
    brokenLink, misplaced, skippedFile, temporaryFile, nameEncoding, noConfiguration,
  ]

  static let emptyFile = Rule(
    "file/empty",
    summary: Message(zh: "文件是空的。", en: "The file is empty."),
    explanation: Message(
      zh: "空文件不会成为页面，多半是误提交或保存失败。写上内容，或者删掉它。",
      en: "An empty file produces no page and is usually an accident. Write some content or delete the file."))
  static let notUTF8 = Rule(
    "file/not-utf8",
    summary: Message(zh: "文件不是 UTF-8 编码。", en: "The file is not UTF-8."),
    explanation: Message(
      zh: "所有文本必须是 UTF-8。Windows 记事本或旧系统导出的文件常是 GBK（GB 18030），用编辑器另存为 UTF-8 即可。",
      en:
        "All text files must be UTF-8. Files from older systems are often GBK (GB 18030); save them as UTF-8 in "
        + "an editor."))
  static let nulCharacter = Rule(
    "file/nul",
    summary: Message(zh: "文件里有空字符。", en: "The file contains a NUL character."),
    explanation: Message(
      zh: "文本里不会有编码为 0 的字符，这个文件可能是二进制文件，或者保存时损坏了。",
      en: "Text never contains NUL: the file is binary, or was damaged when it was saved."))
  static let byteOrderMark = Rule(
    "file/byte-order-mark", .warning,
    summary: Message(zh: "文件开头有字节顺序标记（BOM）。", en: "The file begins with a byte order mark."),
    explanation: Message(
      zh: "BOM 对 UTF-8 没有用处，有些工具会因此读错第一行。这里会略过它；请另存为“UTF-8（无 BOM）”。",
      en: "UTF-8 needs no byte order mark, and some tools fail on it. It is ignored here; save the file without it."))
  static let carriageReturn = Rule(
    "file/carriage-return", .warning,
    summary: Message(zh: "文件的行尾是 CRLF 或 CR。", en: "The file has CRLF or CR line endings."),
    explanation: Message(
      zh: "行尾混用会让 git 的差异里全是改动。这里按换行处理；请在编辑器里把行尾改为 LF。",
      en: "Mixed line endings clutter git diffs. They are read as line feeds here; set the editor to LF."))
  static let replacementCharacter = Rule(
    "file/damaged-character", .warning,
    summary: Message(zh: "文字里有损坏的字符“�”。", en: "The text contains the replacement character �."),
    explanation: Message(
      zh: "“�”（U+FFFD）表示转码时丢了字，原来的字只能从原稿里找回。",
      en: "U+FFFD replaces a character that was lost in a conversion; only the original text shows which one."))
  static let unreadable = Rule(
    "file/unreadable",
    summary: Message(zh: "文件或文件夹读不了。", en: "A file or folder cannot be read."),
    explanation: Message(
      zh: "可能没有读取权限、不是普通文件、太大，或者文件夹套得太深。",
      en: "Permission may be denied, or it is not a regular file, too large or nested too deeply."))
  static let linkOutside = Rule(
    "file/link-outside",
    summary: Message(zh: "符号链接指向内容文件夹之外。", en: "A symbolic link points outside the content folder."),
    explanation: Message(
      zh: "指到外面的链接会让别处的文件意外发布，换一台机器也会失效。把文件复制进来，或者删掉链接。",
      en:
        "Such a link could publish files by accident, and it breaks on other machines. Copy the file into the "
        + "folder, or delete the link."
    ))
  static let brokenLink = Rule(
    "file/broken-link",
    summary: Message(zh: "符号链接没有指向任何文件，或者绕成了圈。", en: "A symbolic link is broken or circular."),
    explanation: Message(
      zh: "链接的目标被移走或改名了，或者就在它的上级文件夹。改正或删掉链接。",
      en: "Its target was moved or renamed, or is one of the folders that contain it. Correct or delete the link."))
  static let misplaced = Rule(
    "file/misplaced",
    summary: Message(zh: "这个位置的文件不会被读取。", en: "A file is in a location that is not read."),
    explanation: Message(
      zh: "文章在 articles/ 下；其他内容各在自己文件夹的第一层，例如 hospitals/、people/、pages/；奖项在 awards/奖项/ 里，"
        + "介绍是 index.md，每届一个 .md 和同名的 .csv；登记表是 hospitals.csv。",
      en:
        "Articles belong in articles/; most other items directly in the folder of their kind, such as "
        + "hospitals/, people/ or pages/. An award belongs in awards/ID/, with an index.md and a .md and a .csv "
        + "file for each edition. The register is hospitals.csv."
    ))
  static let skippedFile = Rule(
    "file/passed-over", .warning,
    summary: Message(zh: "稿件不是 Markdown，不会成为页面。", en: "A manuscript is not Markdown and produces no page."),
    explanation: Message(
      zh: "Word、WPS、Excel、网页和纯文本文件放在内容文件夹里，网站不会读取。把文字存成 .md，表格导出为 UTF-8 的 CSV；要给读者下载，就写进文章的 attachments。",
      en:
        "Word processor files, spreadsheets, web pages and plain text are not read. Save the text as .md, export the table "
        + "as UTF-8 CSV, or list the file in an article's attachments for readers to download."))
  static let temporaryFile = Rule(
    "file/leftover", .warning,
    summary: Message(zh: "static/ 里有软件留下的临时文件。", en: "A temporary file is in static/."),
    explanation: Message(
      zh:
        "static/ 里的文件原样发布，以点开头的也在内（如 .well-known、.nojekyll）。不发布的有：以 ~ 结尾、以 ~$、.~lock.、._ 或 .# 开头、以 .swp 或 .swo 结尾的，会有提示；.git 等 git 的文件、.svn、.hg、.DS_Store、Thumbs.db、desktop.ini、__MACOSX 不另提示。",
      en:
        "Files in static/ are published unchanged, including those that begin with a dot (.well-known, "
        + ".nojekyll). Names that end in ~, .swp or .swo or begin with ~$, .~lock., ._ or .# are reported and not "
        + "published. The files of git, .svn, .hg, .DS_Store, Thumbs.db, desktop.ini and __MACOSX are skipped "
        + "silently."))
  static let nameEncoding = Rule(
    "file/name-encoding",
    summary: Message(zh: "文件名不是 UTF-8 编码。", en: "A file name is not UTF-8."),
    explanation: Message(
      zh: "多半是在 Windows 上打的 zip 包，解压时文件名按 GBK 存了下来，显示成乱码。用能选编码的工具重新解压，或者直接改名。",
      en:
        "Such names usually come from zip files made on Windows, which use GBK. Unpack the archive with a "
        + "program that lets you choose the encoding, or rename the file."))
  static let noConfiguration = Rule(
    "file/no-site",
    summary: Message(zh: "没有内容文件夹或 site.yml。", en: "The content folder or its site.yml is missing."),
    explanation: Message(
      zh: "内容文件夹里必须有 site.yml，至少写 title、base_url 和 language。用 --content 指定别的文件夹。",
      en:
        "The content folder must contain site.yml with at least title, base_url and language; choose another "
        + "folder with --content."))
}

extension Problem {
  /// A file without text.
  package static let emptyFile = Problem(
    .emptyFile, Message(zh: "文件是空的", en: "the file is empty"),
    remedy: Message(zh: "写上内容，或者删掉这个文件", en: "write some content or delete it"))

  /// A byte that is not part of a well-formed UTF-8 sequence.
  package static func notUTF8(byte: UInt8, isUTF16: Bool) -> Problem {
    let code = "0x" + String(byte, radix: 16, uppercase: true)
    return Problem(
      .notUTF8,
      Message(zh: "不是 UTF-8 编码：这里的字节是 \(code)", en: "invalid UTF-8: byte \(code)"),
      remedy: isUTF16
        ? Message(zh: "文件像是 UTF-16，请另存为 UTF-8", en: "the file looks like UTF-16; save it as UTF-8")
        : Message(zh: "文件可能是 GBK，请另存为 UTF-8", en: "the file may be GBK; save it as UTF-8"))
  }

  /// A NUL character.
  package static let nulCharacter = Problem(
    .nulCharacter, Message(zh: "有编码为 0 的字符", en: "NUL character"),
    remedy: Message(zh: "从原稿重新保存这个文件", en: "save the file again from the original"))

  /// A byte order mark.
  package static let byteOrderMark = Problem(
    .byteOrderMark, Message(zh: "文件开头有 BOM，已略过", en: "byte order mark ignored"),
    remedy: Message(zh: "另存为“UTF-8（无 BOM）”", en: "save it as UTF-8 without a byte order mark"))

  /// Lines that end in CRLF or CR.
  package static let carriageReturn = Problem(
    .carriageReturn, Message(zh: "行尾是 CRLF 或 CR", en: "lines end in CRLF or CR"),
    remedy: Message(zh: "在编辑器里把行尾改为 LF", en: "set the editor to LF line endings"))

  /// U+FFFD in the text.
  package static let replacementCharacter = Problem(
    .replacementCharacter, Message(zh: "有损坏的字符“�”", en: "replacement character U+FFFD"),
    remedy: Message(zh: "对照原稿补上这个字", en: "restore the original character"))

  /// A file or folder that cannot be read.
  package static func unreadableFile(_ reason: Message) -> Problem {
    Problem(.unreadable, Message(zh: "读不了：\(reason.chinese)", en: "cannot be read: \(reason.english)"))
  }

  /// A file to be published that this process may not read.
  package static let forbiddenFile = Problem(
    .unreadable, Message(zh: "没有读取这个文件的权限", en: "permission denied"),
    remedy: Message(zh: "执行 chmod a+r，或者删掉它", en: "run chmod a+r on it, or delete it"))

  /// A file name that is not UTF-8.
  package static let nameNotUTF8 = Problem(
    .nameEncoding, Message(zh: "文件名不是 UTF-8 编码", en: "the file name is not UTF-8"),
    remedy: Message(zh: "文件名可能是 GBK，请重新命名", en: "the name may be GBK; rename the file"))

  /// A temporary file that a program left in `static/`.
  package static func temporaryFile(_ name: String) -> Problem {
    Problem(
      .temporaryFile, Message(zh: "“\(name)”是软件留下的临时文件，没有发布", en: "'\(name)' is a temporary file and is not published"),
      remedy: Message(zh: "删掉它", en: "delete it"))
  }

  /// A word processor document.
  package static func skippedDocument(_ name: String) -> Problem {
    Problem(
      .skippedFile, Message(zh: "“\(name)”不会成为页面", en: "'\(name)' is not Markdown and produces no page"),
      remedy: Message(
        zh: "把文字存成 .md；要给读者下载，写进文章的 attachments",
        en: "save the text as .md, or list the file in an article's attachments"))
  }

  /// A spreadsheet.
  package static func skippedSpreadsheet(_ name: String) -> Problem {
    Problem(
      .skippedFile, Message(zh: "“\(name)”不会被读取", en: "'\(name)' is not read"),
      remedy: Message(
        zh: "导出为 UTF-8 编码的 .csv；要给读者下载，写进文章的 attachments",
        en: "export it as a UTF-8 .csv file, or list it in an article's attachments"))
  }

  /// A plain-text file.
  package static func skippedText(_ name: String, suggestion: String) -> Problem {
    Problem(
      .skippedFile, Message(zh: "“\(name)”不会成为页面", en: "'\(name)' produces no page"),
      remedy: Message(zh: "改名为 \(suggestion)，或者删掉它", en: "rename it to \(suggestion), or delete it"))
  }

  /// A file that disappeared.
  package static let vanishedFile = Problem(
    .unreadable, Message(zh: "文件不在了", en: "the file has disappeared"),
    remedy: Message(zh: "重新运行", en: "run the command again"))

  /// A file that exceeds the size limit.
  package static func fileTooLarge(limit: Int) -> Problem {
    let limit = "\(limit >> 20) MB"
    return Problem(
      .unreadable, Message(zh: "文件超过 \(limit)", en: "the file is larger than \(limit)"),
      remedy: Message(zh: "把它分成几个文件", en: "split it into several files"))
  }

  /// A device, socket or pipe.
  package static let specialFile = Problem(
    .unreadable, Message(zh: "不是普通文件", en: "not a regular file"),
    remedy: Message(zh: "删掉它", en: "delete it"))

  /// Folders that are nested too deeply.
  package static let tooDeepFolder = Problem(
    .unreadable, Message(zh: "文件夹套得太深", en: "folders are nested too deeply"),
    remedy: Message(zh: "移到浅一些的文件夹里", en: "move it to a higher level"))

  /// A symbolic link that leads out of the content folder.
  package static func linkOutside(target: String) -> Problem {
    Problem(
      .linkOutside,
      Message(zh: "符号链接指向内容文件夹之外：\(target)", en: "symbolic link to a target outside the content folder: \(target)"),
      remedy: Message(zh: "把文件复制进来，或者删掉链接", en: "copy the file into the folder, or delete the link"))
  }

  /// A broken symbolic link.
  package static let brokenLink = Problem(
    .brokenLink, Message(zh: "符号链接没有指向任何文件", en: "broken symbolic link"),
    remedy: Message(zh: "改正或删掉链接", en: "correct or delete the link"))

  /// A second symbolic link to the same folder.
  package static let repeatedFolderLink = Problem(
    .brokenLink,
    Message(zh: "这个文件夹已经由另一个符号链接读过", en: "another symbolic link points to the same folder"),
    remedy: Message(zh: "只留一个链接", en: "keep only one of the links"))

  /// A symbolic link to one of its own ancestors.
  package static let linkLoop = Problem(
    .brokenLink, Message(zh: "符号链接指向自己的上级文件夹", en: "symbolic link to a folder that contains it"),
    remedy: Message(zh: "删掉链接", en: "delete the link"))

  /// A file in a folder where it is not read.
  package static func misplaced(suggestion: String?, folders: [String]) -> Problem {
    let names = folders.map { $0 + "/" }
    let (most, last) = (names.dropLast(), names.last ?? "")
    return Problem(
      .misplaced, Message(zh: "这个位置的文件不会被读取", en: "files in this folder are not read"),
      remedy: suggestion.map { Message(zh: "是不是应该放在 \($0)？", en: "did you mean \($0)?") }
        ?? Message(
          zh: "移到 \(most.joined(separator: "、")) 或 \(last) 下",
          en: "move it to \(most.joined(separator: ", ")) or \(last)"))
  }

  /// A missing content folder.
  package static func noContentFolder(_ path: String) -> Problem {
    Problem(
      .noConfiguration, Message(zh: "没有内容文件夹 \(path)", en: "content folder not found: \(path)"),
      remedy: Message(zh: "用 --content 指定内容文件夹", en: "specify the content folder with --content"))
  }

  /// A missing site.yml.
  package static let noConfiguration = Problem(
    .noConfiguration, Message(zh: "没有 site.yml", en: "missing site.yml"),
    remedy: Message(
      zh: "新建它，写上 title、base_url 和 language", en: "create it with title, base_url and language"))
}
