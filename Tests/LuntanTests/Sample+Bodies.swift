import Theme

extension Sample {
  /// The output of the Markdown module for a typical text: paragraphs, lists, tables, figures, notes.
  func prose() -> BodyValue {
    let markup = Markup(
      trusted: """
        <blockquote><p>编者按：本文是摘编，据公开报道整理，不是发言原文<sup class="footnote"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>。</p></blockquote>
        <p>《<a href="/documents/opinions/">关于加强公立医院党的建设工作的意见</a>》于2018年6月印发，要求<strong>公立医院实行党委领导下的院长负责制</strong>。医院党委谈政策，谈经验，也谈科室里的人和事。专栏分为专家论坛、医院文化、和谐医患故事三部分<sup class="footnote"><a href="#fn-2" id="fnref-2" role="doc-noteref">2</a></sup>。</p>
        <p>启动会为“党建引领 文化聚力——卫生健康行业党建创新案例征集活动”而开。九位发言人各有题目，下面依次摘出要点；记录有详略，没有记下的不补。DRG改革与CT室党支部的编号是GB/T 2260。</p>
        <h2 id="六个融">六个“融”</h2>
        <p>“党建六融”就是在六个方面“党建融+”，一个“融”对应一项保障，<em>合起来</em>是“六大保障”：</p>
        <ol><li>党建<strong>融稳</strong>，强核心保障；</li><li>党建<strong>融合</strong>，强战略保障；</li><li>党建融基，强组织保障。</li></ol>
        <figure><img src="/cover.svg" alt="六个融" width="800" height="450" loading="lazy"><figcaption>“党建六融”与六大保障。本站绘制</figcaption></figure>
        <h3 id="支部建在科室">支部建在科室</h3>
        <p>有三个百分之百：支部百分之百建在科室，业务骨干百分之百担任书记，支部百分之百做到标准化规范化。</p>
        <div class="table" tabindex="0"><table><thead><tr><th scope="col">设置</th><th scope="col" class="right">数量</th></tr></thead><tbody><tr><td>党员先锋岗</td><td class="right">46个</td></tr><tr><td>党员示范岗</td><td class="right">30个</td></tr></tbody></table></div>
        <ul><li class="task"><input type="checkbox" disabled="" aria-label="已完成" checked=""> 已公布</li><li class="task"><input type="checkbox" disabled="" aria-label="未完成"> 未公布</li></ul>
        <hr>
        <pre><code>hospital,branch
        延安大学附属医院,康复中医党支部</code></pre>
        <section class="footnotes" role="doc-endnotes" aria-label="注释"><ol><li id="fn-1"><p>来源文首把健康报社写作“主办”，文末写作“承办”，两处不一致。<a href="#fnref-1" role="doc-backlink" aria-label="返回正文 1">↩</a></p></li><li id="fn-2"><p>见开栏寄语。<a href="#fnref-2" role="doc-backlink" aria-label="返回正文 2">↩</a></p></li></ol></section>
        """)
    return BodyValue(
      parts: [.prose(markup)],
      headings: [
        HeadingValue(level: 2, id: "六个融", text: transform("六个“融”")),
        HeadingValue(level: 3, id: "支部建在科室", text: transform("支部建在科室")),
      ])
  }

  func interview() -> BodyValue {
    let question = Markup(trusted: "<p>医院党委这几年的工作，您用一个“融”字来概括。它指的是什么？</p>")
    let answer = Markup(
      trusted:
        "<p>我们把六项工作各取一个“融”：<strong>融稳、融合、融基、融汇、融心、融责</strong>，分别对应核心、战略、组织、队伍、内涵和阳光六个保障。</p><p>比如先锋岗，全院设了46个；示范岗30个，责任区40个。</p>"
    )
    let turns = [
      TurnValue(speaker: name("主持人"), isHost: true, content: question),
      TurnValue(speaker: name("邬亮", "/people/wu-liang/"), isHost: false, content: answer),
    ]
    return BodyValue(
      parts: [
        .prose(Markup(trusted: "<h2 id=\"融\">六个“融”</h2>")), .turns(turns),
        .prose(Markup(trusted: "<h2 id=\"章程\">从章程到清单</h2>")), .turns(turns),
      ],
      headings: [
        HeadingValue(level: 2, id: "融", text: transform("六个“融”")),
        HeadingValue(level: 2, id: "章程", text: transform("从章程到清单")),
      ])
  }

  func roundtable() -> BodyValue {
    let speakers = [
      ("宋树立", "党委书记", "中日友好医院", "深挖先进典型，赓续红医精神"), ("李正希", "党委副书记", "四川大学华西医院", "以文化建设提升精细化管理水平"),
    ].enumerated().map { index, line in
      SpeakerValue(
        heading: HeadingValue(level: 2, id: "s\(index)", text: transform(line.3)),
        person: person(line.0, line.1, line.2),
        content: Markup(
          trusted:
            "<p>“厚德精业、求实创新”是医院的院训。130周年院庆之年，院训文化大讨论落到了纸面上：行为准则<strong>660余条</strong>，故事<strong>244个</strong>。</p>"))
    }
    return BodyValue(parts: speakers.map { .speaker($0) }, headings: speakers.map(\.heading))
  }
}
