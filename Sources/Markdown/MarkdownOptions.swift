/// Options for compiling a document.
package struct MarkdownOptions: Sendable {
  /// The form of a text.
  package enum Form: Sendable, Equatable {
    /// Continuous text.
    case prose
    /// An interview: a paragraph that begins with a speaker's label and a colon begins a turn.
    ///
    /// Labels are recognised in this order: those in `speakers`, the names in `people`, words for a role (主持人, 记者, 问, 答
    /// …), and words that look like a name.
    case interview(speakers: [String] = [], people: [String] = [])
    /// A roundtable: a section that begins with a lone `person:` link belongs to that speaker.
    case roundtable
  }

  /// The accessible names written into the HTML for assistive technology.
  package struct AccessibleLabels: Sendable, Equatable {
    /// The name of the footnotes section.
    package var footnotes: String
    /// The name of a link from a footnote back to the text.
    package var back: String
    /// The name of a completed task's checkbox.
    package var done: String
    /// The name of an open task's checkbox.
    package var open: String

    /// Creates names, which default to Chinese.
    package init(footnotes: String = "注释", back: String = "返回正文", done: String = "已完成", open: String = "未完成") {
      self.footnotes = footnotes
      self.back = back
      self.done = done
      self.open = open
    }

    /// Creates Chinese names in the script of `language`, a BCP 47 tag.
    package init(language: String) {
      let isTraditional = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains { language.hasPrefix($0) }
      self =
        isTraditional
        ? AccessibleLabels(footnotes: "註釋", back: "返回正文", done: "已完成", open: "未完成") : AccessibleLabels()
    }
  }

  /// The form of the text.
  package var form: Form
  /// Whether raw HTML is passed through.
  package var allowsRawHTML: Bool
  /// Whether the page shows a title of its own: `#` becomes `<h2>` and is reported.
  package var hasTitle: Bool
  /// The names of components; if empty, every fenced block is code. See ``ComponentSyntax``.
  package var components: [String]
  /// The prefixes of links to the site's own entities, such as `hospital` in `hospital:huaxi`.
  package var linkTypes: [String]
  /// Schemes of external links allowed besides http, https, mailto and tel; one that runs code or reads local files is
  /// never allowed.
  package var linkSchemes: [String] = []
  /// Finds names in body text; nil to leave names alone.
  package var matcher: (any TextMatcher)?
  /// A prefix of the numbers in footnote ids that keeps them distinct between two bodies on one page.
  package var footnotePrefix = ""
  /// A prefix of heading anchors that keeps them distinct between two bodies on one page; declared anchors do not get
  /// it.
  package var anchorPrefix = ""
  /// Finds words that a text should not use; matches with negative numbers are exceptions.
  package var forbiddenWords: (any TextMatcher)?
  /// Proofreads the text; nil if the site has no data to proofread against.
  package var proofreader: (any Proofreader)?
  /// Returns the form in which labels of speakers are compared, such as that in simplified characters.
  package var foldedLabel: @Sendable (String) -> String = { $0 }
  /// The accessible names.
  package var labels: AccessibleLabels
  /// The ids that no heading may have because the rest of the page uses them.
  package var reservedIDs: ReservedIDs

  /// Creates options; by default for prose without components, typed links and mentions.
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
