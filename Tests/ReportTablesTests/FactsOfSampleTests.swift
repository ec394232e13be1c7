import ReportTables
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// The facts of the main sample, each under its sentence; the text is invented, see Samples/README.md.
struct FactsOfSampleTests {
  @Test func `exactly these facts are in the main sample`() throws {
    let source = try SourceText(name: "sample", data: try Repository.sample("ai-weekly-2024-27.md"))
    var lines: [String] = []
    var sentence = ""
    for fact in Report(parsing: Document(markdown: source)).facts {
      if fact.sentence != sentence { lines.append("\(fact.line): \(fact.sentence)") }
      sentence = fact.sentence
      lines.append("  = " + fact.brief.split(separator: " ").dropFirst().joined(separator: " "))
    }
    #expect(lines == Self.expected.split(separator: "\n").map(String.init))
  }

  @Test(arguments: ["no-tables.md", "three-years.md", "unknown.md"])
  func `every fact of the other samples is in its sentence, digits and all`(name: String) throws {
    let source = try SourceText(name: name, data: try Repository.sample(name))
    let report = Report(parsing: Document(markdown: source))
    #expect(report.facts.count >= 10)
    for fact in report.facts {
      // What a sentence of the source says, its line says too.
      let line = source.text(ofLine: fact.line)
      #expect(fact.sentence.contains { $0.isNumber } && line.contains { $0.isNumber })
      #expect(fact.unit != nil || (fact.value.value.map { abs($0.doubleValue) >= 1_000 } ?? false))
    }
  }
}

extension Fact {
  /// Everything but the words: `222 money 52300000000 HKD 腾讯`.
  var brief: String {
    ["\(line)", kind.rawValue, value.value.map { "\($0)" }, unit, subject].compactMap { $0 }.joined(
      separator: " ")
  }
}

