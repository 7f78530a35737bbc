"""The report's structure: headings, numbers, tables, figures, analyses, footnotes, findings, annexes, verdict."""

import re
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import pytest
import structure_expected as expected
import tables_expected
from bs4 import Tag
from reading import (
    CJK,
    FIGURE_LABELS,
    TABLE_LABELS,
    body,
    by_id,
    csv_cells,
    errata_path,
    number,
    numbered_table,
    numbers,
    page,
    report,
    report_json,
    report_path,
    rounded,
    site,
    text,
    tight,
    without_marks,
)

HEADING = re.compile(r"h[1-6]")


def main(language: str) -> Tag:
    return report(language).main


def chapter_headings(language: str) -> list[Tag]:
    """Headings of the chapters: from the summary to the annexes, without those of indicators."""
    headings = main(language).find_all(HEADING)
    ids = [heading.get("id") for heading in headings]
    own = headings[ids.index("summary") : ids.index("annexes")]
    return [heading for heading in own if not heading.find_parent("section", class_=["ind", "grp"])]


def title(heading: Tag) -> str:
    """What a heading says, without the permalink at its end."""
    links = heading.find_all("a", href="#" + heading.get("id", ""))
    words = text(heading)
    for link in links:
        words = words.removesuffix(text(link)).strip()
    return words


# ---- Headings ----


def test_headings_of_the_source_stand_in_order_with_their_numbers(language: str) -> None:
    found = chapter_headings(language)
    assert len(found) == len(expected.HEADINGS)
    for heading, (level, chinese, english, name) in zip(found, expected.HEADINGS):
        wanted_number = chinese if language == "zh" else english
        words = title(heading)
        assert int(heading.name[1]) == level + 1, words
        assert words.startswith(wanted_number), f"{wanted_number!r} is expected before {words!r}"
        rest = words.removeprefix(wanted_number)
        assert not re.match(r"\s*[\d（①-⑩一二三四][.、）]", rest), f"{words!r} has a number that is not expected"
        if language == "zh" and name:
            assert tight(rest) == name
        assert bool(CJK.search(rest)) == (language == "zh")


def test_a_heading_and_what_stands_beside_it_do_not_run_together(language: str) -> None:
    for heading in main(language).find_all(HEADING):
        words = title(heading)
        assert not re.search(r"[A-Za-z\u4e00-\u9fff]\d+\.\d\d|^[\d.]*\d[A-Za-z]", words), f"reads {words!r}"


def test_the_contents_lead_to_every_chapter_and_section(language: str) -> None:
    contents = report(language).find("nav", class_="toc")
    listed = [(link["href"].removeprefix("#"), text(link)) for link in contents.find_all("a")]
    sections = [h for h in chapter_headings(language) if h.name in ("h2", "h3")]
    ids = [id for id, _ in listed]
    for heading in sections:
        assert heading["id"] in ids, f"{title(heading)} is not among the contents"
        assert tight(dict(listed)[heading["id"]]) == tight(title(heading))
    order = [id for id in ids if id in {heading["id"] for heading in sections}]
    assert order == [heading["id"] for heading in sections]


def test_headings_have_permalinks(language: str) -> None:
    for heading in chapter_headings(language):
        assert heading.find("a", href="#" + heading["id"]), title(heading)


# ---- Tables and figures ----


def cited(language: str, id: str, label: str) -> bool:
    """Whether running text outside the element refers to it by its label."""
    element = by_id(main(language), id)
    links = [link for link in main(language).find_all("a", href="#" + id) if element not in link.parents]
    return any(text(link) == label and link.find_parent(["p", "li"]) for link in links)


@pytest.mark.parametrize("label", expected.TABLES)
def test_a_table_is_numbered_captioned_and_cited(language: str, label: str) -> None:
    table = numbered_table(language, label)
    words = TABLE_LABELS[language].format(label)
    assert by_id(main(language), expected.TABLES[label]).find("table") is table
    assert len(text(table.caption)) > len(words) + 4
    assert cited(language, expected.TABLES[label], words)


