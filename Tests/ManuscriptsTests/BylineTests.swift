import Testing

@testable import Manuscripts

@Suite struct BylineTests {
  /// Returns the fields of a line as `field=value`, or nil if it is not a byline.
  private func fields(_ line: String) -> [String]? {
    Byline(line)?.fields.map { "\($0.field)=\($0.value)" }
  }

  @Test(arguments: [
    ("来源：健康报　　作者：王　某 李某某　时间：二〇二四年三月五日", ["source=健康报", "authors=王　某 李某某", "date=二〇二四年三月五日"]),
    ("（责任编辑：张某 审核：赵某）", ["editors=张某", "reviewers=赵某"]),
    ("本报记者 李某 通讯员 王某 赵某", ["authors=李某", "correspondents=王某 赵某"]),
    ("文/图：张某", ["authors=张某"]), ("文｜张某", ["authors=张某"]), ("责 编：张某", ["editors=张某"]),
    ("摄影：孙某", ["credit(\"摄影\")=孙某"]), ("健康报 2024/3/5 作者：钱某", ["source=健康报", "date=2024-03-05", "authors=钱某"]),
    ("2024年3月5日 下午3:20", ["date=2024-03-05 15:20"]), ("2024.3.5", ["date=2024-03-05"]),
    ("发布时间：2024-03-05 08:30:00", ["date=2024-03-05 08:30:00"]),
    ("副标题：一家医院的办法", ["subtitle=一家医院的办法"]), ("浏览次数：123", ["pageChrome=123"]),
  ])
  func lines(_ line: String, _ expected: [String]) { #expect(fields(line) == expected) }

  @Test(arguments: [
    "（通讯员 李某）一、总体情况", "编辑部的故事", "记者从会上获悉，今年三月五日起实行新办法。", "合作者：三家医院", "文化建设是第一位的", "2024年3月5日，会议召开。", "作者说：“很好。”大家都同意。",
  ])
  func sentences(_ line: String) { #expect(fields(line) == nil) }

  @Test func names() {
    #expect(Byline.names("王　某 李某某") == ["王某", "李某某"])
    #expect(Byline.names("张某、李某某，王某") == ["张某", "李某某", "王某"])
  }

  @Test(arguments: [
    ("定于2024年3月5日召开", "2024-03-05"), ("二〇二四年十二月三十一日", "2024-12-31"), ("2024-03-05", "2024-03-05"),
    ("2024/3/5", "2024-03-05"),
    ("2024.3.5", "2024-03-05"), ("20240305", "2024-03-05"), ("２０２４年３月５日", "2024-03-05"),
    ("2024-03-05T08:30:00+08:00", "2024-03-05 08:30"),
  ])
  func dates(_ text: String, _ date: String) { #expect(WrittenDate.first(in: text)?.text == date) }

  @Test(arguments: ["2024年3月", "2024年2月30日", "电话 13800001111", "一九", ""])
  func noDates(_ text: String) { #expect(WrittenDate.first(in: text) == nil) }
}
