import Entities

extension Scaffold.Kind {
  /// A version of a consent document, `ID` or `ID/VERSION`, with placeholders for all statements that the law requires.
  static let consent = Scaffold.Kind("consent", isNested: true, options: [.title, .date]) {
    (scaffold: Scaffold) throws(Scaffold.Failure) in
    let parts = scaffold.id.split(separator: "/")
    let version = parts.count == 2 ? String(parts[1]) : "1.0"
    guard let id = parts.first, parts.count <= 2, ConsentVersion(version) != nil else {
      throw .invalidName(scaffold.id)
    }
    return [
      Scaffold.File(
        path: "gate/\(id)/\(version).md",
        text: """
          ---
          title: \(Scaffold.quoted(scaffold.title ?? String(id)))
          version: "\(version)"
          kind: agreement
          date: \(try scaffold.day())
          controller: 写明谁处理个人信息
          purpose: 写明处理目的
          method: 写明处理方式
          information: [写明信息种类]
          retention: 写明保存期限
          retention_days: 365
          recipients: 不向他人提供
          transfer: 不传到境外
          rights: 查阅、更正、删除、撤回同意
          contact: 写明联系办法
          audience: 医疗卫生专业人士
          service_agreement: https://example.org/agreement/
          privacy_policy: https://example.org/privacy/
          draft: true
          ---

          正文从这里开始。

          """)
    ]
  }
}
