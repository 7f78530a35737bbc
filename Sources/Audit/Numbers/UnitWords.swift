/// What stands behind a number and says what it counts.
struct UnitWord: Sendable {
  let word: [Unicode.Scalar]
  /// As in the language catalogues where they know it.
  let id: String
  let kind: TextNumber.Kind
  /// Characters that make it the beginning of another word when they follow: 项 in 项目.
  let notBefore: Set<Unicode.Scalar>

  private init(_ word: String, _ id: String, _ kind: TextNumber.Kind, notBefore: String = "") {
    self.word = Array(word.unicodeScalars)
    self.id = id
    self.kind = kind
    self.notBefore = Set(notBefore.unicodeScalars)
  }

  /// Chinese units by their first character, longer ones first.
  static let chinese: [Unicode.Scalar: [UnitWord]] = Dictionary(grouping: counts + others) { $0.word[0] }
    .mapValues { $0.sorted { $0.word.count > $1.word.count } }

  /// English units in lower case.
  static let english: [String: UnitWord] = {
    var words: [String: UnitWord] = [:]
    for (id, kind, forms) in englishForms {
      for form in forms.split(separator: " ") { words[String(form)] = UnitWord(String(form), id, kind) }
    }
    return words
  }()

  private static let counts = [
    UnitWord("个", "item", .count, notBefore: "案人别体性"), UnitWord("项", "item", .count, notBefore: "目"),
    UnitWord("次", "time", .count, notBefore: "数要序日年月生供"), UnitWord("人次", "person-time", .count),
    UnitWord("人", "person", .count, notBefore: "员数均口民才力事工大们群文身格"),
    UnitWord("名", "member", .count, notBefore: "称单额义誉师校列字"),
    UnitWord("位", "member", .count, notBefore: "于置一居列"),
    UnitWord("户", "household", .count, notBefore: "数籍均主型外"),
    UnitWord("户次", "household-time", .count), UnitWord("例", "case", .count, notBefore: "如外行会"),
    UnitWord("起", "file", .count, notBefore: "来草到始点步"), UnitWord("件", "file", .count, notBefore: "数"),
    UnitWord("宗", "file", .count, notBefore: "旨教"), UnitWord("篇", "piece", .count, notBefore: "幅章"),
    UnitWord("条", "piece", .count, notBefore: "件例款目"), UnitWord("场", "session", .count, notBefore: "所地馆景面均"),
    UnitWord("场次", "session", .count), UnitWord("期", "issue", .count, notBefore: "间末初限望内货"),
    UnitWord("系列", "series", .count), UnitWord("部", "video", .count, notBefore: "门分署委队级"),
    UnitWord("集", "episode", .count, notBefore: "中体团成合市"), UnitWord("份", "copy", .count, notBefore: "额"),
    UnitWord("套", "set", .count, notBefore: "餐取"), UnitWord("家", "place", .count, notBefore: "庭长属具教校人中"),
    UnitWord("所", "place", .count, notBefore: "有需得述在属以谓示列"),
    UnitWord("处", "site", .count, notBefore: "理置于罚分长"),
    UnitWord("座", "site", .count, notBefore: "席谈位"), UnitWord("台", "device", .count, notBefore: "账阶"),
    UnitWord("台套", "device", .count), UnitWord("台次", "device-time", .count),
    UnitWord("辆", "vehicle", .count), UnitWord("只", "piece", .count, notBefore: "有能要是为"),
    UnitWord("头", "animal", .count, notBefore: "部条寸"), UnitWord("株", "plant", .count),
    UnitWord("棵", "plant", .count),
    UnitWord("支", "team", .count, notBefore: "出付持撑部行援教配柱"),
    UnitWord("批", "batch", .count, notBefore: "复准评示量"),
    UnitWord("批次", "batch", .count), UnitWord("组", "group", .count, notBefore: "织成建长合"),
    UnitWord("类", "class", .count, notBefore: "型别似"), UnitWord("种", "class", .count, notBefore: "植子养类"),
    UnitWord("门", "course", .count, notBefore: "诊户类"), UnitWord("节", "lesson", .count, notBefore: "约能点日假目水"),
    UnitWord("课时", "lesson-hour", .count), UnitWord("学时", "lesson-hour", .count),
    UnitWord("笔", "payment", .count, notBefore: "者试记"),
    UnitWord("本", "volume", .count, notBefore: "项次年报市区县科"),
    UnitWord("册", "volume", .count), UnitWord("幅", "sheet", .count, notBefore: "度"),
    UnitWord("张", "sheet", .count),
    UnitWord("页", "page", .count),
    UnitWord("句", "sentence", .count), UnitWord("字", "word", .count, notBefore: "样体符节"),
    UnitWord("村", "village", .count, notBefore: "民委庄镇"), UnitWord("镇", "town", .count),
    UnitWord("街道", "town", .count),
    UnitWord("间", "room", .count, notBefore: "隔接"), UnitWord("床", "bed", .count),
    UnitWord("张床位", "bed", .count),
    UnitWord("眼", "well", .count), UnitWord("口", "well", .count, notBefore: "径头号碑味"),
    UnitWord("盏", "lamp", .count),
    UnitWord("根", "pole", .count, notBefore: "据本"), UnitWord("块", "piece", .count),
    UnitWord("枚", "piece", .count),
    UnitWord("面", "piece", .count, notBefore: "对向积询试授"),
    UnitWord("对", "pair", .count, notBefore: "应象于照比标口接策"),
    UnitWord("轮", "round", .count), UnitWord("遍", "time", .count, notBefore: "及布"),
    UnitWord("届", "time", .count),
    UnitWord("讲", "session", .count, notBefore: "座师课话解"),
    UnitWord("点", "point-of-list", .count, notBefore: "位击评对面"),
    UnitWord("栋", "building", .count), UnitWord("幢", "building", .count),
    UnitWord("班", "class-group", .count, notBefore: "级子主"),
    UnitWord("款", "class", .count, notBefore: "项式"), UnitWord("样", "sample", .count, notBefore: "本式"),
    UnitWord("单", "order", .count, notBefore: "位价独项元次数纯笔个一列据"),
    UnitWord("趟", "trip", .count), UnitWord("盒", "box", .count),
    UnitWord("瓶", "bottle", .count, notBefore: "颈"),
    UnitWord("册次", "volume-time", .count), UnitWord("站次", "site-time", .count),
    UnitWord("站", "site", .count, notBefore: "点台房址区长在级前内外式口"),
    UnitWord("样次", "sample-time", .count), UnitWord("件次", "file-time", .count),
    UnitWord("点次", "point-time", .count), UnitWord("家次", "place-time", .count),
    UnitWord("例次", "case-time", .count), UnitWord("项次", "item-time", .count),
    UnitWord("人年", "person-year", .count), UnitWord("粉丝", "person", .count),
    UnitWord("人月", "person-month", .count), UnitWord("人日", "person-day", .count),
    UnitWord("人天", "person-day", .count), UnitWord("工日", "person-day", .count),
    UnitWord("台班", "device-shift", .count), UnitWord("班次", "trip", .count),
    UnitWord("车次", "trip", .count), UnitWord("辆次", "vehicle-time", .count),
    UnitWord("亩次", "mu-time", .count), UnitWord("标段", "lot", .count, notBefore: "号"),
    UnitWord("通", "phone-call", .count, notBefore: "过知常道报用信行车话讯风畅达"),
    UnitWord("席", "seat", .count, notBefore: "位次卷"),
    UnitWord("夜", "night", .count, notBefore: "间晚色里市场班校读"), UnitWord("剂", "dose", .count, notBefore: "量型"),
    UnitWord("剂次", "dose", .count), UnitWord("针次", "dose", .count),
    UnitWord("封", "letter", .count, notBefore: "闭面顶"),
    UnitWord("袋", "bag", .count), UnitWord("箱", "crate", .count, notBefore: "式"),
    UnitWord("桶", "barrel", .count),
    UnitWord("尾", "fish", .count, notBefore: "差款数矿水气"), UnitWord("羽", "bird", .count, notBefore: "毛绒"),
    UnitWord("艘", "ship", .count), UnitWord("架", "aircraft", .count, notBefore: "构设空"),
    UnitWord("道", "lane", .count, notBefore: "路德理具口"), UnitWord("卷", "volume", .count, notBefore: "入宗内"),
    UnitWord("人份", "person-share", .count), UnitWord("床日", "bed-day", .count),
    UnitWord("颗", "piece", .count), UnitWord("粒", "piece", .count),
  ]

