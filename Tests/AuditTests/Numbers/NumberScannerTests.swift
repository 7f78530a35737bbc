import Audit
import Evaluation
import Testing

@Suite struct NumberScannerTests {
  /// A text and what is read in it, in its order: `11231 个 = 11231 call`, `date: 2017 年`.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let found: [String]

    init(_ text: String, _ found: String...) {
      self.text = text
      self.found = found
    }

    var testDescription: String { text }
  }

  private func read(_ text: String, names: [String] = []) -> [String] {
    let scan = NumberScanner(names: names).scan(text)
    func slice(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
    let figures = scan.figures.map { figure in
      let bound = figure.bound == .exact ? "" : " \(figure.bound)"
      let words = "\(slice(figure.range)) = \(figure.value) \(figure.unit ?? "-")\(bound)"
      return (figure.range.lowerBound, words + (figure.isRange ? " range" : ""))
    }
    let others = scan.others.map { ($0.range.lowerBound, "\($0.role): \(slice($0.range))") }
    return (figures + others).sorted { $0.0 < $1.0 }.map(\.1)
  }

  @Test(arguments: [
    Case("全年接听 11231 个", "11231 个 = 11231 item"), Case("接听１１，２３１个", "１１，２３１个 = 11231 item"),
    Case("接听 11,231 个来电", "11,231 个 = 11231 item"), Case("执行率为92.28%", "92.28% = 2307/2500 percent"),
    Case("执行率为**100%**的项目", "100% = 1 percent"), Case("得 **89.87** 分", "89.87** 分 = 8987/100 point"),
    Case("增长率为 -3.5%", "-3.5% = -7/200 percent"), Case("死亡率 3‰", "3‰ = 3/1000 percent"),
    Case("支出25.1万元", "25.1万元 = 251000 yuan"), Case("总投资 1.2 亿元", "1.2 亿元 = 120000000 yuan"),
    Case("粉丝 70.8 万人", "70.8 万人 = 708000 person"), Case("粉丝约 25 万", "25 万 = 250000 - about"),
    Case("2 万余人次", "2 万余人次 = 20000 person-time some"), Case("300 多人", "300 多人 = 300 person some"),
    Case("300余名志愿者", "300余名 = 300 member some"),
    Case("近 300 场", "300 场 = 300 session nearly"),
    Case("超过八成", "八成 = 4/5 percent above"), Case("不超过 5 次", "5 次 = 5 time atMost"),
    Case("不少于 200 小时", "200 小时 = 200 hour atLeast"), Case("85 分以上", "85 分 = 85 point atLeast"),
    Case("提高 2.5 个百分点", "2.5 个百分点 = 1/40 percentage-point"), Case("是上年的 2 倍", "2 倍 = 2 multiple"),
    Case("30%–95%", "30% = 3/10 percent range", "95% = 19/20 percent range"),
    Case("18-35 岁的青年", "18 = 18 age range", "35 岁 = 35 age range"),
    Case("3～5万元", "3 = 30000 yuan range", "5万元 = 50000 yuan range"),
    Case("75 分-90 分为良", "75 分 = 75 point range", "90 分 = 90 point range"),
    Case("完成 1/3", "1/3 = 1/3 percent"), Case("人民币 300 元", "人民币 300 元 = 300 yuan"),
    Case("￥2,566,000", "￥2,566,000 = 2566000 yuan"), Case("共16个，其中10个", "16个 = 16 item", "10个 = 10 item"),
    Case("| 85 | 92.5% |", "85 = 85 -", "92.5% = 37/40 percent"),
    Case("铺设管网12.6公里", "12.6公里 = 63/5 kilometre"),
    Case("受益 3200 户 1.1 万人", "3200 户 = 3200 household", "1.1 万人 = 11000 person"),
    Case("满意度为 90 分", "90 分 = 90 point"), Case("2017 个网点", "2017 个 = 2017 item"),
  ])
  func readsDigits(_ example: Case) {
    #expect(read(example.text) == example.found)
  }

  @Test(arguments: [
    Case("得八十五分", "八十五分 = 85 point"), Case("三千二百人", "三千二百人 = 3200 person"),
    Case("百分之九十五", "百分之九十五 = 19/20 percent"), Case("百分之九十五点五", "百分之九十五点五 = 191/200 percent"),
    Case("千分之三", "千分之三 = 3/1000 percent"), Case("百分之95", "百分之95 = 19/20 percent"),
    Case("零点五个百分点", "零点五个百分点 = 1/200 percentage-point"), Case("两名社工", "两名 = 2 member"),
    Case("八成受访者", "八成 = 4/5 percent"), Case("八成五的受访者", "八成五 = 17/20 percent"),
    Case("三分之二的受访者", "三分之二 = 2/3 percent"),
    Case("二十五万元", "二十五万元 = 250000 yuan"), Case("一百零五场", "一百零五场 = 105 session"),
    Case("一万二千三百四十五人次", "一万二千三百四十五人次 = 12345 person-time"), Case("三点五万元", "三点五万元 = 35000 yuan"),
    Case("增长一倍", "一倍 = 1 multiple"), Case("得十分", "十分 = 10 point"), Case("十二个区", "十二个 = 12 item"),
    Case("四个目的", "四个 = 4 item"), Case("三年来", "三年 = 3 year"), Case("伍万元整", "伍万元 = 50000 yuan"),
  ])
  func readsChineseNumerals(_ example: Case) {
    #expect(read(example.text) == example.found)
  }

  @Test(
    arguments: [
      Case("11,231 calls were answered", "11,231 calls = 11231 call"),
      Case("92.28 per cent", "92.28 per cent = 2307/2500 percent"),
      Case("a rate of 92.28 percent", "92.28 percent = 2307/2500 percent"),
      Case("up 2.5 percentage points", "2.5 percentage points = 1/40 percentage-point"),
      Case("RMB 2.566 million", "RMB 2.566 million = 2566000 yuan"), Case("RMB 300", "RMB 300 = 300 yuan"),
      Case("2.5 million yuan", "2.5 million yuan = 2500000 yuan"),
      Case("256.6 RMB 10,000", "256.6 RMB 10,000 = 2566000 yuan"),
      Case("eighty-five points", "eighty-five points = 85 point"),
      Case("three hundred and twenty sessions", "three hundred and twenty sessions = 320 session"),
      Case("eighty-five per cent of them", "eighty-five per cent = 17/20 percent"),
      Case("about 300 volunteers", "300 volunteers = 300 person about"),
      Case("more than 80%", "80% = 4/5 percent above"), Case("no more than 5 days", "5 days = 5 day atMost"),
      Case("30% to 95%", "30% = 3/10 percent range", "95% = 19/20 percent range"),
      Case("four purposes", "four = 4 -"),
      Case("no one answered; one of them", ""), Case("12.6km of pipe", "12.6km = 63/5 kilometre"),
    ].map { $0.found == [""] ? Case($0.text) : $0 })
  func readsEnglish(_ example: Case) {
    #expect(read(example.text) == example.found)
  }

  @Test(
    arguments: [
      Case("2017 年 5 月 1 日至 5 月 14 日", "date: 2017 年 5 月 1 日", "date: 5 月 14 日"),
      Case("二〇一七年", "date: 二〇一七年"),
      Case("2017年度支出", "date: 2017年"), Case("2015—2017 年", "date: 2015", "date: 2017 年"),
      Case("2017-06-30", "date: 2017-06-30"),
      Case("2017.6.30", "date: 2017.6.30"), Case("5—8 月", "date: 5—8 月"), Case("六月三十日", "date: 六月三十日"),
      Case("5 月 1 日至 14 日", "date: 5 月 1 日", "date: 14 日"), Case("2017 年 3—5 月", "date: 2017 年 3—5 月"),
      Case("1 May 2018", "date: 1 May 2018"), Case("May 1, 2018", "date: May 1, 2018"),
      Case("1 to 14 May 2018", "date: 1 to 14 May 2018"),
      Case("In May 2018 and in 2017", "date: May 2018", "date: 2017"),
      Case("the 2016–17 season", "date: 2016–17"),
      Case("沪府发〔2014〕12号", "document: 2014", "document: 12号"),
      Case("财预[2020]10 号", "document: 2020", "document: 10 号"),
      Case("GB/T 33358-2016 规定", "document: GB/T 33358-2016"),
      Case("DB31/T 810—2014", "document: DB31/T 810—2014"),
      Case("第三方", "ordinal: 三"), Case("第 3 次会议", "ordinal: 3"),
      Case("第一、二、三季度", "ordinal: 一", "ordinal: 二", "ordinal: 三"),
      Case("the 3rd session", "ordinal: 3rd"), Case("（一）组织", ""), Case("（2）组织", "label: 2"),
      Case("1. 调研", "label: 1"),
      Case("2、评分", "label: 2"), Case("培训；3、宣传", "label: 3"), Case("17 年 5 月", "date: 17 年 5 月"),
      Case("## 1.1 项目概况", "label: 1.1"), Case("① 调研", ""),
      Case("见表 1-1 和图 3-1", "label: 1-1", "label: 3-1"),
      Case("附件 3", "label: 3"), Case("Tables 1-1 and 1-2", "label: 1-1", "label: 1-2"),
      Case("National Level 2 counsellors", "label: 2"),
      Case("指标 C11 和 C332", "code: C11", "code: C332"), Case("COVID-19 期间", "code: COVID-19"),
      Case("5G 网络", "code: 5G"),
      Case("90 后青年", "name: 90"), Case("12345 热线", "name: 12345"), Case("24 小时热线", "name: 24 小时"),
      Case("a 24-hour service", "name: 24-hour"),
      Case("9:00—17：00", "time: 9:00", "time: 17：00"), Case("按 1:4 配置", "ratio: 1:4"),
      Case("电话：62345678", "telephone: 62345678"),
      Case("021-62345678", "telephone: 021-62345678"), Case("手机 13812345678", "telephone: 13812345678"),
      Case("400-820-8820", "telephone: 400-820-8820"),
      Case("三级指标", ""), Case("一方面，进一步统一", ""), Case("一次性付清", ""), Case("十分重要", ""), Case("七大类", ""),
      Case("“十三五”规划", ""),
      Case("三四十人", ""), Case("数十人", ""), Case("几十场", ""), Case("一个项目", ""), Case("二次供水", ""),
      Case("三公经费", ""), Case("四川", ""),
      Case("单位（RMB 10,000）", "label: RMB 10,000"),
      Case("`85%` 和 {{C11.rate | decimals 1}} 及 [表](#tbl-3) [^12]", ""), Case("<!-- 85 -->", ""),
      Case("https://example.org/2017/85", ""),
      Case("# 建议 {#advice-3}", ""), Case("八项规定", ""), Case("百分比和百姓", ""), Case("1.2.3 版本", "label: 1.2.3"),
      Case("2.0 版", "label: 2.0"),
    ].map { $0.found == [""] ? Case($0.text) : $0 })
  func tellsWhatIsNoFigure(_ example: Case) {
    #expect(read(example.text) == example.found)
  }

  @Test func passesOverDeclaredNames() {
    let names = ["上海 12355 青春守护者计划", "12355 中心", "3 岁以下托育"]
    #expect(
      read("12355 中心接听 85 个，12355 平台", names: names) == ["name: 12355 中心", "85 个 = 85 item", "name: 12355"])
    #expect(read("3 岁以下托育覆盖 3 个区", names: names) == ["name: 3 岁以下托育", "3 个 = 3 item"])
  }

  @Test(arguments: [
    ("92.28%", "0.92281", true), ("92.28%", "0.9229", false), ("25.1 万", "251049", true),
    ("25.1 万", "251500", false),
    ("约 25 万", "251000", true), ("约 300", "298", true), ("约 300", "240", false), ("近 300", "298", true),
    ("近 300", "301", false),
    ("超过八成", "0.81", true), ("超过八成", "0.79", false), ("300 余人", "312", true), ("300 余人", "290", false),
    ("不少于 5 次", "5", true), ("不到 5 次", "5", false), ("1/3", "0.3333", true), ("三千二百人", "3200", true),
    ("三千二百人", "3201", false),
  ])
  func agreesAtItsPrintedPrecision(_ text: String, _ exact: String, _ agrees: Bool) throws {
    let parts = exact.split(separator: ".")
    let places = parts.count > 1 ? parts[1].count : 0
    let value = Fraction(unscaled: try #require(Int(parts.joined())), places: places)
    #expect(try #require(NumberScanner().scan(text).figures.first).agrees(with: value) == agrees)
  }
}
