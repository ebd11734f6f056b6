import ArgumentParser
import Site

/// The exit statuses of commands. Source of the values from 64: sysexits(3).
enum ExitStatus {
  /// The content has errors; the output is unchanged.
  static let contentErrors = ExitCode(1)
  /// The arguments are invalid.
  static let usage = ExitCode(64)
  /// A port, a program or a host is unavailable.
  static let unavailable = ExitCode(69)
  /// The system denies access to a file.
  static let inputOutput = ExitCode(74)
  /// The keys of members' pages are missing or do not match.
  static let configuration = ExitCode(78)

  /// Returns the status of a build or check that found errors, or `nil` if it found none.
  static func ofErrors(in result: BuildResult) -> ExitCode? {
    guard result.hasErrors else { return nil }
    return result.hasOnlyKeyErrors ? configuration : contentErrors
  }

  /// The list of exit statuses for `xinglin --help`.
  static let explanation = String.localized(
    "退出码：0 完成；1 内容有错误；64 用法不对；69 端口、程序或主机不可用；74 文件读写失败；78 密钥缺失或不符。",
    """
    Exit status: 0 success; 1 errors in the content; 64 invalid arguments; 69 no port, program or host available; 74 a file operation failed; \
    78 keys of members-only pages are missing or do not match.
    """)
}
