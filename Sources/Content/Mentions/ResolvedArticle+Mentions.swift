import Entities
import Markdown
import SourceFiles

extension ResolvedArticle {
  /// Relates the article to what its text names, callouts included, and counts what stands in callouts as text.
  mutating func bindText(_ body: inout Body, register: EntityIndex) {
    let setting = MentionSetting(hospitals: article.hospitals, people: article.people, date: article.day)
    var names = MentionBinding(register, path: article.path, in: setting)
    names.bind(&body)
    article.mentions += names.setting.hospitals.dropFirst(article.hospitals.count)
    article.people = names.setting.people
    for thing in names.others { thing.relate(to: &article) }
    ambiguousMentions = names.ambiguousMentions
    for case .callout(let callout) in body.components { article.statistics += callout.text.document.statistics }
  }
}
