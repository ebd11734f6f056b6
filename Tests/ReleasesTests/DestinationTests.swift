import Testing

@testable import Releases

struct DestinationTests {
  @Test(
    arguments: [
      ("/srv/a/", Destination.folder("/srv/a")), ("site", .folder("site")), ("./a:b", .folder("./a:b")),
      ("/", .folder("/")),
      ("www:/srv/a", .host("www", path: "/srv/a")), ("me@www.example.org:a/", .host("me@www.example.org", path: "a")),
      ("www:-rf", .host("www", path: "./-rf")),
      ("rclone:cos:bucket/a/", .store(remote: "cos:", path: "bucket/a")),
      ("rclone:cos:", .store(remote: "cos:", path: "")),
      ("rclone::local:/srv/a", .store(remote: ":local:", path: "/srv/a")),
    ])
  func destinationsParse(text: String, destination: Destination) { #expect(Destination(text) == destination) }

  @Test(arguments: [
    "", ":", ":a", "www:", "-oProxyCommand=x:a", "a b:c", "rclone:", "rclone:cos", "rclone:--config:a", "a\nb",
  ])
  func othersAreRefused(text: String) { #expect(Destination(text) == nil) }
}
