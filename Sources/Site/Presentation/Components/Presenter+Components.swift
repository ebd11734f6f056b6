import Bytes
import Content
import Entities
import HTML
import Markdown
import Theme

extension Presenter {
  /// Appends a component as rendered by the theme, or in plain form for feeds.
  func append(_ component: BodyComponent, in context: BodyContext, to output: inout ByteBuffer) {
    switch component {
    case .roll(let roll): append(block: value(roll, in: context), in: context, to: &output)
    case .table(let table): append(block: TableBlock(table), in: context, to: &output)
    case .chart(let chart): append(block: value(chart, in: context), in: context, to: &output)
    case .video(let video): append(block: value(video, in: context), in: context, to: &output)
    case .gallery(let gallery): append(block: value(gallery, in: context), in: context, to: &output)
    case .callout(let callout): append(block: value(callout, in: context), in: context, to: &output)
    case .custom(let custom): append(block: CustomBlock(custom), in: context, to: &output)
    case .missing: break
    }
    output.append("\n")
  }

  private func append(block: some BlockValue, in context: BodyContext, to output: inout ByteBuffer) {
    if context.usesAbsoluteURLs {
      block.plain.render(into: &output)
    } else {
      theme.render(block, on: site.value, into: &output)
    }
  }

  private func value(_ roll: RollExtract, in context: BodyContext) -> RollBlock {
    let edition = lookup(roll.edition)
    var card = card(roll.edition)
    card.url = resolvedURL(edition.url, in: context)
    return RollBlock(
      edition: card, caption: roll.caption ?? card.fullTitle,
      rows: roll.rows.map { value(edition.roll[$0], in: context) }, count: roll.totalCount)
  }

  private func value(_ chart: Chart, in context: BodyContext) -> ChartBlock {
    let series: ChartBlock.Series =
      switch chart.series {
      case .bars(let bars): .bars(bars.map { ChartBlock.Bar(label: $0.label, value: $0.value, text: $0.text) })
      case .shares(let shares):
        .shares(shares.map { ShareValue(title: $0.label, declared: $0.declared, recorded: $0.recorded) })
      case .provinces(let counts):
        .map(
          map(
            chart.caption, counts: Dictionary(counts.map { ($0.key, $0.number) }, uniquingKeysWith: +), pages: false))
      }
    return ChartBlock(
      caption: chart.caption, series: series, unit: chart.unit, source: chart.source,
      legend: (strings.declared, strings.recorded))
  }

  private func value(_ video: Video, in context: BodyContext) -> VideoBlock {
    VideoBlock(
      film: VideoValue(
        url: resolvedURL(video.url, in: context), isFile: video.isFile, title: video.title,
        poster: video.poster.map { resolvedURL($0, in: context) }),
      label: video.title ?? strings.watchVideo)
  }

  private func value(_ gallery: Gallery, in context: BodyContext) -> GalleryBlock {
    GalleryBlock(
      caption: gallery.caption,
      pictures: gallery.pictures.map { picture in
        var value = self.picture(picture)
        value.url = resolvedURL(picture.url, in: context)
        value.sealed = context.sealed[picture.url]
        if context.usesAbsoluteURLs || value.sealed != nil { (value.copies, value.isEnlargeable) = ([], false) }
        return value
      })
  }

  private func value(_ callout: Callout, in context: BodyContext) -> CalloutBlock {
    var content: [UInt8] = []
    for case .prose(let fragment) in callout.text.document.parts {
      content += filled(fragment, of: callout.text, in: context).rendered()
    }
    return CalloutBlock(
      kind: CalloutBlock.Kind(callout.kind), title: callout.title, source: callout.source,
      content: Markup(trusted: content))
  }
}
