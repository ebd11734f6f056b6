import Diagnostics
import Site

/// The reason that a site is not published or verified.
package enum PublishError: Error, Sendable {
  /// A file system operation failed.
  case fileSystem(FileSystemError)
  /// The output folder has no file list.
  case noOutput(String)
  /// The last build of the output was interrupted.
  case unfinishedBuild(String)
  /// Files differ from what the build recorded.
  case changedFiles([String], output: String)
  /// The destination and the output are the same folder, or one contains the other.
  case overlapping(output: String, destination: String)
  /// The destination is the root of the file system.
  case rootFolder
  /// The destination is where a version control system keeps its data.
  case repositoryData(String)
  /// The destination is in a content folder.
  case insideContent(content: String, destination: String)
  /// The URL is not valid for a site.
  case invalidURL(String)
  /// The file at the path of the `current` link is not a link to a release.
  case invalidCurrentLink(String)
  /// There is no earlier release.
  case noPreviousRelease
  /// The earlier release has been pruned.
  case releasePruned(ReleaseID)
  /// Compressed variants differ from what was recorded.
  case changedCompressedFiles([String])
  /// Files of the earlier release are missing or have been modified.
  case damagedRelease(String, [String])
  /// The destination does not keep earlier releases.
  case noReleaseHistory(option: String)
  /// The access codes of an audience are older than the published ones.
  case olderCodes(audience: String)
  /// A program is not installed.
  case missingProgram(String, package: String)
  /// A program failed.
  case programFailed(name: String, status: String, errorOutput: String)
  /// Another process published in the meantime.
  case concurrentPublication
  /// The manifest in the store cannot be parsed.
  case unreadableManifest(String)
  /// The file is not the manifest of a build.
  case invalidManifest(String)
  /// A response exceeds the size of every file of the build by far.
  case oversizedResponse(String)
  /// A host responds neither with a file nor with a status for a missing one.
  case unexpectedResponse(String, status: String)

  /// The reason, and what to do about it.
  package var message: Message {
    switch self {
    case .fileSystem(let error): error.message
    case .noOutput(let path):
      Message(
        zh: "\(path) 里没有生成好的网站：先运行 xinglin build，或用 --from 指明输出目录",
        en: "no built site in \(path); run xinglin build first, or specify the output folder with --from")
    case .unfinishedBuild(let path):
      Message(
        zh: "\(path) 上一次没有生成完：再运行一次 xinglin build",
        en: "the last build of \(path) was interrupted; run xinglin build again")
    case .changedFiles(let paths, let output):
      Message(
        zh: "\(output) 里有文件不是生成时的样子：\(Self.list(paths, "、"))。再运行一次 xinglin build",
        en: "files in \(output) were changed after the build: \(Self.list(paths, ", ")); run xinglin build again")
    case .overlapping(let output, let destination):
      Message(
        zh: "发布的目录 \(destination) 与输出目录 \(output) 重叠：另选一个目录",
        en: "the destination \(destination) overlaps the output folder \(output); choose another folder")
    case .rootFolder:
      Message(
        zh: "发布的目录是文件系统的根目录 /：另选一个目录", en: "the destination is the root of the file system; choose a folder")
    case .repositoryData(let path): .repositoryData(path)
    case .insideContent(let content, let destination):
      Message(
        zh: "发布的目录 \(destination) 在内容目录 \(content) 里：另选一个目录",
        en: "the destination \(destination) is inside the content folder \(content); choose another folder")
    case .invalidURL(let text):
      Message(
        zh: "“\(text)”不是网站的网址：写 http 或 https 的网址，不带问号和井号",
        en: "'\(text)' is not the URL of a site; use an http or https URL without a query or a fragment")
    case .invalidCurrentLink(let path):
      Message(
        zh: "\(path) 不是指向发布版本的链接：先移走它", en: "\(path) is not a link to a release; move it elsewhere first")
    case .noPreviousRelease: Message(zh: "没有更早的版本可以退回", en: "no earlier release to roll back to")
    case .releasePruned(let id):
      Message(
        zh: "之前的版本 \(id.text) 已经不再保留（--keep）：要退回，就重新发布那时的输出目录",
        en: "the previous release \(id.text) is no longer kept (--keep); publish the output of that time instead"
      )
    case .changedCompressedFiles(let paths):
      Message(
        zh: "压缩好的文件又变了：\(Self.list(paths, "、"))。再发布一次",
        en: "compressed files changed in the meantime: \(Self.list(paths, ", ")); publish again")
    case .damagedRelease(let id, let paths):
      Message(
        zh: "版本 \(id) 已经损坏：\(Self.list(paths, "、"))", en: "release \(id) is damaged: \(Self.list(paths, ", "))")
    case .noReleaseHistory(let option):
      Message(
        zh: "对象存储里只有当前版本，不能用 \(option)：要退回，就发布更早的输出目录",
        en:
          "an object store keeps only the current release, so \(option) does not apply; publish an earlier output "
          + "instead")
    case .olderCodes(let audience):
      Message(
        zh: "“\(audience)”的访问码比已发布的旧，收回过的会重新有效：确实要这样，用 --allow-rollback 写明原因",
        en:
          "the access codes of '\(audience)' are older than the published ones, so revoked codes would work "
          + "again; if this is intended, give a reason with --allow-rollback")
    case .missingProgram(let program, let package):
      Message(
        zh: "找不到程序 \(program)：请先安装（Debian：apt install \(package)）",
        en: "\(program) is not installed; on Debian: apt install \(package)")
    case .programFailed(let program, let status, let errorOutput):
      Message(
        zh: "\(program) 失败（\(status)）" + (errorOutput.isEmpty ? "" : "：\(errorOutput)"),
        en: "\(program) failed (\(status))" + (errorOutput.isEmpty ? "" : ": \(errorOutput)"))
    case .concurrentPublication:
      Message(
        zh: "另一次发布抢先了一步，没有改动：再发布一次", en: "another process published first, and nothing was changed; publish again")
    case .unreadableManifest(let path):
      Message(
        zh: "读不懂 \(path)，它可能是新版本写的：删掉它会重新上传全部文件",
        en:
          "cannot read \(path), which may have been written by a later version; if it is deleted, every file is "
          + "uploaded again")
    case .invalidManifest(let path):
      Message(
        zh: "\(path) 不是生成的清单：写输出目录、其中的 .xinglin-files，或者发布时留下的清单",
        en: "\(path) is not a manifest; specify an output folder, its .xinglin-files, or the manifest of a release")
    case .oversizedResponse(let url):
      Message(
        zh: "\(url) 的回答比生成的任何文件都大，没有取完：查是谁改的",
        en: "the response of \(url) is larger than any file of the build; find out who changed it")
    case .unexpectedResponse(let url, let status):
      Message(
        zh: "\(url) 的回答是 \(status)：等网站恢复后再核对",
        en: "\(url) responded with status \(status); verify again once the site is up")
    }
  }

  private static func list(_ paths: [String], _ separator: String) -> String {
    paths.prefix(5).map(\.sanitized).joined(separator: separator) + (paths.count > 5 ? " … (\(paths.count))" : "")
  }
}
