/// Footnotes against their sentences, sentences against rows, names and codes told otherwise.
extension TextRuleTests {
  static let noted = [
    Case(
      "a footnote of another number than its sentence",
      "全年共开办68期培训班[^1]，参训人员反映良好。\n\n[^1]: 各期开班时间见签到表，全年共«JX2121|66期»。",
      right:
        "全年共开办68期培训班[^1]，参训人员反映良好。\n\n[^1]: 各期开班时间见签到表，全年共68期。"
    ),
    Case(
      "a footnote with two digits changed round",
      "全年培训学员1,286人[^2]。\n\n[^2]: 以签到表为准，培训学员«JX2121|1,268人»。",
      right:
        "全年培训学员1,286人[^2]。\n\n[^2]: 以签到表为准，培训学员1,286人。"
    ),
    Case(
      "a share that no number of those seen makes",
      "入户查看76户，其中厕具使用正常的占«JX2116|95.4%»。",
      right:
        "入户查看76户，其中厕具使用正常的占94.7%。"
    ),
    Case(
      "an office with an “and” in its name",
      "项目单位：云岭县农业农村局\n\n云岭县农业农村局下达计划。云岭县农业农村局拨付资金。云岭«JX1607|县农业和农村局»制定了管理办法。",
      right:
        "项目单位：云岭县农业农村局\n\n云岭县农业农村局下达计划。云岭县农业农村局拨付资金。云岭县农业农村局制定了管理办法。"
    ),
  ]
}
