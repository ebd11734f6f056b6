import Foundation
import Testing

@testable import Gate

@Suite struct MakeFixtures {
  @Test func make() throws {
    guard let out = ProcessInfo.processInfo.environment["MAKE_FIXTURES"] else { return }
    let url = URL(fileURLWithPath: out)
    let keys = Keyring(site: "5f0c7d2e9a4b41c68e13b7a05d92f6c4")
    var file = try AudienceFile(audience: "hcp", keyring: keys)
    let a = try file.addCode(label: "", keyring: keys)
    let b = try file.addCode(label: "", keyring: keys)
    let gone = try file.addCode(label: "", keyring: keys)
    try file.revoke(gone.id, keyring: keys)
    let key = try file.key(keys)
    let path = "/articles/2024/05/sealed/"
    for (name, part) in [("body.html", SealContext.Part.body), ("plan.svg", .asset("/articles/2024/05/plan.svg")), ("empty", .asset("/articles/2024/05/empty.bin"))] {
      let content = Array(try Data(contentsOf: url.appending(path: name)))
      let sealed = try Envelope.seal(content, with: key, for: SealContext(site: keys.site, audience: "hcp", epoch: file.epoch.number, path: path, part: part))
      try Data(sealed).write(to: url.appending(path: name.split(separator: ".")[0] + ".sealed"))
    }
    try Data(file.published).write(to: url.appending(path: "keys.json"))
    try Data("\(a.shown)\n\(b.shown)\n\(gone.shown)\n\(Base64URL.text(key.bytes))\n\(file.epoch.number)\n".utf8).write(to: url.appending(path: "secret"))
  }
}
