/// What a sentence concludes from its own numbers.
extension TextRuleTests {
  static let said = [
    Case(
      "what is left", "预算 860 万元，支出 812.5 万元，结余 «JX2120|57.5 万元»。", right: "预算 860 万元，支出 812.5 万元，结余 47.5 万元。"
    ),
    Case("what was not built", "计划新建 12 座，实际新建 9 座，少建 «JX2120|4 座»。", right: "计划新建 12 座，实际新建 9 座，少建 3 座。"),
    Case(
      "points below a target", "满意度 83.5%，目标 90%，低于目标 «JX2120|7.5 个百分点»。",
      right: "满意度 83.5%，目标 90%，低于目标 6.5 个百分点。"),
    Case(
      "points between two rates", "两类对象满意度分别为 92.5% 和 85.3%，相差 «JX2120|6.2 个百分点»。",
      right: "两类对象满意度分别为 92.5% 和 85.3%，相差 7.2 个百分点。"),
    Case(
      "what is left in English",
      "The budget was RMB 8.60 million and RMB 8.12 million was spent, leaving «JX2120|RMB 0.58 million».",
      right: "The budget was RMB 8.60 million and RMB 8.12 million was spent, leaving RMB 0.48 million."),
    Case(
      "shorter than what is shorter", "平均办理时间为 5.2 天，比上年的 4.6 天缩短 «JX2113|0.6 天»。",
      right: "平均办理时间为 4.6 天，比上年的 5.2 天缩短 0.6 天。"),
    Case(
      "points in per cent", "就业率为 88.2%，较上年的 85.0%提升 «JX2113|3.2%»。",
      right: "就业率为 88.2%，较上年的 85.0%提升 3.2 个百分点。"),
    Case(
      "times as many", "服务量由 200 人次增加到 600 人次，增长了 «JX2113|3 倍»。",
      right: "服务量由 200 人次增加到 600 人次，增长了 2 倍。"),
    Case(
      "fell to more", "Complaints fell from 84 in 2022 to «JX2113|96» in 2023.",
      right: "Complaints fell from 96 in 2022 to 84 in 2023."),
    Case(
      "year by year", "培训人数逐年增长，2021 年 520 人、2022 年 «JX2119|480 人»、2023 年 610 人。",
      right: "培训人数逐年增长，2021 年 480 人、2022 年 520 人、2023 年 610 人。"),
    Case(
      "all above", "三个乡镇完成率分别为 98.2%、«JX2119|94.6%»和 96.0%，均超过 95%。",
      right: "三个乡镇完成率分别为 98.2%、95.6%和 96.0%，均超过 95%。"),
    Case(
      "the lowest above the highest", "东河镇完成率最高，为 98.2%，西山乡最低，为 «JX2119|99.1%»。",
      right: "东河镇完成率最高，为 98.2%，西山乡最低，为 91.9%。"),
    Case(
      "the most of three", "设备购置 «JX2119|120 万元»、人员经费 85 万元、运行维护 140 万元，设备购置占比最高。",
      right: "设备购置 120 万元、人员经费 85 万元、运行维护 110 万元，设备购置占比最高。"),
    Case(
      "all that was planned", "计划改造管网 25 公里，实际完成 «JX2119|23.6 公里»，全部完成年度任务。",
      right: "计划改造管网 25 公里，实际完成 25 公里，全部完成年度任务。"),
    Case(
      "more than half", "发放的 200 份问卷中仅有 «JX2119|90 份»回收，回收过半。", right: "发放的 200 份问卷中有 110 份回收，回收过半。"),
    Case(
      "three years together", "2021 年、2022 年和 2023 年分别培训 310 人、420 人和 520 人，三年共培训 «JX2114|1,150 人»。",
      right: "三年分别培训 310 人、420 人和 520 人，共培训 1,250 人。"),
    Case("men and women", "受访者中，男性占 46.5%，女性占 «JX2104|54.5%»。", right: "受访者中，男性占 46.5%，女性占 53.5%。"),
    Case(
      "scores together", "决策得 18.00 分，过程得 17.50 分，产出得 28.40 分，效益得 27.20 分，综合得分 «JX2114|92.10 分»。",
      right: "决策得 18.00 分，过程得 17.50 分，产出得 28.40 分，效益得 27.20 分，综合得分 91.10 分。"),
    Case(
      "weights together", "指标体系由决策（20 分）、过程（20 分）、产出（30 分）、效益（35 分）组成，满分 «JX2114|100 分»。",
      right: "指标体系由决策（20 分）、过程（20 分）、产出（30 分）、效益（30 分）组成，满分 100 分。"),
    Case(
      "a mean of a list", "三个季度分别完成 120 件、150 件、180 件，平均每季度 «JX2115|160 件»。",
      right: "三个季度分别完成 120 件、150 件、180 件，平均每季度 150 件。"),
    Case(
      "an area", "硬化道路 3.2 公里，宽 4.5 米，共 «JX2115|14,000 平方米»。", right: "硬化道路 3.2 公里，宽 4.5 米，共 14,400 平方米。"),
    Case(
      "interest", "债券 12,000 万元，票面利率 3.10%，年利息 «JX2115|392.00 万元»。",
      right: "债券 12,000 万元，票面利率 3.10%，年利息 372.00 万元。"),
    Case(
      "so much each", "The 24 centres received RMB 3.60 million in total, or «JX2115|RMB 160,000» each.",
      right: "The 24 centres received RMB 3.60 million in total, or RMB 150,000 each."),
    Case(
      "a list before its number", "项目包括设备购置、人员培训、系统开发、运行维护和宣传推广«JX2118|三项»内容。",
      right: "项目包括设备购置、人员培训、系统开发、运行维护和宣传推广五项内容。"),
    Case("dates of meetings", "召开推进会 «JX2118|4 次»，分别于 3 月、6 月、9 月召开。", right: "召开推进会 3 次，分别于 3 月、6 月、9 月召开。"),
    Case(
      "two thirds", "Two thirds of the 90 villages, or «JX2126|45 villages», were connected.",
      right: "Two thirds of the 90 villages, or 60 villages, were connected."),
    Case(
      "days of construction", "项目于 2023 年 3 月 1 日开工，2023 年 8 月 31 日竣工，工期 «JX2161|150 天»。",
      right: "项目于 2023 年 3 月 1 日开工，2023 年 8 月 31 日竣工，工期 184 天。"),
  ]
}
