internal import Diagnostics

extension Audit {
  /// All rules for reports, by code.
  package static let rules: [any AuditRule] =
    [
      // 11: arithmetic
      StatedScoreDisagrees(), StatedTotalDisagrees(), StatedAmountDisagrees(), PartsDoNotAddUp(),
      StatedFactDisagrees(), StatedValueDisagrees(), PercentageCannotComeFromCounts(), SharesExceedTheWhole(),
      OverlappingPartsUndeclared(), PartExceedsTheWhole(), ExecutionRateDisagrees(), PaidMoreThanBudgeted(),
      ShareAboveHundred(), CountBelowZero(), GrowthWithoutBase(), RoundedPartsMissTheWhole(),
      // 12: one quantity, two values
      OneQuantityTwoValues(), ErratumDisagrees(), ErratumStandsAlone(), MixedPrecision(),
      SameFigureOtherUnit(),
      // 13: numbers typed in prose
      ProseDisagreesWithFigure(), FigureTyped(), NumberNearAFigure(), NumberOfNoFigure(),
      GradeInProseDisagrees(),
      // 14: reconciliation across tables
      PlanDiffersFromBudget(), PlanDiffersFromIndicator(), LineWithoutActual(),
      PaidInFullThoughUnderDelivered(),
      UnitsDiffer(), TargetDiffersFromBenchmark(), ActualMissingFromDelivery(),
      LinesInAnotherOrder(), PaymentNamedOtherwise(), TargetNotListed(), YearsBeyondThePeriod(),
      // 15: argument
      LostWithoutFinding(), FindingWithoutRecommendation(), FindingLostNothing(), FaultPenalisedTwice(),
      LossCountedTwice(), SisterRulesDiffer(), GradeWordNotOfMethodology(), GradeDoesNotMatchScore(),
      JudgementWithoutEvidence(), RecommendationWithoutFinding(),
      // 16: structure
      TableNotCited(), FigureNotCited(), FigureNotPlaced(), CitedNumberMissing(), AnnexCitedButMissing(),
      AnnexNotCited(), NumberingSkips(), NameVaries(), TemplateLeftover(), RequiredChapterMissing(),
      IndicatorsOutOfOrder(), AnalysesOutOfOrder(),
      // 17: evidence
      FactWithoutSource(), SourceNeverUsed(), SourceWithoutAnnex(), SurveySampleTooSmall(),
      DateOutsidePeriod(),
      DatesOutOfOrder(), WorkStagesOverlap(), AwardedAfterStart(),
      // 18: languages
      FigureInOneLanguageOnly(), LanguagesDisagree(), ParagraphsDoNotAlign(), PartInOneLanguageOnly(),
      OrderOfLanguagesDiffers(), ParagraphsCross(), LabelNumbersDiffer(),
      // 19: text and punctuation
      HalfWidthPunctuation(), UnpairedQuotes(), UnpairedBrackets(), CitationStylesMixed(), DoubledWords(),
      FullWidthCharacters(), StraightQuotes(), DoubledPassages(),
    ] + signoffRules

  /// All rules for what a text says, by code.
  package static let textRules: [any TextRule] = [
    // 21: a text against itself
    TableTotalDisagrees(), TableProductDisagrees(), TableRateDisagrees(), TableSharesMissTheWhole(),
    TypedScoreAboveWeight(), TypedFormulaDisagrees(), SentenceRateDisagrees(), SentenceGrowthDisagrees(),
    SentencePartsDisagree(), SentenceProductDisagrees(), TypedPercentageImpossible(),
    TypedDeductionDisagrees(),
    EnumerationMiscounts(), TypedTwice(), ColumnPrecisionVaries(), TypedGradeDisagrees(),
    TypedGradeWordUnknown(),
    TypedFindingUnanswered(), TypedLossWithoutFinding(), FullMarksBesideDefect(), TypedCaptionRepeats(),
    TypedCaptionNotCited(), TypedChapterMissing(), IndicatorNameVaries(), TypedDatesOutOfOrder(),
    TypedDateOutsidePeriod(), TypedSurveyImpossible(), TypedSampleTooSmall(),
  ]