@pytest.mark.parametrize("label", expected.FIGURES)
def test_a_figure_is_numbered_captioned_and_cited(language: str, label: str) -> None:
    figure = by_id(main(language), expected.FIGURES[label])
    words = FIGURE_LABELS[language].format(label)
    assert figure.name == "figure" and figure.find("svg")
    assert text(figure.figcaption).startswith(words)
    assert cited(language, expected.FIGURES[label], words)


def test_no_other_table_or_figure_is_numbered(language: str) -> None:
    label = re.compile({"zh": r"^(表|图) \d", "en": r"^(Table|Figure) \d"}[language])
    captions = [text(caption) for caption in main(language).find_all(["caption", "figcaption"])]
    assert len([words for words in captions if label.match(words)]) == 5 + 3


def test_flow_diagrams_tell_their_steps(language: str) -> None:
    payment, management = (body(by_id(main(language), id).find("table")) for id in ("fig-payment-flow", "fig-management-flow"))
    assert len(payment) == 4 and len(management) == 3
    if language == "zh":
        assert [tuple(text(cell) for cell in row) for row in payment] == expected.PAYMENT_FLOW
        assert [text(row[0]) for row in management] + [text(management[-1][-1])] == expected.MANAGEMENT_FLOW


def test_every_figure_has_its_data_beside_it(language: str) -> None:
    figures = main(language).find_all("figure")
    assert len(figures) >= 6
    for figure in figures:
        assert figure.find("details").find("table"), figure["id"]


def test_the_chart_of_score_rates_shows_the_rates_of_table_3_1(language: str) -> None:
    words = text(by_id(main(language), "fig-score-rates").svg)
    for rate in ("95.83%", "79.69%", "94.41%", "89.87%"):
        assert rate in words


# ---- Analyses ----


def test_thirty_leaf_indicators_are_analysed_in_order(language: str) -> None:
    sections = [node["id"] for node in main(language).find_all("section", id=re.compile(r"^[ABC]\d+$"))]
    assert sections == tables_expected.LEAVES
    assert len(sections) == 30


@pytest.mark.parametrize("id", tables_expected.LEAVES)
def test_an_analysis_names_weighs_scores_explains_and_leads_back(language: str, id: str) -> None:
    section = by_id(main(language), id)
    heading = section.find(HEADING)
    assert text(heading).startswith(id + " ")
    words = without_marks(section)
    facts = words.removeprefix(text(heading))
    printed = [n.value for n in numbers(facts, language)]
    assert tables_expected.WEIGHT[id] in printed[:3], facts[:80]
    assert f"{float(tables_expected.PRINTED_SCORE[id]):.2f}" in facts
    own = [p for p in section.find_all("p", recursive=False) if len(text(p)) > 20]
    assert len(own) >= 2, "no text of its own"
    assert section.find("a", href=f"#row-{id}"), "no way back to the table"
    assert by_id(main(language), f"row-{id}").find("a", href=f"#{id}"), "no way from the table"