  private static let others = [
    UnitWord("元", "yuan", .money, notBefore: "素旦件"), UnitWord("人民币", "yuan", .money),
    UnitWord("分", "point", .points, notBefore: "析布类配项别数局校公支部享成担工包批期级段组解离之散摊拣行管队享布红化"),
    UnitWord("小时", "hour", .duration), UnitWord("分钟", "minute", .duration),
    UnitWord("秒", "second", .duration),
    UnitWord("天", "day", .duration, notBefore: "然气津"), UnitWord("日", "day", .duration, notBefore: "均常报"),
    UnitWord("工作日", "day", .duration), UnitWord("个工作日", "day", .duration),
    UnitWord("个自然日", "day", .duration), UnitWord("周", "week", .duration, notBefore: "期边围年岁知"),
    UnitWord("星期", "week", .duration), UnitWord("个月", "month", .duration),
    UnitWord("个季度", "quarter", .duration),
    UnitWord("年", "year", .duration, notBefore: "级龄均轻份"), UnitWord("周年", "year", .duration),
    UnitWord("岁", "age", .duration),
    UnitWord("周岁", "age", .duration), UnitWord("倍", "multiple", .multiple, notBefore: "增数"),
    UnitWord("公里", "kilometre", .measure), UnitWord("千米", "kilometre", .measure),
    UnitWord("米", "metre", .measure), UnitWord("延米", "metre", .measure),
    UnitWord("厘米", "centimetre", .measure), UnitWord("毫米", "millimetre", .measure),
    UnitWord("平方米", "square-metre", .measure), UnitWord("平方公里", "square-kilometre", .measure),
    UnitWord("平方千米", "square-kilometre", .measure), UnitWord("立方米", "cubic-metre", .measure),
    UnitWord("亩", "mu", .measure), UnitWord("公顷", "hectare", .measure), UnitWord("吨", "tonne", .measure),
    UnitWord("公斤", "kilogram", .measure), UnitWord("千克", "kilogram", .measure),
    UnitWord("克", "gram", .measure),
    UnitWord("斤", "jin", .measure), UnitWord("升", "litre", .measure, notBefore: "级至为高值到学"),
    UnitWord("毫升", "millilitre", .measure),
    UnitWord("千瓦时", "kilowatt-hour", .measure), UnitWord("千瓦", "kilowatt", .measure),
    UnitWord("兆瓦", "megawatt", .measure), UnitWord("毫克", "milligram", .measure),
    UnitWord("度", "degree", .measure),
  ]

