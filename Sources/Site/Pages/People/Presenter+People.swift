import Bytes
import Content
import Entities
import SourceFiles
import Theme

extension Presenter {
  /// Returns a link to a person. People with the same name are distinguished by their posts.
  func link(to reference: Reference<Person>) -> Link {
    let person = lookup(reference)
    guard site.sharedNames.contains(person.name) else { return link(person.name, person.url) }
    let card = card(reference)
    let post = (card.place?.text ?? "") + (card.post ?? "")
    return link(post.isEmpty ? person.name : "\(person.name)（\(post)）", person.url)
  }

  /// Returns a card of a person with the posts relevant to `context`, among those held on its date: the post that
  /// editors name, otherwise all posts at its hospitals and organisers, otherwise the latest.
  func card(_ reference: Reference<Person>, in context: BodyContext = BodyContext()) -> PersonCard {
    let person = lookup(reference)
    let date = context.date
    let posts = date.map { date in person.posts.filter { $0.isHeld(on: date) } } ?? person.posts
    let current = date == nil ? posts.filter { $0.to == nil } : posts
    let candidates = current.isEmpty ? posts : current
    var selectedPosts: [Post]
    if let title = context.posts.first(where: { $0.person == reference })?.title {
      let named = person.posts.filter { $0.title == title }
      selectedPosts = Array((named.filter { post in candidates.contains(post) } + named).prefix(1))
    } else {
      selectedPosts = candidates.filter { post in
        post.hospital.map(context.hospitals.contains) ?? false
          || post.organisation.map(context.organisers.contains) ?? false
      }
    }
    if selectedPosts.isEmpty {
      let latest = candidates.enumerated().max {
        ($0.element.from ?? .distantPast, -$0.offset) < ($1.element.from ?? .distantPast, -$1.offset)
      }
      selectedPosts = [latest?.element].compactMap(\.self)
    }
    var card = PersonCard(
      url: local(person.url), name: person.name, post: selectedPosts.first?.title, place: selectedPosts.first.map(place)
    )
    card.otherPosts = selectedPosts.dropFirst().map { PostLabel(place: place($0), title: $0.title) }
    return card
  }

  /// Returns the value of a post for themes.
  func value(_ post: Post) -> PostValue {
    PostValue(place: place(post), title: post.title, from: post.from?.moment, to: post.to?.moment)
  }

  /// Returns the name of the hospital or organisation of a post, with a link if it has a page.
  func place(_ post: Post) -> Name {
    if let hospital = post.hospital {
      let link = link(to: hospital)
      return Name(link.title, link.url)
    }
    return Name(post.organisation ?? "")
  }
}
