import Theme

/// Share, copy the address, show it as a QR code, print: shown by the script that makes them work.
struct SharePanel: KeptComponent {
  let frame: Frame

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int { Furniture.share.rawValue }

  private var words: Words { frame.words }

  var body: some HTML {
    div(
      .class("share"), .role("group"), .ariaLabel(words.share), .hidden, .data("copied", words.copied),
      .data("qr", frame.site.asset("qr.js"))
    ) {
      button(.type("button"), .class("send"), .hidden) { words.share }
      button(.type("button"), .class("copy")) { words.copyLink }
      button(.type("button"), .class("code"), .ariaExpanded(false)) { words.qrCode }
      button(.type("button"), .class("print")) { words.print }
      p(.class("said"), .role("status"))
      figure(.class("qr"), .hidden) { figcaption { words.scan } }
    }
    ModuleScript(src: frame.site.asset("share.js"))
  }
}
