import ArgumentParser

/// How a command ends. Source of the numbers from 64 on: sysexits(3).
enum ExitStatus {
  /// The content has errors; the output is as it was.
  static let contentErrors = ExitCode(1)
  /// The arguments cannot work.
  static let usage = ExitCode(64)
  /// A port, a program or another machine is not available.
  static let unavailable = ExitCode(69)
  /// The system refuses a file.
  static let inputOutput = ExitCode(74)
  /// The keys of members' pages are missing or do not fit.
  static let configuration = ExitCode(78)

  /// The list for `xinglin --help`.
  static let explanation = String.either(
    "退出码：0 完成；1 内容有错误；64 用法不对；69 端口、程序或主机不可用；74 文件读写失败；78 密钥缺失或不符。",
    """
    Exit status: 0 done; 1 errors in the content; 64 wrong arguments; 69 no port, program or host available; 74 the system refuses a file; \
    78 keys of members' pages are missing or do not fit.
    """)
}
