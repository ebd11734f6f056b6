import Testing

@testable import Gate

@Suite struct CodeTests {
  @Test(
    arguments: [
      ("7K3Q-M8TD-2V5X-9HJN-*", nil), ("0000-0000-0000-0000-0", "00000000000000000"),
      ("0000-0000-0000-0001-1", "00000000000000011"), ("oooo oooo oooo ooo i l", "00000000000000011"),
      ("０００００００００００００００１１", "00000000000000011"), ("0000–0000—0000−0001‐1", "00000000000000011"),
      ("0000\u{3000}0000\t0000 0001\n1", "00000000000000011"), ("0000ー0000ー0000ー0001ー1", "00000000000000011"),
      ("0000-0000-0000-000Z-*", nil), ("0000-0000-0000-0010-~", nil), ("0000-0000-0000-0011-~", "0000000000000011~"),
      ("0000-0000-0000-0013-U", nil), ("0000-0000-0000-0014-u", "0000000000000014U"),
      ("u000-0000-0000-0000-0", nil), ("0000-0000-0000-000-0", nil), ("0000-0000-0000-00000-0", nil), ("", nil),
      ("杏林", nil),
      ("0000-0000-0000-0010-0", nil),
    ])
  func typed(text: String, symbols: String?) {
    #expect(AccessCode(typed: text).map { String(decoding: $0.symbols, as: UTF8.self) } == symbols)
  }

  @Test func madeCodesAreTakenAsShown() {
    for _ in 0..<200 {
      let code = AccessCode()
      #expect(AccessCode(typed: code.formatted) == code)
      #expect(code.formatted.split(separator: "-").map(\.count) == [4, 4, 4, 4, 1])
      #expect(code.formatted.hasPrefix(code.id))
      #expect(code.formatted.last.map { $0.isLetter || $0.isNumber } == true)
    }
  }

  @Test func everyWrongSymbolAndEverySwapIsFound() {
    for _ in 0..<20 {
      let code = AccessCode()
      for index in 0..<16 {
        for symbol in AccessCode.alphabet where symbol != code.symbols[index] {
          var wrong = code.symbols
          wrong[index] = symbol
          #expect(AccessCode(symbols: wrong) == nil)
        }
        var swapped = code.symbols
        swapped.swapAt(index, (index + 1) % 16)
        if swapped != code.symbols, index < 15 { #expect(AccessCode(symbols: swapped) == nil) }
      }
    }
  }

  @Test func secretsPrintAsWords() throws {
    let keyring = Keyring()
    var file = try AudienceFile(audience: "hcp", keyring: keyring)
    let code = try file.addCode(label: "某院", keyring: keyring)
    let key = try file.key(keyring)
    for (value, secret) in [
      (code as Any, String(code.formatted.suffix(11))), (keyring, keyring.line), (key, Base64URL.encoded(key.bytes)),
    ] {
      var dumped = ""
      dump(value, to: &dumped)
      for text in ["\(value)", String(reflecting: value), dumped] {
        #expect(!text.contains(secret))
        #expect(text.contains("redacted"))
      }
    }
  }
}
