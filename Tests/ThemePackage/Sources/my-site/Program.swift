import Theme
import Xinglin

@main struct MySite {
  static func main() { Xinglin.main(themes: [Plain()]) }
}
