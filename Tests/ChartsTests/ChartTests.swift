import Charts
import Markup
import Testing

@Suite struct ChartTests {
  private static let widths = [288.0, 320, 360, 560, 720, 1200]

  @Test(arguments: Samples.all + HostileCharts.all) func keepsTextApartAndInside(sample: Sample) throws {
    let reader = try SVGReader(sample.svg("c"))
    let widths = reader.root["viewBox"] == nil ? Self.widths : [Double(reader.root["width"] ?? "") ?? 0]
    for width in widths {
      let lines = reader.lines(at: width)
      for (index, line) in lines.enumerated() {
        #expect(line.left >= -0.01 && line.right <= width + 0.01, "at \(width): \(line)")
        #expect(line.top >= -0.5 && line.bottom <= reader.height + 0.5, "at \(width): \(line)")
        for other in lines[..<index] where line.overlaps(other) {
          Issue.record("at \(width): \(line) on \(other)")
        }
      }
    }
  }

  @Test(arguments: Samples.all + HostileCharts.all) func writesPlainNumbersAndItsOwnIds(sample: Sample) throws
  {
    let reader = try SVGReader(sample.svg("own"))
    var ids: Set<String> = []
    for element in reader.elements {
      for attribute in element.attributes {
        let value = attribute.value ?? ""
        switch attribute.name {
        case "x", "y", "x1", "x2", "y1", "y2", "width", "height", "dx", "cx", "cy", "r", "font-size":
          #expect(value.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]{1,2})?%?/) != nil, "\(attribute)")
          #expect(SVGReader.px(value, of: 0).isFinite)
        case "id":
          #expect(value.hasPrefix("own-"))
          #expect(ids.insert(value).inserted, "\(value) twice")
        default: #expect(attribute.name != "style")
        }
      }
    }
    for element in reader.elements {
      for attribute in element.attributes {
        guard let value = attribute.value, value.hasPrefix("url(#") else { continue }
        #expect(ids.contains(String(value.dropFirst(5).dropLast())), "\(value)")
      }
    }
  }

  @Test(arguments: Samples.all.filter { $0.name != "rate" }) func isNamedAndDescribed(sample: Sample) throws {
    let reader = try SVGReader(sample.svg("c"))
    #expect(reader.root["role"] == "img")
    #expect(reader.root["aria-labelledby"] == "c-t c-d")
    let words = SVGReader.children(of: reader.root).prefix(2)
    #expect(words.map(\.name) == [.title, .desc])
    #expect(words.map { $0["id"] } == ["c-t", "c-d"])
  }

  @Test(arguments: Samples.all) func isFluidOrHasAViewBox(sample: Sample) throws {
    let root = try SVGReader(sample.svg("c")).root
    #expect((root["width"] == "100%") == (root["viewBox"] == nil))
  }

  @Test(arguments: Samples.all) func drawsTheSameTwice(sample: Sample) {
    #expect(sample.svg("a") == sample.svg("a"))
  }

  @Test func keepsRedForPointsLost() throws {
    for sample in Samples.all {
      for element in try SVGReader(sample.svg("c")).elements
      where element.attributes.contains(where: { $0.value == Colour.lost.rawValue }) {
        #expect(["hat", "hl", "ls"].contains(element["class"]), "\(sample.name)")
      }
    }
  }

  @Test func escapesLabels() {
    let bars = RankingBars(
      title: "<b>", description: "\"&\"", rows: [.init(label: "<script>", valueLabel: "</text>", value: 1)])
    let text = Serializer.text(of: bars.svg(id: "c"))
    #expect(!text.contains("<script") && text.contains("&lt;script&gt;") && text.contains("&lt;/text&gt;"))
    #expect(text.contains("&lt;b&gt;</title>") && text.contains("&quot;&amp;&quot;</desc>"))
  }

  @Test func rateBarIsHiddenFromScreenReaders() throws {
    let root = try SVGReader(RateBar(share: 0.5).svg).root
    #expect(root["aria-hidden"] == "true")
  }

  @Test(arguments: [(1.0, "100%"), (0.0, nil), (0.4, "40%"), (-1, nil), (7, "100%"), (.nan, nil)])
  func rateBarShowsWhatWasEarned(share: Double, width: String?) throws {
    let bars = try SVGReader(RateBar(share: share).svg).elements.filter { $0["class"] == "earn" }
    #expect(bars.map { $0["width"] } == (width.map { [$0] } ?? []))
  }

  @Test func barsStartAtZero() throws {
    for sample in [Samples.chinese[2], Samples.chinese[3], Samples.chinese[4], Samples.chinese[5]] {
      let bars = try SVGReader(sample.svg("c")).elements.filter { $0["class"] == "earn" }
      var seen: Set<String> = []
      for bar in bars where seen.insert(bar["y"] ?? "").inserted {
        #expect(bar["x"] == "0%", "\(sample.name)")
      }
    }
  }

  @Test(arguments: [288.0, 500, 1200]) func rankingBarsAreProportionalAtEveryWidth(width: Double) throws {
    let reader = try SVGReader(Samples.ranking(Samples.districts.map(\.0)).svg(id: "c"))
    let bars = try reader.elements.filter { $0["class"] == "bar" }.map { bar in
      let shift = try #require(bar["transform"]?.firstMatch(of: /translate\((.*) 0\)/)?.1)
      let offset = try #require(Double(shift))
      return (
        start: SVGReader.px(bar["x1"], of: width) + offset, end: SVGReader.px(bar["x2"], of: width) + offset
      )
    }
    #expect(bars.count == 16)
    let longest = bars[0].end - bars[0].start
    for (bar, district) in zip(bars, Samples.districts) {
      #expect(abs(bar.start - bars[0].start) < 0.02)
      #expect(abs((bar.end - bar.start) - longest * Double(district.2) / 122) < 0.2)
    }
    for (bar, value) in zip(bars, reader.lines(at: width).filter { Int($0.text) != nil }) {
      #expect(abs(value.left - bar.end - 5) < 0.2)
    }
  }

