import Platform

extension Message {
  /// Returns the description of a system error number.
  package static func systemReason(_ code: Int32) -> Message {
    systemReasons[code] ?? Message(zh: "系统错误 \(code)", en: "system error \(code)")
  }

  private static let systemReasons: [Int32: Message] = [
    EACCES: Message(zh: "没有权限", en: "permission denied"),
    EPERM: Message(zh: "不允许这样操作", en: "operation not permitted"),
    EROFS: Message(zh: "文件系统是只读的", en: "read-only file system"),
    ENOSPC: Message(zh: "磁盘空间不足", en: "no space left on device"),
    EDQUOT: Message(zh: "超出磁盘配额", en: "disk quota exceeded"),
    EFBIG: Message(zh: "文件太大", en: "file too large"),
    EIO: Message(zh: "磁盘读写出错", en: "input/output error"),
    ENOENT: Message(zh: "文件或目录不存在", en: "no such file or directory"),
    ENOTDIR: Message(zh: "不是目录", en: "not a directory"),
    EISDIR: Message(zh: "是目录", en: "is a directory"),
    EEXIST: Message(zh: "已经存在", en: "file exists"),
    ENOTEMPTY: Message(zh: "目录不是空的", en: "directory not empty"),
    ENAMETOOLONG: Message(zh: "名称太长", en: "file name too long"),
    EILSEQ: Message(zh: "文件系统不接受这个名称", en: "name not accepted by the file system"),
    ELOOP: Message(zh: "是符号链接，或链接层数太多", en: "is a symbolic link, or too many levels of links"),
    EXDEV: Message(zh: "在另一个文件系统上", en: "on another file system"),
    EMFILE: Message(zh: "打开的文件太多", en: "too many open files"),
    ENFILE: Message(zh: "系统里打开的文件太多", en: "too many open files in system"),
    ENOMEM: Message(zh: "内存不足", en: "out of memory"),
    EBUSY: Message(zh: "正在使用中", en: "resource busy"),
    ETXTBSY: Message(zh: "程序正在运行", en: "text file busy"),
    EMLINK: Message(zh: "链接太多", en: "too many links"),
    EINVAL: Message(zh: "文件系统不支持", en: "invalid argument"),
    ENOSYS: Message(zh: "系统不支持", en: "not supported by the system"),
    EOPNOTSUPP: Message(zh: "文件系统不支持", en: "not supported by the file system"),
    ENOLCK: Message(zh: "没有可用的锁", en: "no locks available"),
    ESTALE: Message(zh: "网络文件已失效", en: "stale network file handle"),
    EPIPE: Message(zh: "读取的一方已经关闭", en: "broken pipe"),
    ENODEV: Message(zh: "没有这个设备", en: "no such device"),
    ENXIO: Message(zh: "没有这个设备", en: "no such device or address"),
  ]
}
