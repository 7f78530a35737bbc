/// The words of the pages: each has a text in every catalogue, under this key.
package enum Phrase: String, CaseIterable, Sendable {
  // The frame of every page.
  case skipToContent = "page.skip-to-content"
  case siteNavigation = "page.site-navigation"
  case allReports = "page.all-reports"
  case language = "page.language"
  case contents = "page.contents"
  case contentsOfReport = "page.contents-of-report"
  case madeWith = "page.made-with"
  case untranslated = "page.untranslated"
  case untranslatedChapter = "page.untranslated-chapter"
  case backToText = "page.back-to-text"
  case footnote = "page.footnote"
  case permalink = "page.permalink"
  case showAsTable = "page.show-as-table"
  case tableDownload = "page.table-download"
  case figureDownload = "page.figure-download"
  case reportDownload = "page.report-download"
  case listItem = "page.list-item"
  case reportTurns = "page.report-turns"
  case previousReport = "page.previous-report"
  case nextReport = "page.next-report"

  // What the script brings to life.
  case search = "reader.search"
  case searchHits = "reader.search-hits"
  case searchNothing = "reader.search-nothing"
  case searchMore = "reader.search-more"
  case textSize = "reader.text-size"
  case provenance = "reader.provenance"
  case provenanceBack = "reader.provenance-back"
  case provenanceEntry = "reader.provenance-entry"
  case provenanceClose = "reader.provenance-close"

  // Two languages beside each other.
  case parallel = "parallel.label"
  case parallelTitle = "parallel.title"
  case parallelNote = "parallel.note"
  case parallelReport = "parallel.report"
  case parallelReturn = "parallel.return"
  case parallelMissing = "parallel.missing"

  // The index of the site.
  case indexReports = "index.reports"
  case indexDeclarations = "index.declarations"
  case indexTitle = "index.title"
  case indexYear = "index.year"
  case indexDepartment = "index.department"
  case indexScore = "index.score"
  case indexGrade = "index.grade"
  case indexApplicant = "index.applicant"
  case indexBudget = "index.budget"
  case indexTargets = "index.targets"
  case indexNothing = "index.nothing"
  case indexYearHeading = "index.year-heading"
  case indexFilter = "index.filter"
  case indexAny = "index.any"
  case indexText = "index.text"
  case indexShown = "index.shown"
  case indexShowAll = "index.show-all"

  // The verdict.
  case overview = "verdict.overview"
  case score = "verdict.score"
  case budgetAndSpending = "verdict.budget-and-spending"
  case budgetAndSpendingValue = "verdict.budget-and-spending-value"
  case evaluatedIn = "verdict.evaluated-in"
  case evaluatedInValue = "verdict.evaluated-in-value"
  case distanceToNext = "verdict.distance-to-next"
  case distanceToLower = "verdict.distance-to-lower"
  case bestGrade = "verdict.best-grade"
  case scaleDescription = "verdict.scale-description"
  case bandDescription = "verdict.band-description"
  case scaleFrom = "verdict.scale-from"
  case scaleTo = "verdict.scale-to"
  case whereThePointsWent = "verdict.where-the-points-went"
  case stripNote = "verdict.strip-note"
  case stripDescription = "verdict.strip-description"
  case lostOverview = "verdict.lost-overview"
  case nothingLost = "verdict.nothing-lost"
  case ledgerTitle = "verdict.ledger-title"
  case ledgerRow = "verdict.ledger-row"
  case ledgerNote = "verdict.ledger-note"
  case unexplained = "verdict.unexplained"

  // Findings and recommendations.
  case finding = "finding.label"
  case findingsCost = "finding.cost"
  case recommendation = "finding.recommendation"
  case answersFinding = "finding.answers"
  case addressee = "finding.addressee"

  // Tables.
  case tableLabel = "table.label"
  case figureLabel = "table.figure-label"
  case plainTableLabel = "table.plain-label"
  case plainFigureLabel = "table.plain-figure-label"
  case unit = "table.unit"
  case total = "table.total"
  case roundingNote = "table.rounding-note"
  case budgetTitle = "table.budget.title"
  case budgetProject = "table.budget.project"
  case budgetItem = "table.budget.item"
  case budgetAmount = "table.budget.amount"
  case budgetUnit = "table.budget.unit"
  case budgetQuantity = "table.budget.quantity"
  case budgetUnitPrice = "table.budget.unit-price"
  case budgetSubtotal = "table.budget.subtotal"
  case paymentsTitle = "table.payments.title"
  case paymentsDate = "table.payments.date"
  case paymentsYear = "table.payments.year"
  case paymentsMonth = "table.payments.month"
  case paymentsDay = "table.payments.day"
  case paymentsItem = "table.payments.item"
  case paymentsAmount = "table.payments.amount"
  case paymentsMethod = "table.payments.method"
  case deliveryTitle = "table.delivery.title"
  case deliveryPlan = "table.delivery.plan"
  case deliveryActual = "table.delivery.actual"
  case sameAsAbove = "table.delivery.same-as-above"
  case summaryTitle = "table.summary.title"
  case scoresTitle = "table.scores.title"
  case indicator = "table.scores.indicator"
  case weight = "table.scores.weight"
  case actualValue = "table.scores.actual-value"
  case scoreColumn = "table.scores.score"
  case scoreRate = "table.scores.score-rate"
  case lost = "table.scores.lost"
  case onlyLost = "table.scores.only-lost"
  case noValue = "table.scores.no-value"

  // Analyses of indicators.
  case analysisFacts = "analysis.facts"
  case analysisScored = "analysis.scored"
  case analysisRule = "analysis.rule"
  case analysisWorking = "analysis.working"
  case analysisWorkingValue = "analysis.working-value"
  case analysisMeasureValue = "analysis.measure-value"
  case analysisEvidence = "analysis.evidence"
  case analysisBasis = "analysis.basis"
  case analysisFindings = "analysis.findings"
  case analysisRecommendations = "analysis.recommendations"
  case analysisSum = "analysis.sum"
  case usedIn = "analysis.used-in"
  case analysisMissing = "analysis.missing"

  // Scoring rules.
  case ruleProportional = "rule.proportional"
  case ruleReverseDifference = "rule.reverse-difference"
  case ruleReverseQuotient = "rule.reverse-quotient"
  case ruleLinear = "rule.linear"
  case ruleLinearReverse = "rule.linear-reverse"
  case ruleThreshold = "rule.threshold"
  case ruleBands = "rule.bands"
  case ruleBandShare = "rule.band-share"
  case ruleBandPoints = "rule.band-points"
  case ruleBandFrom = "rule.band-from"
  case ruleBandAbove = "rule.band-above"
  case ruleBandRest = "rule.band-rest"
  case ruleElements = "rule.elements"
  case ruleDeduction = "rule.deduction"
  case ruleSurvey = "rule.survey"
  case ruleJudgement = "rule.judgement"
  case moreThan = "rule.more-than"
  case atLeast = "rule.at-least"
  case equalTo = "rule.equal-to"
  case atMost = "rule.at-most"
  case lessThan = "rule.less-than"
  case outcomeCapped = "rule.outcome-capped"
  case outcomeBelowFloor = "rule.outcome-below-floor"
  case outcomeMet = "rule.outcome-met"
  case outcomeNotMet = "rule.outcome-not-met"
  case outcomeVetoed = "rule.outcome-vetoed"
  case outcomeExhausted = "rule.outcome-exhausted"
  case lesserOf = "rule.lesser-of"
  case greaterOf = "rule.greater-of"

  // What the numbers of a working stand for.
  case symbolWeight = "symbol.weight"
  case symbolActualValue = "symbol.actual-value"
  case symbolTarget = "symbol.target"
  case symbolFloor = "symbol.floor"
  case symbolBenchmark = "symbol.benchmark"
  case symbolNumerator = "symbol.numerator"
  case symbolDenominator = "symbol.denominator"
  case symbolPerOccurrence = "symbol.per-occurrence"
  case symbolOccurrences = "symbol.occurrences"
  case symbolShare = "symbol.share"
  case symbolBandPoints = "symbol.band-points"
  case symbolAwardedPoints = "symbol.awarded-points"
  case symbolAnswerPoints = "symbol.answer-points"
  case symbolAnswers = "symbol.answers"
  case symbolHighestAnswerPoints = "symbol.highest-answer-points"
  case symbolAllAnswers = "symbol.all-answers"

  // Figures and charts.
  case rateChartDescription = "chart.rate-description"
  case rateChartRow = "chart.rate-row"
  case chartLabel = "chart.label"
  case chartValue = "chart.value"
  case chartShare = "chart.share"
  case chartGroup = "chart.group"
  case chartPlan = "chart.plan"
  case chartActual = "chart.actual"
  case chartCompletion = "chart.completion"
  case chartPlanTick = "chart.plan-tick"
  case chartDetail = "chart.detail"
  case flowDescription = "chart.flow-description"
  case flowFrom = "chart.flow-from"
  case flowTo = "chart.flow-to"
  case flowWhat = "chart.flow-what"

  // What figures are called.
  case labelJoined = "label.joined"
  case labelPart = "label.part"
  case labelBudgetTotal = "label.budget-total"
  case labelPaymentsTotal = "label.payments-total"
  case labelExecutionRate = "label.execution-rate"

  // Annexes.
  case annexes = "annex.title"
  case annexFacts = "annex.facts"
  case annexFactsNote = "annex.facts-note"
  case annexFact = "annex.fact"
  case annexValue = "annex.value"
  case annexSource = "annex.source"
  case annexHow = "annex.how"
  case annexMeasured = "annex.measured"
  case annexReferences = "annex.references"
  case annexErrata = "annex.errata"
  case annexUsed = "annex.used"
  case annexReason = "annex.reason"
  case annexDownloads = "annex.downloads"
  case annexDownloadsNote = "annex.downloads-note"
  case annexCite = "annex.cite"
  case citation = "annex.citation"
  case citationOnline = "annex.citation-online"
  case version = "annex.version"
  case contentHash = "annex.content-hash"
  case citationTitle = "annex.citation-title"
  case citationNumbered = "annex.citation-numbered"
  case growthFormula = "annex.growth-formula"

  // Errata.
  case errataTitle = "errata.title"
  case errataLead = "errata.lead"
  case errataKind = "errata.kind"
  case errataScore = "errata.score"
  case errataFigure = "errata.figure"
  case errataName = "errata.name"
  case errataText = "errata.text"
  case errataAll = "errata.all"
  case errataBack = "errata.back"

  // Sign-off and waivers.
  case annexReview = "signoff.title"
  case annexWaivers = "signoff.waivers"
  case annexWaiver = "signoff.waiver"
  case signoffAll = "signoff.all"
  case signoffSome = "signoff.some"
  case signoffGroup = "signoff.group"
  case signoffGroupAgainst = "signoff.group-against"
  case signoffCount = "signoff.count"
  case signoffOwnSources = "signoff.own-sources"
  case signoffUnsigned = "signoff.unsigned"
  case signoffChanged = "signoff.changed"
  case signedFacts = "signoff.facts"
  case signedIndicators = "signoff.indicators"
  case signedBudget = "signoff.budget"
  case signedDelivery = "signoff.delivery"
  case signedFindings = "signoff.findings"
  case signedErrata = "signoff.errata"
  case signedTexts = "signoff.texts"
  case signedOthers = "signoff.others"

  // Other readings and what they would make of the grade.
  case annexAlternatives = "alternatives.title"
  case alternativesNote = "alternatives.note"
  case alternativeWhat = "alternatives.what"
  case alternativeTotal = "alternatives.total"
  case alternativeFloor = "alternatives.floor"
  case alternativeBenchmark = "alternatives.benchmark"
  case alternativeTarget = "alternatives.target"
  case alternativeScore = "alternatives.score"
  case alternativeNumerator = "alternatives.numerator"
  case alternativeDenominator = "alternatives.denominator"
  case alternativeReading = "alternatives.reading"
  case alternativeErratum = "alternatives.erratum"
  case alternativeRounded = "alternatives.rounded-subtotals"
  case alternativeExact = "alternatives.exact-subtotals"
  case alternativesFlip = "alternatives.flip"

  // The target declaration.
  case declarationYear = "declaration.year"
  case declarationApplicant = "declaration.applicant"
  case declarationProject = "declaration.project"
  case declarationCategory = "declaration.category"
  case declarationType = "declaration.type"
  case declarationPeriod = "declaration.period"
  case declarationPeriodValue = "declaration.period-value"
  case declarationPurchase = "declaration.purchase"
  case declarationYes = "declaration.yes"
  case declarationNo = "declaration.no"
  case declarationTotal = "declaration.total"
  case declarationThisYear = "declaration.this-year"
  case declarationLastYear = "declaration.last-year"
  case declarationLastYearExecuted = "declaration.last-year-executed"
  case declarationOverview = "declaration.overview"
  case declarationBasis = "declaration.basis"
  case declarationNecessity = "declaration.necessity"
  case declarationSafeguards = "declaration.safeguards"
  case declarationPlan = "declaration.plan"
  case declarationOverallTarget = "declaration.overall-target"
  case declarationStageTargets = "declaration.stage-targets"
  case declarationTargets = "declaration.targets"
  case declarationTargetsTitle = "declaration.targets-title"
  case declarationTargetsCount = "declaration.targets-count"
  case declarationLevel1 = "declaration.level-1"
  case declarationLevel2 = "declaration.level-2"
  case declarationLevel3 = "declaration.level-3"
  case declarationTarget = "declaration.target"
}

