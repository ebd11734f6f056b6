import Bytes

/// The look of a site: a document around every page, templates for kinds of page, and assets.
///
/// Only ``document(_:main:)`` and ``name`` are required. A kind of page without a template shows its
/// ``PageValue/plain`` markup inside the theme's document, so that a new kind of page breaks no theme.
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
  /// The markup of a whole document.
  associatedtype Document: HTML

  /// The name that `theme:` in site.yml chooses it by.
  var name: String { get }

  /// Style sheets, scripts and images, which are published under names that change with their content.
  var assets: [ThemeAsset] { get }

  /// The names of the colours that a site may replace in site.yml: `paper` for the custom property `--paper`.
  var colors: [String] { get }

  /// The names of the fonts that a site may replace in site.yml: `song` for the custom property `--song`.
  var fonts: [String] { get }

  /// What the theme carries of that which a site turns on and markup alone does not do; a site that asks for more gets a warning.
  var features: [ThemeFeature] { get }

  /// The DOM ids that the theme's own markup uses; headings of texts get others.
  var reservedIDs: [String] { get }

  /// The width of an image in a text, as the attribute `sizes` states it.
  var imageSizes: String { get }

  /// Returns the class of an image that is shown in about `color` while it loads; nil for none. A page may hold no inline
  /// style, so a theme has a class for each of a few colours.
  func placeholderClass(for color: PictureColor) -> String?

  /// The templates, at most one for each kind of page.
  @TemplateBuilder var templates: [Template] { get }

  /// The templates of built-in components within texts, at most one for each; without one a component is plain.
  @ComponentTemplateBuilder var componentTemplates: [ComponentTemplate] { get }

  /// The components that this theme adds.
  @ThemeComponentBuilder var components: [ThemeComponent] { get }

  /// The whole document of a page, `main` included once.
  @HTMLBuilder func document(_ frame: Frame, main: Slot) -> Document

  /// The renderer of the theme. The default implementation fits every theme; it is a requirement so that it is compiled
  /// with the theme and specialised for its types.
  var renderer: ThemeRenderer { get }
}

extension Theme {
  /// No assets.
  public var assets: [ThemeAsset] { [] }

  /// No colours to replace.
  public var colors: [String] { [] }

  /// No fonts to replace.
  public var fonts: [String] { [] }

  /// None: pages without scripts of their own.
  public var features: [ThemeFeature] { [] }

  /// No ids.
  public var reservedIDs: [String] { [] }

  /// The whole width of the screen.
  public var imageSizes: String { "100vw" }

  /// No class: the page shines through.
  public func placeholderClass(for color: PictureColor) -> String? { nil }

  /// No templates: every page is plain.
  public var templates: [Template] { [] }

  /// No templates: every component is plain.
  public var componentTemplates: [ComponentTemplate] { [] }

  /// No components but the built-in ones.
  public var components: [ThemeComponent] { [] }

  /// The renderer of the theme.
  @inlinable public var renderer: ThemeRenderer { ThemeRenderer(self) }
}

/// Markup that is passed into a document and rendered where it stands.
public struct Slot: HTML {
  private let write: (inout ByteBuffer) -> Void

  /// Markup that `write` appends.
  public init(_ write: @escaping (inout ByteBuffer) -> Void) { self.write = write }

  /// Appends the markup.
  public func render(into output: inout ByteBuffer) { write(&output) }
}

/// An asset: a file that a theme publishes.
public struct ThemeAsset: Sendable {
  /// The name of the asset that is the icon of a site without a mark: a square SVG.
  public static let icon = "icon.svg"

  /// The names of the assets that are the icon as PNG, for home screens and search engines, with their widths in pixels.
  public static let rasterIcons = [(name: "icon-192.png", width: 192), (name: "icon-512.png", width: 512)]

  /// The name of the asset that browsers ask for at the root of a site: it is published as `/favicon.ico`.
  public static let favicon = "favicon.ico"

  /// The name of the asset that is the worker of a site whose pages browsers keep for when there is no network: it is published as
  /// `/service-worker.js`, behind a line that defines its words as `words`, and only where site.yml asks for it.
  public static let serviceWorker = "service-worker.js"

  /// The name of the asset that starts the worker; it is published only where the worker is.
  public static let workerStart = "offline.js"

  /// The name, such as `luntan.css`.
  public let name: String
  /// The content.
  public let bytes: [UInt8]

  /// Creates a file of that name.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
