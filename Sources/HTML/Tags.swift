// The elements, spelled as in HTML. `Tags` defines their names; the type aliases in Elements.swift make them usable as
// markup.

/// The kinds of element.
public enum Tags {
  /// `article`
  public enum article: ElementKind { @inlinable public static var name: StaticString { "article" } }
  /// `aside`
  public enum aside: ElementKind { @inlinable public static var name: StaticString { "aside" } }
  /// `nav`
  public enum nav: ElementKind { @inlinable public static var name: StaticString { "nav" } }
  /// `section`
  public enum section: ElementKind { @inlinable public static var name: StaticString { "section" } }
  /// `header`
  public enum header: ElementKind { @inlinable public static var name: StaticString { "header" } }
  /// `footer`
  public enum footer: ElementKind { @inlinable public static var name: StaticString { "footer" } }
  /// `main`
  public enum main: ElementKind { @inlinable public static var name: StaticString { "main" } }
  /// `address`
  public enum address: ElementKind { @inlinable public static var name: StaticString { "address" } }
  /// `h1`
  public enum h1: ElementKind { @inlinable public static var name: StaticString { "h1" } }
  /// `h2`
  public enum h2: ElementKind { @inlinable public static var name: StaticString { "h2" } }
  /// `h3`
  public enum h3: ElementKind { @inlinable public static var name: StaticString { "h3" } }
  /// `h4`
  public enum h4: ElementKind { @inlinable public static var name: StaticString { "h4" } }
  /// `h5`
  public enum h5: ElementKind { @inlinable public static var name: StaticString { "h5" } }
  /// `h6`
  public enum h6: ElementKind { @inlinable public static var name: StaticString { "h6" } }
  /// `hgroup`
  public enum hgroup: ElementKind { @inlinable public static var name: StaticString { "hgroup" } }
  /// `p`
  public enum p: ElementKind { @inlinable public static var name: StaticString { "p" } }
  /// `pre`
  public enum pre: ElementKind { @inlinable public static var name: StaticString { "pre" } }
  /// `blockquote`
  public enum blockquote: ElementKind { @inlinable public static var name: StaticString { "blockquote" } }
  /// `ol`
  public enum ol: ElementKind { @inlinable public static var name: StaticString { "ol" } }
  /// `ul`
  public enum ul: ElementKind { @inlinable public static var name: StaticString { "ul" } }
  /// `menu`
  public enum menu: ElementKind { @inlinable public static var name: StaticString { "menu" } }
  /// `li`
  public enum li: ElementKind { @inlinable public static var name: StaticString { "li" } }
  /// `dl`
  public enum dl: ElementKind { @inlinable public static var name: StaticString { "dl" } }
  /// `dt`
  public enum dt: ElementKind { @inlinable public static var name: StaticString { "dt" } }
  /// `dd`
  public enum dd: ElementKind { @inlinable public static var name: StaticString { "dd" } }
  /// `figure`
  public enum figure: ElementKind { @inlinable public static var name: StaticString { "figure" } }
  /// `figcaption`
  public enum figcaption: ElementKind { @inlinable public static var name: StaticString { "figcaption" } }
  /// `div`
  public enum div: ElementKind { @inlinable public static var name: StaticString { "div" } }
  /// `a`
  public enum a: ElementKind { @inlinable public static var name: StaticString { "a" } }
  /// `abbr`
  public enum abbr: ElementKind { @inlinable public static var name: StaticString { "abbr" } }
  /// `b`
  public enum b: ElementKind { @inlinable public static var name: StaticString { "b" } }
  /// `bdi`
  public enum bdi: ElementKind { @inlinable public static var name: StaticString { "bdi" } }
  /// `cite`
  public enum cite: ElementKind { @inlinable public static var name: StaticString { "cite" } }
  /// `code`
  public enum code: ElementKind { @inlinable public static var name: StaticString { "code" } }
  /// `data`
  public enum data: ElementKind { @inlinable public static var name: StaticString { "data" } }
  /// `dfn`
  public enum dfn: ElementKind { @inlinable public static var name: StaticString { "dfn" } }
  /// `em`
  public enum em: ElementKind { @inlinable public static var name: StaticString { "em" } }
  /// `i`
  public enum i: ElementKind { @inlinable public static var name: StaticString { "i" } }
  /// `kbd`
  public enum kbd: ElementKind { @inlinable public static var name: StaticString { "kbd" } }
  /// `mark`
  public enum mark: ElementKind { @inlinable public static var name: StaticString { "mark" } }
  /// `q`
  public enum q: ElementKind { @inlinable public static var name: StaticString { "q" } }
  /// `rp`
  public enum rp: ElementKind { @inlinable public static var name: StaticString { "rp" } }
  /// `rt`
  public enum rt: ElementKind { @inlinable public static var name: StaticString { "rt" } }
  /// `ruby`
  public enum ruby: ElementKind { @inlinable public static var name: StaticString { "ruby" } }
  /// `s`
  public enum s: ElementKind { @inlinable public static var name: StaticString { "s" } }
  /// `samp`
  public enum samp: ElementKind { @inlinable public static var name: StaticString { "samp" } }
  /// `small`
  public enum small: ElementKind { @inlinable public static var name: StaticString { "small" } }
  /// `span`
  public enum span: ElementKind { @inlinable public static var name: StaticString { "span" } }
  /// `strong`
  public enum strong: ElementKind { @inlinable public static var name: StaticString { "strong" } }
  /// `sub`
  public enum sub: ElementKind { @inlinable public static var name: StaticString { "sub" } }
  /// `sup`
  public enum sup: ElementKind { @inlinable public static var name: StaticString { "sup" } }
  /// `time`
  public enum time: ElementKind { @inlinable public static var name: StaticString { "time" } }
  /// `u`
  public enum u: ElementKind { @inlinable public static var name: StaticString { "u" } }
  /// `del`
  public enum del: ElementKind { @inlinable public static var name: StaticString { "del" } }
  /// `ins`
  public enum ins: ElementKind { @inlinable public static var name: StaticString { "ins" } }
  /// `picture`
  public enum picture: ElementKind { @inlinable public static var name: StaticString { "picture" } }
  /// `video`
  public enum video: ElementKind { @inlinable public static var name: StaticString { "video" } }
  /// `audio`
  public enum audio: ElementKind { @inlinable public static var name: StaticString { "audio" } }
  /// `object`
  public enum object: ElementKind { @inlinable public static var name: StaticString { "object" } }
  /// `table`
  public enum table: ElementKind { @inlinable public static var name: StaticString { "table" } }
  /// `caption`
  public enum caption: ElementKind { @inlinable public static var name: StaticString { "caption" } }
  /// `colgroup`
  public enum colgroup: ElementKind { @inlinable public static var name: StaticString { "colgroup" } }
  /// `tbody`
  public enum tbody: ElementKind { @inlinable public static var name: StaticString { "tbody" } }
  /// `thead`
  public enum thead: ElementKind { @inlinable public static var name: StaticString { "thead" } }
  /// `tfoot`
  public enum tfoot: ElementKind { @inlinable public static var name: StaticString { "tfoot" } }
  /// `tr`
  public enum tr: ElementKind { @inlinable public static var name: StaticString { "tr" } }
  /// `td`
  public enum td: ElementKind { @inlinable public static var name: StaticString { "td" } }
  /// `th`
  public enum th: ElementKind { @inlinable public static var name: StaticString { "th" } }
  /// `button`
  public enum button: ElementKind { @inlinable public static var name: StaticString { "button" } }
  /// `datalist`
  public enum datalist: ElementKind { @inlinable public static var name: StaticString { "datalist" } }
  /// `fieldset`
  public enum fieldset: ElementKind { @inlinable public static var name: StaticString { "fieldset" } }
  /// `form`
  public enum form: ElementKind { @inlinable public static var name: StaticString { "form" } }
  /// `label`
  public enum label: ElementKind { @inlinable public static var name: StaticString { "label" } }
  /// `legend`
  public enum legend: ElementKind { @inlinable public static var name: StaticString { "legend" } }
  /// `meter`
  public enum meter: ElementKind { @inlinable public static var name: StaticString { "meter" } }
  /// `optgroup`
  public enum optgroup: ElementKind { @inlinable public static var name: StaticString { "optgroup" } }
  /// `option`
  public enum option: ElementKind { @inlinable public static var name: StaticString { "option" } }
  /// `output`
  public enum output: ElementKind { @inlinable public static var name: StaticString { "output" } }
  /// `progress`
  public enum progress: ElementKind { @inlinable public static var name: StaticString { "progress" } }
  /// `select`
  public enum select: ElementKind { @inlinable public static var name: StaticString { "select" } }
  /// `textarea`
  public enum textarea: ElementKind { @inlinable public static var name: StaticString { "textarea" } }
  /// `details`
  public enum details: ElementKind { @inlinable public static var name: StaticString { "details" } }
  /// `summary`
  public enum summary: ElementKind { @inlinable public static var name: StaticString { "summary" } }
  /// `dialog`
  public enum dialog: ElementKind { @inlinable public static var name: StaticString { "dialog" } }
  /// `search`
  public enum search: ElementKind { @inlinable public static var name: StaticString { "search" } }
  /// `html`
  public enum html: ElementKind { @inlinable public static var name: StaticString { "html" } }
  /// `head`
  public enum head: ElementKind { @inlinable public static var name: StaticString { "head" } }
  /// `title`
  public enum title: ElementKind { @inlinable public static var name: StaticString { "title" } }
  /// `body`
  public enum body: ElementKind { @inlinable public static var name: StaticString { "body" } }
  /// `script`
  public enum script: ElementKind { @inlinable public static var name: StaticString { "script" } }
  /// `style`
  public enum style: ElementKind { @inlinable public static var name: StaticString { "style" } }
  /// `noscript`
  public enum noscript: ElementKind { @inlinable public static var name: StaticString { "noscript" } }
  /// `template`
  public enum template: ElementKind { @inlinable public static var name: StaticString { "template" } }
  /// `svg`
  public enum svg: ElementKind { @inlinable public static var name: StaticString { "svg" } }
  /// `g`
  public enum g: ElementKind { @inlinable public static var name: StaticString { "g" } }
  /// `path`
  public enum path: ElementKind { @inlinable public static var name: StaticString { "path" } }
  /// `rect`
  public enum rect: ElementKind { @inlinable public static var name: StaticString { "rect" } }
  /// `circle`
  public enum circle: ElementKind { @inlinable public static var name: StaticString { "circle" } }
  /// `line`
  public enum line: ElementKind { @inlinable public static var name: StaticString { "line" } }
  /// `polyline`
  public enum polyline: ElementKind { @inlinable public static var name: StaticString { "polyline" } }
  /// `text`
  public enum text: ElementKind { @inlinable public static var name: StaticString { "text" } }
  /// `use`
  public enum use: ElementKind { @inlinable public static var name: StaticString { "use" } }
  /// `symbol`
  public enum symbol: ElementKind { @inlinable public static var name: StaticString { "symbol" } }
  /// `defs`
  public enum defs: ElementKind { @inlinable public static var name: StaticString { "defs" } }
  /// `desc`
  public enum desc: ElementKind { @inlinable public static var name: StaticString { "desc" } }
  /// `area`
  public enum area: ElementKind { @inlinable public static var name: StaticString { "area" } }
  /// `base`
  public enum base: ElementKind { @inlinable public static var name: StaticString { "base" } }
  /// `br`
  public enum br: ElementKind { @inlinable public static var name: StaticString { "br" } }
  /// `col`
  public enum col: ElementKind { @inlinable public static var name: StaticString { "col" } }
  /// `embed`
  public enum embed: ElementKind { @inlinable public static var name: StaticString { "embed" } }
  /// `hr`
  public enum hr: ElementKind { @inlinable public static var name: StaticString { "hr" } }
  /// `img`
  public enum img: ElementKind { @inlinable public static var name: StaticString { "img" } }
  /// `input`
  public enum input: ElementKind { @inlinable public static var name: StaticString { "input" } }
  /// `link`
  public enum link: ElementKind { @inlinable public static var name: StaticString { "link" } }
  /// `meta`
  public enum meta: ElementKind { @inlinable public static var name: StaticString { "meta" } }
  /// `source`
  public enum source: ElementKind { @inlinable public static var name: StaticString { "source" } }
  /// `track`
  public enum track: ElementKind { @inlinable public static var name: StaticString { "track" } }
  /// `wbr`
  public enum wbr: ElementKind { @inlinable public static var name: StaticString { "wbr" } }
}
