import Entities
import Markdown
import SourceFiles

extension ResolvedArticle {
  /// Relates the article to the entities that its body mentions, including those in callouts, and adds the words in
  /// callouts to its statistics.
  mutating func resolveMentions(_ body: inout Body, resolver: LinkResolver) {
    let context = MentionContext(hospitals: relations.hospitals, people: relations.people, date: publication.day)
    var names = MentionResolver(resolver, path: identity.path, in: context)
    names.resolve(&body)
    relations.mentions += names.context.hospitals.dropFirst(relations.hospitals.count)
    relations.people = names.context.people
    for entity in names.others { entity.relate(to: &relations) }
    findings.ambiguousMentions = names.ambiguousMentions
    for case .callout(let callout) in body.components { statistics += callout.text.document.statistics }
  }
}
