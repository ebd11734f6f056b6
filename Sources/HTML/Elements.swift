// The element types under their HTML names, grouped roughly as in the HTML standard.

// MARK: Sections and text

/// The `article` element.
public typealias article<Content: HTML> = Element<Tags.article, Content>
/// The `aside` element.
public typealias aside<Content: HTML> = Element<Tags.aside, Content>
/// The `nav` element.
public typealias nav<Content: HTML> = Element<Tags.nav, Content>
/// The `section` element.
public typealias section<Content: HTML> = Element<Tags.section, Content>
/// The `header` element.
public typealias header<Content: HTML> = Element<Tags.header, Content>
/// The `footer` element.
public typealias footer<Content: HTML> = Element<Tags.footer, Content>
/// The `main` element.
public typealias main<Content: HTML> = Element<Tags.main, Content>
/// The `address` element.
public typealias address<Content: HTML> = Element<Tags.address, Content>
/// The `h1` element.
public typealias h1<Content: HTML> = Element<Tags.h1, Content>
/// The `h2` element.
public typealias h2<Content: HTML> = Element<Tags.h2, Content>
/// The `h3` element.
public typealias h3<Content: HTML> = Element<Tags.h3, Content>
/// The `h4` element.
public typealias h4<Content: HTML> = Element<Tags.h4, Content>
/// The `h5` element.
public typealias h5<Content: HTML> = Element<Tags.h5, Content>
/// The `h6` element.
public typealias h6<Content: HTML> = Element<Tags.h6, Content>
/// The `hgroup` element.
public typealias hgroup<Content: HTML> = Element<Tags.hgroup, Content>
/// The `p` element.
public typealias p<Content: HTML> = Element<Tags.p, Content>
/// The `pre` element.
public typealias pre<Content: HTML> = Element<Tags.pre, Content>
/// The `blockquote` element.
public typealias blockquote<Content: HTML> = Element<Tags.blockquote, Content>
/// The `ol` element.
public typealias ol<Content: HTML> = Element<Tags.ol, Content>
/// The `ul` element.
public typealias ul<Content: HTML> = Element<Tags.ul, Content>
/// The `menu` element.
public typealias menu<Content: HTML> = Element<Tags.menu, Content>
/// The `li` element.
public typealias li<Content: HTML> = Element<Tags.li, Content>
/// The `dl` element.
public typealias dl<Content: HTML> = Element<Tags.dl, Content>
/// The `dt` element.
public typealias dt<Content: HTML> = Element<Tags.dt, Content>
/// The `dd` element.
public typealias dd<Content: HTML> = Element<Tags.dd, Content>
/// The `figure` element.
public typealias figure<Content: HTML> = Element<Tags.figure, Content>
/// The `figcaption` element.
public typealias figcaption<Content: HTML> = Element<Tags.figcaption, Content>
/// The `div` element.
public typealias div<Content: HTML> = Element<Tags.div, Content>

// MARK: Text-level elements

/// The `a` element.
public typealias a<Content: HTML> = Element<Tags.a, Content>
/// The `abbr` element.
public typealias abbr<Content: HTML> = Element<Tags.abbr, Content>
/// The `b` element.
public typealias b<Content: HTML> = Element<Tags.b, Content>
/// The `bdi` element.
public typealias bdi<Content: HTML> = Element<Tags.bdi, Content>
/// The `cite` element.
public typealias cite<Content: HTML> = Element<Tags.cite, Content>
/// The `code` element.
public typealias code<Content: HTML> = Element<Tags.code, Content>
/// The `data` element.
public typealias data<Content: HTML> = Element<Tags.data, Content>
/// The `dfn` element.
public typealias dfn<Content: HTML> = Element<Tags.dfn, Content>
/// The `em` element.
public typealias em<Content: HTML> = Element<Tags.em, Content>
/// The `i` element.
public typealias i<Content: HTML> = Element<Tags.i, Content>
/// The `kbd` element.
public typealias kbd<Content: HTML> = Element<Tags.kbd, Content>
/// The `mark` element.
public typealias mark<Content: HTML> = Element<Tags.mark, Content>
/// The `q` element.
public typealias q<Content: HTML> = Element<Tags.q, Content>
/// The `rp` element.
public typealias rp<Content: HTML> = Element<Tags.rp, Content>
/// The `rt` element.
public typealias rt<Content: HTML> = Element<Tags.rt, Content>
/// The `ruby` element.
public typealias ruby<Content: HTML> = Element<Tags.ruby, Content>
/// The `s` element.
public typealias s<Content: HTML> = Element<Tags.s, Content>
/// The `samp` element.
public typealias samp<Content: HTML> = Element<Tags.samp, Content>
/// The `small` element.
public typealias small<Content: HTML> = Element<Tags.small, Content>
/// The `span` element.
public typealias span<Content: HTML> = Element<Tags.span, Content>
/// The `strong` element.
public typealias strong<Content: HTML> = Element<Tags.strong, Content>
/// The `sub` element.
public typealias sub<Content: HTML> = Element<Tags.sub, Content>
/// The `sup` element.
public typealias sup<Content: HTML> = Element<Tags.sup, Content>
/// The `time` element.
public typealias time<Content: HTML> = Element<Tags.time, Content>
/// The `u` element.
public typealias u<Content: HTML> = Element<Tags.u, Content>
/// The `del` element.
public typealias del<Content: HTML> = Element<Tags.del, Content>
/// The `ins` element.
public typealias ins<Content: HTML> = Element<Tags.ins, Content>

// MARK: Media and tables