@pytest.mark.parametrize(
    ("id", "wanted"),
    [
        ("C11", ["11231", "13845", "81.12%", "30%", "95%", "3.1458", "3.15"]),
        ("C12", ["683", "850", "80.35%", "60%", "100%", "2.0352", "2.04"]),
        ("C13", ["50.5", "28", "180.36%"]),
        ("C14", ["644", "320", "201.25%"]),
        ("C15", ["70", "50", "140.00%"]),
        ("C16", ["11231", "8500", "132.13%"]),
        ("C18", ["348", "92.28%", "60%", "95%", "3.6891", "3.69", "94", "188", "39", "4"]),
        ("C21", ["707576", "693563", "2.02%"]),
        ("C22", ["2031", "989", "400", "236", "84", "151", "118", "48.70%", "30%"]),
        ("C31", ["5391", "48.00%", "98.52%", "85%"]),
        ("C32", ["10", "98.33%", "92%"]),
        ("C331", ["13", "4", "7", "3", "6", "8"]),
        ("C332", ["50%"]),
        ("B11", ["256", "100%"]),
        ("A22", ["8500", "95%", "500", "8000", "320", "2", "1.50"]),
    ],
)
def test_an_analysis_gives_the_figures_of_the_source(language: str, id: str, wanted: list[str]) -> None:
    words = without_marks(by_id(main(language), id))
    # RMB 2.56 million is 256 万元.
    printed = {n.value for n in numbers(words, language)}
    for figure in wanted:
        if language == "en" and (id, figure) == ("B11", "256"):
            assert "2.56 million" in words
            continue
        value = number(figure).value
        shown = value in printed or any(str(float(n)).startswith(figure) for n in printed)
        assert shown, f"{figure} is missing"


def test_a_number_that_is_cut_off_keeps_its_true_digits(language: str) -> None:
    """3.689142857 is “3.689142…”, not “3.689143…”: what stands before … is not rounded."""
    for id in ("C11", "C12", "C18"):
        cut = re.findall(r"(\d+\.\d+)…", text(by_id(main(language), id)))
        assert cut, id
        for digits in cut:
            places = len(digits.partition(".")[2])
            exact = tables_expected.SCORE[id]
            assert digits == f"{int(exact * 10**places) / 10**places:.{places}f}", f"{id}: {float(exact)}"


@pytest.mark.parametrize("id", ["C11", "C12", "C13", "C14", "C15", "C16", "C18", "C22", "C23"])
def test_a_printed_working_can_be_recomputed_from_what_it_prints(language: str, id: str) -> None:
    """A reviewer who types the formula as printed into a calculator gets the digits that stand behind the = sign."""
    workings = [text(cell) for cell in by_id(main(language), id).find_all("dd") if re.search(r"\d [×÷] .* = \d", text(cell))]
    assert len(workings) == (1 if id == "C18" else 2)
    for working in workings:
        *_, formula, answer = re.sub(r"(?<=\d),(?=\d{3})", "", working).split(" = ")
        result, cut, percent = re.match(r"(\d[\d.]*?)(?:\.(?!\d))?(…?)(%?)(?![\d.%…])", answer).groups()
        value = compute(formula) * (100 if percent else 1)
        places = len(result.partition(".")[2])
        whole = Fraction(int(value * 10**places), 10**places) if cut else rounded(value, places)
        assert whole == Fraction(result), f"{formula} is {float(value)}, not {result}{cut}"


def compute(formula: str) -> Fraction:
    """A printed formula of numbers, percentages, × ÷ − min and brackets."""
    assert re.fullmatch(r"(min|[\d.,%×÷−+() ])+", formula), formula
    code = re.sub(r"([\d.]+)(%?)", lambda n: f"(Fraction('{n[1]}'){'/100' if n[2] else ''})", formula)
    return eval(code.replace("×", "*").replace("÷", "/").replace("−", "-"))


def test_inner_indicators_head_their_leaves_with_their_sums(language: str) -> None:
    for id, _, _, weight, score in tables_expected.INDICATORS:
        if tables_expected.is_leaf(id):
            continue
        heading = by_id(main(language), f"group-{id}").find(HEADING)
        assert text(heading).startswith(id + " ")
        assert re.search(rf"{re.escape(score)}\s*/\s*{weight}$", text(heading)), text(heading)


# ---- Footnotes ----


def footnote_marks(language: str) -> list[Tag]:
    return [link for link in main(language).find_all("a", href=re.compile(r"^#fn-?\d+$"))]


def test_eight_footnotes_are_numbered_in_reading_order(language: str) -> None:
    marks = [text(mark) for mark in footnote_marks(language)]
    assert list(dict.fromkeys(marks)) == [str(n) for n in range(1, 9)]