extension Phrase {
  /// The names in braces that a phrase may hold.
  package var placeholders: Set<String> {
    switch self {
    case .contentsOfReport, .parallelTitle, .ruleSurvey: ["rule", "title"]
    case .backToText, .footnote, .finding, .recommendation, .searchHits, .searchMore: ["n"]
    case .previousReport, .nextReport: ["name"]
    case .parallelReport: ["language"]
    case .indexYearHeading: ["year"]
    case .indexShown: ["n", "all"]
    case .tableDownload, .showAsTable, .listItem: ["label", "n"]
    case .figureDownload: ["format"]
    case .madeWith: ["version"]
    case .budgetAndSpendingValue: ["budget", "paid", "unit", "rate"]
    case .evaluatedInValue: ["from", "to"]
    case .distanceToNext, .distanceToLower: ["grade", "bound", "distance"]
    case .scaleDescription: ["bands", "score", "grade"]
    case .bandDescription: ["name", "from", "to"]
    case .stripDescription: ["parts"]
    case .lostOverview: ["lost", "count"]
    case .nothingLost: ["score"]
    case .ledgerTitle: ["n", "count"]
    case .ledgerRow: ["code", "name", "weight", "score", "lost"]
    case .ledgerNote: ["full", "sum", "lost", "difference"]
    case .unexplained: ["lost"]
    case .findingsCost: ["lost"]
    case .addressee: ["party"]
    case .tableLabel, .figureLabel, .plainTableLabel, .plainFigureLabel: ["chapter", "n"]
    case .unit: ["unit"]
    case .roundingNote: ["node", "sum", "printed", "difference"]
    case .budgetTitle, .paymentsTitle, .deliveryTitle, .summaryTitle, .scoresTitle: ["project"]
    case .onlyLost: ["count"]
    case .sameAsAbove: ["columns"]
    case .analysisFacts: ["weight", "value"]
    case .analysisScored: ["score", "rate", "lost"]
    case .analysisSum: ["parts", "exact", "score", "weight", "rate", "lost"]
    case .analysisMeasureValue: ["formula", "filled", "value"]
    case .analysisWorkingValue: ["formula", "filled", "exact", "score"]
    case .ruleProportional, .ruleReverseDifference, .ruleReverseQuotient: ["target"]
    case .ruleLinear, .ruleLinearReverse: ["floor", "benchmark"]
    case .ruleThreshold: ["comparison", "bound"]
    case .ruleBands: ["bands"]
    case .ruleBandShare, .ruleBandPoints: ["interval", "share", "points"]
    case .ruleBandFrom, .ruleBandAbove: ["bound"]
    case .ruleElements: ["elements"]
    case .ruleDeduction: ["points"]
    case .moreThan, .atLeast, .equalTo, .atMost, .lessThan: ["bound"]
    case .lesserOf, .greaterOf, .labelJoined: ["first", "second"]
    case .labelPart: ["whole", "part"]
    case .rateChartDescription: ["rows"]
    case .rateChartRow, .flowDescription: ["label", "rate", "from", "to"]
    case .chartDetail: ["actual", "plan"]
    case .citation: ["evaluator", "title", "date"]
    case .citationOnline: ["evaluator", "title", "date", "address"]
    case .version: ["number", "date"]
    case .contentHash: ["hash"]
    case .citationTitle: ["title"]
    case .citationNumbered: ["title", "number"]
    case .growthFormula: ["from", "to"]
    case .errataTitle: ["title"]
    case .errataLead: ["count", "kinds"]
    case .errataKind: ["kind", "count"]
    case .annexWaiver: ["rule", "code", "subjects", "reason"]
    case .signoffAll: ["count"]
    case .signoffSome: ["count", "signed", "open"]
    case .signoffGroup: ["by", "date", "items"]
    case .signoffGroupAgainst: ["by", "date", "evidence", "items"]
    case .signoffCount: ["kind", "count"]
    case .signoffUnsigned, .signoffChanged: ["items"]
    case .alternativesNote: ["score", "grade"]
    case .alternativeFloor, .alternativeBenchmark, .alternativeTarget, .alternativeScore,
      .alternativeNumerator, .alternativeDenominator:
      ["old", "new"]
    case .alternativeReading: ["figure", "old", "new"]
    case .alternativeErratum: ["title", "where"]
    case .alternativesFlip: ["count"]
    case .declarationPeriodValue: ["from", "to"]
    case .declarationTargetsCount: ["count", "measured", "words"]
    default: []
    }
  }

  /// What a catalogue is held against when it is loaded.
  package static var required: [String: Set<String>] {
    Dictionary(allCases.map { ($0.rawValue, $0.placeholders) }) { first, _ in first }
  }
}
