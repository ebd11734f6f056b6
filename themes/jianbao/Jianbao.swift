import Theme

/// The plain theme 简报: text first, for old devices and for print.
///
/// One column, one style sheet, no script. A site with this theme has no search, and members' texts stay closed in it: both need
/// scripts. Kinds of pages without a ``Template`` here show their plain markup, which the same style sheet sets.
public struct Jianbao: Theme {
  /// Creates the plain theme.
  public init() {}

  /// The name that `theme:` in site.yml chooses it by.
  public var name: String { "jianbao" }

  /// The colours that `jianbao.css` sets for `:root`, in both schemes.
  public var colors: [String] { ["paper", "ink", "muted", "rule", "accent"] }

  /// The font stacks that `jianbao.css` sets for `:root`: of texts, and of titles and small type.
  public var fonts: [String] { ["text", "title"] }

  /// The ids of landmarks and sections.
  public var reservedIDs: [String] { ["top", "main", "contents", "corrections"] }

  /// The measure of a text, or the screen between its margins.
  public var imageSizes: String { "(min-width: 44em) 42em, calc(100vw - 2rem)" }

  /// The style sheet and the icon.
  public var assets: [ThemeAsset] {
    [
      ThemeAsset(name: "jianbao.css", bytes: CompactStyleSheet(PackageResources.jianbao_css).bytes),
      ThemeAsset(name: ThemeAsset.icon, bytes: PackageResources.icon_svg),
    ]
  }

  /// The whole document of a page.
  public func document(_ frame: Frame, main content: Slot) -> some HTML {
    Doctype()
    html(.lang(frame.site.language)) {
      head { HeadElements(frame: frame) }
      body(.id("top")) {
        a(.class("skip"), .href("#main")) { frame.words.skip }
        Masthead(frame: frame)
        if !frame.mastheadNote.isEmpty {
          aside(.class("note"), .ariaLabel(frame.words.mastheadNote)) { TextView(content: frame.mastheadNote) }
        }
        Breadcrumbs(frame: frame)
        main(.id("main"), .tabindex(-1)) { content }
        Colophon(frame: frame)
      }
    }
  }

  /// The templates of the kinds of pages whose plain markup says less than a reader needs.
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