/// The `picture` element.
public typealias picture<Content: HTML> = Element<Tags.picture, Content>
/// The `video` element.
public typealias video<Content: HTML> = Element<Tags.video, Content>
/// The `audio` element.
public typealias audio<Content: HTML> = Element<Tags.audio, Content>
/// The `object` element.
public typealias object<Content: HTML> = Element<Tags.object, Content>
/// The `table` element.
public typealias table<Content: HTML> = Element<Tags.table, Content>
/// The `caption` element.
public typealias caption<Content: HTML> = Element<Tags.caption, Content>
/// The `colgroup` element.
public typealias colgroup<Content: HTML> = Element<Tags.colgroup, Content>
/// The `tbody` element.
public typealias tbody<Content: HTML> = Element<Tags.tbody, Content>
/// The `thead` element.
public typealias thead<Content: HTML> = Element<Tags.thead, Content>
/// The `tfoot` element.
public typealias tfoot<Content: HTML> = Element<Tags.tfoot, Content>
/// The `tr` element.
public typealias tr<Content: HTML> = Element<Tags.tr, Content>
/// The `td` element.
public typealias td<Content: HTML> = Element<Tags.td, Content>
/// The `th` element.
public typealias th<Content: HTML> = Element<Tags.th, Content>

// MARK: Forms and interaction

/// The `button` element.
public typealias button<Content: HTML> = Element<Tags.button, Content>
/// The `datalist` element.
public typealias datalist<Content: HTML> = Element<Tags.datalist, Content>
/// The `fieldset` element.
public typealias fieldset<Content: HTML> = Element<Tags.fieldset, Content>
/// The `form` element.
public typealias form<Content: HTML> = Element<Tags.form, Content>
/// The `label` element.
public typealias label<Content: HTML> = Element<Tags.label, Content>
/// The `legend` element.
public typealias legend<Content: HTML> = Element<Tags.legend, Content>
/// The `meter` element.
public typealias meter<Content: HTML> = Element<Tags.meter, Content>
/// The `optgroup` element.
public typealias optgroup<Content: HTML> = Element<Tags.optgroup, Content>
/// The `option` element.
public typealias option<Content: HTML> = Element<Tags.option, Content>
/// The `output` element.
public typealias output<Content: HTML> = Element<Tags.output, Content>
/// The `progress` element.
public typealias progress<Content: HTML> = Element<Tags.progress, Content>
/// The `select` element.
public typealias select<Content: HTML> = Element<Tags.select, Content>
/// The `textarea` element.
public typealias textarea<Content: HTML> = Element<Tags.textarea, Content>
/// The `details` element.
public typealias details<Content: HTML> = Element<Tags.details, Content>
/// The `summary` element.
public typealias summary<Content: HTML> = Element<Tags.summary, Content>
/// The `dialog` element.
public typealias dialog<Content: HTML> = Element<Tags.dialog, Content>
/// The `search` element.
public typealias search<Content: HTML> = Element<Tags.search, Content>

// MARK: Document

/// The `html` element.
public typealias html<Content: HTML> = Element<Tags.html, Content>
/// The `head` element.
public typealias head<Content: HTML> = Element<Tags.head, Content>
/// The `title` element.
public typealias title<Content: HTML> = Element<Tags.title, Content>
/// The `body` element.
public typealias body<Content: HTML> = Element<Tags.body, Content>
/// The `script` element.
public typealias script<Content: HTML> = Element<Tags.script, Content>
/// The `style` element.
public typealias style<Content: HTML> = Element<Tags.style, Content>
/// The `noscript` element.
public typealias noscript<Content: HTML> = Element<Tags.noscript, Content>
/// The `template` element.
public typealias template<Content: HTML> = Element<Tags.template, Content>

// MARK: SVG

/// The `svg` element.
public typealias svg<Content: HTML> = Element<Tags.svg, Content>
/// The `g` element.
public typealias g<Content: HTML> = Element<Tags.g, Content>
/// The `path` element.
public typealias path<Content: HTML> = Element<Tags.path, Content>
/// The `rect` element.
public typealias rect<Content: HTML> = Element<Tags.rect, Content>
/// The `circle` element.
public typealias circle<Content: HTML> = Element<Tags.circle, Content>
/// The `line` element.
public typealias line<Content: HTML> = Element<Tags.line, Content>
/// The `polyline` element.
public typealias polyline<Content: HTML> = Element<Tags.polyline, Content>
/// The `text` element.
public typealias text<Content: HTML> = Element<Tags.text, Content>
/// The `use` element.
public typealias use<Content: HTML> = Element<Tags.use, Content>
/// The `symbol` element.
public typealias symbol<Content: HTML> = Element<Tags.symbol, Content>
/// The `defs` element.
public typealias defs<Content: HTML> = Element<Tags.defs, Content>
/// The `desc` element.
public typealias desc<Content: HTML> = Element<Tags.desc, Content>

// MARK: Void elements

/// The `area` element.
public typealias area = VoidElement<Tags.area>
/// The `base` element.
public typealias base = VoidElement<Tags.base>
/// The `br` element.
public typealias br = VoidElement<Tags.br>
/// The `col` element.
public typealias col = VoidElement<Tags.col>
/// The `embed` element.
public typealias embed = VoidElement<Tags.embed>
/// The `hr` element.
public typealias hr = VoidElement<Tags.hr>
/// The `img` element.
public typealias img = VoidElement<Tags.img>
/// The `input` element.
public typealias input = VoidElement<Tags.input>
/// The `link` element.
public typealias link = VoidElement<Tags.link>
/// The `meta` element.
public typealias meta = VoidElement<Tags.meta>
/// The `source` element.
public typealias source = VoidElement<Tags.source>
/// The `track` element.
public typealias track = VoidElement<Tags.track>
/// The `wbr` element.
public typealias wbr = VoidElement<Tags.wbr>
