import Testing

@testable import Releases

struct RemoteScriptTests {
  @Test func argumentsAreQuotedForTheShellThere() {
    let command = RemoteScript.manifest.command(["/srv/a b'; rm -rf /; '", "$(id)"])
    #expect(command.hasSuffix(#" 'xinglin' '/srv/a b'\''; rm -rf /; '\''' '$(id)'"#))
    #expect(command.hasPrefix("'sh' '-c' 'cd -- "))
  }
}
