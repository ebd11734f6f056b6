import Theme

/// The buttons to share, copy the URL, show a QR code and print; the script shows them.
struct SharePanel: CachedComponent {
  let frame: Frame
  let strings: Strings

  var fragments: Fragments { frame.fragments }
  var fragmentKey: Int {
    let isOfTheSite = strings.isTraditional == frame.strings.isTraditional
    return (isOfTheSite ? ChromeFragmentKey.share : .shareInOtherScript).rawValue
  }

  var body: some HTML {
    div(
      .class("share"), .role("group"), .ariaLabel(strings.share), .hidden, .data("copied", strings.copied),
      .data("qr", frame.site.asset("qr.js"))
    ) {
      button(.type("button"), .class("send"), .hidden) { strings.share }
      button(.type("button"), .class("copy")) { strings.copyLink }
      button(.type("button"), .class("code"), .ariaExpanded(false)) { strings.qrCode }
      button(.type("button"), .class("print")) { strings.print }
      p(.class("said"), .role("status"))
      figure(.class("qr"), .hidden) { figcaption { strings.scan } }
    }
    ModuleScript(src: frame.site.asset("share.js"))
  }
}
