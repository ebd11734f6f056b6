import Bytes
import Content
import Entities
import Theme

/// The assets of the theme under names that change with their content, so that browsers may keep them for ever.
struct AssetFiles: Sendable {
  /// Addresses from the root of the site by the theme's names.
  let urls: [String: String]
  /// The address of the style sheet with what the site changes in the theme; nil when it changes nothing.
  let overrides: String?
  /// The files of the output.
  let files: [PlannedFile]
  /// The theme's icon for the root of a site that has no mark of its own.
  let favicon: [UInt8]?
  /// The theme's worker, where the site asks for it.
  let serviceWorker: [UInt8]?

  /// The files of a theme's assets with what a site chooses; `isReadOffline` where it asks for the worker.
  init(_ assets: [ThemeAsset], choice: ThemeChoice, isReadOffline: Bool = false) {
    var urls: [String: String] = [:]
    var files: [PlannedFile] = []
    favicon = choice.mark == nil ? assets.first { $0.name == ThemeAsset.favicon }?.bytes : nil
    serviceWorker = isReadOffline ? assets.first { $0.name == ThemeAsset.serviceWorker }?.bytes : nil
    let left: Set = [
      ThemeAsset.favicon, ThemeAsset.serviceWorker, serviceWorker == nil ? ThemeAsset.workerStart : "",
    ]
    for asset in assets where !left.contains(asset.name) {
      let path = Self.path(of: asset, among: assets)
      urls[asset.name] = "/" + path
      files.append(.data(path) { $1.append(bytes: asset.bytes) })
    }
    let style = Self.style(choice)
    overrides = style.isEmpty ? nil : "/" + Self.path(of: "site.css", bytes: style)
    if !style.isEmpty { files.append(.data(Self.path(of: "site.css", bytes: style)) { $1.append(bytes: style) }) }
    self.urls = urls
    self.files = files
  }

  /// The URL of the icon that stands for the site where it has no mark: the largest PNG, else the SVG.
  var logo: String? {
    (ThemeAsset.rasterIcons.reversed().map(\.name) + [ThemeAsset.icon]).lazy.compactMap { urls[$0] }.first
  }

  /// Files of a folder refer to one another, so they stay together: `gate/page.js` becomes
  /// `assets/gate.0123456789abcdef/page.js`, the same for all files of `gate/` and another when any of them changes.
  private static func path(of asset: ThemeAsset, among assets: [ThemeAsset]) -> String {
    guard let slash = asset.name.lastIndex(of: "/") else { return path(of: asset.name, bytes: asset.bytes) }
    let folder = asset.name[...slash]
    let files = assets.filter { $0.name.hasPrefix(folder) }.sorted { $0.name < $1.name }
    var all = ByteBuffer()
    for file in files {
      all.append(text: file.name + "\0")
      all.append(bytes: file.bytes)
    }
    let name = asset.name[asset.name.index(after: slash)...]
    return "assets/\(folder.dropLast()).\(Hash64(all.bytes).hexadecimal)/\(name)"
  }

  /// `luntan.css` becomes `assets/luntan.0123456789abcdef.css`.
  private static func path(of name: String, bytes: [UInt8]) -> String {
    let hash = Hash64(bytes).hexadecimal
    guard let dot = name.lastIndex(of: ".") else { return "assets/\(name).\(hash)" }
    return "assets/\(name[..<dot]).\(hash)\(name[dot...])"
  }

  /// The site's colours and fonts as custom properties, then its own style sheet; all of it was checked when the content was read.
  ///
  /// The dark scheme is the system's unless the reader chose the light one, or the reader's own choice, which stands in
  /// `data-scheme`; on screen alone, for paper is white.
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
