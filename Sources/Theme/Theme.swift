import Bytes

/// The look of a site: the document around every page, a template for each kind of page, and assets.
///
/// Only ``document(_:main:)`` and ``name`` are required. A kind of page without a template renders its
/// ``PageValue/plain`` markup inside the theme's document, so new kinds of page do not break existing themes.
///
/// ```swift
/// struct Bare: Theme {
///   let name = "bare"
///
///   func document(_ frame: Frame, main content: Slot) -> some HTML {
///     Doctype()
///     html(.lang(frame.site.language)) {
///       head { title { frame.head.title } }
///       body { main { content } }
///     }
///   }
///
///   var templates: [Template] {
///     Template(for: TagPage.self) { page in
///       h1 { page.title }
///       ul { ForEach(page.articles) { article in li { a(.href(article.url)) { article.title } } } }
///     }
///   }
/// }
/// ```
public protocol Theme: Sendable {
  /// The type of the markup that ``document(_:main:)`` returns.
  associatedtype Document: HTML

  /// The name that selects the theme under `theme:` in site.yml.
  var name: String { get }

  /// Style sheets, scripts and images. Most are published under content-hashed names; ``SiteValue/asset(_:)`` returns
  /// their URLs.
  var assets: [ThemeAsset] { get }

  /// The names of the colours that a site may override in site.yml: `paper` for the custom property `--paper`.
  var colors: [String] { get }

  /// The names of the fonts that a site may override in site.yml: `song` for the custom property `--song`.
  var fonts: [String] { get }

  /// The optional site features that the theme supports. A site that enables any other feature gets a warning.
  var features: [ThemeFeature] { get }

  /// The DOM ids that the theme's own markup uses; generated heading anchors avoid them.
  var reservedIDs: [String] { get }

  /// The value of the `sizes` attribute of images in bodies.
  var imageSizes: String { get }

  /// Returns the class that shows a placeholder while an image with the mean colour `color` loads; nil for none.
  ///
  /// Pages contain no inline styles, so a theme quantizes the colour and defines one class for each of a few colours.
  func placeholderClass(for color: PictureColor) -> String?

  /// Returns the share card of an article as an SVG document of ``ShareCard/size``; nil if the theme draws none.
  ///
  /// The card is converted to PNG by a program that applies no style sheet and has only the fonts of the build machine.
  func drawing(of card: ShareCard) -> Slot?

  /// The page templates, at most one for each kind of page.
  @TemplateBuilder var templates: [Template] { get }

  /// The templates for built-in components, at most one for each. A component without one renders as plain HTML.
  @ComponentTemplateBuilder var componentTemplates: [ComponentTemplate] { get }

  /// The components that the theme adds to the built-in ones.
  @ThemeComponentBuilder var components: [ThemeComponent] { get }

  /// Returns the complete document of a page, which must render `main` exactly once.
  @HTMLBuilder func document(_ frame: Frame, main: Slot) -> Document

  /// The renderer of the theme. The default implementation suits every theme; it is a protocol requirement so that it
  /// is compiled in the theme's module and specialised for its types.
  var renderer: ThemeRenderer { get }
}

extension Theme {
  /// No assets.
  public var assets: [ThemeAsset] { [] }

  /// No colours to replace.
  public var colors: [String] { [] }

  /// No fonts to replace.
  public var fonts: [String] { [] }

  /// No optional features: the theme has no scripts.
  public var features: [ThemeFeature] { [] }

  /// No reserved ids.
  public var reservedIDs: [String] { [] }

  /// The full width of the viewport.
  public var imageSizes: String { "100vw" }

  /// No class: the background of the page shows.
  public func placeholderClass(for color: PictureColor) -> String? { nil }

  /// No share card: links show the site's own picture.
  public func drawing(of card: ShareCard) -> Slot? { nil }

  /// No templates: every page renders as plain HTML.
  public var templates: [Template] { [] }

  /// No templates: every component renders as plain HTML.
  public var componentTemplates: [ComponentTemplate] { [] }

  /// No components beyond the built-in ones.
  public var components: [ThemeComponent] { [] }

  /// The renderer of the theme.
  @inlinable public var renderer: ThemeRenderer { ThemeRenderer(self) }
}

/// Deferred markup: passed to a document and rendered at the position where the document includes it.
public struct Slot: HTML {
  private let write: (inout ByteBuffer) -> Void

  /// Creates markup from a closure that appends it.
  public init(_ write: @escaping (inout ByteBuffer) -> Void) { self.write = write }

  /// Appends the markup.
  public func render(into output: inout ByteBuffer) { write(&output) }
}

/// A file that a theme publishes.
public struct ThemeAsset: Sendable {
  /// The name of the asset that serves as the icon of a site without a logo of its own: a square SVG.
  public static let icon = "icon.svg"

  /// The names and the widths in pixels of the PNG versions of the icon, for home screens and search engines.
  public static let rasterIcons = [(name: "icon-192.png", width: 192), (name: "icon-512.png", width: 512)]

  /// The name of the asset that is published as `/favicon.ico`, which browsers request by default, if the site has no
  /// logo of its own.
  public static let favicon = "favicon.ico"

  /// The name of the asset that is the site's service worker, which makes visited pages available offline.
  ///
  /// It is published as `/service-worker.js`, preceded by a line that defines its strings as `words`, if site.yml
  /// enables ``ThemeFeature/offline``.
  public static let serviceWorker = "service-worker.js"

  /// The name of the script that registers the service worker; published only if the worker is.
  public static let workerStart = "offline.js"

  /// The file name, such as `luntan.css`.
  public let name: String
  /// The content.
  public let bytes: [UInt8]

  /// Creates an asset called `name`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