extension FactsOfSampleTests {
  private static let expected = """
    11: 澄观智能推出会议同传模型“澄观 Live 3”, 延时降至 1.2 秒
      = count 1.2 秒
    11: 逐浪互娱开放角色对话引擎, 三款测试游戏日均对话 2.3 亿轮
      = count 230000000 轮
    11: 半山出行车载助手累计装车 64 万辆
      = count 640000 辆
    11: Corvane 上线代码审查智能体 Patch, 漏洞检出率 91.4%
      = percent 0.914 %
    13: 西屿大学与 Tessellate 实验室提出分层回放训练法 (TSR), 训练步数减少 5.6 倍
      = multiple 5.6 x
    13: 衡算科技发布“天枢 512”超节点, 千亿参数模型线性加速比线性加速比可达 93.2%。
      = percent 0.932 %
    171: 远岫科技本周开放端侧语音助手“听澜 Mini”下载，模型参数 18 亿，安装包 1.1 GB，在 8 GB 内存的安卓手机上断网也能保持流畅对话，首字响应约 240 毫秒。
      = count 1800000000
      = count 1.1 GB
      = count 8 GB
      = count 240 毫秒
    173: 公司同步公开配套的方言语料集“听澜 Corpus”，收录 26 种方言、合计 4.8 万小时标注音频，研究机构可免费申请，商业授权按 0.6 元/小时计价。
      = count 26 种
      = count 48000 小时
      = money 0.6 CNY/小时
    175: 据其技术报告，训练数据约 420 万小时，其中人工校对部分占 12%；
      = count 4200000 小时
      = percent 0.12 %
    175: 在 38 种语言的公开测试中平均词错率 4.1%，较上一代下降 1.9 个百分点，端到端延时从 3.4 秒缩短到 1.2 秒，合成语速最高 6.5 字 / 秒。
      = count 38 种
      = percent 0.041 %
      = percent 0.019 pp
      = count 3.4 秒
      = count 1.2 秒
      = count 6.5 字/秒
    175: 商用价格为每小时 0.9 元，相当于去年同期的 36%。
      = money 0.9 CNY
      = percent 0.36 %
    177: 墨舟软件宣布办公套件进入按席位收费阶段，新版 Docs AI 3.0 自 7 月 1 日起向企业客户开放。
      = date 2024-07-01
    177: 新版内置写作、表格、审校、排版与会议纪要 5 个助手，并附带一套面向园区与医院的本地部署版本，最低 2 张推理卡即可启动。
      = count 5 个
      = count 2 张
    177: 公司披露，套件月活跃用户 1,260 万，付费率由 3.8% 升至 5.1%，单席位年费 398 元，预计全年贡献收入 7.2 亿元。
      = count 12600000
      = percent 0.038 %
      = percent 0.051 %
      = money 398 CNY
      = money 720000000 CNY
    185: 逐浪互娱向中小工作室开放角色对话引擎 PlotWeaver，接入后前三个月免收调用费（单月上限 200 万次）。
      = count 2000000 次
    185: 测试服数据显示，接入引擎的 3 款游戏日均产生对话 2.3 亿轮，人均在线时长增加 17 分钟，次日留存提升 4.6 个百分点。
      = count 3 款
      = count 230000000 轮
      = count 17 分钟
      = percent 0.046 pp
    185: 公司提示，单轮推理成本约 0.0021 元，仍高于广告收入可以覆盖的水平。
      = money 0.0021 CNY
    187: 截至 6 月末，该助手累计装车 64 万辆，覆盖 11 个品牌，单车日均唤醒 9.7 次。
      = count 640000 辆
      = count 11 个
      = count 9.7 次
    189: 团队希望把一部十分钟短片的制作周期从 6 周压到 9 天，剧本拆解、布景、配音与剪辑都放在同一条时间线上。
      = count 6 周
      = count 9 天
    196: Shuttle-2.4B base：底座模型，24 亿参数，训练语料 1.6T tokens，其中商品描述与售后对话占 41%；
      = count 2400000000 参数
      = count 1600000000000 tokens
      = percent 0.41 %
    196: Shuttle-2.4B lite：剪枝后的轻量版，参数降至 9 亿，单卡并发 320 路，准确率仅回落 1.3 个百分点；
      = count 900000000
      = count 320 路
      = percent 0.013 pp
    196: 平台称，自 5 月灰度以来机器人首问解决率升至 87.6%，人工坐席减少 31%，平均等待由 96 秒缩短为 14 秒；
      = percent 0.876 %
      = percent 0.31 %
      = count 96 秒
      = count 14 秒
    196: 大促当日峰值 5.4 万次/秒，服务可用率 99.97%。
      = count 54000 次/秒
      = percent 0.9997 %
    198: Corvane 公司昨日（7 月 1 日）上线代码审查智能体 Corvane Patch（Patch），可在提交后 90 秒内读完一次改动并给出修补方案。
      = date 2024-07-01
      = count 90 秒
    198: Corvane 表示，Patch 在其内部 1,840 个历史漏洞上的检出率为 91.4%，误报率 6.2%；
      = count 1840 个
      = percent 0.914 %
      = percent 0.062 %
    198: 在开源项目中已累计提出 3.1 万条修改，被采纳 1.9 万条。
      = count 31000 条
      = count 19000 条
    198: 个人版每月 12 美元，团队版每席位 29 美元。
      = money 12 USD
      = money 29 USD
    200: 套件自 7 月起在 14 个区域提供，老客户不加价。
      = count 14 个
    200: Query Guard：在执行前估算扫描量，超过 2 TB 的查询需要审批；
      = count 2 TB
    204: 作者称，TSR 用基线 1/5 的样本量达到相同精度，训练步数减少 5.6 倍，墙钟时间缩短 61%。
      = multiple 5.6 x
      = percent 0.61 %
    206: 实验采用三档分辨率的图像编码器，先以 64×64 的缩略图挑出「锚点 batch」，再在 4×4 与 8×8 两种分块粒度下做精读，FLOP 合计节省 58%，峰值显存下降 23%（peak memory）。
      = percent 0.58 %
      = percent 0.23 %
    208: 衡算科技在北辰智能博览会算力论坛上发布“天枢 512”超节点，512 张加速卡共用一张光互连网络，整机功耗 228 千瓦。
      = count 512 张
      = count 228000 瓦
    210: 官方测试显示，新拓扑把 Mixture of Experts 模型的通信开销从 34% 压到 11%，千亿参数模型的线性加速比达到 93.2%，每百万 tokens 的训练电费约 0.07 元。
      = percent 0.34 %
      = percent 0.11 %
      = percent 0.932 %
      = money 0.07 CNY
    210: 公司计划年内交付 40 套，已签意向订单 18.5 亿元，兼容国内外五家厂商的加速卡。
      = count 40 套
      = money 1850000000 CNY
    214: 《方案》提出，三年发放算力券 6.8 亿元，中小企业按实际支出的 30% 抵扣，单家每年不超过 500 万元；
      = money 680000000 CNY
      = percent 0.3 %
      = money 5000000 CNY
    214: 到 2026 年末全市智能算力规模达到 2.4 万 PFLOPS，绿电占比不低于 45%，并开放医疗、交通、气象三类公共数据集 120 个。
      = count 24000 PFLOPS
      = percent 0.45 %
      = count 120 个
    216: 维尔兰数据保护署当地时间周五（28 日）宣布，对短讯平台 Plazzo 处以 1.2 亿欧元罚款，并要求其在 60 天内删除未经同意采集的语音样本。
      = money 120000000 EUR
      = count 60 天
    216: 该署认为，Plazzo 在 4 月改版时默认勾选“用于改进模型”，约 3,700 万名用户未得到清楚告知。
      = count 37000000 名
    216: Plazzo 回应称将提起申诉，此前它已在 9 个国家把同类功能改为手动开启，并称这份处罚是“首例裁量”。
      = count 9 个
    220: 7 月 19 日-7 月 21 日：第三届云岭智能制造与机器人大会（YLMR 2024）
      = date 2024-07-19/2024-07-21
    224: 二季度以来，港股互联网平台的利润修复快于收入，降本接近尾声而提效刚刚开始：我们跟踪的 7 家公司中有 5 家销售费用率同比回落，合计少支出约 137 亿元；
      = count 7 家
      = count 5 家
      = money 13700000000 CNY
    224: 游戏与本地服务的价格战趋于缓和，广告加载率仍有 1-2 个百分点的提升余地，我们判断利润率将是下半年最确定的上行变量，板块有望从估值驱动转向盈利驱动。
      = percent 0.01 pp
      = percent 0.02 pp
    224: 此外，股东回报的力度继续加大，上半年三家头部平台分别回购 412 亿/86 亿/11.3 亿港元。
      = money 41200000000 HKD
      = money 8600000000 HKD
      = money 1130000000 HKD
    224: 按我们的预测，板块 24 年市盈率中枢为 12-18x，海外可比公司多在 PE22-28x，折价约 40%，安全边际较厚。
      = multiple 12 x
      = multiple 18 x
      = multiple 22 x
      = multiple 28 x
      = percent 0.4 %
    """
}
