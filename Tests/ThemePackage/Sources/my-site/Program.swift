import Theme
import Xinglin

@main struct MySite {
  static func main() async { await Xinglin.main(themes: [Plain()]) }
}
