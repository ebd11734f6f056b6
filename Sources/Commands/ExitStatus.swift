import ArgumentParser

/// How a command ends. Source of the numbers from 64 on: sysexits(3).
enum ExitStatus {
  /// The content has errors; the output is as it was.
  static let contentErrors = ExitCode(1)
  /// The arguments cannot work.
  static let usage = ExitCode(64)
  /// A port is not available.
  static let unavailable = ExitCode(69)
  /// The system refuses a file.
  static let inputOutput = ExitCode(74)
  /// The keys of members' pages are missing or do not fit.
  static let configuration = ExitCode(78)

  /// The list for `xinglin --help`.
  static let explanation = """
    退出码 (exit status): 0 完成 (done); 1 内容有错误 (errors in the content); 64 用法不对 (wrong arguments);
    69 端口不可用 (no port available); 74 文件读写失败 (the system refuses a file);
    78 密钥缺失或不符 (keys of members' pages are missing or do not fit).
    """
}
