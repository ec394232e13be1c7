/// What pages of Chinese houses print above, below and beside their text.
package enum PageWords {
  /// How a page's last line begins.
  package static let footers = [
    "请务必阅读正文之后", "请务必阅读正文后", "请务必仔细阅读", "请仔细阅读本报告末页", "请阅读最后", "敬请阅读末页", "敬请参阅最后",
  ]

  /// What such a line says wherever it is in it.
  package static let notices = [
    "请务必阅读", "请务必仔细阅读", "请仔细阅读本报告", "敬请参阅", "敬请阅读", "请参阅附注", "请勿传阅", "为报告的一部分，必须阅读",
  ]

  /// What a stamp on a copy speaks of, what it says besides, and what it forbids.
  package static let copyWord = "下载"
  package static let copyTerms = ["终端", "仅供", "请勿", "不得", "传阅"]
  package static let copyBans = ["请勿传阅", "不得传阅", "请勿外传", "仅供内部使用", "仅供个人使用"]

  /// What the notes at the foot of English first pages say.
  package static let englishNotices = [
    "does and seeks to do business", "may have a conflict of interest", "only a single factor in making",
    "mportant disclosures", "MPORTANT RESEARCH DISCLOSURES", "nalyst certification", "nalyst Certification",
    "ANALYST CERTIFICATION", "is not registered/qualified", "ot for redistribution", "All rights reserved",
    "Unauthorized redistribution", "was downloaded for exclusive use", "non-US analyst disclosures",
    "Disclosure Section",
  ]

  /// How a request to the reader begins, and what it ends with.
  package static let requests = ["请", "敬请"]
  package static let requestEnds = ["声明", "条款", "说明", "末页"]

  /// What the line of a house's name ends with, over its reports and under its pages.
  package static let departments = ["研究所", "研究院", "研究部", "研究报告"]

  /// The word in the name of every house, and how its full name ends.
  package static let house = "证券"
  package static let companyForm = "股份有限公司"

  /// Signs and words that are around a page's number.
  package static let numberSigns = "第页共"

  /// Words before a page's number, in small letters.
  package static let numberLabels = ["page", "slide"]

  /// What Word prints in a list of contents where the heading is gone.
  package static let brokenReferences = ["错误!未定义书签。", "错误！未定义书签。", "Error! Bookmark not defined."]
}
