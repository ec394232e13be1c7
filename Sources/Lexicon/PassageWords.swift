/// Words that show what a paragraph is if it has no heading.
package enum PassageWords {
  /// The beginnings of a picture's description by a converter's model.
  package static let pictureOpenings = ["[图片描述]", "【图片描述】", "[图像描述]", "[图表描述]", "图片描述：", "图片描述:", "【图表类型】"]

  /// Labels at the start of a line of contact details.
  package static let contactOpenings = [
    "分析师", "证券分析师", "联系人", "研究助理", "研究员", "首席分析师", "电话", "邮箱", "邮件", "邮编", "邮政编码", "地址", "传真", "网址", "E-MAIL",
    "E-mail",
    "Email", "Tel", "SAC", "执业证书", "执业编号", "登记编码", "从业资格", "投诉",
  ]

  /// Words that occur only in a line of contact details.
  package static let contactWords = [
    "执业证书", "执业编号", "证书编号", "登记编码", "登记编号", "资格编号", "从业资格号", "投资咨询号",
  ]

  /// The beginnings of a line of thanks to those who helped.
  package static let thanks = ["感谢", "特别感谢", "鸣谢", "致谢", "实习生"]
  /// What a line in brackets says of them: `（某某对本文亦有贡献）`.
  package static let contribution = "贡献"
  /// What such a line thanks them for.
  package static let help = ["贡献", "帮助", "支持", "协助", "整理", "所做的工作", "做出的工作", "参与"]

  /// Words for a street.
  package static let addressParts = ["路", "街", "道"]

  /// What a step of a rating scale is measured against.
  package static let ratingMeasures = ["相对", "指数", "基准", "大盘", "涨幅", "表现"]
}