def test_a_footnote_stands_in_its_section_below_its_paragraph_and_leads_back(language: str) -> None:
    marks = footnote_marks(language)
    assert len(marks) == 8
    for mark, (place, *wanted) in zip(marks, expected.FOOTNOTES):
        note = by_id(main(language), mark["href"].removeprefix("#"))
        assert note.find("a", href="#" + mark["id"]), f"footnote {text(mark)} has no way back"
        words = text(note)
        for figure in wanted[0 if language == "zh" else 1]:
            assert figure in words, f"footnote {text(mark)} does not mention {figure}: {words}"
        paragraph = mark.find_parent(["p", "li"])
        below = paragraph.find_next_sibling()
        assert note is below or note in below.descendants, f"footnote {text(mark)} is not below its paragraph"
        inside = [parent.get("id") for parent in mark.parents]
        heading = paragraph.find_previous(HEADING)
        assert place in inside or heading.get("id") == place, f"footnote {text(mark)} is under {title(heading)}"


def test_no_aside_is_empty(language: str) -> None:
    assert [str(aside) for aside in main(language).find_all("aside") if not text(aside)] == []


# ---- Findings and recommendations ----


def cards(language: str, kind: str) -> list[Tag]:
    return main(language).find_all(id=re.compile(rf"^{kind}-"))


def test_findings_lead_to_their_indicators_and_these_back(language: str) -> None:
    found = cards(language, "finding")
    assert len(found) == 3
    for card, (ids, cost) in zip(found, tables_expected.FINDINGS):
        leads = [link["href"].removeprefix("#") for link in card.find_all("a")]
        assert [id for id in leads if id in tables_expected.LEAVES] == ids
        assert "−" + cost in text(card)
        for id in ids:
            lost = f"−{float(tables_expected.LOST[id]):.2f}"
            assert lost in text(card.find("a", href="#" + id).parent)
            assert by_id(main(language), id).find("a", href="#" + card["id"]), f"{id} does not lead to its finding"


def test_only_what_lost_points_leads_to_a_finding(language: str) -> None:
    blamed = {id for ids, _ in tables_expected.FINDINGS for id in ids}
    for id in tables_expected.LEAVES:
        links = by_id(main(language), id).find_all("a", href=re.compile("^#finding-"))
        assert bool(links) == (id in blamed), id
    assert blamed == {id for id in tables_expected.LEAVES if tables_expected.LOST[id]}


def test_findings_and_recommendations_lead_to_each_other(language: str) -> None:
    findings, advice = cards(language, "finding"), cards(language, "recommendation")
    assert len(findings) == len(advice) == 3
    for finding, recommendation in zip(findings, advice):
        assert finding.find("a", href="#" + recommendation["id"])
        assert recommendation.find("a", href="#" + finding["id"])


# ---- Annexes ----


def fact_rows(language: str) -> list[list[Tag]]:
    table = by_id(main(language), "annex-facts").find_next("table")
    rows = body(table)
    assert all(row[0].parent.get("id", "").startswith("src-") for row in rows)
    return rows


def test_every_figure_of_the_annex_has_a_value_a_way_and_a_source(language: str) -> None:
    rows = fact_rows(language)
    assert len(rows) >= 100
    for row in rows:
        assert len(row) == 4
        assert all(text(cell) for cell in row), text(row[0])
        assert re.search(r"\d", text(row[1])), text(row[0])


def test_the_annex_holds_every_figure_of_the_source(language: str) -> None:
    shown = {n.value for row in fact_rows(language) for n in numbers(text(row[1]), language)}
    shown |= {n.value for row in fact_rows(language) for n in numbers(text(row[2]), language)}
    indicators = {n.value for row in body(numbered_table(language, "3-2")) for n in numbers(text(row[2]), language)}
    missing = [f for f in expected.FIGURES_OF_THE_SOURCE if number(f).value not in shown | indicators]
    assert missing == []


