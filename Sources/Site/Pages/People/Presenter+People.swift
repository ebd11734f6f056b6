import Bytes
import Content
import Entities
import SourceFiles
import Theme

extension Presenter {
  /// A link to a person; of two with one name each is told apart by the post.
  func link(to reference: Reference<Person>) -> Link {
    let person = lookup(reference)
    guard site.sharedNames.contains(person.name) else { return link(person.name, person.url) }
    let card = card(reference)
    let post = (card.place?.text ?? "") + (card.post ?? "")
    return link(post.isEmpty ? person.name : "\(person.name)（\(post)）", person.url)
  }

  /// A person with the post held on `date`, or the last one known; of several, one at `hospitals` first.
  func card(
    _ reference: Reference<Person>, on date: PartialDate? = nil, at hospitals: [Reference<Hospital>] = []
  ) -> PersonCard {
    let person = lookup(reference)
    let posts = date.map { date in person.posts.filter { $0.isHeld(on: date) } } ?? person.posts
    let current = date == nil ? posts.filter { $0.to == nil } : posts
    let candidates = current.isEmpty ? posts : current
    let post =
      candidates.first { $0.hospital.map(hospitals.contains) ?? false }
      ?? candidates.enumerated().max {
        ($0.element.from ?? .distantPast, -$0.offset) < ($1.element.from ?? .distantPast, -$1.offset)
      }?
      .element
    return PersonCard(url: local(person.url), name: person.name, post: post?.title, place: post.map(place))
  }

  /// A post as pages show it.
  func value(_ post: Post) -> PostValue {
    PostValue(place: place(post), title: post.title, from: post.from?.moment, to: post.to?.moment)
  }

  /// Where a post is.
  func place(_ post: Post) -> Name {
    if let hospital = post.hospital {
      let link = link(to: hospital)
      return Name(link.title, link.url)
    }
    return Name(post.organisation ?? "")
  }
}
