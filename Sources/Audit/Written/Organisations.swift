/// The organisations that a report names by a full name and a declared short one, and by the part they have in the project.
///
/// `上海市青少年服务和权益保护办公室（以下简称“权益保护办公室”）` and `权益保护办公室是项目单位` make three names of one.
struct Organisations {
  struct Mention {
    let name: String
    /// The same for all names of one organisation.
    let organisation: Int
    /// In bytes of the passage.
    let range: Range<Int>
  }

  /// Longest first, so that a short name does not hide a longer one.
  private let names: [(name: String, organisation: Int)]

  private static let parts = ["主管部门", "项目单位", "实施单位", "预算单位", "预算部门", "采购人", "采购单位", "牵头部门", "牵头单位"]
  private static let endings = [
    "局", "委", "办", "办公室", "委员会", "中心", "公司", "院", "所", "站", "处", "科", "馆", "校", "学院", "协会", "联合会", "基金会",
    "街道", "政府",
    "集团", "医院", "学校", "街道办",
  ]

  init(_ report: WrittenReport) {
    let texts = report.passages.filter { $0.role != .caption }.map(\.bytes)
    var names: [(name: String, organisation: Int)] = []
    for bytes in texts {
      for range in bytes.ranges(of: "简称“") {
        let short = String(
          String(decoding: bytes[range.upperBound...].prefix(60), as: UTF8.self).prefix { $0 != "”" })
        let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        guard (2...12).contains(short.count), short.endsInAny(Self.endings),
          let open = before.lastIndex(where: { "（(".contains($0) })
        else { continue }
        let full = String(
          String(before[..<open].reversed().prefix { $0.isHan || $0.isArabicDigit || $0 == " " }.prefix(30))
            .reversed()
        ).trimming(leading: ["应", "由", "受", "经", "向", "对", "与", "和", " "], trailing: [" "])
        let known = names.first { $0.name == short || $0.name == full }?.organisation
        let organisation = known ?? names.count
        names += [short, full].filter { name in !name.isEmpty && !names.contains { $0.name == name } }
          .map { ($0, organisation) }
      }
    }
    for part in Self.parts {
      let holders = Set(
        texts.flatMap { bytes in
          names.filter { name in
            ["是", "为", "系", "是本项目的", "是本项目", "为本项目", "为本项目的"].contains {
              bytes.range(of: name.name + $0 + part) != nil
            }
              || ["是", "为", "：", "："].contains { bytes.range(of: part + $0 + name.name) != nil }
          }.map(\.organisation)
        })
      if holders.count == 1, let holder = holders.first { names.append((part, holder)) }
    }
    self.names = names.sorted { ($0.name.utf8.count, $1.name) > ($1.name.utf8.count, $0.name) }
  }

  var isEmpty: Bool { names.isEmpty }

  /// Where a stretch of a passage names them, in its order; a name within a longer one is not counted.
  func mentions(in passage: WrittenPassage, _ range: Range<Int>) -> [Mention] {
    var found: [Mention] = []
    for (name, organisation) in names {
      for place in passage.bytes[range].ranges(of: name)
      where !found.contains(where: { $0.range.overlaps(place) }) {
        found.append(Mention(name: name, organisation: organisation, range: place))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