def test_report_json_names_a_source_for_every_fact() -> None:
    sources = {source["id"] for source in report_json()["sources"]}
    facts = report_json()["facts"]
    assert len(facts) >= 100
    for fact in facts:
        assert fact["source"] in sources, fact["id"]


def test_a_figure_in_the_text_leads_to_where_it_comes_from(language: str) -> None:
    links = main(language).find_all("a", class_="v")
    assert len(links) > 200
    for link in links:
        assert re.match(r"#(src-|group-|finding-|verdict-|row-total|tbl-scores|[ABC]\d)", link["href"]), link


def test_each_figure_of_the_tables_leads_to_its_entry(language: str) -> None:
    for label in ("1-1", "1-2", "3-1", "3-2"):
        for row in body(numbered_table(language, label)):
            for cell in row:
                if cell.name == "td" and re.fullmatch(r"[−\d.,%]+", text(cell)) and "date" not in cell.get("class", []):
                    assert cell.find("a", class_="v"), f"{text(cell)} in table {label}"


def test_entries_lead_back_to_each_place_that_uses_them(language: str) -> None:
    """Both ways: a link to an entry has a link back to a place that holds it, and a link back leads to such a place."""
    back = {slot.find_parent(id=True)["id"]: [a["href"][1:] for a in slot.find_all("a")] for slot in main(language).find_all(class_="used")}
    assert len(back) > 100
    used: dict[str, list[set[str]]] = {}
    headings = set()
    for node in main(language).find_all([HEADING, "a"]):
        if node.name != "a":
            headings |= {node.get("id")}
        elif node["href"].startswith("#") and not node.find_parent(class_="used"):
            holders = {parent["id"] for parent in node.parents if parent.get("id")}
            if node["href"][1:] not in holders:
                used.setdefault(node["href"][1:], []).append(holders | headings)
    for entry, places in back.items():
        assert len(set(places)) == len(places)
        for place in places:
            assert any(place in holders for holders in used[entry]), f"{place} does not use {entry}"
        for holders in used[entry]:
            assert holders & set(places), f"{entry} is used where nothing leads back to"


def test_figures_in_running_text_are_not_typed(language: str) -> None:
    """Numbers of the chapters outside links are dates, numbers of documents, names; none is a figure of the annex."""
    figures = {n.value for row in fact_rows(language) for n in numbers(text(row[1]), language) if n.value > 100}
    figures -= {n for n in figures if 1990 <= n <= 2030}
    for paragraph in main(language).select(".prose > p, .prose > ol, .prose > ul, section.ind > p:not(.indf)"):
        words = " ".join(str(part) for part in paragraph.find_all(string=True) if not part.find_parent("a"))
        typed = {n.value for n in numbers(re.sub(r"(?<=\d),(?=\d)", "", words), "zh")} & figures
        assert not typed, f"{sorted(map(int, typed))} in {text(paragraph)[:60]}"


def errata_page(language: str) -> Tag:
    return page(errata_path(language)).main


def errata(language: str) -> list[Tag]:
    return errata_page(language).find_all(class_="erratum")


def test_an_erratum_gives_readings_what_is_used_and_why(language: str) -> None:
    labels = {"zh": ("采用", "理由"), "en": ("Used", "Reason")}[language]
    assert len(errata(language)) >= len(expected.CONTRADICTIONS)
    for erratum in errata(language):
        assert text(erratum.find(HEADING))
        readings = erratum.find_all("li")
        assert readings and all(len(text(reading)) > 2 for reading in readings), text(erratum)
        told = {text(p.b): text(p).removeprefix(text(p.b)).strip() for p in erratum.find_all("p") if p.b}
        assert all(told.get(label) for label in labels), f"{text(erratum)}: {told}"


@pytest.mark.parametrize("contradiction", expected.CONTRADICTIONS)
def test_the_errata_name_what_the_source_contradicts(contradiction: str) -> None:
    wanted = expected.CONTRADICTIONS[contradiction]
    assert any(all(word in text(erratum) for word in wanted) for erratum in errata("zh")), f"no erratum holds {wanted}"


