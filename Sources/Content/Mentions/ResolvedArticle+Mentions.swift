import Entities
import Markdown
import SourceFiles

extension ResolvedArticle {
  /// Relates the article to the entities that its body mentions, including those in callouts, and adds the words in
  /// callouts to its statistics.
  mutating func bindText(_ body: inout Body, resolver: LinkResolver) {
    let setting = MentionSetting(hospitals: relations.hospitals, people: relations.people, date: publication.day)
    var names = MentionBinding(resolver, path: identity.path, in: setting)
    names.bind(&body)
    relations.mentions += names.setting.hospitals.dropFirst(relations.hospitals.count)
    relations.people = names.setting.people
    for entity in names.others { entity.relate(to: &relations) }
    findings.ambiguousMentions = names.ambiguousMentions
    for case .callout(let callout) in body.components { statistics += callout.text.document.statistics }
  }
}
