import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct SentenceJointTests {
  private let long = "远岫科技今日开放端侧语音助手“听澜”下载，安装包在八百兆以内，断网的安卓手机上也能保持流畅对话"

  @Test(arguments: [
    ("模型只需 6G 显存即", "可运行。"), ("patch 大小为 16×16 的", "方法相比减少了计算量。"), ("It uses Mixture of", "Experts layers."),
    ("收入来自广告、", "游戏"), ("平台月活跃用户达到八百万", "，同比增长两成。"), ("先说一句。其余还在同一", "页之后。"),
  ])
  func `what cannot end here continues`(first: String, second: String) {
    #expect(SentenceJoint.joins(RichText(first), RichText(second), acrossPage: false))
  }

  @Test func `a long clause continues with what ends a sentence`() {
    #expect(SentenceJoint.joins(RichText(long), RichText("并支持二十六种方言。"), acrossPage: false))
    #expect(!SentenceJoint.joins(RichText(long), RichText("衡算科技发布超节点"), acrossPage: false))
  }

  @Test func `a line with a clause continues across a page, a headline does not`() {
    let clause = RichText("远岫科技今日开放语音助手，断网")
    #expect(SentenceJoint.joins(clause, RichText("也能对话。"), acrossPage: true))
    #expect(!SentenceJoint.joins(clause, RichText("也能对话。"), acrossPage: false))
    #expect(!SentenceJoint.joins(RichText("远岫科技开放端侧语音助手下载"), RichText("安装包很小。"), acrossPage: true))
  }

  @Test(arguments: [
    "【衡算】发布超节点。", "1、衡算发布超节点。", "（1）衡算发布超节点。", "①衡算发布超节点。", "■ 衡算发布超节点。", "资料来源：衡算官网。",
    "图 3：衡算超节点。", "衡算科技：发布超节点。", "远岫今日再发新版。",
  ])
  func `what begins as an item of its own does not go on a long clause`(second: String) {
    #expect(!SentenceJoint.joins(RichText(long), RichText(second), acrossPage: true))
  }

  @Test func `bold headlines, numbered leads and halves of numbers stay apart`() {
    let second = RichText("并支持二十六种方言。")
    let bold = RichText(long, bold: [0..<long.unicodeScalars.count])
    #expect(!SentenceJoint.joins(bold, second, acrossPage: true))
    #expect(!SentenceJoint.joins(RichText("（1）" + long), second, acrossPage: true))
    #expect(!SentenceJoint.joins(RichText(long + "，增长 12"), RichText("5% 以上。"), acrossPage: true))
    #expect(!SentenceJoint.joins(RichText(long), RichText("并支持方言。", bold: [0..<3]), acrossPage: true))
  }

  @Test func `one-line news stay rows of their own`() throws {
    let lines = ["远岫科技开放语音助手", "墨舟软件上线新版", "衡算科技发布超节点，功耗二百千瓦"]
    let report = try read("# 周报\n\n## （一）产品应用\n\n" + lines.joined(separator: "\n\n") + "\n")
    #expect(report.news.map(\.text.text) == lines)
    #expect(report.codes(.paragraphJoined).isEmpty)
  }
}
