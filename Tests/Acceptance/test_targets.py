"""The target declaration against the form, written down by hand: its head, its texts, its 95 targets."""

import re
from collections import Counter

import targets_expected as expected
from bs4 import Tag
from reading import (
    CJK,
    DECLARATION,
    HTML_TAGS,
    body,
    by_id,
    csv_cells,
    declaration,
    expanded,
    named_rows,
    number,
    page,
    sections,
    site,
    text,
    tight,
)


def targets(language: str) -> Tag:
    return by_id(declaration(language), "tbl-targets").find("table")


def on_the_form(words: str) -> str:
    """A value as on the form: the page prints ≥ for >= and spaces."""
    return tight(words).replace("≥", ">=").replace("≤", "<=")


def english_matches(words: str, value: str, nouns: list[str]) -> bool:
    parts = re.fullmatch(r"(>=|=)?(\d+)(%?)(\D*)", value)
    if parts is None:
        wanted = expected.WORDS.get(value, [""])
        return bool(words) and not CJK.search(words) and any(word in words.lower() for word in wanted)
    operator, digits, percent, unit = parts.groups()
    shown = re.fullmatch(r"(≥|=)? ?([\d,]+)(%?)(.*)", words)
    if shown is None:
        return False
    same = {"≥": ">=", "=": "=", None: None}[shown[1]] == operator and shown[3] == percent
    counted = not unit or any(shown[4].strip().startswith(noun) for noun in nouns)
    return same and counted and number(shown[2], "en").value == int(digits)


def test_the_form_has_95_targets() -> None:
    assert len(expected.TARGETS) == 95
    assert Counter(target[0] for target in expected.TARGETS) == {"投入与管理": 11, "产出目标": 40, "效果目标": 26, "影响力目标": 18}


def test_all_targets_stand_in_order_with_their_values(language: str) -> None:
    rows = body(targets(language))
    assert len(rows) == 95
    for row, (one, two, three, value, nouns) in zip(rows, expected.TARGETS):
        if language == "zh":
            assert [tight(cell) for cell in row[:3]] == [one, two, three]
            assert on_the_form(text(row[3])) == value, three
        else:
            assert not any(CJK.search(text(cell)) for cell in row)
            assert all(text(cell) for cell in row)
            assert english_matches(text(row[3]), value, nouns), f"{three} {value}: {text(row[3])}"


def test_one_thing_or_several_agree_with_their_number() -> None:
    for row, (_, _, three, value, nouns) in zip(body(targets("en")), expected.TARGETS):
        words = text(row[3])
        count = re.match(r"=? ?([\d,]+) (\w+)", words)
        if count:
            plural = count[2].endswith("s") or count[2] == "people"
            assert plural == (count[1] != "1"), f"{three}: {words}"


def test_levels_are_merged_as_on_the_form(language: str) -> None:
    groups = [section for section in sections(targets(language)) if section.name == "tbody"]
    assert len(groups) == 4
    for column, level in ((0, 0), (1, 1)):
        spans: list[int] = []
        for group in groups:
            cells = {id(row[column]): row[column] for row in expanded(group)}
            spans += [int(cell.get("rowspan", 1)) for cell in cells.values()]
        merged = Counter(target[: level + 1] for target in expected.TARGETS)
        assert spans == list(merged.values())


def test_english_says_the_same_of_both_languages() -> None:
    """One level 1 or level 2 name of the form has one English name, and different names have different ones."""
    for column in (0, 1):
        pairs = {(tight(zh[column]), text(en[column])) for zh, en in zip(body(targets("zh")), body(targets("en")))}
        assert len(pairs) == len({pair[0] for pair in pairs}) == len({pair[1] for pair in pairs})


def test_the_head_of_the_form_is_complete(language: str) -> None:
    terms = {text(term): text(term.find_next_sibling("dd")) for term in declaration(language).main.find("dl").find_all("dt")}
    for term, wanted in expected.FACTS[language].items():
        assert terms.get(term) == wanted, term
    period = next(words for words in terms.values() if expected.DATES[language][0] in words)
    assert expected.DATES[language][1] in period
    assert len(terms) == 11


def test_year_and_kind_of_the_form_stand_in_its_title(language: str) -> None:
    heading = text(declaration(language).h1)
    assert "2020" in heading
    assert {"zh": "绩效目标表", "en": "Targets"}[language] in heading


def test_texts_of_the_form_stand_in_order_and_hold_its_matter() -> None:
    headings = declaration("zh").main.find_all("h2")
    assert len(headings) == len(expected.SECTIONS) + 1
    for heading, (name, wanted) in zip(headings, expected.SECTIONS):
        assert text(heading).removesuffix("#").endswith(name)
        words = re.sub(r"(?<=\d) (?=[年月日])|(?<=[年月]) (?=\d)", "", text(heading.parent))
        for word in wanted:
            assert word in words, f"{name} does not mention {word}"


def test_texts_of_the_form_are_as_long_in_both_languages() -> None:
    for heading in declaration("zh").main.find_all("h2"):
        other = by_id(declaration("en"), heading["id"])
        chinese, english = (len(text(h.parent)) for h in (heading, other))
        assert 2 < english / chinese < 6, f"{heading['id']}: {chinese} characters in Chinese, {english} in English"


def lists(language: str, id: str) -> list[Tag]:
    return by_id(declaration(language), id).parent.find_all(["ol", "ul"])


def test_lists_of_the_form_are_complete(language: str) -> None:
    counts = {"stage-targets": expected.STAGE_TARGETS, "necessity": expected.GROUNDS_OF_NECESSITY}
    for id, wanted in counts.items():
        assert len(lists(language, id)[0].find_all("li", recursive=False)) == wanted
    assert len(lists(language, "basis")[-1].find_all("li")) == expected.DOCUMENTS_OF_THE_BASIS
    assert len(lists(language, "safeguards")[-1].find_all("li")) == expected.RULES_OF_THE_SAFEGUARDS


def test_data_of_the_declaration_are_its_95_targets() -> None:
    file = site() / "targets" / DECLARATION / "data" / "targets.csv"
    rows = named_rows(csv_cells(file))
    assert len(rows) == 95
    for row, (one, two, three, value, nouns) in zip(rows, expected.TARGETS):
        assert (row["一级目标"], row["二级目标"], tight(row["三级目标"])) == (one, two, three)
        assert on_the_form(row["指标目标值"].removeprefix("'")) == value
        assert english_matches(row["Target value"].removeprefix("'"), value, nouns)


def test_the_front_page_lists_the_declaration(language: str) -> None:
    row = page(f"{language}/index.html").find("a", href=re.compile(DECLARATION)).find_parent("tr")
    words = text(row)
    assert "95" in words and {"zh": "5601000 元", "en": "RMB 5.601 million"}[language] in words
    assert page(f"{language}/index.html").html["lang"] == HTML_TAGS[language]
