/// Characters of names that are typed for one another since they sound or look alike.
enum AlikeCharacters {
  /// What may stand for a character by a slip: 启 for 起.
  static func others(for character: Character) -> [Character] { table[character] ?? [] }

  /// Each a set of characters that sound alike in names, or that differ by a stroke or a part; family names, which many
  /// villages have, are none, nor words such as 权力 and 权利.
  private static let groups = [
    // By sound.
    "启起", "航杭", "怡颐宜", "沟勾钩", "晨辰宸", "星兴", "欣馨鑫", "华桦", "阳杨扬", "洋扬", "铭鸣", "嘉佳", "谊宜", "静净靖", "泰太",
    "荣容蓉", "祥翔", "瑞锐", "丰峰锋枫", "清青晴", "林琳霖", "河荷禾", "源园圆缘", "湖胡", "溪熙曦", "岗冈", "岭陵凌", "坪萍", "塘唐",
    "湾弯", "浦蒲普", "兰蓝岚", "松嵩", "桃陶", "莲连", "裕玉钰", "锦晋", "沙砂", "曙署", "辉晖", "宏弘鸿洪虹", "智志致", "诚程", "惠慧汇",
    "贤闲", "康慷", "龄玲铃", "邻临", "贝蓓", "蕾雷", "芳方坊", "凤奉", "龙隆", "虎浒", "雁燕", "鹿麓", "梅眉", "秀绣", "云芸", "霞夏",
    "霄宵肖萧", "毓育", "锡西", "枢疏", "沐木", "淮怀",
    "丽莉", "娜纳", "培陪", "翼冀", "帆凡", "舟州洲", "渡度", "堤提", "堰雁", "闸札", "坝霸", "渠取",
    // By shape.
    "疗疔", "末未", "治冶", "沭沐", "梁粱", "壁璧", "墓幕慕暮", "栗粟", "茶荼", "享亨", "竣峻俊", "拔拨", "侯候", "微徽", "密蜜", "辑缉",
    "辐幅", "籍藉", "泊汩", "汨汩", "灸炙", "赢羸", "睢雎", "祎袆", "淡谈", "浙淅", "滦栾", "漳潭", "滁涤", "郏郑", "毫亳", "诸储", "骡螺",
    "仓仑", "抡抢",
  ]

  private static let table: [Character: [Character]] = {
    var table: [Character: [Character]] = [:]
    for group in groups {
      for character in group {
        table[character, default: []] += group.filter {
          $0 != character && table[character]?.contains($0) != true
        }
      }
    }
    return table
  }()
}
