import Theme

/// The default theme: a medical journal in paper and ink.
///
/// A page consists of a masthead, the main content and a footer. The ``Template``s in `Pages` compose the main content
/// of each kind of page from the components in `Parts`. Every page is readable without JavaScript; controls that need
/// it are hidden until a script shows them.
public struct Luntan: Theme {
  /// Creates the default theme.
  public init() {}

  /// The name that selects the theme under `theme:` in site.yml.
  public var name: String { "luntan" }

  /// The colours that `luntan.css` defines on `:root`, for both colour schemes.
  public var colors: [String] { ["paper", "ink", "muted", "rule", "wash", "seal", "apricot"] }

  /// The font stacks that `luntan.css` defines on `:root`.
  public var fonts: [String] { ["song", "hei", "kai"] }

  /// All optional features.
  public var features: [ThemeFeature] { ThemeFeature.allCases }

  /// The ids of landmarks, sections and controls.
  public var reservedIDs: [String] {
    [
      "top", "main", "contents", "contributors", "archive", "series", "letters", "corrections", "roll", "groups",
      "register", "found",
      "search", "search-results", "code", "code-hint", "code-fault", "session", "manage",
      "members-contents", "petal",
    ]
  }

  /// The width of the text column, or of the viewport without its margins.
  public var imageSizes: String { "(min-width: 46em) 43em, calc(100vw - 2rem)" }

  /// Returns the class in `pictures.css` of the placeholder colour nearest to `color`.
  public func placeholderClass(for color: PictureColor) -> String? { PicturePlaceholder.className(for: color) }

  /// Returns the drawing of a share card, which resembles the head of a page: masthead, title, date.
  public func drawing(of card: ShareCard) -> Slot? { Slot { ShareCardDrawing(card: card).render(into: &$0) } }

  /// Returns the complete document of a page.
  public func document(_ frame: Frame, main: Slot) -> some HTML {
    Doctype()
    html(.lang(frame.site.language)) {
      head { HeadElements(frame: frame) }
      body(.id("top")) {
        SkipLink(strings: frame.strings)
        EditionSwitch(frame: frame)
        Masthead(frame: frame)
        ColumnBar(frame: frame)
        MastheadNote(frame: frame)
        MainContent(frame: frame, content: main)
        Colophon(frame: frame)
      }
    }
  }

  /// A template for every kind of page.
  public var templates: [Template] {
    Template(for: HomePage.self) { HomeTemplate(page: $0) }
    Template(for: ArticlePage.self) { ArticleTemplate(page: $0) }
    Template(for: ColumnIndexPage.self) { ColumnIndexTemplate(page: $0) }
    Template(for: ColumnPage.self) { ColumnTemplate(page: $0) }
    Template(for: ColumnMonthPage.self) { ColumnMonthTemplate(page: $0) }
    Template(for: HospitalIndexPage.self) { HospitalIndexTemplate(page: $0) }
    Template(for: HospitalListPage.self) { HospitalListTemplate(page: $0) }
    Template(for: HospitalPage.self) { HospitalTemplate(page: $0) }
    Template(for: PeopleIndexPage.self) { PeopleIndexTemplate(page: $0) }
    Template(for: PersonPage.self) { PersonTemplate(page: $0) }
    Template(for: AwardIndexPage.self) { AwardIndexTemplate(page: $0) }
    Template(for: AwardPage.self) { AwardTemplate(page: $0) }
    Template(for: EditionPage.self) { EditionTemplate(page: $0) }
    Template(for: DocumentIndexPage.self) { DocumentIndexTemplate(page: $0) }
    Template(for: DocumentPage.self) { DocumentTemplate(page: $0) }
    Template(for: TagIndexPage.self) { TagIndexTemplate(page: $0) }
    Template(for: TagPage.self) { TagTemplate(page: $0) }
    Template(for: SeriesPage.self) { SeriesTemplate(page: $0) }
    Template(for: GatePage.self) { GateTemplate(page: $0) }
    Template(for: ConsentPage.self) { ConsentTemplate(page: $0) }
    Template(for: MemberText.self) { MemberTextTemplate(page: $0) }
    Template(for: CorrectionsPage.self) { CorrectionsTemplate(page: $0) }
    Template(for: SearchPage.self) { SearchTemplate(page: $0) }
    Template(for: SubscribePage.self) { SubscribeTemplate(page: $0) }
    Template(for: StandalonePage.self) { StandaloneTemplate(page: $0) }
    Template(for: NotFoundPage.self) { NotFoundTemplate(page: $0) }
  }

  /// A template for every component.
  public var componentTemplates: [ComponentTemplate] {
    ComponentTemplate(for: RollBlock.self) { RollFigure(block: $0, strings: Strings(language: $1.language)) }
    ComponentTemplate(for: TableBlock.self) { TableFigure(block: $0, strings: Strings(language: $1.language)) }
    ComponentTemplate(for: ChartBlock.self) { ChartFigure(block: $0, strings: Strings(language: $1.language)) }
    ComponentTemplate(for: VideoBlock.self) {
      VideoView(film: $0.film, site: $1, strings: Strings(language: $1.language))
    }
    ComponentTemplate(for: GalleryBlock.self) { block, _ in GalleryFigure(block: block) }
    ComponentTemplate(for: CalloutBlock.self) { CalloutNote(block: $0, strings: Strings(language: $1.language)) }
  }

  /// The files of `Assets`, and the style sheet of the image placeholders.
  public var assets: [ThemeAsset] {
    LuntanAssets.all + [ThemeAsset(name: "pictures.css", bytes: PicturePlaceholder.styleSheet)]
  }
}
