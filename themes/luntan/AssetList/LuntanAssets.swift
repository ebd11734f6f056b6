import Theme

/// The files of `Assets`.
///
/// They are a separate target because the compiler sees each file as an array of numbers. Next to the templates, whose
/// functions it optimizes repeatedly, they doubled the build time of the theme.
package enum LuntanAssets {
  /// The style sheets; the scripts, each of which is loaded only where it is used; and the icons.
  package static let all = [
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
    ThemeAsset(name: "search/session.js", bytes: CompactScript(PackageResources.session_js).bytes),
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
