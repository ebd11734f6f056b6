/// How a document is compiled.
package struct MarkdownOptions: Sendable {
  /// What kind of text it is.
  package enum Form: Sendable, Equatable {
    /// Running text.
    case prose
    /// An interview: a paragraph that begins with a speaker's label and a colon begins a turn.
    ///
    /// Labels are, in this order, those of `speakers`, the names in `people`, words for a role (主持人, 记者, 问, 答 …), and what
    /// looks like a name.
    case interview(speakers: [String] = [], people: [String] = [])
    /// A roundtable: a section that begins with a lone `person:` link belongs to that speaker.
    case roundtable
  }

  /// The names that assistive technology reads, which are put into the HTML.
  package struct AccessibleLabels: Sendable, Equatable {
    /// The name of the section of footnotes.
    package var footnotes: String
    /// The name of a link from a footnote back to the text.
    package var back: String
    /// The name of the box of a task that is done.
    package var done: String
    /// The name of the box of a task that is not.
    package var open: String

    /// Names; Chinese by default.
    package init(footnotes: String = "注释", back: String = "返回正文", done: String = "已完成", open: String = "未完成") {
      self.footnotes = footnotes
      self.back = back
      self.done = done
      self.open = open
    }

    /// Chinese names in the script of `language`, a BCP 47 tag.
    package init(language: String) {
      let isTraditional = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains { language.hasPrefix($0) }
      self =
        isTraditional
        ? AccessibleLabels(footnotes: "註釋", back: "返回正文", done: "已完成", open: "未完成") : AccessibleLabels()
    }
  }

  /// What kind of text it is.
  package var form: Form
  /// Whether raw HTML passes.
  package var allowsRawHTML: Bool
  /// Whether the page shows a title of its own: `#` becomes `<h2>` and is warned about.
  package var hasTitle: Bool
  /// The names of components; without any, every fenced block is code. See ``ComponentSyntax``.
  package var components: [String]
  /// The words before the colon by which the site links its own entities: `hospital`, in `hospital:huaxi`.
  package var linkTypes: [String]
  /// The schemes of links that lead out of the site beside http, https, mailto and tel; one that runs code or reads local
  /// files never passes.
  package var linkSchemes: [String] = []
  /// Finds names in running text; nil where names are left alone.
  package var matcher: (any TextMatcher)?
  /// A prefix of the numbers in footnotes' ids, so that two texts of one page have different ones.
  package var footnotePrefix = ""
  /// A prefix of the headings' anchors, so that two texts of one page have different ones; declared anchors stay as they are.
  package var anchorPrefix = ""
  /// Finds words that a text should not use; matches numbered below zero are exceptions.
  package var forbiddenWords: (any TextMatcher)?
  /// Proofreads the text; nil where the site knows nothing to do so by.
  package var proof: (any TextProof)?
  /// The names that assistive technology reads.
  package var labels: AccessibleLabels
  /// The ids that no heading may have, because the page around the text has them.
  package var reservedIDs: ReservedIDs

  /// Options of running text without components, typed links and mentions.
  package init(
    form: Form = .prose, allowsRawHTML: Bool = false, hasTitle: Bool = false, components: [String] = [],
    linkTypes: [String] = [], matcher: (any TextMatcher)? = nil, forbiddenWords: (any TextMatcher)? = nil,
    labels: AccessibleLabels = AccessibleLabels(), reservedIDs: ReservedIDs = ReservedIDs()
  ) {
    self.form = form
    self.allowsRawHTML = allowsRawHTML
    self.hasTitle = hasTitle
    self.components = components
    self.linkTypes = linkTypes
    self.matcher = matcher
    self.forbiddenWords = forbiddenWords
    self.labels = labels
    self.reservedIDs = reservedIDs
  }
}
