internal import Diagnostics
internal import ReportSource

/// What files and their keys are for, in the words of the field.
enum FormWords {
  static func title(of file: FileForm) -> Message {
    switch file {
    case .site: Message(zh: "站点", en: "The site")
    case .methodology: Message(zh: "评价办法：等级和舍入", en: "A methodology: grades and rounding")
    case .report: Message(zh: "报告：标题、各方、期间、章节、来源", en: "A report: title, parties, periods, chapters, sources")
    case .facts: Message(zh: "事实：每个数据只写一次", en: "Facts: every measured figure, once")
    case .lists: Message(zh: "分项名称", en: "Names that figures are broken down by")
    case .budget: Message(zh: "预算和拨付", en: "The budget and its payments")
    case .delivery: Message(zh: "计划与执行情况", en: "Plan and actual of each budget line")
    case .indicators: Message(zh: "指标体系", en: "The tree of indicators")
    case .findings: Message(zh: "问题和建议", en: "Findings and recommendations")
    case .figures: Message(zh: "流程图和统计图", en: "Flow diagrams and charts")
    case .errata: Message(zh: "勘误", en: "Errata of the source")
    case .waivers: Message(zh: "豁免：予以保留的审核发现", en: "Waivers: findings of the audit that are left to stand")
    case .signoff: Message(zh: "复核台账", en: "Sign-offs")
    case .translations: Message(zh: "译文台账", en: "Accepted translations")
    case .target: Message(zh: "绩效目标申报表", en: "A performance target declaration")
    case .language: Message(zh: "语言目录", en: "The catalogue of a language")
    }
  }

  /// What a key of a record means; nil for a key that nobody has described, such as those of phrases.
  static func description(of key: String, in record: String) -> Message? {
    record == "Phrases" ? nil : own[record + "." + key] ?? common[key]
  }

  /// Keys that mean the same in every record.
  private static let common: [String: Message] = [
    "id": Message(zh: "标识：小写字母、数字和连字符", en: "its id: lower-case letters, digits and hyphens"),
    "title": Message(zh: "标题", en: "the title"),
    "name": Message(zh: "名称", en: "the name"),
    "brief": Message(zh: "简称；不写时用全称", en: "a short name; the full one where it is left out"),
    "label": Message(zh: "说明文字", en: "what it is called"),
    "unit": Message(zh: "计量单位，语言目录里的标识", en: "the unit, by its id in the language catalogues"),
    "source": Message(zh: "数据来源的标识", en: "the id of the source"),
    "evidence": Message(zh: "佐证材料的标识", en: "ids of the evidence"),
    "note": Message(zh: "说明", en: "a note"),
    "stated": Message(zh: "来源印出的数；与计算值核对", en: "what the source printed; held against what follows"),
    "published": Message(zh: "纸质报告印出的值和得分", en: "what the paper report printed"),
    "from": Message(zh: "起（含）", en: "the first one, included"),
    "to": Message(zh: "止（含）", en: "the last one, included"),
    "above": Message(zh: "高于（不含）", en: "above this, which is not included"),
    "document": Message(zh: "文号", en: "the number of the document"),
    "reason": Message(zh: "理由", en: "why"),
    "target": Message(zh: "目标值", en: "the target"),
    "floor": Message(zh: "下限：得 0 分的值", en: "the floor, which earns nothing"),
    "benchmark": Message(zh: "标杆值：得满分的值", en: "the benchmark, which earns the full weight"),
    "score": Message(zh: "得分", en: "the score"),
    "text": Message(zh: "表中的文字，可引用数字", en: "the text of the cell; may name figures"),
    "weight": Message(zh: "权重（分）", en: "the weight in points"),
    "waivers": Message(zh: "予以保留的审核发现", en: "findings of the audit that are left to stand"),
    "ratio": Message(zh: "分子、分母", en: "numerator and denominator"),
    "group": Message(zh: "所属的组", en: "the group it belongs to"),
    "value": Message(zh: "数值", en: "the value"),
    "quantity": Message(zh: "数量", en: "how much or how many"),
    "date": Message(zh: "日期，如 2018-05-31", en: "the day, such as 2018-05-31"),
  ]

