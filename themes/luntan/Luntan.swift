import Theme

/// The default theme: a medical journal in paper and ink.
///
/// A page is a masthead, a main part and a footer; ``Template``s in `Pages` set the main part of each kind of page from
/// the components in `Parts`. Everything works without JavaScript; controls that need it are shown by it.
public struct Luntan: Theme {
  /// Creates the default theme.
  public init() {}

  /// The name that `theme:` in site.yml chooses it by.
  public var name: String { "luntan" }

  /// The colours that `luntan.css` sets for `:root`, in both schemes.
  public var colors: [String] { ["paper", "ink", "muted", "rule", "wash", "seal", "apricot"] }

  /// The font stacks that `luntan.css` sets for `:root`.
  public var fonts: [String] { ["song", "hei", "kai"] }

  /// Everything that a site can turn on.
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

  /// The measure of a text, or the screen between its margins.
  public var imageSizes: String { "(min-width: 46em) 43em, calc(100vw - 2rem)" }

  /// The class of one of the colours of `pictures.css`.
  public func placeholderClass(for color: PictureColor) -> String? { PicturePlaceholder.name(for: color) }

  /// The whole document of a page.
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
        MainPart(frame: frame, content: main)
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

  /// The style sheet, the scripts, each loaded only where it is used, and the mark.
  public var assets: [ThemeAsset] {
    [
      ThemeAsset(name: "luntan.css", bytes: CompactStyleSheet(PackageResources.luntan_css).bytes),
      ThemeAsset(name: "settings.js", bytes: PackageResources.settings_js),
      ThemeAsset(name: "share.js", bytes: PackageResources.share_js),
      ThemeAsset(name: "qr.js", bytes: PackageResources.qr_js),
      ThemeAsset(name: "zoom.js", bytes: PackageResources.zoom_js),
      ThemeAsset(name: "zoom.css", bytes: CompactStyleSheet(PackageResources.zoom_css).bytes),
      ThemeAsset(name: "place.js", bytes: CompactScript(PackageResources.place_js).bytes),
      ThemeAsset(name: "place.css", bytes: CompactStyleSheet(PackageResources.place_css).bytes),
      ThemeAsset(name: ThemeAsset.workerStart, bytes: CompactScript(PackageResources.offline_js).bytes),
      ThemeAsset(name: ThemeAsset.serviceWorker, bytes: CompactScript(PackageResources.service_worker_js).bytes),
      ThemeAsset(name: "pictures.css", bytes: PicturePlaceholder.styleSheet),
      ThemeAsset(name: "lists/typing.js", bytes: PackageResources.typing_js),
      ThemeAsset(name: "lists/names.js", bytes: PackageResources.names_js),
      ThemeAsset(name: "lists/roll.js", bytes: PackageResources.roll_js),
      ThemeAsset(name: "lists/filter.js", bytes: PackageResources.filter_js),
      ThemeAsset(name: "lists/register.js", bytes: PackageResources.register_js),
      ThemeAsset(name: "gate.css", bytes: CompactStyleSheet(PackageResources.gate_css).bytes),
      ThemeAsset(name: "gate/gate.js", bytes: CompactScript(PackageResources.gate_js).bytes),
      ThemeAsset(name: "gate/page.js", bytes: CompactScript(PackageResources.page_js).bytes),
      ThemeAsset(name: "gate/text.js", bytes: CompactScript(PackageResources.text_js).bytes),
      ThemeAsset(name: "gate/keys.js", bytes: CompactScript(PackageResources.keys_js).bytes),
      ThemeAsset(name: "gate/parts.js", bytes: CompactScript(PackageResources.parts_js).bytes),
      ThemeAsset(name: "gate/states.js", bytes: CompactScript(PackageResources.states_js).bytes),
      ThemeAsset(name: "gate/store.js", bytes: CompactScript(PackageResources.store_js).bytes),
      ThemeAsset(name: "gate/envelope.js", bytes: CompactScript(PackageResources.envelope_js).bytes),
      ThemeAsset(name: "gate/code.js", bytes: CompactScript(PackageResources.code_js).bytes),
      ThemeAsset(name: "apply.css", bytes: CompactStyleSheet(PackageResources.apply_css).bytes),
      ThemeAsset(name: "gate/apply.js", bytes: CompactScript(PackageResources.apply_js).bytes),
      ThemeAsset(name: "gate/member.js", bytes: CompactScript(PackageResources.member_js).bytes),
      ThemeAsset(name: "gate/hpke.js", bytes: CompactScript(PackageResources.hpke_js).bytes),
      ThemeAsset(name: "search.css", bytes: CompactStyleSheet(PackageResources.search_css).bytes),
      ThemeAsset(name: "search/search.js", bytes: CompactScript(PackageResources.search_js).bytes),
      ThemeAsset(name: "suggest.css", bytes: CompactStyleSheet(PackageResources.suggest_css).bytes),
      ThemeAsset(name: "search/suggest.js", bytes: CompactScript(PackageResources.suggest_js).bytes),
      ThemeAsset(name: "search/results.js", bytes: CompactScript(PackageResources.results_js).bytes),
      ThemeAsset(name: "search/excerpt.js", bytes: CompactScript(PackageResources.excerpt_js).bytes),
      ThemeAsset(name: "search/query.js", bytes: CompactScript(PackageResources.query_js).bytes),
      ThemeAsset(name: "search/pinyin.js", bytes: CompactScript(PackageResources.pinyin_js).bytes),
      ThemeAsset(name: "search/index.js", bytes: CompactScript(PackageResources.index_js).bytes),
      ThemeAsset(name: "search/bits.js", bytes: CompactScript(PackageResources.bits_js).bytes),
      ThemeAsset(name: "search/tokenizer.js", bytes: CompactScript(PackageResources.tokenizer_js).bytes),
      ThemeAsset(name: "icon.svg", bytes: PackageResources.icon_svg),
      ThemeAsset(name: "touch-icon.png", bytes: PackageResources.touch_icon_png),
      ThemeAsset(name: "icon-192.png", bytes: PackageResources.icon_192_png),
      ThemeAsset(name: "icon-512.png", bytes: PackageResources.icon_512_png),
      ThemeAsset(name: ThemeAsset.favicon, bytes: PackageResources.favicon_ico),
    ]
  }
}
