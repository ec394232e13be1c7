import Tabular

/// What can change from one report of a house to the next.
enum ChangeKind: String, Sendable, CaseIterable {
  case ratingRaised = "rating_raised"
  case ratingLowered = "rating_lowered"
  case estimateRaised = "estimate_raised"
  case estimateLowered = "estimate_lowered"
  case targetRaised = "target_raised"
  case targetLowered = "target_lowered"
  case covered, dropped
  case enteredTop10 = "entered_top10"
  case leftTop10 = "left_top10"
  case visits

  var title: LocalizedText {
    switch self {
    case .ratingRaised: LocalizedText("评级上调", "rating raised")
    case .ratingLowered: LocalizedText("评级下调", "rating lowered")
    case .estimateRaised: LocalizedText("预测上调", "estimate raised")
    case .estimateLowered: LocalizedText("预测下调", "estimate lowered")
    case .targetRaised: LocalizedText("目标价上调", "target raised")
    case .targetLowered: LocalizedText("目标价下调", "target lowered")
    case .covered: LocalizedText("首次覆盖", "newly covered")
    case .dropped: LocalizedText("不再覆盖", "no longer covered")
    case .enteredTop10: LocalizedText("进入前十", "entered the top ten")
    case .leftTop10: LocalizedText("跌出前十", "left the top ten")
    case .visits: LocalizedText("访问量变动", "visits")
    }
  }

  /// A shorter title, for use before a sentence with the details.
  var label: LocalizedText {
    switch self {
    case .ratingRaised: LocalizedText(title.chinese, "rating up")
    case .ratingLowered: LocalizedText(title.chinese, "rating down")
    case .estimateRaised: LocalizedText(title.chinese, "raised")
    case .estimateLowered: LocalizedText(title.chinese, "lowered")
    case .targetRaised: LocalizedText(title.chinese, "target up")
    case .targetLowered: LocalizedText(title.chinese, "target down")
    case .covered: LocalizedText(title.chinese, "new")
    case .dropped: LocalizedText(title.chinese, "gone")
    case .enteredTop10: LocalizedText(title.chinese, "into top 10")
    case .leftTop10: LocalizedText(title.chinese, "left top 10")
    case .visits: LocalizedText(title.chinese, "visits")
    }
  }
}