def test_the_report_counts_its_errata_and_leads_to_them(language: str) -> None:
    annex = by_id(main(language), "annex-errata").parent
    counts = [n.value for n in numbers(text(annex.p), language)]
    assert counts[0] == sum(counts[1:]) == len(errata(language))
    assert annex.find("a", href="errata/index.html")
    assert errata_page(language).find("a", href="../index.html#annex-errata")


def test_the_report_says_how_to_cite_it(language: str) -> None:
    words = text(by_id(main(language), "annex-cite").parent)
    assert "2018" in words
    assert {"zh": "上海玄钥管理咨询有限公司", "en": "Xuanyue"}[language] in words


# ---- Verdict ----


def test_the_verdict_is_good_with_89_87_and_0_13_short_of_excellent(language: str) -> None:
    verdict = main(language).find("section", class_="verdict")
    words = text(verdict)
    assert "89.87" in words and tables_expected.GRADE[language] in words
    short = [text(p) for p in verdict.find_all("p") if tables_expected.TO_NEXT_GRADE in text(p)]
    assert short and tables_expected.NEXT_GRADE[language] in short[0], "the distance to the next grade is not told"
    head = text(main(language).find("header"))
    for words in {"zh": ["上海玄钥管理咨询有限公司", "256 / 256", "2018 年 5 月"], "en": ["Xuanyue", "256 / 256", "May 2018"]}[language]:
        assert words in head


def test_the_first_screen_tells_three_findings_and_their_cost(language: str) -> None:
    items = main(language).find("section", class_="why").find("ol").find_all("li", recursive=False)
    assert len(items) == 3
    for item, (ids, cost), card in zip(items, tables_expected.FINDINGS, cards(language, "finding")):
        assert "−" + cost in text(item)
        assert all(id in text(item.svg) for id in ids)
        assert item.find("a", href="#" + card["id"])


def test_the_front_page_tells_score_and_grade(language: str) -> None:
    index = page(f"{language}/index.html")
    row = index.find("a", href=re.compile("12355-2017")).find_parent("tr")
    assert "89.87" in text(row) and tables_expected.GRADE[language] in text(row)


def test_each_figure_can_be_taken_away_as_a_drawing_and_as_data(language: str) -> None:
    for figure in main(language).find_all("figure"):
        links = [link["href"] for link in figure.find_all("a", download=True)]
        drawing, data = (site() / report_path(language)).parent / links[0], (site() / report_path(language)).parent / links[1]
        root = ElementTree.parse(drawing).getroot()
        assert root.tag == "{http://www.w3.org/2000/svg}svg" and drawing.name.endswith(f".{language}.svg")
        parts = {part.tag.rpartition("}")[2] for part in root.iter()}
        assert not parts & {"a", "script", "style", "image"}
        words = "".join(root.itertext())
        assert all(re.sub(r"\s", "", label) in re.sub(r"\s", "", words) for label in (text(t) for t in figure.svg.find_all("title")[:1]))
        header, *rows = csv_cells(data)
        assert len(rows) == len(figure.find("tbody").find_all("tr"))
        assert all(len(row) == len(header) for row in rows)


def test_the_content_hash_is_that_of_the_files(language: str) -> None:
    folder = Path(__file__).parents[2] / "content/reports/12355-2017"
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in (".yaml", ".md"))
    lines = "".join(f"{sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in files)
    digest = sha256(lines.encode()).hexdigest()
    assert report_json()["contentHash"] == digest
    assert digest[:12] in text(by_id(main(language), "annex-cite").parent)


def test_the_version_and_its_changes_are_told(language: str) -> None:
    version = report_json()["versions"][-1]
    for place in (by_id(main(language), "annex-cite").parent, main(language).find(class_="version")):
        assert version["number"] in text(place) and version["changes"][language] in text(place)