  private static let englishForms: [(String, TextNumber.Kind, String)] = [
    ("call", .count, "call calls"), ("item", .count, "item items"), ("time", .count, "times"),
    (
      "session", .count, "session sessions lecture lectures event events activity activities meeting meetings"
    ),
    (
      "person", .count, "person persons people volunteer volunteers participant participants citizen citizens"
    ),
    ("person-time", .count, "attendance attendances"), ("case", .count, "case cases"),
    ("copy", .count, "questionnaire questionnaires copy copies"),
    ("household", .count, "household households"),
    ("piece", .count, "article articles"), ("video", .count, "video videos"),
    ("district", .count, "district districts"), ("village", .count, "village villages"),
    ("place", .count, "organisation organisations organization organizations school schools"),
    ("set", .count, "set sets"), ("payment", .count, "payment payments"), ("yuan", .money, "yuan rmb"),
    ("point", .points, "point points"), ("hour", .duration, "hour hours"),
    ("minute", .duration, "minute minutes"),
    ("day", .duration, "day days"), ("week", .duration, "week weeks"), ("month", .duration, "month months"),
    ("year", .duration, "year years"),
    ("kilometre", .measure, "km kilometre kilometres kilometer kilometers"),
    ("metre", .measure, "m metre metres meter meters"), ("hectare", .measure, "ha hectare hectares"),
    ("tonne", .measure, "t tonne tonnes ton tons"), ("kilogram", .measure, "kg"),
    ("square-metre", .measure, "m² m2 ㎡"), ("cubic-metre", .measure, "m³ m3"), ("mu", .measure, "mu"),
    ("kilowatt", .measure, "kw"), ("kilowatt-hour", .measure, "kwh"), ("litre", .measure, "l"),
    ("milligram", .measure, "mg"), ("millimetre", .measure, "mm"), ("centimetre", .measure, "cm"),
  ]
}
