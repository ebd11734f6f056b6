import Bytes
import Content
import Entities
import Theme

/// The files that are neither pages nor feeds: robots.txt, the web app manifest, what editors publish as it is.
struct SiteFiles {
  let files: [PlannedFile]

  init(_ library: Library, assets: AssetFiles) {
    var files = (library.assets + library.media).map { PlannedFile.copy($0, to: Addresses.file(of: $0.url)) }
    // An editor's own robots.txt or manifest below static/ wins.
    let taken = Set(files.map(\.path))
    if !taken.contains("robots.txt") { files.append(.data("robots.txt") { Self.robots($0, into: &$1) }) }
    if !taken.contains("manifest.webmanifest") {
      let icon = assets.urls[ThemeAsset.icon]
      files.append(.data("manifest.webmanifest") { Self.manifest($0, icon: icon, into: &$1) })
    }
    self.files = files + assets.files
  }

  private static func robots(_ presenter: Presenter, into output: inout ByteBuffer) {
    output.append("User-agent: *\nAllow: /\n\nSitemap: ")
    output.append(text: presenter.addresses.whole("/sitemap.xml"))
    output.append("\n")
  }

  /// Source: W3C, Web Application Manifest.
  private static func manifest(_ presenter: Presenter, icon: String?, into output: inout ByteBuffer) {
    let configuration = presenter.configuration
    var json = JSONWriter(layout: .indented)
    json.object { root in
      root.field("name", configuration.title)
      root.field("short_name", configuration.title)
      root.field("description", configuration.description ?? configuration.tagline)
      root.field("lang", configuration.language)
      root.field("start_url", presenter.local("/"))
      root.field("scope", presenter.local("/"))
      root.field("display", "minimal-ui")
      root.field("background_color", "#fbfaf7")
      root.field("theme_color", "#fbfaf7")
      if let icon = configuration.theme.mark ?? icon {
        root.array("icons") {
          $0.object { image in
            image.field("src", presenter.local(icon))
            image.field("sizes", "any")
            image.field("type", "image/svg+xml")
          }
        }
      }
    }
    output.append(bytes: json.buffer.bytes)
    output.append("\n")
  }
}
