/// Errors in reading and writing files.
extension Message {
  /// A system call that failed, by its error number.
  package static func failed(_ operation: FileOperation, _ path: String, code: Int32) -> Message {
    let reason = systemReason(code)
    return Message(
      zh: "\(operation.verbPhrase.chinese) \(path)：\(reason.chinese)",
      en: "cannot \(operation.verbPhrase.english) \(path): \(reason.english)")
  }

  /// A symbolic link in place of a folder or a file that the program owns.
  package static func unexpectedSymbolicLink(_ path: String) -> Message {
    Message(
      zh: "\(path) 是符号链接，写文件时不跟随链接：请删掉这个链接，或者另选一个目录",
      en:
        "\(path) is a symbolic link, and files are not written through links; remove the link or choose another "
        + "directory")
  }

  /// A file in place of one that the site needs, and that no build wrote or that was changed since.
  package static func unmanagedFile(_ path: String) -> Message {
    Message(
      zh: "\(path) 占了网站要用的位置，却不是由生成写出的，或者后来被改过：请先移走，输出目录保持原样",
      en: "\(path) is in the way: no build wrote it, or it was changed since; move it elsewhere first")
  }

  /// A path that is invalid in the output.
  package static func invalidPath(_ path: String) -> Message {
    Message(
      zh: "“\(path)”不能作输出路径：名称不能为空、为 . 或 ..，不能含控制字符，每段不超过 255 字节，也不能以 .xinglin 开头",
      en:
        "'\(path)' is not a valid output path: a name must not be empty, '.' or '..', contain control "
        + "characters, be longer than 255 bytes or begin with '.xinglin'")
  }

  /// A file that changed during a build.
  package static func modifiedDuringBuild(_ path: String) -> Message {
    Message(
      zh: "\(path) 在生成途中被改动或删除了：请再生成一次", en: "\(path) was changed or removed during the build; run the build again")
  }
}

extension Message {
  /// A content folder and an output folder that are the same, or one inside the other.
  package static func overlappingFolders(content: String, output: String) -> Message {
    Message(
      zh: "输出目录“\(output)”与内容目录“\(content)”重叠，请用 --output 另选一个目录",
      en: "the output folder '\(output)' overlaps the content folder '\(content)'; choose another with --output")
  }

  /// A folder in the data of a version control system.
  package static func repositoryData(_ path: String) -> Message {
    Message(zh: "“\(path)”里是版本库自己的数据，请另选一个目录", en: "'\(path)' is in the data of a repository; choose another folder")
  }

  /// An option that names the root of the file system.
  package static func rootFolder(option: String, path: String) -> Message {
    Message(
      zh: "\(option) \(path) 是文件系统的根目录，请另选一个目录", en: "\(option) \(path) is the root of the file system; choose a folder"
    )
  }
}
