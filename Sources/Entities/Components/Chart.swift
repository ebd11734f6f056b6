/// Figures that are drawn.
public struct Chart: Sendable, Hashable, Encodable {
  /// What is drawn.
  public enum Series: Sendable, Hashable, Encodable {
    /// A bar for each label.
    case bars([Bar])
    /// A bar for each label, as long as what was declared and filled as far as it is recorded.
    case shares([Share])
    /// A map of China with a number for each province.
    case provinces([Declared.Count<Province>])
  }

  /// A number with its label.
  public struct Bar: Sendable, Hashable, Encodable {
    /// Of what.
    public var label: String
    /// The number, not negative.
    public var value: Double
    /// The number as written.
    public var text: String

    /// A number with its label.
    public init(label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// How many were declared and how many are recorded.
  public struct Share: Sendable, Hashable, Encodable {
    /// Of what.
    public var label: String
    /// How many were declared; nil where the cell is empty.
    public var declared: Int?
    /// How many are recorded.
    public var recorded: Int

    /// Declared and recorded of something.
    public init(label: String, declared: Int? = nil, recorded: Int) {
      self.label = label
      self.declared = declared
      self.recorded = recorded
    }
  }

  /// A description of the chart in words, which replaces the drawing where that is not seen.
  public var caption: String
  /// What is drawn.
  public var series: Series
  /// The unit: `家`.
  public var unit: String?
  /// Where the figures come from.
  public var source: String?

  /// A chart.
  public init(caption: String, series: Series, unit: String? = nil, source: String? = nil) {
    self.caption = caption
    self.series = series
    self.unit = unit
    self.source = source
  }
}
