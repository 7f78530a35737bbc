/// SplitMix64: the same numbers on every machine, so that a failing graph can be drawn again.
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Words a report may hold, and some it should not.
enum Labels {
  static let plain = [
    "", "良", "批准", "退回修改", "上报年度预算", "直接支付凭证", "热线专业督导次数计划完成率", "Approved",
    "Return for revision", "RMB 2.56 million", "“青春守护者计划”（2017 年）", "11231 / 8500 人次",
  ]

  static let hostile = [
    "<script>alert(\"1\")</script> & 'x'", "e\u{301}\u{301}\u{301}\u{302}\u{303}o\u{308}",
    String(repeating: "很", count: 200), String(repeating: "W", count: 200),
    String(repeating: "long word ", count: 20), "\u{0}\t\n \u{7}a\r\nb", "👩‍👩‍👧‍👦🇨🇳 ok", "）））。。。，，，", "（（（“““",
    "a\u{A0}b\u{A0}c", "\u{200B}\u{200D}",
  ]

  static let all = plain + hostile
}
