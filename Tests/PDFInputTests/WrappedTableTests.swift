import Document
import Testing

@testable import PDFInput

/// Tables whose cells have several lines, in the middle of their rows or at the top of them.
@Suite struct WrappedTableTests {
  private func layout(_ set: (inout Sheet) -> Void) -> PageLayout {
    LayoutReader.layout(of: [Sheet.page(1, set)])
  }

  /// Sets a row of cells around a height: each cell's lines are centred on it.
  private func set(
    _ row: [[String]], at middle: Double, lefts: [Double] = [60, 180, 380], _ sheet: inout Sheet
  ) {
    for (left, cell) in zip(lefts, row) {
      let top = middle - 7 * Double(cell.count - 1)
      for (index, line) in cell.enumerated() { sheet.set(left, top + 14 * Double(index), line) }
    }
  }

  private let rows: [[[String]]] = [
    [["项目"], ["离心泵（大型和", "特大型）"], ["往复泵"]],
    [["效率"], ["单级八成以上，多级略低"], ["九成左右，小型的要", "低一些"]],
    [["交付和", "安装周期"], ["十二个月"], ["六个月"]],
    [["适用介质"], ["清水、海水，含砂不超", "过千分之三的河水"], ["高黏度的油和", "浆料"]],
  ]

  private func set(_ sheet: inout Sheet) {
    sheet.set(60, 100, "图4：两种泵的比较")
    for (index, row) in rows.enumerated() { set(row, at: 130 + 40 * Double(index), &sheet) }
    sheet.set(60, 280, "资料来源：公司数据")
  }

  @Test func `cells of several lines in the middle of their rows are a table`() {
    #expect(
      layout(set).tables.first?.texts == [
        "项目|离心泵（大型和特大型）|往复泵", "效率|单级八成以上，多级略低|九成左右，小型的要低一些", "交付和安装周期|十二个月|六个月",
        "适用介质|清水、海水，含砂不超过千分之三的河水|高黏度的油和浆料",
      ])
  }

  @Test func `rows without space between them are separated by the names in their middle`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "图5：各厂的进展")
      sheet.row(120, [(60, "厂商"), (180, "进展")])
      sheet.lines(180, 136, ["第一条生产线已经在三月投产并开始供货", "给两家客户。", "新厂房在南边开工。", "和一家水务公司签了三年的合同，从四月", "起供货。"])
      for (y, name) in [(144.0, "甲厂"), (168, "乙厂"), (192, "丙厂")] { sheet.set(60, y, name) }
      sheet.set(60, 230, "资料来源：公司数据")
    }
    #expect(
      layout.tables.first?.texts == [
        "厂商|进展", "甲厂|第一条生产线已经在三月投产并开始供货给两家客户。", "乙厂|新厂房在南边开工。", "丙厂|和一家水务公司签了三年的合同，从四月起供货。",
      ])
  }

  @Test func `cells that begin at the top of their rows are a table`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "表2：各部门的计划")
      sheet.row(122, [(60, "部门"), (160, "计划"), (380, "时间")])
      for (y, name, text, time) in [
        (140.0, "生产", ["扩建第二条线，", "并改造旧设备"], "三月"), (176, "销售", ["在北边开两家店"], "四月"),
        (198, "研发", ["完成新泵的样机，", "再送去检验，", "最后定型"], "年底"),
      ] {
        sheet.row(y, [(60, name), (380, time)])
        sheet.lines(160, y, text, pitch: 14)
      }
      sheet.set(60, 250, "资料来源：公司数据")
    }
    #expect(
      layout.tables.first?.texts == [
        "部门|计划|时间", "生产|扩建第二条线，并改造旧设备|三月", "销售|在北边开两家店|四月", "研发|完成新泵的样机，再送去检验，最后定型|年底",
      ])
  }

  @Test func `cells that are not in the rows of the others stay text`() {
    let layout = layout { sheet in
      set(&sheet)
      sheet.set(380, 268, "没有行的词")
      sheet.set(180, 146, "另一行词")
    }
    #expect(layout.tables.isEmpty)
  }

  @Test func `prose in two columns below a caption without a source is not a table`() {
    let layout = layout { sheet in
      sheet.set(60, 100, "图6：示意")
      sheet.lines(60, 120, ["左边一栏的文字写到这里", "接着又写了一行才完。", "另一段的开头在这里，", "也写了两行。"])
      sheet.lines(320, 127, ["右边一栏的文字写得更长一些", "也接着又写了一行才完，", "而且还有第三行。", "后面是另一段。"])
    }
    #expect(layout.tables.isEmpty)
  }
}
