import Content
import Diagnostics
import Testing

/// Invalid component blocks: each mistake is reported at its exact position.
@Suite struct ComponentErrorTests {
  @Test(arguments: [
    // Names and arguments.
    ("```rol model/2023\n```", ["5:4 markdown/unknown-component"]),
    ("```timeline\n```", ["5:4 markdown/unknown-component"]),
    ("```roll  model/2023 x\n```", ["5:21 component/argument"]),
    ("```roll model/2023 captoin=图\n```", ["5:20 front-matter/unknown-key"]),
    ("```roll model/2023 caption=\"图\n```", ["5:28 component/argument"]),
    ("```roll model/2023 limit=1 limit=2\n```", ["5:28 front-matter/duplicate-key"]),
    ("```roll model/2023 limit=1\nlimit: 2\n```", ["6:1 front-matter/duplicate-key"]),
    // Rolls.
    ("```roll\n```", ["5:4 front-matter/missing-key"]),
    ("```roll model\n```", ["5:9 name/ambiguous"]),
    ("```roll\naward: modle/2023\n```", ["6:8 name/unknown"]),
    ("```roll model edition=2024\n```", ["5:23 name/unknown"]),
    ("```roll model/2023 province=四州\n```", ["5:29 front-matter/unknown-value"]),
    ("```roll\naward: model/2023\nprovince: [四川, 山冬]\n```", ["7:16 front-matter/unknown-value"]),
    ("```roll model/2023 category=医\n```", ["5:29 front-matter/unknown-value"]),
    ("```roll model/2023 hospital=华东\n```", ["5:29 name/unknown"]),
    ("```roll model/2023 limit=0\n```", ["5:26 front-matter/out-of-range"]),
    ("```roll model/2023 province=北京\n```", ["5:4 component/no-rows?"]),
    ("```roll model/2022\n```", ["5:4 component/no-rows?"]),
    ("```roll\naward: [model]\naward2: x\n```", ["6:8 front-matter/wrong-type", "7:1 front-matter/unknown-key"]),
    ("```roll\n- model\n```", ["6:1 front-matter/invalid-yaml"]),
    // Tables.
    ("```table\n```", ["5:4 component/body"]),
    ("```table\n甲,乙\n```", ["5:4 component/body"]),
    ("```table\n甲,乙\n1\n```", ["7:1 table/cells"]),
    ("```table\n甲,乙\n1,二\"\n```", ["7:4 table/quotation"]),
    ("```table align=left\n甲,乙\n1,2\n```", ["5:16 component/argument"]),
    ("```table align=left,rihgt\n甲,乙\n1,2\n```", ["5:16 front-matter/unknown-value"]),
    // Charts.
    ("```chart\nlabel,value\n甲,1\n```", ["5:4 front-matter/missing-key"]),
    ("```chart caption=图\nlabel,vlaue\n甲,1\n```", ["6:1 table/header", "6:7 table/header"]),
    ("```chart caption=图\nlabel,value\n甲,一\n```", ["7:3 component/number"]),
    ("```chart caption=图\nlabel,value\n甲,-1\n```", ["7:3 component/number"]),
    ("```chart caption=图\nlabel,value\n,1\n```", ["7:1 table/empty-cell"]),
    ("```chart caption=图\nlabel,value\n甲,1\n甲,2\n```", ["8:1 component/repeated"]),
    ("```chart caption=图\nlabel,declared,recorded\n甲,1.5,2\n```", ["7:3 component/number"]),
    ("```chart caption=图\nlabel,declared,recorded\n甲,1,\n```", ["7:5 table/empty-cell"]),
    ("```chart caption=图\nprovince,value\n四州,1\n```", ["7:1 front-matter/unknown-value"]),
    ("```chart caption=图\nprovince,value\n四川,1\n川,2\n```", ["8:1 component/repeated"]),
    // Videos and galleries.
    ("```video\n```", ["5:4 front-matter/missing-key"]),
    ("```video\nurl: https://example.org/a.mp4\nfile: film.mp4\n```", ["7:7 front-matter/contradiction"]),
    ("```video\nfile: flim.mp4\n```", ["6:7 link/file"]),
    ("```gallery\n```", ["5:4 component/body"]),
    ("```gallery\n- file: hall.svg\n```", ["6:3 front-matter/missing-key"]),
    (
      "```gallery\n- file: halls.svg\n  alt: 会场\n  titel: x\n```",
      ["6:9 link/file", "8:3 front-matter/unknown-key"]
    ),
    // Callouts.
    ("```callout\n\n```", ["5:4 component/body"]),
    ("```callout wraning\n甲\n```", ["5:12 front-matter/unknown-value"]),
    ("```callout\n甲\n\n## 题\n```", ["8:1 component/nesting"]),
    ("```callout\n甲[^1]\n\n[^1]: 注\n```", ["5:4 component/nesting"]),
    ("```callout\n甲[乙](hospital:huaxii)\n```", ["6:2 name/unknown"]),
    ("```callout\n<b>甲</b>\n```", ["6:1 markdown/raw-html", "6:5 markdown/raw-html"]),
    // Lines in lists and quotations are indented.
    ("- 项\n\n  ```chart caption=图\n  label,value\n  甲,一\n  ```", ["9:5 component/number"]),
    ("> ```video\n> file: flim.mp4\n> ```", ["6:9 link/file"]),
    ("- 项\n\n  ```callout\n  甲[乙](hospital:huaxii)\n  ```", ["8:4 name/unknown"]),
  ])
  func mistakes(_ body: String, _ findings: [String]) throws {
    let actual = try ComponentFolder(body + "\n").read().findings
    #expect(actual == findings)
  }

  @Test(arguments: [
    ("```card titel=x\n```", ["5:9 front-matter/unknown-key"]),
    ("```timeline\ndate,evnet\n2022,甲\n```", ["6:6 table/header"]),
    ("```timeline\nevent\n甲\n```", ["6:1 table/header"]),
    ("```timelin\n```", ["5:4 markdown/unknown-component"]),
  ])
  func mistakesInAThemesOwn(_ body: String, _ findings: [String]) throws {
    let declarations = [
      ComponentDeclaration(name: "timeline", form: .rows(headers: ["date", "event"], required: ["date"])),
      ComponentDeclaration(name: "card", form: .fields, keys: ["title"], required: ["title"]),
    ]
    let actual = try ComponentFolder(body + "\n", declarations: declarations).read().findings
    #expect(actual == findings)
  }

  @Test func suggestions() throws {
    let folder = try ComponentFolder("```galery\n```\n\n```roll model edition=2032\ncategroy: x\n```\n")
    let remedies = folder.read().diagnostics.map { $0.problem.remedy?.chinese }
    #expect(remedies == ["是否想写 gallery？", "是不是“2022”？", "是不是“category”？"])
  }
}
