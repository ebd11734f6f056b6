import Bytes
import Testing

@testable import Site

@Suite struct SpreadsheetCSVTests {
  private func file(_ rows: [[String]]) -> String {
    var csv = SpreadsheetCSV()
    for row in rows { csv.append(row: row) }
    var output = ByteBuffer()
    csv.write(into: &output)
    return output.text
  }

  @Test func excelReadsIt() {
    #expect(file([["医院", "a,b"], ["他说\"好\"", "两\n行"]]) == "\u{FEFF}医院,\"a,b\"\r\n\"他说\"\"好\"\"\",\"两\n行\"\r\n")
  }

  @Test(arguments: ["=1+1", "+86", "-2", "@x", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", " =1", "\u{3000}=1"])
  func formulasAreText(cell: String) {
    #expect(file([[cell]]) == "\u{FEFF}\"'\(cell)\"\r\n")
  }

  @Test(arguments: ["a=1", "1+1", "甲-乙", "'=1", "", "，="]) func otherCellsStay(cell: String) {
    #expect(file([[cell]]) == "\u{FEFF}\(cell)\r\n")
  }

  @Test func aRollIsSafeInCSVAndExactInJSON() throws {
    let site = try SampleSite([
      "hospitals/jia.md": "---\nname: 甲医院\nprovince: 北京\n---\n",
      "awards/a/index.md": "---\ntitle: 奖\nissuer: 某会\n---\n",
      "awards/a/2023.md": "---\ndate: 2023-01-01\n---\n",
      "awards/a/2023.csv": "hospital,category,source_title\n甲医院,=1+1,公告\n",
    ])
    let files = try site.build()
    #expect(
      files["awards/a/2023/roll.csv"] == """
        \u{FEFF}hospital,branch,person,work,category,province,source_title,source_url\r
        甲医院,,,,"'=1+1",北京,公告,\r

        """)
    #expect(files["awards/a/2023/roll.json"]?.contains("\"category\": \"=1+1\"") == true)
  }
}
