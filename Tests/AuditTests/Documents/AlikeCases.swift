/// Names that the text writes with a character that sounds or looks like that of the table.
extension TextRuleTests {
  private static func listed(_ head: String, _ names: [String], _ text: String) -> String {
    "| \(head) | 场次 | 人数 |\n|---|---|---|\n"
      + names.enumerated().map { "| \($0.element) | \($0.offset + 11) | \($0.offset * 7 + 203) |" }
      .joined(separator: "\n") + "\n\n" + text
  }

  private static let camps = ["启航训练营", "晨光读书会", "星火讲堂"]
  private static let bridges = ["南浦桥", "东门桥", "西关桥"]
  private static let stations = ["乐龄服务中心", "康怡护理站", "安邻社工事务所"]

  static let alike = [
    Case(
      "a camp by sound", listed("活动", camps, "«JX1607|起航训练营»面向初中学生，晨光读书会反响良好。"),
      right: listed("活动", camps, "启航训练营面向初中学生，晨光读书会反响良好。")),
    Case(
      "a bridge with two characters swapped", listed("桥名", bridges, "«JX1607|浦南桥»加固后荷载等级提高，东门桥加宽。"),
      right: listed("桥名", bridges, "南浦桥加固后荷载等级提高，黄浦南桥不在范围内。")),
    Case(
      "a station in the middle of a sentence", listed("机构", stations, "助浴由«JX1607|康颐护理站»负责，安邻社工事务所负责巡访。"),
      right: listed("机构", stations, "助浴由康怡护理站负责，安邻社工事务所负责巡访。")),
    Case(
      "a device by shape", listed("设备", ["彩超诊断仪", "呼吸治疗机", "除颤监护仪"], "«JX1607|呼吸治疔机»使用较少。"),
      right: listed("设备", ["彩超诊断仪", "呼吸治疗机", "除颤监护仪"], "呼吸治疗机使用较少。")),
    Case(
      "a table that alone has another name",
      listed("水库", ["石河水库", "«JX1607|柳勾水库»", "青龙水库"], "柳沟水库大坝渗漏。\n\n柳沟水库已除险。\n\n柳沟水库由镇里管护。"),
      right: listed("水库", ["石河水库", "柳沟水库", "青龙水库"], "柳沟水库大坝渗漏。\n\n柳沟水库已除险。\n\n柳沟水库由镇里管护。")),
    Case(
      "an avenue swapped", listed("路段", ["滨江大道北段", "文昌路", "人民路"], "«JX1607|江滨大道北段»破损较多。"),
      right: listed("路段", ["滨江大道北段", "文昌路", "人民路"], "滨江大道北段破损较多。")),
  ]
}
