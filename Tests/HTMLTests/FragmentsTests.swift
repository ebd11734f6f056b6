import Bytes
import HTML
import Synchronization
import Testing

@Suite struct FragmentsTests {
  private final class Count: Sendable {
    let made = Atomic<Int>(0)
  }

  private struct Greeting: CachedComponent {
    let fragments: Fragments
    let fragmentKey: Int
    let count: Count

    var body: some HTML {
      let _ = count.made.wrappingAdd(1, ordering: .relaxed)
      p { "<\(fragmentKey)>" }
    }
  }

  private static func text(_ html: some HTML) -> String { String(decoding: html.rendered(), as: UTF8.self) }

  @Test func eachIsMadeOnceAndIdentifiedByItsKey() {
    let (fragments, count) = (Fragments(), Count())
    for _ in 0..<3 {
      for key in [2, 0, 1] {
        let greeting = Greeting(fragments: fragments, fragmentKey: key, count: count)
        #expect(Self.text(div { greeting }) == "<div><p>&lt;\(key)&gt;</p></div>")
      }
    }
    #expect(count.made.load(ordering: .relaxed) == 3)
    let others = Fragments()
    #expect(Self.text(Greeting(fragments: others, fragmentKey: 2, count: count)) == "<p>&lt;2&gt;</p>")
    #expect(count.made.load(ordering: .relaxed) == 4)
  }

  @Test func manyThreadsGetTheSame() async {
    let (fragments, count) = (Fragments(), Count())
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<200).allSatisfy { key in
            Self.text(Greeting(fragments: fragments, fragmentKey: key, count: count)) == "<p>&lt;\(key)&gt;</p>"
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
    #expect(count.made.load(ordering: .relaxed) >= 200)
  }
}
