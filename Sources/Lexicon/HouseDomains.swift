/// Domains of houses' e-mail addresses. Each is the house's own, so that an address shows whose people wrote a report.
extension HouseWords {
  /// The house of each domain. A report must name it elsewhere too.
  package static let domains: [String: String] = [
    "avicsec.com": "中航证券", "bhzq.com": "渤海证券", "bocichina.com": "中银国际证券", "cczq.com": "川财证券",
    "cgws.com": "长城证券", "chinastock.com.cn": "银河证券", "cindasc.com": "信达证券", "citics.com": "中信证券",
    "cjsc.com": "长江证券", "cjsc.com.cn": "长江证券", "cmschina.cn": "招商证券", "cmschina.com.cn": "招商证券",
    "cmschina.com": "招商证券", "csc.com.cn": "中信建投证券", "ctsec.com": "财通证券", "dgzq.com.cn": "东莞证券",
    "dwzq.com.cn": "东吴证券", "dxzq.net.cn": "东兴证券", "ebscn.com": "光大证券", "essence.com.cn": "安信证券",
    "foundersc.com": "方正证券", "gf.com.cn": "广发证券", "ghzq.com.cn": "国海证券", "gjzq.com.cn": "国金证券",
    "gszq.com": "国盛证券", "guosen.com.cn": "国信证券", "gyzq.com.cn": "国元证券", "hazq.com": "华安证券",
    "hcyjs.com": "华创证券", "htsc.com": "华泰证券", "htsec.com": "海通证券", "hx168.com.cn": "华西证券",
    "kysec.cn": "开源证券", "mszq.com": "民生证券", "nesc.cn": "东北证券", "orientsec.com.cn": "东方证券",
    "sczq.com.cn": "首创证券", "shzq.com": "上海证券", "stocke.com.cn": "浙商证券", "swsc.com.cn": "西南证券",
    "sxzq.com": "山西证券", "tfzq.com": "天风证券", "wlzq.com.cn": "万联证券", "xbmail.com.cn": "西部证券",
    "xyzq.com.cn": "兴业证券", "zts.com.cn": "中泰证券", "bernsteinsg.com": "Bernstein",
    "bofa.com": "BofA Securities",
    "citi.com": "Citi", "clsa.com": "CLSA", "db.com": "Deutsche Bank", "goldmansachs.cn": "Goldman Sachs",
    "gs.com": "Goldman Sachs", "jefferies.com": "Jefferies", "jpmorgan.com": "J.P. Morgan",
    "macquarie.com": "Macquarie", "morganstanley.com": "Morgan Stanley", "nomura.com": "Nomura",
    "ubs.com": "UBS",
  ]
}