  private static let own: [String: Message] = [
    "LabelledSite.publisher": Message(zh: "发布单位", en: "who publishes the site"),
    "LabelledSite.languages": Message(zh: "语言，第一个是主语言", en: "the languages, the main one first"),
    "LabelledSite.address": Message(zh: "发布的网址", en: "where the site is published"),

    "Methodology.full-score": Message(zh: "满分", en: "the full score"),
    "Methodology.grades": Message(zh: "评价等级，由高到低", en: "the grades, best first"),
    "Methodology.rounding": Message(zh: "舍入规则", en: "how scores are rounded and added"),
    "Methodology.outline": Message(zh: "报告必须有的章", en: "chapters that a report must have"),
    "RoundingPolicy.scores": Message(zh: "得分的小数位", en: "decimals of scores"),
    "RoundingPolicy.rates": Message(zh: "得分率的小数位", en: "decimals of score rates"),
    "RoundingPolicy.subtotals": Message(
      zh: "小计由未舍入（exact）还是已舍入（rounded）的得分相加", en: "whether subtotals add exact or rounded scores"),

    "ReportHead.subtitle": Message(zh: "副标题", en: "the subtitle"),
    "ReportHead.methodology": Message(zh: "评价办法的标识", en: "the id of the methodology"),
    "ReportHead.project": Message(zh: "被评价的项目", en: "the project that is evaluated"),
    "ReportHead.period": Message(zh: "被评价的期间", en: "the period that is evaluated"),
    "ReportHead.evaluated": Message(zh: "评价工作的起止日期", en: "when it was evaluated"),
    "ReportHead.date": Message(zh: "报告日期", en: "the date of the report"),
    "ReportHead.published": Message(zh: "纸质报告的总分和等级", en: "total and grade that a paper report printed"),
    "ReportHead.parties": Message(zh: "委托方、评价机构等各方", en: "commissioner, evaluator and the other parties"),
    "ReportHead.names": Message(zh: "含数字的名称，如热线号码", en: "names with digits in them that are no figures"),
    "ReportHead.versions": Message(zh: "各版本及其改动", en: "the versions and what changed in each"),
    "ReportHead.Version.number": Message(zh: "版本号", en: "the number of the version"),
    "ReportHead.Version.date": Message(zh: "版本日期", en: "the date of the version"),
    "ReportHead.Version.changes": Message(zh: "这一版改动了什么", en: "what changed in the version"),
    "ReportHead.headline": Message(zh: "首屏显示的各方", en: "parties shown at the head of the page"),
    "ReportHead.chapters": Message(zh: "各章的文件，按先后", en: "the files of the chapters, in order"),
    "ReportHead.sources": Message(zh: "数据来源和佐证材料", en: "sources of figures, and evidence"),
    "ReportHead.references": Message(zh: "引用的文件", en: "documents that the report cites"),
    "ReportHead.Project.aliases": Message(zh: "可用的其他名称", en: "other names that it may go by"),
    "ReportHead.Party.role": Message(zh: "身份，如评价机构", en: "the role, such as evaluator"),
    "ReportHead.ChapterFile.file": Message(zh: "文件名，如 01-project.md", en: "the file, such as 01-project.md"),
    "ReportHead.ChapterFile.numbered-from": Message(
      zh: "从第几级标题开始编号", en: "the first level of headings that is numbered"),
    "ReportHead.Source.kind": Message(zh: "材料种类", en: "the kind of material"),
    "ReportHead.Source.annex": Message(zh: "附件编号", en: "the annex that holds it"),
    "ReportHead.Citation.number": Message(zh: "文号", en: "the number of the document"),
    "ReportHead.Citation.article": Message(zh: "条款", en: "the article"),
    "PublishedTotal.score": Message(zh: "印出的总分", en: "the total that was printed"),
    "PublishedTotal.grade": Message(zh: "印出的等级", en: "the grade that was printed"),

    "FactRecord.value": Message(zh: "直接取自来源的数", en: "the figure as the source gives it"),
    "FactRecord.growth": Message(zh: "上期、本期：增长率", en: "the earlier and the later figure: their growth"),
    "FactRecord.quotient": Message(zh: "被除数、除数：平均值", en: "dividend and divisor: an average"),
    "FactRecord.sum": Message(zh: "各加数", en: "what is added up"),
    "FactRecord.difference": Message(zh: "被减数、减数", en: "minuend and subtrahend"),
    "FactRecord.parts": Message(zh: "分项的数，按 by 所指的名称", en: "parts, by the names of the list in “by”"),
    "FactRecord.by": Message(zh: "lists.yaml 里名称表的标识", en: "the list in lists.yaml that names the parts"),
    "FactRecord.decimals": Message(zh: "显示的小数位", en: "decimals shown"),
    "FactRecord.overlapping": Message(zh: "分项可重复计数", en: "the parts may count one thing twice"),
    "FactRecord.whole": Message(zh: "它是哪个数的一部分", en: "the figure that this is a part of"),
    "FactRecord.same-as": Message(zh: "与哪些数必须相等", en: "figures that must be equal to it"),

    "Budget.groups": Message(zh: "子项目", en: "the groups of lines"),
    "Budget.lines": Message(zh: "预算明细", en: "the lines of the budget"),
    "Budget.methods": Message(zh: "拨付方式", en: "ways of payment"),
    "Budget.payments": Message(zh: "各笔拨付", en: "the payments"),
    "Budget.Line.unit-price": Message(zh: "单价", en: "the price of one"),
    "Budget.Payment.amount": Message(zh: "金额", en: "the amount"),
    "Budget.Payment.method": Message(zh: "拨付方式", en: "the way of payment"),

    "Delivery.line": Message(zh: "预算明细的标识", en: "the id of the budget line"),
    "Delivery.plan": Message(zh: "计划；above 表示与上一行合并", en: "the plan; “above” merges it with the row above"),
    "Delivery.actual": Message(
      zh: "执行情况；above 表示与上一行合并", en: "the actual; “above” merges it with the row above"),
    "Delivery.Actual.fact": Message(zh: "衡量它的事实", en: "the fact that measures it"),

    "IndicatorRecord.id": Message(
      zh: "编码，如 C11；前缀是上级指标的编码", en: "its code, such as C11; it begins with the code of its parent"),
    "IndicatorRecord.measure": Message(zh: "业绩值怎样得出", en: "how the actual value comes about"),
    "IndicatorRecord.rule": Message(zh: "评分标准", en: "the scoring rule"),
    "IndicatorRecord.actual": Message(zh: "实际情况", en: "what was found"),
    "IndicatorRecord.basis": Message(zh: "目标值或标杆值的依据", en: "where target or benchmark come from"),
    "IndicatorRecord.alternatives": Message(zh: "备选口径", en: "other defensible readings"),
    "AlternativeRecord.change": Message(zh: "改动的一处", en: "the one thing that is different"),
    "AlternativeRecord.Change.numerator": Message(zh: "另一个分子", en: "another figure above the line"),
    "AlternativeRecord.Change.denominator": Message(zh: "另一个分母", en: "another figure below the line"),
    "MeasureRecord.quantity": Message(zh: "一个数", en: "one figure"),
    "MeasureRecord.survey": Message(zh: "问卷", en: "a survey"),
    "MeasureRecord.elements": Message(zh: "须具备的要素", en: "the elements that must be present"),
    "Survey.answers": Message(zh: "各分值的人数", en: "points, with the number of people who gave them"),
    "MeasureRecord.Element.present": Message(zh: "是否具备", en: "whether it is there"),
    "MeasureRecord.Element.share": Message(zh: "占比", en: "its share of the score"),
    "MeasureRecord.Element.veto": Message(zh: "缺少时整项不得分", en: "without it nothing is earned"),
    "Rule.proportional": Message(
      zh: "按完成比例得分，超过目标得满分", en: "in proportion to the target, at most full marks"),
    "Rule.reverse": Message(zh: "反向指标，越低越好", en: "less is better"),
    "Rule.linear": Message(zh: "下限与标杆值之间按直线得分", en: "straight between floor and benchmark"),
    "Rule.threshold": Message(zh: "达到得满分，否则不得分", en: "all or nothing at a bound"),
    "Rule.bands": Message(zh: "分档得分，由高到低", en: "by bands, best first"),
    "Rule.deduction": Message(zh: "每发生一次扣分，扣完为止", en: "points off for each occurrence"),
    "Rule.survey": Message(zh: "问卷结果再按另一标准得分", en: "the result of a survey, scored by another rule"),
    "Rule.judgement": Message(zh: "评价人评定，须写理由", en: "awarded by the evaluator, with a reason"),
    "Rule.reverse.method": Message(zh: "按差额（difference）或按商（quotient）", en: "by difference or by quotient"),
    "Rule.deduction.per": Message(zh: "每次扣的分", en: "points off each time"),
    "Rule.survey.then": Message(zh: "问卷结果的评分标准", en: "the rule for its result"),
    "Rule.threshold.at-least": Message(zh: "不低于", en: "at least"),
    "Rule.threshold.more-than": Message(zh: "高于", en: "more than"),
    "Rule.threshold.equal-to": Message(zh: "等于", en: "equal to"),
    "Rule.threshold.at-most": Message(zh: "不高于", en: "at most"),
    "Rule.threshold.less-than": Message(zh: "低于", en: "less than"),
    "RuleRecord.BandFields.share": Message(zh: "得权重的几成", en: "the share of the weight that it earns"),
    "RuleRecord.BandFields.points": Message(zh: "得几分", en: "the points that it earns"),

    "FindingsRecord.findings": Message(zh: "存在的问题", en: "what was found wanting"),
    "FindingsRecord.recommendations": Message(zh: "建议", en: "what to do about it"),
    "Finding.lost-on": Message(zh: "因此失分的指标", en: "the indicators that it cost points on"),
    "Finding.recommendation": Message(zh: "对应建议的标识", en: "the recommendation that answers it"),
    "Recommendation.brief": Message(zh: "一句话", en: "in one sentence"),
    "Recommendation.to": Message(zh: "向哪一方提出", en: "the party it is addressed to"),

    "Diagram.headline": Message(zh: "一句话说明图所表示的内容", en: "what it shows, in a sentence"),
    "Diagram.numbered": Message(zh: "是否编图号", en: "whether it is counted among the figures"),
    "Diagram.flow": Message(zh: "流程图", en: "a flow diagram"),
    "Diagram.chart": Message(zh: "统计图", en: "a chart of the report’s own figures"),
    "Flow.nodes": Message(zh: "各步", en: "the boxes"),
    "Flow.edges": Message(zh: "箭头", en: "the arrows"),
    "Diagram.Node.detail": Message(zh: "第二部分文字", en: "a second part under a rule"),
    "Diagram.Edge.from": Message(zh: "从哪一步", en: "the box it comes from"),
    "Diagram.Edge.to": Message(zh: "到哪一步", en: "the box it leads to"),
    "Chart.completion": Message(zh: "这些指标的计划与实际", en: "plan against actual of these indicators"),
    "Chart.ranking": Message(zh: "一个事实的分项，由大到小", en: "the parts of a fact, largest first"),

    "Erratum.about": Message(zh: "所涉及的数字或章节", en: "the figure or section it is about"),
    "Erratum.readings": Message(zh: "各处的写法", en: "what stands in each place"),
    "Erratum.gap": Message(
      zh: "来源缺漏或未完，而不是前后矛盾", en: "something is missing in the source, rather than said twice"),
    "Erratum.used": Message(zh: "本报告采用的写法", en: "what is used here"),
    "Erratum.Reading.where": Message(zh: "位置", en: "where it stands"),
    "Waiver.rule": Message(zh: "审核规则的代码，如 JX1402", en: "the code of the rule, such as JX1402"),
    "Waiver.at": Message(zh: "所涉及的数字、标识或名称", en: "the figures, ids or names it is waived for"),

    "Signature.by": Message(zh: "签字人", en: "who signed"),
    "Signature.date": Message(zh: "签字日期", en: "the day of signing"),
    "Signature.against": Message(zh: "对照的材料", en: "what it was checked against"),
    "Signature.reads": Message(zh: "签字时的数", en: "the figure when it was signed"),
    "Signature.hash": Message(zh: "签字时内容的摘要值", en: "the hash of what was signed"),

    "Declaration.year": Message(zh: "申报年度", en: "the year"),
    "Declaration.applicant": Message(zh: "申报单位", en: "the applicant"),
    "Declaration.project": Message(zh: "项目名称", en: "the project"),
    "Declaration.category": Message(zh: "项目类别", en: "the category of the project"),
    "Declaration.type": Message(zh: "绩效类型", en: "the type of performance"),
    "Declaration.start": Message(zh: "开始日期", en: "the first day"),
    "Declaration.end": Message(zh: "结束日期", en: "the last day"),
    "Declaration.purchase-of-services": Message(zh: "是否政府购买服务", en: "whether services are purchased"),
    "Declaration.budget": Message(zh: "预算", en: "the budget"),
    "Declaration.overview": Message(zh: "项目概况", en: "the project in outline"),
    "Declaration.basis": Message(zh: "立项依据", en: "the grounds for approval"),
    "Declaration.necessity": Message(zh: "项目设立的必要性", en: "why it is needed"),
    "Declaration.safeguards": Message(zh: "保证项目实施的制度、措施", en: "rules and measures that secure it"),
    "Declaration.plan": Message(zh: "项目实施计划", en: "the plan of implementation"),
    "Declaration.overall-target": Message(zh: "项目总目标", en: "the overall target"),
    "Declaration.stage-targets": Message(zh: "阶段性目标", en: "targets of stages"),
    "Declaration.targets": Message(zh: "绩效指标，按一级、二级指标分组", en: "the targets in two levels of groups"),
    "Declaration.Group.group": Message(zh: "一级指标", en: "the upper level"),
    "Declaration.Group.subgroups": Message(zh: "二级指标", en: "the lower level"),
    "Declaration.Subgroup.targets": Message(zh: "三级指标和目标值", en: "the targets"),
    "Declaration.Target.unit": Message(zh: "计量单位的文字", en: "the words of the unit"),
    "Declaration.Money.total": Message(zh: "项目总预算", en: "the whole budget"),
    "Declaration.Money.this-year": Message(zh: "当年预算", en: "this year’s budget"),
    "Declaration.Money.last-year": Message(zh: "上年预算", en: "last year’s budget"),
    "Declaration.Money.last-year-executed": Message(zh: "上年预算执行数", en: "what was spent of it"),

    "Catalogue.html": Message(zh: "lang 属性的值", en: "the lang attribute, for example zh-Hans"),
    "Catalogue.numbers": Message(zh: "数字的写法", en: "how numbers are written"),
    "Catalogue.date": Message(
      zh: "日期的写法，用 {year}、{month}、{month-name}、{day}",
      en: "the date, with {year}, {month}, {month-name}, {day}"),
    "Catalogue.months": Message(zh: "十二个月的名称", en: "the names of the twelve months"),
    "Catalogue.headings": Message(zh: "六级标题的编号", en: "the numbers of six levels of headings"),
    "Catalogue.list-separator": Message(zh: "并列项之间", en: "between the items of a list"),
    "Catalogue.sentence-space": Message(zh: "句子之间", en: "between sentences"),
    "Catalogue.units": Message(zh: "计量单位的文字", en: "the words of units"),
    "Catalogue.phrases": Message(zh: "页面上的文字", en: "the words of the pages"),
    "NumberWordsRecord.decimal": Message(zh: "小数点", en: "the decimal point"),
    "NumberWordsRecord.group": Message(zh: "千位分隔符，可为空", en: "between groups of three digits; may be empty"),
    "NumberWordsRecord.minus": Message(zh: "负号", en: "the minus sign"),
    "NumberWordsRecord.with-unit": Message(
      zh: "数和单位，用 {n}、{unit}", en: "a number with its unit: {n}, {unit}"),
    "NumberWordsRecord.words": Message(zh: "0 到 20 的数词", en: "the words for 0 to 20"),
    "UnitWords.one": Message(zh: "1 之后的写法", en: "after the number 1"),
    "UnitWords.other": Message(zh: "其他数之后的写法", en: "after any other number"),
    "UnitWords.column": Message(zh: "表头里的写法", en: "in the head of a column"),
    "UnitWords.ways": Message(zh: "按大小换算的写法", en: "ways to write it from some size on"),
    "Catalogue.UnitWords.Way.from": Message(zh: "从多大起", en: "the smallest amount it is used for"),
    "Catalogue.UnitWords.Way.factor": Message(zh: "乘以", en: "what the number is multiplied by"),
    "Catalogue.UnitWords.Way.pattern": Message(zh: "写法，用 {n}", en: "how it is written, with {n}"),
  ]
}
