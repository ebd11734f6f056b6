import Bytes
import Content
import Entities
import Theme

/// Miscellaneous files: robots.txt, the web app manifest, the service worker, and files that editors publish unchanged.
struct SiteFiles {
  let files: [PlannedFile]

  init(_ library: Library, assets: AssetFiles, _ options: BuildOptions) {
    var files = (library.assets + library.media).map {
      PlannedFile.copy($0, to: SiteURLs.outputPath(of: $0.url), options)
    }
    // A robots.txt or manifest that editors put in static/ takes precedence.
    let editorPaths = Set(files.map(\.path))
    if !editorPaths.contains("robots.txt") { files.append(.data("robots.txt") { Self.robots($0, into: &$1) }) }
    if !editorPaths.contains("manifest.webmanifest") {
      let icons = library.configuration.theme.mark.map { [Icon(url: $0)] } ?? Self.icons(assets)
      files.append(.data("manifest.webmanifest", counterpart: .texts) { Self.manifest($0, icons: icons, into: &$1) })
    }
    if let favicon = assets.favicon, !editorPaths.contains("favicon.ico") {
      files.append(.data("favicon.ico") { $1.append(bytes: favicon) })
    }
    if let worker = assets.serviceWorker, !editorPaths.contains(ThemeAsset.serviceWorker) {
      files.append(.data(ThemeAsset.serviceWorker) { Self.serviceWorker(worker, words: $0.strings, into: &$1) })
    }
    self.files = files + assets.files
  }

  /// An icon of the web app manifest.
  private struct Icon: Sendable {
    let url: String
    /// The width in pixels; `nil` for a vector image, which scales to any size.
    var width: Int?
  }

  /// Returns the theme's icons, the vector image first.
  private static func icons(_ assets: AssetFiles) -> [Icon] {
    [assets.urls[ThemeAsset.icon].map { Icon(url: $0) }].compactMap(\.self)
      + ThemeAsset.rasterIcons.compactMap { icon in assets.urls[icon.name].map { Icon(url: $0, width: icon.width) } }
  }

  private static func serviceWorker(_ worker: [UInt8], words: SiteStrings, into output: inout ByteBuffer) {
    var json = JSONWriter(layout: .compact)
    json.object { root in
      root.field("language", words.isTraditional ? "zh-Hant" : "zh-Hans")
      root.field("title", words.offline)
      root.field("kept", words.cachedPages)
      root.field("nothing", words.noCachedPages)
    }
    output.append("const words = ")
    output.append(bytes: json.buffer.bytes)
    output.append(";\n")
    output.append(bytes: worker)
  }

  private static func robots(_ presenter: Presenter, into output: inout ByteBuffer) {
    output.append("User-agent: *\nAllow: /\n\nSitemap: ")
    output.append(text: presenter.urls.absolute("/sitemap.xml"))
    output.append("\n")
    guard presenter.site.traditional != nil else { return }
    output.append("Sitemap: ")
    output.append(text: presenter.urls.absolute(ScriptEdition.root + "/sitemap.xml"))
    output.append("\n")
  }

  /// Writes the web app manifest. Source: W3C, Web Application Manifest.
  private static func manifest(_ presenter: Presenter, icons: [Icon], into output: inout ByteBuffer) {
    let configuration = presenter.configuration
    var json = JSONWriter(layout: .indented)
    json.object { root in
      root.field("name", presenter.text(configuration.title))
      root.field("short_name", presenter.text(configuration.title))
      root.field("description", (configuration.description ?? configuration.tagline).map(presenter.text))
      root.field("lang", configuration.language)
      root.field("start_url", presenter.local("/"))
      root.field("scope", presenter.local("/"))
      root.field("display", "minimal-ui")
      root.field("background_color", "#fbfaf7")
      root.field("theme_color", "#fbfaf7")
      guard !icons.isEmpty else { return }
      root.array("icons") { images in
        for icon in icons {
          images.object { image in
            image.field("src", presenter.local(icon.url))
            image.field("sizes", icon.width.map { "\($0)x\($0)" } ?? "any")
            image.field("type", MediaType.ofFile(named: icon.url))
            // The PNGs have a margin around the logo, so that systems may crop them to a circle.
            if icon.width != nil { image.field("purpose", "any maskable") }
          }
        }
      }
    }
    output.append(bytes: json.buffer.bytes)
    output.append("\n")
  }
}
