import Markdown
import Testing

/// Superscripts, subscripts and line breaks.
@Suite struct ScriptTests {
  @Test(arguments: [
    ("10^9^/L", "10<sup>9</sup>/L"), ("H~2~O", "H<sub>2</sub>O"), ("Ca^2+^、Cl^-^", "Ca<sup>2+</sup>、Cl<sup>-</sup>"),
    ("^99m^Tc", "<sup>99m</sup>Tc"), ("SO~4~^2-^", "SO<sub>4</sub><sup>2-</sup>"),
    ("文献^[1,2]^。", "文献<sup>[1,2]</sup>。"),
    ("**10^9^**/L", "<strong>10<sup>9</sup></strong>/L"), ("C~max~", "C<sub>max</sub>"), ("10^-9^", "10<sup>-9</sup>"),
    ("H<sub>2</sub>O", "H<sub>2</sub>O"), ("甲<SUP>2</SUP>", "甲<sup>2</sup>"),
    ("甲<br>乙<br/>丙<br />丁", "甲<br />乙<br />丙<br />丁"),
    ("H<sub>*2*</sub>O", "H<sub><em>2</em></sub>O"), ("~~甲^2^~~", "<del>甲<sup>2</sup></del>"),
    ("t~1/2~延长", "t<sub>1/2</sub>延长"), ("T~1/2β~", "T<sub>1/2β</sub>"), ("V~d/F~", "V<sub>d/F</sub>"),
    ("C~max,ss~为", "C<sub>max,ss</sub>为"), ("AUC~0–24h~", "AUC<sub>0–24h</sub>"), ("AUC~0–∞~", "AUC<sub>0–∞</sub>"),
    ("FEV~1%~", "FEV<sub>1%</sub>"), ("log~2~8", "log<sub>2</sub>8"), ("5t~1/2~", "5t<sub>1/2</sub>"),
    ("HCO~3~^-^", "HCO<sub>3</sub><sup>-</sup>"), ("文献^[1–3]^。", "文献<sup>[1–3]</sup>。"),
  ])
  func taken(text: String, html: String) {
    let sample = Sample(text)
    #expect(sample.html == "<p>\(html)</p>\n")
    #expect(sample.findings == [])
  }

  @Test(arguments: [
    "3~5天，7~10天", "10~20", "周一~周五、周六~周日", "5mm~10mm，15mm~20mm", "x^2+y^2=z^2", "2^10、2^20", "(^-^)", "好的~谢谢~",
    "10^ 9^", "a^^b", "10\\^9\\^", "H\\~2\\~O", "3~5~7", "^x", "~x~",
    "3~5岁", "10~20 mg", "2~3天，5~7天", "2~3天,5~7天", "5mg~10mg,15mg~20mg", "5mg~10mg/d,15mg~20mg/d",
    "1mg/L~5mg/L或10mg/L~15mg/L",
    "1mg~2mg/d,3mg~若干", "A~D,1~5", "A~C,E~G", "(A)~(C),(D)~(F)", "(1)~(3)/(5)~(7)", "5%~10%,15%~20%", "A~B%~C%",
    "A~5%~B", "OK~谢谢,再见~",
    "每天1mg~2mg/kg或5mg~若干", "1h~2h–3h~4h", "5mg~10~15mg", "A1~A3/B1~B3", "好的~^-^", "OK~^-^~", "2^10–2^20",
  ])
  func untouched(text: String) {
    let plain = text.split(separator: "\\", omittingEmptySubsequences: false).joined()
    #expect(Sample(text).html == "<p>\(plain)</p>\n")
  }

  @Test func inCodeAndAddresses() {
    #expect(Sample("`10^9^`").html == "<p><code>10^9^</code></p>\n")
    #expect(Sample("[x](/a^2^b)").html == "<p><a href=\"/a%5E2%5Eb\">x</a></p>\n")
    #expect(Sample("```\nH~2~O\n```").html == "<pre><code>H~2~O\n</code></pre>\n")
  }

  @Test(arguments: [
    ("H<sub>2", ["1:2 markdown/raw-html"]),
    ("H<sub class=\"x\">2</sub>", ["1:2 markdown/raw-html", "1:18 markdown/raw-html"]),
    ("</sup>", ["1:1 markdown/raw-html"]), ("~~a<sub>b~~c</sub>", ["1:4 markdown/raw-html", "1:13 markdown/raw-html"]),
    ("<sub>a<sup>b</sub>c</sup>", ["1:7 markdown/raw-html", "1:20 markdown/raw-html"]),
    ("甲<br class=x>", ["1:2 markdown/raw-html"]),
    ("甲<b>乙</b>", ["1:2 markdown/raw-html", "1:6 markdown/raw-html"]),
    ("*a<sub>b*c</sub>", ["1:3 markdown/raw-html", "1:11 markdown/raw-html"]),
  ])
  func refused(text: String, findings: [String]) { #expect(Sample(text).findings == findings) }

  @Test func inTablesAndCaptions() {
    #expect(Sample("| 10^9^/L |\n|---|\n| 甲<br>H~2~O |").html.contains("<th scope=\"col\">10<sup>9</sup>/L</th>"))
    #expect(Sample("| a |\n|---|\n| 甲<br>H~2~O |").html.contains("<td>甲<br />H<sub>2</sub>O</td>"))
    #expect(
      Sample("![PaO~2~](a.jpg \"10^9^/L<br>H<sub>2</sub>O\")").html
        == "<figure><img src=\"a.jpg\" alt=\"PaO₂\" loading=\"lazy\" decoding=\"async\"><figcaption>10<sup>9</sup>/L<br />H<sub>2</sub>O</figcaption></figure>\n"
    )
    #expect(Sample("<br>\n").html == "<br />\n")
  }

  @Test func plainForms() {
    let document = Compiled("## CO~2~ 与 10^9^/L\n\n白细胞10^9^/L，T~max~，2^n-1^，^99m^Tc，10^−9^，AUC~0–24h~。").document
    #expect(document.headings.map(\.text) == ["CO₂ 与 10⁹/L"])
    #expect(document.headings.map(\.id) == ["co2-与-109l"])
    #expect(document.excerpt == "白细胞10⁹/L，Tmax，2ⁿ⁻¹，⁹⁹ᵐTc，10⁻⁹，AUC0–24h。")
  }

  @Test func plainCommonMarkKnowsNone() {
    #expect(
      String(decoding: Markdown.html(commonMark: Array("10^9^ H~2~O".utf8)), as: UTF8.self) == "<p>10^9^ H~2~O</p>\n")
  }
}
