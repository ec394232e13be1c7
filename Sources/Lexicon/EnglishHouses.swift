/// Houses with names in English. Unlike names that end with 证券, such a name shows by no word that it is one of a house, so
/// they are listed, as currencies and markets are.
extension HouseWords {
  /// Houses with English names, each with the marks by which its reports are recognised.
  package static let englishHouses: [(name: String, marks: [String])] = [
    ("Goldman Sachs", ["Goldman Sachs"]), ("Morgan Stanley", ["Morgan Stanley"]),
    ("J.P. Morgan", ["J.P. Morgan", "JPMorgan", "J P M O R G A N"]),
    ("Citi", ["Citi Research", "Citigroup"]),
    ("UBS", ["UBS"]), ("BofA Securities", ["BofA"]), ("HSBC", ["HSBC"]), ("Nomura", ["Nomura"]),
    ("Bernstein", ["Bernstein"]), ("Deutsche Bank", ["Deutsche Bank"]), ("Barclays", ["Barclays"]),
    ("Jefferies", ["Jefferies"]), ("Macquarie", ["Macquarie"]), ("CLSA", ["CLSA"]), ("Daiwa", ["Daiwa"]),
    ("Mizuho", ["Mizuho"]), ("Credit Suisse", ["Credit Suisse"]), ("BNP Paribas", ["BNP Paribas"]),
    ("Société Générale", ["Société Générale"]), ("DBS", ["DBS"]), ("UOB Kay Hian", ["UOB Kay Hian"]),
    ("Maybank", ["Maybank"]), ("Phillip Securities", ["Phillip Securities"]), ("KGI", ["KGI"]),
    ("Standard Chartered", ["Standard Chartered"]), ("CICC", ["CICC"]),
    ("CITIC Securities", ["CITIC Securities"]),
    ("CMB International", ["CMB International", "CMBIGM", "CMBIS"]),
    ("BOCOM International", ["BOCOM International"]),
    ("BOC International", ["BOC International", "BOCI"]),
    ("SPDB International", ["SPDB International", "SPDBI"]),
    ("ICBC International", ["ICBC International"]), ("CCB International", ["CCB International"]),
    ("ABC International", ["ABC International"]), ("Haitong International", ["Haitong International"]),
    ("Guotai Junan International", ["Guotai Junan International"]),
    ("China Merchants Securities", ["China Merchants Securities"]), ("First Shanghai", ["First Shanghai"]),
    ("Zhongtai International", ["Zhongtai International"]),
    ("CGS International", ["CGS International", "CGS-CIMB"]),
  ]
}
