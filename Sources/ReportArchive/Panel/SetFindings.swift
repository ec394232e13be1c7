import Document
import Lexemes
import ReportTables
import Tabular

/// Findings that need several reports. Their kinds are declared in `ArchiveFindings.swift`, in the module ReportTables.
extension Diagnostic {
  static func repeatedReport(_ dropped: ArchivedReport, insteadOf kept: ArchivedReport) -> Diagnostic {
    Diagnostic(
      .reportRepeated,
      "'\(dropped.sourceName)' and '\(kept.sourceName)' are the same report; '\(kept.sourceName)', which was published "
        + "later or given last, counts",
      chinese: "“\(dropped.sourceName)”与“\(kept.sourceName)”是同一份报告，以后发布（或后给出）的“\(kept.sourceName)”为准",
      dataset: "report")
  }

  static func undatedReport(_ report: ArchivedReport) -> Diagnostic {
    Diagnostic(
      .reportUndated,
      "the report has no date of publication, no period and no week: it comes last and is not compared with others",
      chinese: "报告没有发布日期、数据区间或周数，排在最后，且不与其他期比较", dataset: "report")
  }

  static func shareSplit(_ company: CompanyIssue, _ other: CompanyIssue, factor: Double) -> Diagnostic {
    let words =
      factor > 1
      ? factor == factor.rounded()
        ? ("1 拆 \(Value.real(factor).shown)", "split 1 into \(Value.real(factor).shown)")
        : ("每 10 股变为 \(Value.real(factor * 10).shown) 股", "made \(Value.real(factor * 10).shown) of 10")
      : ("\(Value.real(1 / factor).shown) 并 1", "merged \(Value.real(1 / factor).shown) into 1")
    return Diagnostic(
      .shareSplit,
      "\(company.name.shown) (\(company.key)): price and EPS changed as if the shares had been \(words.1); changes are "
        + "computed on the current number of shares",
      chinese: "\(company.name.shown)（\(company.key)）的股价与 EPS 同比例变化，按股份\(words.0)折算后再比较",
      dataset: "company_history", printed: other.price.shown, computed: company.price.shown,
      line: company.line.wholeNumber)
  }

  static func shareCountChanged(
    _ company: CompanyIssue, _ other: CompanyIssue, times count: Double
  ) -> Diagnostic {
    let times = Value.real((count * 100).rounded() / 100).shown
    return Diagnostic(
      .shareCountChanged,
      "\(company.name.shown) (\(company.key)): market cap / price is \(times) times that of the previous report, "
        + "but price and EPS do not show a split; changes per share are computed as printed",
      chinese:
        "\(company.name.shown)（\(company.key)）由市值与股价推得的股本为上期的 \(times) 倍，但股价与 EPS 不像拆股；每股数据的变化按印出的数字计算",
      dataset: "company_history", printed: other.price.shown, computed: company.price.shown,
      line: company.line.wholeNumber)
  }

  static func uncompared(_ report: ArchivedReport, missing: LocalizedText) -> Diagnostic {
    Diagnostic(
      .reportUncompared,
      "the report names no \(missing.english), so the previous report is not known: its companies and sites "
        + "are not compared with those of any other",
      chinese: "报告没有可识别的\(missing.chinese)，不知道哪一份是它的上一期，其公司与网站不与其他期比较", dataset: "report")
  }

  static func otherShares(_ company: CompanyIssue, house: String, factor: Double) -> Diagnostic {
    Diagnostic(
      .estimateOtherShares,
      "\(company.name.shown) (\(company.key)): the newest report of \(house) is from before the shares were split or merged "
        + "(factor \(Value.real(factor).shown)); its figures per share are not in the consensus",
      chinese:
        "\(company.name.shown)（\(company.key)）：\(house)的最新一期早于拆并股（系数 \(Value.real(factor).shown)），其每股数据不计入一致预期",
      dataset: "consensus", line: company.line.wholeNumber)
  }

  static func revisionUnsure(_ company: CompanyIssue, _ year: CompanyIssue.Year) -> Diagnostic {
    Diagnostic(
      .revisionUnsure,
      "\(company.name.shown) (\(company.key)): EPS \(year.name.shown) changed, but a printed PE contradicts the figures "
        + "of one of the two reports, so the change may be a misprint and is not listed in changes",
      chinese:
        "\(company.name.shown)（\(company.key)）\(year.name.shown) EPS 有变，但两期之一的报告 PE 与数字矛盾，可能是印刷错误，未列入变化",
      dataset: "company_history", printed: year.eps.shown,
      line: company.line.wholeNumber)
  }

  static func fiscalYearsRolled(from old: [String], to new: [String], line: Double?) -> Diagnostic {
    let (before, after) = (old.joined(separator: ", "), new.joined(separator: ", "))
    return Diagnostic(
      .fiscalYearsRolled,
      "the forecast years are \(after); in the previous report they were \(before); each year is compared with the same year",
      chinese: "预测财年为 \(after)，上期为 \(before)；同一财年相互比较", dataset: "company_history", printed: after,
      computed: before,
      line: line.map { Int($0) })
  }

  static func siteRenamed(
    _ site: SiteIssue, from other: SiteIssue, weeksApart weeks: Int
  ) -> Diagnostic {
    let (name, before) = (site.app.shown, other.app.shown)
    let words =
      weeks == 1
      ? LocalizedText(
        "“\(name)”视为上周的“\(before)”：按其环比推算的上周访问量与后者一致",
        "'\(name)' is taken for '\(before)' of the week before: its printed growth implies that site's visits"
      )
      : LocalizedText(
        "“\(name)”视为 \(weeks) 周前的“\(before)”：名称相含、说明相同、访问量相近，但其间无报告可核对",
        "'\(name)' is taken for '\(before)' of \(weeks) weeks before: name, description and the size of the visits fit; "
          + "there are no reports for the weeks between to confirm it")
    return Diagnostic(
      .siteRenamed, words.english, chinese: words.chinese, dataset: "traffic_history",
      printed: name, computed: before, line: site.line.wholeNumber)
  }

  static func growthOfWeeksDiffers(_ site: SiteIssue, _ growth: Double) -> Diagnostic {
    let computed = Value.real(growth).shown
    return Diagnostic(
      .growthOfWeeks,
      "\(site.app.shown): the printed growth is \(site.growth.shown), but the visits of the two weeks give \(computed)",
      chinese: "\(site.app.shown)：报告环比为 \(site.growth.shown)，由两周访问量得出 \(computed)",
      dataset: "traffic_history",
      column: "visits_growth", printed: site.growth.shown, computed: computed,
      line: site.line.wholeNumber)
  }
}
