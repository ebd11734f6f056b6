/// The zones that are available without the system's files.
enum BuiltInZones {
  /// The rules of Asia/Shanghai. Always built in, so that a site in mainland China has the same dates on every machine.
  static let shanghai = ZoneRules(
    initialOffset: 29_143,
    transitions: [.init(start: -2_177_481_943, offset: 28_800)]
      + daylightSavingPeriods.flatMap { [.init(start: $0, offset: 32_400), .init(start: $1, offset: 28_800)] },
    rule: ZoneRule(standardOffset: 28_800))

  /// The current offsets of zones in the region, for machines without the database. Historical offsets need its files.
  static let rules = [
    "UTC": 0, "Etc/UTC": 0, "Asia/Hong_Kong": 28_800, "Asia/Macau": 28_800, "Asia/Seoul": 32_400,
    "Asia/Singapore": 28_800, "Asia/Taipei": 28_800, "Asia/Tokyo": 32_400, "Asia/Urumqi": 21_600,
  ].mapValues { ZoneRules(initialOffset: $0, transitions: [], rule: ZoneRule(standardOffset: $0)) }

  /// The starts and ends of daylight saving time in Shanghai. Source: IANA time zone database 2025b, `asia`.
  private static let daylightSavingPeriods: [(start: Int, end: Int)] = [
    (-1_600_675_200, -1_585_904_400), (-933_667_200, -922_093_200), (-908_870_400, -888_829_200),
    (-881_049_600, -767_869_200), (-745_833_600, -733_827_600), (-716_889_600, -699_613_200),
    (-683_884_800, -670_669_200), (-652_348_800, -650_019_600), (515_527_200, 527_014_800),
    (545_162_400, 558_464_400), (577_216_800, 589_914_000), (608_666_400, 621_968_400), (640_116_000, 653_418_000),
    (671_565_600, 684_867_600),
  ]
}
