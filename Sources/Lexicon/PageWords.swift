/// What pages of Chinese houses print above, below and beside their text.
package enum PageWords {
  /// The beginnings of a page's last line.
  package static let footers = [
    "请务必阅读正文之后", "请务必阅读正文后", "请务必仔细阅读", "请仔细阅读本报告末页", "请阅读最后", "敬请阅读末页", "敬请参阅最后",
  ]

  /// Words that mark such a line wherever they are in it.
  package static let notices = [
    "请务必阅读", "请务必仔细阅读", "请通过合法途径获取本公司研究报告", "请慎重使用并注意阅读", "请仔细阅读本报告", "敬请参阅", "敬请阅读", "请参阅附注", "请勿传阅",
    "为报告的一部分，必须阅读",
  ]

  /// Words of the notice at the foot of a page: `www.… 请务必阅读正文最后的免责声明`.
  package static let footWords = ["请务必", "敬请参阅", "免责声明", "免责条款"]

  /// The subject of a stamp on a copy, other words in it, and what it forbids.
  package static let copyWord = "下载"
  package static let copyTerms = ["终端", "仅供", "请勿", "不得", "传阅"]
  package static let copyBans = ["请勿传阅", "不得传阅", "请勿外传", "仅供内部使用", "仅供个人使用"]

  /// Phrases in the notes at the foot of English first pages.
  package static let englishNotices = [
    "does and seeks to do business", "may have a conflict of interest", "only a single factor in making",
    "mportant disclosures", "MPORTANT RESEARCH DISCLOSURES", "nalyst certification", "nalyst Certification",
    "ANALYST CERTIFICATION", "is not registered/qualified", "ot for redistribution", "All rights reserved",
    "Unauthorized redistribution", "was downloaded for exclusive use", "non-US analyst disclosures",
    "Disclosure Section", "non-US affiliate", "is not registered/ qualified", "ot for distribution in",
    "lease click here", "for institutional investors only", "for professional investors only",
    "ee the disclosures", "ee important disclosures", "efer to the disclosures",
    "efer to important disclosures", "nless otherwise noted, all", "is an English translation of",
    "Research Disclosure Website",
    "not registered with FINRA", "ources for: ",
  ]

  /// The beginnings and the endings of a request to the reader.
  package static let requests = ["请", "敬请"]
  package static let requestEnds = ["声明", "条款", "说明", "末页"]

  /// Endings of the line with a house's name, over its reports and under its pages.
  package static let departments = ["研究所", "研究院", "研究部", "研究报告"]

  /// The word in the name of every house, and the ending of its legal name.
  package static let house = "证券"
  package static let companyForm = "股份有限公司"

  /// Signs and words around a page number.
  package static let numberSigns = "第页共"

  /// Words before a page number, in lower case.
  package static let numberLabels = ["page", "slide"]

  /// What Word prints in a table of contents if the heading no longer exists.
  package static let brokenReferences = ["错误!未定义书签。", "错误！未定义书签。", "Error! Bookmark not defined."]
}