  /// Rules for reports that also hold a document of no site.
  package static let documentRules: [any TextRule] =
    [
      NumberingSkips(), NameVaries(), TemplateLeftover(), HalfWidthPunctuation(), UnpairedQuotes(),
      UnpairedBrackets(),
      CitationStylesMixed(), DoubledWords(), StraightQuotes(), DoubledPassages(),
    ] + looseRules

  /// Rules for what only a document of no site has to say in words; a site's data say it, and other rules hold those.
  private static let looseRules: [any TextRule] = [
    WeightsMissTheWhole(), ColumnsDisagree(), TotalScoreVaries(), IndicatorCountDisagrees(), DigitsSwapped(),
    RestatementDisagrees(),
    HeadingMarksMixed(), TableValueRounded(), TypedPlanInWords(), TypedFindingLostNothing(),
    TypedFaultPenalisedTwice(), TypedLossWithoutReason(), TypedScoreMissesTarget(), TypedSistersDiffer(),
    TypedPeriodDisagrees(), TypedReferenceMissing(), TypedCaptionSkips(),
    TypedAnnexMissing(), TypedClaimWithoutSource(), TypedEntriesDisagree(), TypedUnitsDiffer(),
    TypedPaidInFull(),
    TypedLineWithoutActual(), TypedEntryInWords(), TypedTargetIsACount(), TypedOperatorsMixed(),
    IndicatorCodeUnknown(), TypedPaidBeyondDelivered(), TypedSettledQuantity(), TypedPaymentTerms(),
    TypedAdviceGroundless(), SurveyTableDisagrees(), ComparisonDisagrees(), ListedThingsMiscounted(),
    SentenceDifferenceDisagrees(), FractionInWordsDisagrees(), TypedBandDisagrees(),
    TypedTableWithoutSource(), TypedChangeWithoutSource(), TypedFieldworkOutOfOrder(),
    TypedActBeforeItsGround(),
    TypedStatementContradicted(), TypedRateNamedOtherwise(), TypedScoreWithoutRule(),
    TypedThresholdVaries(), TypedTargetBesidePlan(), MarkMisplaced(), FullWidthMarks(),
    RateOfRoughCount(), SamplingVaries(), TypedRateCapped(), GoalListedAndMissed(), ScopeOfCountVaries(),
    SentenceBreaksOff(), BandsShareEnds(), StepsCountedTwice(), AmountInAnotherScale(),
    TypedTargetRepeats(), TypedTargetNotEvaluated(), TypedTargetInWords(), TypedTargetDirection(),
    TypedDoerVaries(), TypedAdviceAddressedOtherwise(), TypedPraiseBesideLack(), TypedFaultOfSome(),
    TypedBasisVaries(), TypedGoalUnknown(), TypedThingRenamed(),
    PurchaseSplitBelowTender(), TypedTargetOfAnotherClass(), MonitoringOfOnePartOnly(),
    CountBesideNumerator(), ActualOnlyInText(), OnlyFullMarksExplained(), DocumentMissingFromCell(),
    CellMisquotesAnalysis(), ResultOneDigitOff(), ContentBesideBudget(),
  ]

  /// Holds a translation against the original.
  package static let translationRule = FigureOfOneLanguage()

  /// All rules for target declarations, by code.
  package static let declarationRules: [any DeclarationRule] =
    [
      RateTargetIsACount(), RateTargetInWords(), OperatorsMixed(), DuplicateTarget(), PlanNumberDiffers(),
      ExecutedMoreThanBudgeted(), TargetAboveHundred(), DeclarationTemplateLeftover(),
      DeclarationNumbersDiffer(), DeclarationLineRepeats(), DeclarationListsDiffer(), DeclarationItemsCross(),
    ] + signoffRules

  /// The rules for the sign-off of either, and for translations.
  private static let signoffRules: [any SignoffRule] = [
    TranslationStale(), ChangedAfterSignoff(), NeverSigned(), SignatureWithoutItem(), SignedFigureMoved(),
  ]

  /// The pages of all codes that an audit may report, by code.
  package static let pages: [RulePage] =
    (rules.map(\.page) + textRules.map(\.page) + looseRules.map(\.page) + [translationRule.page]
    + declarationRules.filter { !($0 is any SignoffRule) }.map { $0.page } + [WaiverList.page])
    .sorted { $0.code < $1.code }
}
