import Theme

/// The plain theme, 简报: text first, for old devices and for print.
///
/// It has one column, one style sheet and no scripts. Sites that use it have no search and cannot open members' texts,
/// because both require scripts. Kinds of page without a ``Template`` here render their plain markup, styled by the
/// same style sheet.
public struct Jianbao: Theme {
  /// Creates the plain theme.
  public init() {}

  /// The name that selects the theme under `theme:` in site.yml.
  public var name: String { "jianbao" }

  /// The colours that `jianbao.css` defines on `:root`, for both colour schemes.
  public var colors: [String] { ["paper", "ink", "muted", "rule", "accent"] }

  /// The font stacks that `jianbao.css` defines on `:root`: one for body text, one for titles and small type.
  public var fonts: [String] { ["text", "title"] }

  /// The ids of landmarks and sections.
  public var reservedIDs: [String] { ["top", "main", "contents", "corrections"] }

  /// The width of the text column, or of the viewport without its margins.
  public var imageSizes: String { "(min-width: 44em) 42em, calc(100vw - 2rem)" }

  /// The style sheet and the icon.
  public var assets: [ThemeAsset] {
    [
      ThemeAsset(name: "jianbao.css", bytes: CompactStyleSheet(PackageResources.jianbao_css).bytes),
      ThemeAsset(name: ThemeAsset.icon, bytes: PackageResources.icon_svg),
    ]
  }

  /// Returns the complete document of a page.
  public func document(_ frame: Frame, main content: Slot) -> some HTML {
    Doctype()
    html(.lang(frame.site.language)) {
      head { HeadElements(frame: frame) }
      body(.id("top")) {
        a(.class("skip"), .href("#main")) { frame.strings.skip }
        Masthead(frame: frame)
        if !frame.mastheadNote.isEmpty {
          aside(.class("note"), .ariaLabel(frame.strings.mastheadNote)) { TextView(content: frame.mastheadNote) }
        }
        Breadcrumbs(frame: frame)
        main(.id("main"), .tabindex(-1)) { content }
        Colophon(frame: frame)
      }
    }
  }

  /// Templates for the kinds of page whose plain markup is not sufficient for readers.
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
    Template(for: CorrectionsPage.self) { CorrectionsTemplate(page: $0) }
    Template(for: SubscribePage.self) { SubscribeTemplate(page: $0) }
    Template(for: StandalonePage.self) { StandaloneTemplate(page: $0) }
    Template(for: NotFoundPage.self) { NotFoundTemplate(page: $0) }
    Template(for: GatePage.self) { GateTemplate(page: $0) }
    Template(for: ConsentPage.self) { ConsentTemplate(page: $0) }
  }
}
