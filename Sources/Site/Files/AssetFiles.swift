import Bytes
import Content
import Entities
import Theme

/// The theme's assets, with content hashes in their names so that browsers can cache them indefinitely.
struct AssetFiles: Sendable {
  /// The URLs of the assets relative to the site's root, keyed by their names in the theme.
  let urls: [String: String]
  /// The URL of the style sheet with the site's customizations of the theme; `nil` if there are none.
  let customStyleURL: String?
  /// The output files.
  let files: [PlannedFile]
  /// The theme's icon for the site's root, unless the site has a logo of its own.
  let favicon: [UInt8]?
  /// The theme's service worker, if the site enables it.
  let serviceWorker: [UInt8]?

  /// Creates the files of a theme's assets, with a site's customizations. `isReadOffline` enables the service worker.
  init(_ assets: [ThemeAsset], choice: ThemeChoice, isReadOffline: Bool = false) {
    var urls: [String: String] = [:]
    var files: [PlannedFile] = []
    favicon = choice.mark == nil ? assets.first { $0.name == ThemeAsset.favicon }?.bytes : nil
    serviceWorker = isReadOffline ? assets.first { $0.name == ThemeAsset.serviceWorker }?.bytes : nil
    let left: Set = [
      ThemeAsset.favicon, ThemeAsset.serviceWorker, serviceWorker == nil ? ThemeAsset.workerStart : "",
    ]
    let hashes = Self.hashesOfFolders(of: assets)
    for asset in assets where !left.contains(asset.name) {
      let path = Self.path(of: asset, hashes)
      urls[asset.name] = "/" + path
      files.append(.data(path) { $1.append(bytes: asset.bytes) })
    }
    let style = Self.style(choice)
    customStyleURL = style.isEmpty ? nil : "/" + Self.path(of: "site.css", bytes: style)
    if !style.isEmpty { files.append(.data(Self.path(of: "site.css", bytes: style)) { $1.append(bytes: style) }) }
    self.urls = urls
    self.files = files
  }

  /// The URL of the icon that represents the site if it has no logo: the largest PNG, otherwise the SVG.
  var logo: String? {
    (ThemeAsset.rasterIcons.reversed().map(\.name) + [ThemeAsset.icon]).lazy.compactMap { urls[$0] }.first
  }

  /// Returns the path of an asset, given the hashes of all folders. `gate/page.js` becomes
  /// `assets/gate.0123456789abcdef/page.js`, with the hash of the folder, since its files may refer to one another.
  private static func path(of asset: ThemeAsset, _ hashes: [Substring: Hash64]) -> String {
    guard let slash = asset.name.lastIndex(of: "/"), let hash = hashes[asset.name[..<slash]] else {
      return path(of: asset.name, bytes: asset.bytes)
    }
    return "assets/\(asset.name[..<slash]).\(hash.hexadecimal)\(asset.name[slash...])"
  }

  /// Returns a hash of the names and the contents of all files in each folder, such as `gate`.
  private static func hashesOfFolders(of assets: [ThemeAsset]) -> [Substring: Hash64] {
    let inFolders = assets.filter { $0.name.contains("/") }
    let folders = Dictionary(grouping: inFolders) { $0.name[..<($0.name.lastIndex(of: "/") ?? $0.name.endIndex)] }
    return folders.mapValues { files in
      var all = ByteBuffer()
      for file in files.sorted(by: { $0.name < $1.name }) {
        all.append(text: file.name + "\0")
        all.append(bytes: file.bytes)
      }
      return Hash64(all.bytes)
    }
  }

  /// Returns the path of an asset that is not in a folder: `luntan.css` becomes `assets/luntan.0123456789abcdef.css`.
  private static func path(of name: String, bytes: [UInt8]) -> String {
    let hash = Hash64(bytes).hexadecimal
    guard let dot = name.lastIndex(of: ".") else { return "assets/\(name).\(hash)" }
    return "assets/\(name[..<dot]).\(hash)\(name[dot...])"
  }

  /// Returns the site's colours and fonts as custom properties, followed by its own style sheet. All values were
  /// validated when the content was read.
  ///
  /// The dark scheme applies if the system is dark, unless the reader chose the light scheme, or if the reader chose
  /// the dark one (`data-scheme`). It applies only on screens, because paper is white.
  private static func style(_ choice: ThemeChoice) -> [UInt8] {
    let dark = properties(choice.dark)
    var style = rule(":root", properties(choice.colors + choice.fonts))
    if !dark.isEmpty {
      style +=
        "@media screen and (prefers-color-scheme:dark){\n" + rule(#":root:not([data-scheme="light"])"#, dark) + "}\n"
      style += "@media screen{\n" + rule(#":root[data-scheme="dark"]"#, dark) + "}\n"
    }
    return Array(style.utf8) + CompactStyleSheet(choice.styleSheet).bytes
  }

  private static func properties(_ overrides: [ThemeChoice.Override]) -> String {
    overrides.map { "--\($0.name):\($0.value);" }.joined()
  }

  private static func rule(_ selector: String, _ properties: String) -> String {
    properties.isEmpty ? "" : "\(selector){\(properties)}\n"
  }
}
