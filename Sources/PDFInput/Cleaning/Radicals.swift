/// Folds the radicals of Chinese characters, which some fonts give for the characters that look the same.
///
/// Kangxi radicals (`⾦`, U+2F00 to U+2FD5) are folded by NFKC too, those of the supplement (`⻛`, `⻓`, U+2E80 to
/// U+2EF3) are not. Both tables are Unicode's property Equivalent_Unified_Ideograph.
enum Radicals {
  /// The text with the character for every radical that has one.
  static func folded(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isRadical) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map(ideograph(for:))))
  }

  private static func isRadical(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 && scalar.value <= 0x2FD5
  }

  private static func ideograph(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = Int(scalar.value)
    let (table, first) = value < 0x2F00 ? (supplement, 0x2E80) : (kangxi, 0x2F00)
    guard table.indices.contains(value - first), table[value - first] != "\u{FFFD}" else { return scalar }
    return table[value - first]
  }

  /// For U+2E80 to U+2EF3; U+FFFD where Unicode names none.
  private static let supplement = Array(
    ("\u{FFFD}厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵\u{FFFD}旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻"
      + "𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风"
      + "飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟").unicodeScalars)

  /// For U+2F00 to U+2FD5.
  private static let kangxi = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山"
      + "巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙"
      + "牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮"
      + "色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食"
      + "首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").unicodeScalars)
}
