/// What pages of Chinese houses print above, below and beside their text.
package enum PageWords {
  /// How a page's last line begins.
  package static let footers = [
    "请务必阅读正文之后", "请务必阅读正文后", "请务必仔细阅读", "请仔细阅读本报告末页", "请阅读最后", "敬请阅读末页", "敬请参阅最后",
  ]

  /// What such a line says wherever it stands in it.
  package static let notices = ["请务必阅读", "请务必仔细阅读", "请仔细阅读本报告", "敬请参阅", "敬请阅读", "请参阅附注"]

  /// What the line of a house's name ends with, over its reports and under its pages.
  package static let departments = ["研究所", "研究院", "研究部", "研究报告"]
}