  @Test func ledgerCutsOneBlockAPoint() throws {
    let ledger = PointsLedger(
      title: "", description: "",
      rows: [.init(code: "A", name: "a", scoreLabel: "", lostLabel: "", weight: 3.5, earned: 1)], maximum: 4)
    let cuts = try SVGReader(ledger.svg(id: "c")).elements.filter { $0["class"] == "cut" }
    #expect(cuts.map { $0["x1"] } == ["25%", "50%", "75%"])
  }

  @Test func ledgerLeavesOutBlocksTooNarrowToSee() throws {
    let ledger = PointsLedger(
      title: "", description: "",
      rows: [.init(code: "A", name: "a", scoreLabel: "", lostLabel: "", weight: 100, earned: 1)], maximum: 100
    )
    #expect(try SVGReader(ledger.svg(id: "c")).elements.allSatisfy { $0["class"] != "cut" })
  }

  @Test func stripShowsEveryPointOnce() throws {
    let rects = try SVGReader(Samples.strip.svg(id: "c")).elements.filter { element in
      ["earn", "hat"].contains(element["class"])
    }
    #expect(rects.map { $0["x"] } == ["0%", "11.5%", "12%", "37.5%", "44%", "96.87%"])
    #expect(rects.map { $0["width"] } == ["11.5%", "0.5%", "25.5%", "6.5%", "52.87%", "3.13%"])
  }

  @Test func labelsOnBarsAreLeftOutWhereTheyDoNotFit() throws {
    let reader = try SVGReader(Samples.composition(Samples.groups.map(\.chinese)).svg(id: "c"))
    let narrow = reader.lines(at: 288).map(\.text)
    #expect(narrow.contains("热线服务 56") && !narrow.contains("质量监测 25.5"))
    let wide = reader.lines(at: ChartFrame.wide).map(\.text)
    #expect(wide.contains("质量监测 25.5") && !wide.contains("免费面询 1.4"))
  }

  @Test func completionHatchesOnlyWhatCostPoints() throws {
    for isBelow in [true, false] {
      let bars = CompletionBars(
        title: "", description: "",
        rows: [.init(label: "a", detail: "", valueLabel: "80%", ratio: 0.8, isBelow: isBelow)], planLabel: "p"
      )
      let hatched = try SVGReader(bars.svg(id: "c")).elements.filter { $0["class"] == "hat" }
      #expect(hatched.map { $0["width"] } == (isBelow ? ["20%"] : []))
    }
  }

  @Test func gradeNamesStandOnFurtherLinesWhereBandsAreNarrow() throws {
    let reader = try SVGReader(Samples.scale(["Fail", "Pass", "Good", "Excellent"]).svg(id: "c"))
    let baselines = Set(reader.lines(at: 288).filter { $0.text.first?.isLetter == true }.map(\.baseline))
    #expect(baselines.count == 2)
  }

  @Test func gradeNamesOnASecondLineAreMarkedWhereRoomyChartsHoldAllOnOne() throws {
    let elements = try SVGReader(Samples.scale(["Fail", "Pass", "Good", "Excellent"]).svg(id: "c")).elements
    #expect(elements.first?["class"] == "scale tall")
    let names = elements.filter { $0["class"]?.hasPrefix("zt") == true }
    let lifted = names.filter { $0["class"]?.hasSuffix(" up") == true }
    #expect(lifted.map { Node.element($0).plainText } == ["Excellent"])
    let ends = names.map { name -> ClosedRange<Double> in
      let text = Node.element(name).plainText
      let width = TextWidth.px(text, name["class"] == "zt on" ? .smallCurrentBand : .smallBand)
      let x = (Double((name["x"] ?? "0").filter { $0 != "%" }) ?? 0) / 100 * ChartFrame.roomy
      return name["text-anchor"] == "end" ? x - width...x : x...x + width
    }
    for (left, right) in zip(ends, ends.dropFirst()) { #expect(left.upperBound < right.lowerBound) }
  }

  @Test(arguments: [["不合格", "合格", "良", "优"], ["Fail", "Pass", "Good", "Outstandingly excellent"]])
  func gradeNamesAreCentredWhereNothingIsWonByMovingThem(names: [String]) throws {
    let elements = try SVGReader(Samples.scale(names).svg(id: "c")).elements
    #expect(elements.first?["class"] == "scale")
    #expect(elements.filter { $0["class"] == "zt on" }.map { $0["text-anchor"] } == ["middle"])
  }

  @Test func currentBandIsSetOff() throws {
    let elements = try SVGReader(Samples.scale(["a", "b", "c", "d"]).svg(id: "c")).elements
    #expect(elements.filter { $0["class"] == "zt on" }.map { Node.element($0).plainText } == ["c"])
    #expect(elements.filter { $0["class"] == "zn on" }.map { $0["x1"] } == ["75%"])
    #expect(elements.filter { $0["class"] == "pt" }.map { $0["cx"] } == ["89.87%"])
  }
}
