import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct NewsTests {
  private func rows(_ body: String) throws -> [String] {
    let report = try read("# 周报（24年第27周）\n\n副标题\n\n\(body)\n")
    #expect(report.lostLines.isEmpty)
    return report.news.map { "\($0.category)|\($0.heading ?? "-")|\($0.number)|\($0.text.text)" }
  }

  @Test func `headings under a category are over their rows`() throws {
    #expect(
      try rows("## 热点\n\n### （一）产品应用\n\n#### 远岫开放语音助手\n\n甲。\n\n乙。\n\n#### 墨舟升级套件\n\n丙。\n\n### （二）底层技术\n\n丁。")
        == ["产品应用|远岫开放语音助手|1|甲。", "产品应用|远岫开放语音助手|2|乙。", "产品应用|墨舟升级套件|3|丙。", "底层技术|-|1|丁。"])
  }

  @Test func `a bold line is the headline of the next paragraph and its items`() throws {
    #expect(
      try rows("## （一）产品应用\n\n**1. 远岫开放语音助手**\n\n甲：\n\n- 乙\n\n丙。\n\n**墨舟升级套件**")
        == ["产品应用|远岫开放语音助手|1|甲：", "产品应用|远岫开放语音助手|2|乙", "产品应用|-|3|丙。", "产品应用|-|4|墨舟升级套件"])
  }

  @Test(arguments: [
    "**远岫发布语音助手**\n远岫今日发布，反响很好。", "**远岫发布语音助手**远岫今日发布语音助手。", "1. **远岫发布语音助手**\n远岫今日发布，反响很好。",
  ])
  func `a bold first line is the headline of its paragraph`(body: String) throws {
    #expect(try rows("## （一）产品应用\n\n\(body)").first?.hasPrefix("产品应用|远岫发布语音助手|1|远岫今日发布") == true)
  }

  @Test(arguments: ["**远岫**今日发布语音助手，反响很好。", "**远岫发布语音助手：** 远岫今日发布。", "**远岫今日发布语音助手。**反响很好，销量大增。"])
  func `bold words of a sentence are not a headline`(body: String) throws {
    #expect(try rows("## （一）产品应用\n\n\(body)").first?.hasPrefix("产品应用|-|1|") == true)
  }

  @Test func `a heading that is all there is becomes a row`() throws {
    #expect(
      try rows("## （一）产品应用\n\n### 远岫开放语音助手\n\n### 墨舟升级套件\n\n甲。")
        == ["产品应用|-|1|远岫开放语音助手", "产品应用|墨舟升级套件|2|甲。"])
  }

  @Test(arguments: ["行业新闻", "公司新闻", "二、行业要闻", "2、行业新闻综述", "重点公司动态", "3. 重点公司公告", "一周要闻", "2 行业动态"])
  func `headings in other words announce news too`(heading: String) throws {
    #expect(try rows("## \(heading)\n\n甲公司发布模型。").count == 1)
  }

  @Test func `short headings under a general one are its categories`() throws {
    #expect(
      try rows("## 行业新闻\n\n### 游戏\n\n甲。\n\n### 影视\n\n乙。\n\n### 远岫科技开放端侧语音助手\n\n丙。")
        == ["游戏|-|1|甲。", "影视|-|1|乙。", "行业新闻|远岫科技开放端侧语音助手|1|丙。"])
  }

  @Test(arguments: ["数据跟踪", "行业数据综述", "本周行情回顾"])
  func `headings of data announce none`(heading: String) throws {
    #expect(try rows("## \(heading)\n\n甲公司发布模型。").isEmpty)
  }

  @Test func `the words over a table are not news`() throws {
    #expect(try rows("## 公司公告\n\n甲公告。\n\n表 1：公司\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n") == ["公司公告|-|1|甲公告。"])
  }

  @Test func `a label over items heads them and is not news itself`() throws {
    let report = try Report(
      "# 周报（24年第27周）\n\n副标题\n\n## 行业动态\n\n- 政策支持：\n- 某部门印发方案，支持改造；\n- 某地启动补贴。\n- 海外布局：\n- 某国投资建厂。\n")
    #expect(report.news.map(\.text.text) == ["某部门印发方案，支持改造；", "某地启动补贴。", "某国投资建厂。"])
    #expect(report.news.map(\.heading) == ["政策支持", "政策支持", "海外布局"])
  }

  @Test func `the name of a market over pictures is not news, and over a text its headline`() throws {
    let report = try read(
      "# 周报\n\n## 行业新闻\n\n权益市场\n\n![](a.png)\n\n利率市场\n\n\(String(repeating: "央行下调了政策利率。", count: 6))\n")
    #expect(report.news.map(\.text.text) == [String(repeating: "央行下调了政策利率。", count: 6)])
    #expect(report.lostLines.isEmpty)
  }

  // MARK: Chapters that lost their markup or their level

  @Test func `a chapter that lost its markup between others is read`() throws {
    func news(_ chapter: String) throws -> Int {
      try read(
        "# 周报\n\n# 1. 行情回顾\n\n上周上涨 1.2%。\n\n\(chapter)\n\n某公司 6 月 28 日公告获得新版号，预计三季度上线。\n\n# 3. 投资建议\n\n关注龙头公司。\n"
      ).news.count
    }
    #expect(try news("2. 公司公告") == 1)
    // Not the next number, and not a known name.
    #expect(try news("4. 公司公告") == 0)
    #expect(try news("2. 公司公告显示需求回升") == 0)
  }

  @Test func `headlines on the level of a chapter are news below a part of it`() throws {
    let report = try read(
      "# 周报\n\n# 1. 行情回顾\n\n上周上涨 1.2%。\n\n# 2. 行业要闻与公司公告\n\n# 2.1 行业动态\n\n# 某部门发布全年的统计快报\n\n数据显示全年参保人数稳定，结存增加，基金运行平稳，收支基本平衡。\n\n# 某公司新品获批进入临床试验\n\n公司公告新品获得批准开展临床试验，预计三年后完成并提交上市申请。\n\n# 3. 投资建议\n\n关注龙头公司，份额有望继续提升，估值仍处低位。\n"
    )
    #expect(report.news.count == 2)
    #expect(report.views.count == 1)
  }

  @Test func `important events of days before the report are news`() throws {
    func rows(_ day: String) throws -> (news: Int, events: Int) {
      let report = try read(
        "# 周报\n\n2024年7月1日\n\n## 投资要点\n\n需求回升。\n\n## 重要事件\n\n\(day)，某部门发布新规，要求年底前完成登记。\n")
      return (report.news.count, report.events.count)
    }
    #expect(try rows("6 月 28 日") == (1, 0))
    #expect(try rows("7 月 3 日") == (0, 1))
  }
}
