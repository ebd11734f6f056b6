extension Province {
  /// All 34 provinces, in the order of their codes. Source: GB/T 2260-2007, with the codes used for 台湾, 香港 and 澳门.
  package static let all: [Province] = [
    Province("110000", "北京", "市", "京", 1, 5), Province("120000", "天津", "市", "津", 1, 6),
    Province("130000", "河北", "省", "冀", 1, 4), Province("140000", "山西", "省", "晋", 1, 3),
    Province("150000", "内蒙古", "自治区", "蒙", 0, 5), Province("210000", "辽宁", "省", "辽", 1, 7),
    Province("220000", "吉林", "省", "吉", 1, 8), Province("230000", "黑龙江", "省", "黑", 0, 7),
    Province("310000", "上海", "市", "沪", 3, 6), Province("320000", "江苏", "省", "苏", 3, 5),
    Province("330000", "浙江", "省", "浙", 4, 5), Province("340000", "安徽", "省", "皖", 3, 4),
    Province("350000", "福建", "省", "闽", 5, 4), Province("360000", "江西", "省", "赣", 4, 4),
    Province("370000", "山东", "省", "鲁", 2, 4), Province("410000", "河南", "省", "豫", 2, 3),
    Province("420000", "湖北", "省", "鄂", 3, 3), Province("430000", "湖南", "省", "湘", 4, 3),
    Province("440000", "广东", "省", "粤", 5, 3), Province("450000", "广西", "壮族自治区", "桂", 5, 2),
    Province("460000", "海南", "省", "琼", 6, 3), Province("500000", "重庆", "市", "渝", 3, 2),
    Province("510000", "四川", "省", "川", 3, 1), Province("520000", "贵州", "省", "贵", 4, 2),
    Province("530000", "云南", "省", "云", 4, 1), Province("540000", "西藏", "自治区", "藏", 2, 0),
    Province("610000", "陕西", "省", "陕", 2, 2), Province("620000", "甘肃", "省", "甘", 1, 1),
    Province("630000", "青海", "省", "青", 2, 1), Province("640000", "宁夏", "回族自治区", "宁", 1, 2),
    Province("650000", "新疆", "维吾尔自治区", "新", 0, 0), Province("710000", "台湾", "省", "台", 5, 5),
    Province("810000", "香港", "特别行政区", "港", 6, 4), Province("820000", "澳门", "特别行政区", "澳", 6, 5),
  ]

  private init(
    _ code: String, _ name: String, _ suffix: String, _ abbreviation: String, _ row: Int, _ column: Int
  ) {
    self.code = code
    self.name = name
    fullName = name + suffix
    self.abbreviation = abbreviation
    tile = Tile(row: row, column: column)
  }
}
