extension Scaffold {
  /// Returns the `Package.swift` of a site with a theme of its own.
  static func manifest(dependingOn generator: (line: String, package: String)) -> String {
    """
    // swift-tools-version: 6.2

    import PackageDescription

    let package = Package(
      name: "my-site",
      dependencies: [\(generator.line)],
      targets: [
        .executableTarget(
          name: "my-site",
          dependencies: [
            .product(name: "Theme", package: "\(generator.package)"),
            .product(name: "Xinglin", package: "\(generator.package)"),
          ],
          resources: [.embedInCode("Assets")])
      ]
    )

    """
  }

  /// `Sources/my-site/Program.swift`.
  static let program = """
    import Theme
    import Xinglin

    @main struct MySite {
      static func main() { Xinglin.main(themes: [Plain()]) }
    }

    """

  /// `Sources/my-site/Plain.swift`.
  static let theme = """
    import Theme

    struct Plain: Theme {
      let name = "plain"
      let colors = ["paper", "ink"]
      let fonts = ["text"]
      let assets = [ThemeAsset(name: "plain.css", bytes: PackageResources.plain_css)]

      func document(_ frame: Frame, main content: Slot) -> some HTML {
        Doctype()
        html(.lang(frame.site.language)) {
          head {
            meta(.charset("utf-8"))
            meta(.httpEquiv("Content-Security-Policy"), .content(policy(frame.site)))
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            title { frame.head.title }
            if !frame.head.canonical.isEmpty { link(.rel("canonical"), .href(frame.head.canonical)) }
            link(.rel("stylesheet"), .href(frame.site.asset("plain.css")))
            if let overrides = frame.site.overrides { link(.rel("stylesheet"), .href(overrides)) }
          }
          body {
            header {
              a(.href(frame.site.home)) { frame.site.title }
              nav { LinkList(frame.site.navigation) }
            }
            BodyView(frame.mastheadNote)
            main { content }
            footer {
              BodyView(frame.footerNote)
              LinkList(frame.site.footer.links)
              if let icp = frame.site.footer.icp { a(.href(icp.url)) { icp.title } }
            }
          }
        }
      }

      /// Returns a policy that allows the site's own files, and pictures and videos from hosts that texts refer to.
      private func policy(_ site: SiteValue) -> String {
        let hosts = (["'self'"] + site.mediaHosts).joined(separator: " ")
        return "default-src 'self'; img-src " + hosts + " data:; media-src " + hosts + "; base-uri 'none'"
      }

      var templates: [Template] {
        Template(for: TagPage.self) { page in
          h1 { page.title }
          ul { ForEach(page.articles) { article in li { a(.href(article.url)) { article.title } } } }
        }
      }

      var componentTemplates: [ComponentTemplate] {
        ComponentTemplate(for: CalloutBlock.self) { block, site in
          aside(.class(block.kind.rawValue)) { block.content }
        }
      }

      var components: [ThemeComponent] {
        ThemeComponent("steps", .fields, required: ["steps"]) { block, site in
          ol { ForEach(block["steps"]?.values ?? []) { step in li { step.text ?? "" } } }
        }
      }
    }

    """

  /// `Sources/my-site/Assets/plain.css`.
  static let styleSheet = """
    :root { --paper: #ffffff; --ink: #222222; --text: "Songti SC", SimSun, serif; }
    body { max-width: 38rem; margin: auto; padding: 1rem; background: var(--paper); color: var(--ink); font: 1.1rem/1.8 var(--text); }
    a { color: inherit; }
    nav ul, footer ul { display: flex; flex-wrap: wrap; gap: 0 1em; padding: 0; list-style: none; }
    img { max-width: 100%; height: auto; }
    table { border-collapse: collapse; }
    th, td { padding: .2em .6em; border-bottom: 1px solid; text-align: start; }

    """
}
