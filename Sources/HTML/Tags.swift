// The elements, spelled as in HTML. `Tags` says what they are called; the aliases below make them read as markup.

/// The kinds of element.
public enum Tags {
  /// `article`
  public enum article: Tag { @inlinable public static var name: StaticString { "article" } }
  /// `aside`
  public enum aside: Tag { @inlinable public static var name: StaticString { "aside" } }
  /// `nav`
  public enum nav: Tag { @inlinable public static var name: StaticString { "nav" } }
  /// `section`
  public enum section: Tag { @inlinable public static var name: StaticString { "section" } }
  /// `header`
  public enum header: Tag { @inlinable public static var name: StaticString { "header" } }
  /// `footer`
  public enum footer: Tag { @inlinable public static var name: StaticString { "footer" } }
  /// `main`
  public enum main: Tag { @inlinable public static var name: StaticString { "main" } }
  /// `address`
  public enum address: Tag { @inlinable public static var name: StaticString { "address" } }
  /// `h1`
  public enum h1: Tag { @inlinable public static var name: StaticString { "h1" } }
  /// `h2`
  public enum h2: Tag { @inlinable public static var name: StaticString { "h2" } }
  /// `h3`
  public enum h3: Tag { @inlinable public static var name: StaticString { "h3" } }
  /// `h4`
  public enum h4: Tag { @inlinable public static var name: StaticString { "h4" } }
  /// `h5`
  public enum h5: Tag { @inlinable public static var name: StaticString { "h5" } }
  /// `h6`
  public enum h6: Tag { @inlinable public static var name: StaticString { "h6" } }
  /// `hgroup`
  public enum hgroup: Tag { @inlinable public static var name: StaticString { "hgroup" } }
  /// `p`
  public enum p: Tag { @inlinable public static var name: StaticString { "p" } }
  /// `pre`
  public enum pre: Tag { @inlinable public static var name: StaticString { "pre" } }
  /// `blockquote`
  public enum blockquote: Tag { @inlinable public static var name: StaticString { "blockquote" } }
  /// `ol`
  public enum ol: Tag { @inlinable public static var name: StaticString { "ol" } }
  /// `ul`
  public enum ul: Tag { @inlinable public static var name: StaticString { "ul" } }
  /// `menu`
  public enum menu: Tag { @inlinable public static var name: StaticString { "menu" } }
  /// `li`
  public enum li: Tag { @inlinable public static var name: StaticString { "li" } }
  /// `dl`
  public enum dl: Tag { @inlinable public static var name: StaticString { "dl" } }
  /// `dt`
  public enum dt: Tag { @inlinable public static var name: StaticString { "dt" } }
  /// `dd`
  public enum dd: Tag { @inlinable public static var name: StaticString { "dd" } }
  /// `figure`
  public enum figure: Tag { @inlinable public static var name: StaticString { "figure" } }
  /// `figcaption`
  public enum figcaption: Tag { @inlinable public static var name: StaticString { "figcaption" } }
  /// `div`
  public enum div: Tag { @inlinable public static var name: StaticString { "div" } }
  /// `a`
  public enum a: Tag { @inlinable public static var name: StaticString { "a" } }
  /// `abbr`
  public enum abbr: Tag { @inlinable public static var name: StaticString { "abbr" } }
  /// `b`
  public enum b: Tag { @inlinable public static var name: StaticString { "b" } }
  /// `bdi`
  public enum bdi: Tag { @inlinable public static var name: StaticString { "bdi" } }
  /// `cite`
  public enum cite: Tag { @inlinable public static var name: StaticString { "cite" } }
  /// `code`
  public enum code: Tag { @inlinable public static var name: StaticString { "code" } }
  /// `data`
  public enum data: Tag { @inlinable public static var name: StaticString { "data" } }
  /// `dfn`
  public enum dfn: Tag { @inlinable public static var name: StaticString { "dfn" } }
  /// `em`
  public enum em: Tag { @inlinable public static var name: StaticString { "em" } }
  /// `i`
  public enum i: Tag { @inlinable public static var name: StaticString { "i" } }
  /// `kbd`
  public enum kbd: Tag { @inlinable public static var name: StaticString { "kbd" } }
  /// `mark`
  public enum mark: Tag { @inlinable public static var name: StaticString { "mark" } }
  /// `q`
  public enum q: Tag { @inlinable public static var name: StaticString { "q" } }
  /// `rp`
  public enum rp: Tag { @inlinable public static var name: StaticString { "rp" } }
  /// `rt`
  public enum rt: Tag { @inlinable public static var name: StaticString { "rt" } }
  /// `ruby`
  public enum ruby: Tag { @inlinable public static var name: StaticString { "ruby" } }
  /// `s`
  public enum s: Tag { @inlinable public static var name: StaticString { "s" } }
  /// `samp`
  public enum samp: Tag { @inlinable public static var name: StaticString { "samp" } }
  /// `small`
  public enum small: Tag { @inlinable public static var name: StaticString { "small" } }
  /// `span`
  public enum span: Tag { @inlinable public static var name: StaticString { "span" } }
  /// `strong`
  public enum strong: Tag { @inlinable public static var name: StaticString { "strong" } }
  /// `sub`
  public enum sub: Tag { @inlinable public static var name: StaticString { "sub" } }
  /// `sup`
  public enum sup: Tag { @inlinable public static var name: StaticString { "sup" } }
  /// `time`
  public enum time: Tag { @inlinable public static var name: StaticString { "time" } }
  /// `u`
  public enum u: Tag { @inlinable public static var name: StaticString { "u" } }
  /// `del`
  public enum del: Tag { @inlinable public static var name: StaticString { "del" } }
  /// `ins`
  public enum ins: Tag { @inlinable public static var name: StaticString { "ins" } }
  /// `picture`
  public enum picture: Tag { @inlinable public static var name: StaticString { "picture" } }
  /// `video`
  public enum video: Tag { @inlinable public static var name: StaticString { "video" } }
  /// `audio`
  public enum audio: Tag { @inlinable public static var name: StaticString { "audio" } }
  /// `object`
  public enum object: Tag { @inlinable public static var name: StaticString { "object" } }
  /// `table`
  public enum table: Tag { @inlinable public static var name: StaticString { "table" } }
  /// `caption`
  public enum caption: Tag { @inlinable public static var name: StaticString { "caption" } }
  /// `colgroup`
  public enum colgroup: Tag { @inlinable public static var name: StaticString { "colgroup" } }
  /// `tbody`
  public enum tbody: Tag { @inlinable public static var name: StaticString { "tbody" } }
  /// `thead`
  public enum thead: Tag { @inlinable public static var name: StaticString { "thead" } }
  /// `tfoot`
  public enum tfoot: Tag { @inlinable public static var name: StaticString { "tfoot" } }
  /// `tr`
  public enum tr: Tag { @inlinable public static var name: StaticString { "tr" } }
  /// `td`
  public enum td: Tag { @inlinable public static var name: StaticString { "td" } }
  /// `th`
  public enum th: Tag { @inlinable public static var name: StaticString { "th" } }
  /// `button`
  public enum button: Tag { @inlinable public static var name: StaticString { "button" } }
  /// `datalist`
  public enum datalist: Tag { @inlinable public static var name: StaticString { "datalist" } }
  /// `fieldset`
  public enum fieldset: Tag { @inlinable public static var name: StaticString { "fieldset" } }
  /// `form`
  public enum form: Tag { @inlinable public static var name: StaticString { "form" } }
  /// `label`
  public enum label: Tag { @inlinable public static var name: StaticString { "label" } }
  /// `legend`
  public enum legend: Tag { @inlinable public static var name: StaticString { "legend" } }
  /// `meter`
  public enum meter: Tag { @inlinable public static var name: StaticString { "meter" } }
  /// `optgroup`
  public enum optgroup: Tag { @inlinable public static var name: StaticString { "optgroup" } }
  /// `option`
  public enum option: Tag { @inlinable public static var name: StaticString { "option" } }
  /// `output`
  public enum output: Tag { @inlinable public static var name: StaticString { "output" } }
  /// `progress`
  public enum progress: Tag { @inlinable public static var name: StaticString { "progress" } }
  /// `select`
  public enum select: Tag { @inlinable public static var name: StaticString { "select" } }
  /// `textarea`
  public enum textarea: Tag { @inlinable public static var name: StaticString { "textarea" } }
  /// `details`
  public enum details: Tag { @inlinable public static var name: StaticString { "details" } }
  /// `summary`
  public enum summary: Tag { @inlinable public static var name: StaticString { "summary" } }
  /// `dialog`
  public enum dialog: Tag { @inlinable public static var name: StaticString { "dialog" } }
  /// `search`
  public enum search: Tag { @inlinable public static var name: StaticString { "search" } }
  /// `html`
  public enum html: Tag { @inlinable public static var name: StaticString { "html" } }
  /// `head`
  public enum head: Tag { @inlinable public static var name: StaticString { "head" } }
  /// `title`
  public enum title: Tag { @inlinable public static var name: StaticString { "title" } }
  /// `body`
  public enum body: Tag { @inlinable public static var name: StaticString { "body" } }
  /// `script`
  public enum script: Tag { @inlinable public static var name: StaticString { "script" } }
  /// `style`
  public enum style: Tag { @inlinable public static var name: StaticString { "style" } }
  /// `noscript`
  public enum noscript: Tag { @inlinable public static var name: StaticString { "noscript" } }
  /// `template`
  public enum template: Tag { @inlinable public static var name: StaticString { "template" } }
  /// `svg`
  public enum svg: Tag { @inlinable public static var name: StaticString { "svg" } }
  /// `g`
  public enum g: Tag { @inlinable public static var name: StaticString { "g" } }
  /// `path`
  public enum path: Tag { @inlinable public static var name: StaticString { "path" } }
  /// `rect`
  public enum rect: Tag { @inlinable public static var name: StaticString { "rect" } }
  /// `circle`
  public enum circle: Tag { @inlinable public static var name: StaticString { "circle" } }
  /// `line`
  public enum line: Tag { @inlinable public static var name: StaticString { "line" } }
  /// `polyline`
  public enum polyline: Tag { @inlinable public static var name: StaticString { "polyline" } }
  /// `text`
  public enum text: Tag { @inlinable public static var name: StaticString { "text" } }
  /// `use`
  public enum use: Tag { @inlinable public static var name: StaticString { "use" } }
  /// `symbol`
  public enum symbol: Tag { @inlinable public static var name: StaticString { "symbol" } }
  /// `defs`
  public enum defs: Tag { @inlinable public static var name: StaticString { "defs" } }
  /// `desc`
  public enum desc: Tag { @inlinable public static var name: StaticString { "desc" } }
  /// `area`
  public enum area: Tag { @inlinable public static var name: StaticString { "area" } }
  /// `base`
  public enum base: Tag { @inlinable public static var name: StaticString { "base" } }
  /// `br`
  public enum br: Tag { @inlinable public static var name: StaticString { "br" } }
  /// `col`
  public enum col: Tag { @inlinable public static var name: StaticString { "col" } }
  /// `embed`
  public enum embed: Tag { @inlinable public static var name: StaticString { "embed" } }
  /// `hr`
  public enum hr: Tag { @inlinable public static var name: StaticString { "hr" } }
  /// `img`
  public enum img: Tag { @inlinable public static var name: StaticString { "img" } }
  /// `input`
  public enum input: Tag { @inlinable public static var name: StaticString { "input" } }
  /// `link`
  public enum link: Tag { @inlinable public static var name: StaticString { "link" } }
  /// `meta`
  public enum meta: Tag { @inlinable public static var name: StaticString { "meta" } }
  /// `source`
  public enum source: Tag { @inlinable public static var name: StaticString { "source" } }
  /// `track`
  public enum track: Tag { @inlinable public static var name: StaticString { "track" } }
  /// `wbr`
  public enum wbr: Tag { @inlinable public static var name: StaticString { "wbr" } }
}
