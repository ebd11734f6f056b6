import Bytes
import Crypto
import Diagnostics
import Essentials
import HTML

/// The changes as a single HTML page for reviewers. It contains no script, loads nothing, and its policy allows only
/// its own style.
package struct ChangesPage: HTML {
  private let changes: SiteChanges
  private let groups: [PageGroup]
  private let strings: ChangesStrings
  private let old: String
  private let new: String

  /// Creates the page for the changes from the output or commit named `old` to `new`.
  package init(_ changes: SiteChanges, old: String, new: String, language: MessageLanguage) {
    self.changes = changes
    groups = PageGroup.groups(of: changes.pages)
    strings = ChangesStrings(language: language)
    (self.old, self.new) = (old, new)
  }

  /// Appends the page.
  package func render(into output: inout ByteBuffer) { page.render(into: &output) }

  @HTMLBuilder private var page: some HTML {
    Doctype()
    html(.lang(strings.language == .chinese ? "zh-Hans" : "en")) {
      head {
        meta(.charset("utf-8"))
        meta(
          .httpEquiv("Content-Security-Policy"),
          .content("default-src 'none'; style-src 'sha256-\(Self.sheetHash)'; base-uri 'none'; form-action 'none'"))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("robots"), .content("noindex"))
        title { strings.title + " " + old + " → " + new }
        style { Markup(trusted: Self.sheet) }
      }
      body { main { content } }
    }
  }

  @HTMLBuilder private var content: some HTML {
    header {
      h1 { strings.title }
      p(.class("sides")) {
        code { old }
        " → "
        code { new }
      }
      p(.class("sum")) { changes.files.isEmpty ? strings.nothing : strings.summary(changes) }
    }
    ForEach(groups) { group in PageGroupView(group: group, strings: strings) }
    let others = changes.files.filter { !$0.isPage }
    if !others.isEmpty {
      section {
        h2 { strings.otherFiles }
        ul(.class("paths")) { ForEach(others) { file in FileLine(file: file, strings: strings) } }
      }
    }
  }

  /// The style sheet, in the look of the sites themselves: paper and ink, one red, hairlines. Removed text is struck
  /// through and added text underlined, so that the distinction does not depend on color.
  private static let sheet: [UInt8] = Array(
    """
    :root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c1c1a;--muted:#68645b;--rule:#d8d2c4;--wash:#f3efe5;--seal:#a3201d;\
    --gone:#f8e3de;--come:#e6eed9;--green:#3d5a1e}
    @media (prefers-color-scheme:dark){:root{--paper:#161513;--ink:#e9e4da;--muted:#a39d90;--rule:#3a3731;--wash:#23211d;\
    --seal:#e27a6c;--gone:#3d211d;--come:#26301b;--green:#b5cf8f}}
    *{box-sizing:border-box;margin:0}
    html{font:100%/1.8 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;\
    background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
    main{max-width:54rem;margin:auto;padding:2.4rem clamp(1rem,4vw,2.5rem) 4.8rem}
    h1,h2{font-family:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;line-height:1.4}
    h1{font-size:2.25rem}
    h2{font-size:1.125rem;color:var(--seal)}
    header{padding-bottom:1.2rem;border-bottom:3px double var(--rule)}
    .sides{margin-top:.6rem}
    .sum,.kind,.label,summary{color:var(--muted);font-size:.875rem}
    section{padding:1.5rem 0 1.2rem;border-bottom:1px solid var(--rule)}
    code{font:.9375em/1.6 ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace}
    ul{list-style:none;padding:0}
    .paths li{display:flex;gap:1em;align-items:baseline}
    .paths .kind{flex:none;min-width:3em}
    .paths .removed code{text-decoration:line-through}
    summary{cursor:pointer}
    dl,.blocks{margin-top:.9rem}
    dl>div,.blocks>div{display:grid;grid-template-columns:minmax(0,9rem) minmax(0,1fr);gap:0 1.2rem;padding:.4rem 0;\
    border-top:1px solid var(--rule)}
    dd{margin:0}
    .text{font-family:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;font-size:1.0625rem;white-space:pre-wrap}
    del{background:var(--gone);color:var(--seal);text-decoration:line-through;padding:.1em .15em}
    ins{background:var(--come);color:var(--green);text-decoration:underline;text-underline-offset:.25em;padding:.1em .15em}
    .refs{margin-top:.3rem;font-size:.875rem}
    .members{margin-top:.6rem;color:var(--muted)}
    @media (max-width:40em){dl>div,.blocks>div{grid-template-columns:minmax(0,1fr)}}
    @media print{details:not([open])>*{display:block}}
    """.utf8)

  private static let sheetHash = Data(SHA256.hash(data: sheet)).base64EncodedString()
}
