/// Numbers that follow each other clause by clause and are of different things.
extension RightTextTests {
  static let clausewise = [
    Text("a mean price", "购置图书8,800册，平均每册31.98元，计28.14万元。"),
    Text("people and days", "培训120人3天，每人每天500元，计18.00万元。培训3期120人，每人300元，计3.60万元。"),
    Text("two that are named", "每馆16个夜场，三馆共48个夜场；每校4场，两校共8场。"),
    Text("a quotient of years", "按120.00万元/3年计算，每年40.00万元。"),
    Text("the valid of those that came back", "问卷发放320份，收回312份，其中有效304份，有效率97.44%。"),
    Text("the share of one list", "走访东街12户、西街6户，西街占常住50户的12%。"),
    Text("a ceiling of two amounts", "合同总额726.00万元，未超过中央和省级预算704.00万元与县级配套40.00万元之和。"),
    Text("what was closed between", "2016年首批建成4个活动中心，2017年新增2个，2018年撤销1个，目前共5个。"),
    Text("answers of several kinds", "120名受访者中，不了解政策的60人，不知道地点的50人，未参加过活动的40人。"),
    Text("some classes behind a total", "项目得分为89.46分。其中产出得25.00分，效益得23.00分。"),
  ]
}
