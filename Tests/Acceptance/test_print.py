"""The pages on paper: Chromium prints them to PDF, poppler's tools read it back."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser
from pypdf import PdfReader
from pypdf.generic import Destination
from reading import HTML_TAGS, LANGUAGES, declaration, declaration_path, report, report_path, site, text

HEADING = re.compile("h[1-6]")


def tool(name: str) -> str:
    found = shutil.which(name)
    if not found:
        pytest.fail(f"{name} is needed and was not found: apt-get install poppler-utils")
    return found


class Printed:
    """A printed page: its sheets as text without white space, its bookmarks."""

    def __init__(self, file: Path) -> None:
        self.file = file
        words = subprocess.run([tool("pdftotext"), "-raw", file, "-"], check=True, capture_output=True).stdout.decode("utf-8")
        self.sheets = [squeezed(sheet) for sheet in words.split("\f")[:-1]]
        # pdftohtml writes the outline at the end of its XML.
        arguments = [tool("pdftohtml"), "-xml", "-i", "-stdout", "-f", "1", "-l", "1", file]
        xml = subprocess.run(arguments, check=True, capture_output=True).stdout.decode("utf-8", "replace")
        self.bookmarks = [unescape(re.sub(r"<[^>]*>", "", item)) for item in re.findall(r"<item[^>]*>(.*?)</item>", xml, re.DOTALL)]
        self.everything = "".join(self.sheets)

    def sheets_of(self, first: str, last: str) -> list[str]:
        """The sheets from one that holds the first words to one that holds the last."""
        start = next(n for n, sheet in enumerate(self.sheets) if squeezed(first) in sheet)
        end = next(n for n, sheet in enumerate(self.sheets) if n >= start and squeezed(last) in sheet)
        return self.sheets[start : end + 1]


def squeezed(words: str) -> str:
    return re.sub(r"[\s\u00ad\u200b]+", "", words)


@pytest.fixture(scope="module")
def printed(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Printed]:
    folder = tmp_path_factory.mktemp("pdf")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    result = {}
    for language in LANGUAGES:
        for path in (report_path(language), declaration_path(language)):
            page.goto((site() / path).as_uri())
            file = folder / f"{len(result)}.pdf"
            page.pdf(path=file, prefer_css_page_size=True, outline=True, tagged=True)
            result[path] = Printed(file)
    context.close()
    return result


def headings(soup: Tag) -> list[str]:
    """All headings of the text, as printed: without permalinks."""
    result = []
    for heading in soup.main.find_all(HEADING):
        words = text(heading)
        if heading.get("id") and heading.find("a", href="#" + heading["id"]):
            words = words.removesuffix("#")
        result.append(squeezed(words))
    return result


def test_the_report_prints_on_15_to_60_sheets(printed: dict[str, Printed], language: str) -> None:
    assert 15 <= len(printed[report_path(language)].sheets) <= 60


def test_bookmarks_are_the_headings_in_order_each_once(printed: dict[str, Printed], language: str) -> None:
    for path, soup in ((report_path(language), report(language)), (declaration_path(language), declaration(language))):
        assert [squeezed(words) for words in printed[path].bookmarks] == headings(soup)


def chosen_sentences(language: str) -> list[str]:
    """Sentences from every chapter: the first paragraph of each section with a heading of its own."""
    paragraphs = []
    for id in ("overview", "project", "outline", "organisation-structure", "evaluation-purpose", "methods", "result"):
        paragraphs.append(report(language).find(id=id).find_next("p"))
    for id in ("A11", "B322", "C18", "C332"):
        paragraphs.append(report(language).find("section", id=id).find_all("p")[1])
    for id in ("problem-supervision", "advice-targets"):
        paragraphs.append(report(language).find(id=id).find_next_sibling("p"))
    return [paragraph.get_text("") for paragraph in paragraphs]


def test_sentences_of_every_chapter_are_found_in_the_pdf(printed: dict[str, Printed], language: str) -> None:
    everything = without_breaks(printed[report_path(language)], language)
    for paragraph in chosen_sentences(language):
        for sentence in re.split(r"(?<=[。；])|(?<=\.) ", paragraph):
            assert squeezed(sentence)[:60] in everything, sentence


def running_heads(language: str) -> tuple[str, list[str]]:
    """What stands at the head of printed sheets: the report's title and the chapters'."""
    heads = [[squeezed(text(part)) for part in head.find_all("span")] for head in report(language).find_all(class_="rh")]
    assert len(heads) == len(report(language).select(".toc, .front, .prose, .annex")) > 3
    assert {title for _, title in heads} == {squeezed(text(report(language).h1))}
    return heads[0][1], [chapter for chapter, _ in heads]


def without_breaks(paper: Printed, language: str) -> str:
    """The text of all sheets, without the running heads and page numbers between them."""
    title, chapters = running_heads(language)
    heads = sorted(map(re.escape, [title, *chapters]), key=len, reverse=True)
    around = rf"(?:—\d+—|{'|'.join(heads)})*"
    return "".join(re.sub(rf"^{around}|{around}$", "", sheet) for sheet in paper.sheets)


def test_verdict_and_findings_fit_one_sheet(printed: dict[str, Printed], language: str) -> None:
    words = ("89.87", "0.13", "−5.13", "−4.50", "−0.50", "256/256")
    assert any(all(word in sheet for word in words) for sheet in printed[report_path(language)].sheets[2:4])


def test_the_report_has_a_cover(printed: dict[str, Printed], language: str) -> None:
    cover = printed[report_path(language)].sheets[0]
    assert cover.startswith(squeezed(text(report(language).h1)))
    assert squeezed({"zh": "上海玄钥管理咨询有限公司", "en": "Shanghai Xuanyue Management Consulting Co., Ltd"}[language]) in cover
    assert "1.0" in cover and "2018" in cover and "—" not in cover


def test_the_contents_follow_the_cover(printed: dict[str, Printed], language: str) -> None:
    contents = "".join(printed[report_path(language)].sheets[1:3])
    for link in report(language).select("nav.toc a"):
        assert squeezed(text(link)) in contents


def test_sheets_after_the_cover_carry_the_title_and_their_chapter_at_the_head(printed: dict[str, Printed], language: str) -> None:
    title, chapters = running_heads(language)
    heads = [chapter + title for chapter in chapters]
    # Before the head there is the sheet's number, and what floats in the caption of a table.
    found = [[n for n, head in enumerate(heads) if head in sheet[: len(head) + 40]] for sheet in printed[report_path(language)].sheets]
    assert found[0] == [] and found[1] == [0] and found[2] == [1], "the contents and the verdict stand first"
    assert all(len(which) == 1 for which in found[1:]), found
    order = [which[0] for which in found[1:]]
    assert order == sorted(order) and set(order) == set(range(len(chapters)))


TABLES = {
    "3-2": {
        "zh": ("表 3-2 ", "合计 100 — 89.87", "指标 权重 业绩值 得分 得分率 扣分"),
        "en": ("Table 3-2 ", "Total 100 — 89.87", "Indicator Weight Actual value Score Score rate Points lost"),
    },
    "1-3": {
        "zh": ("表 1-3 ", "投放于移动电视", "项目 具体内容 计划内容 执行情况"),
        "en": ("Table 1-3 ", "The video was completed", "Project Item Plan Implementation"),
    },
}


@pytest.mark.parametrize("table", TABLES)
def test_the_head_of_a_table_repeats_on_each_of_its_sheets(printed: dict[str, Printed], language: str, table: str) -> None:
    caption, last, head = TABLES[table][language]
    # The caption with the table's title; a reference to the table reads only “表 3-2”.
    title = next(text(c) for c in report(language).find_all("caption") if text(c).startswith(caption.strip()))
    title = title.removesuffix({"zh": "单位：分", "en": "Unit: points"}[language])
    sheets = printed[report_path(language)].sheets_of(title, last)
    assert len(sheets) >= 2, "the table fits one sheet: nothing is tested"
    words = [squeezed(word) for word in head.split(" ")]
    for number, sheet in enumerate(sheets):
        above = sheet if number == 0 else sheet[:400]
        assert "".join(words) in above or all(word in above for word in words), f"sheet {number + 1} of the table begins {sheet[:120]}"


def test_sheets_are_numbered(printed: dict[str, Printed], language: str) -> None:
    for number, sheet in enumerate(printed[report_path(language)].sheets[1:], start=2):
        assert f"—{number}—" in sheet


ONLY_ON_SCREEN = {
    "zh": ["跳到正文", "双语对照", "只看扣分指标", "以表格查看", "下载 SVG", "下载表 1-1", "全部勘误"],
    "en": ["Skip to content", "Side by side", "Show only indicators", "Show as a table", "Download SVG", "Download Table 1-1", "All errata"],
}


def test_what_only_a_screen_needs_is_not_printed(printed: dict[str, Printed], language: str) -> None:
    everything = printed[report_path(language)].everything
    shown = squeezed(report(language).body.get_text(""))
    for words in ONLY_ON_SCREEN[language]:
        assert squeezed(words) in shown and squeezed(words) not in everything


def test_a_pdf_has_its_title_its_language_and_tags(printed: dict[str, Printed], language: str) -> None:
    for path, soup in ((report_path(language), report(language)), (declaration_path(language), declaration(language))):
        paper = PdfReader(printed[path].file)
        assert paper.metadata.title == text(soup.title)
        assert paper.root_object["/Lang"] == HTML_TAGS[language]
        assert paper.root_object["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in paper.root_object


def lines(file: Path) -> list[list[tuple[float, str]]]:
    """For each sheet its lines from top to bottom: the place of the foot of a line (points from the top) and its words."""
    layout = subprocess.run([tool("pdftotext"), "-bbox-layout", file, "-"], check=True, capture_output=True).stdout
    return [
        sorted((float(line["ymax"]), squeezed(line.get_text(""))) for line in sheet.find_all("line"))
        for sheet in BeautifulSoup(layout, "html.parser").find_all("page")
    ]


def stranded(file: Path, lead_ins: str) -> list[str]:
    """Headings below which their sheet has nothing but lead-ins: headings, what only leads from one to the text, the
    number of the sheet."""
    sheets, reader = lines(file), PdfReader(file)
    found = []
    for entry in flattened(reader.outline):
        number = reader.get_destination_page_number(entry)
        top = float(reader.pages[number].mediabox.height) - float(entry.top)
        below = [words for foot, words in sheets[number] if foot > top + 1 and not re.fullmatch(r"—\d+—", words)]
        if not [words for words in below if words not in lead_ins]:
            found.append(f"{entry.title} on sheet {number + 1}")
    return found


def test_no_heading_stands_at_the_foot_of_a_sheet(printed: dict[str, Printed], language: str) -> None:
    """Nor a heading with only the line of facts, or the sum, that leads from it to the text."""
    for path, soup in ((report_path(language), report(language)), (declaration_path(language), declaration(language))):
        leads = [squeezed(node.get_text("")) for node in soup.select(".indf, .grp > .work")]
        assert len(list(flattened(PdfReader(printed[path].file).outline))) == len(headings(soup)) > 5
        assert stranded(printed[path].file, "".join(headings(soup) + leads)) == []


def rows(sheet: list[tuple[float, str]]) -> list[list[str]]:
    """The lines of a sheet, those at one height together."""
    result: list[tuple[float, list[str]]] = []
    for foot, words in sheet:
        if re.fullmatch(r"—\d+—", words):
            continue
        if result and foot - result[-1][0] < 4:
            result[-1][1].append(words)
        else:
            result.append((foot, [words]))
    return [words for _, words in result]


def torn(file: Path, soup: Tag) -> list[str]:
    """Sheets that end with the head of a table, and such on which a total alone stands below a repeated head."""
    heads = [{squeezed(text(cell)) for cell in head.find_all(["th", "td"])} for head in soup.select("main thead")]
    totals = {"".join(sorted(squeezed(text(row)))) for row in soup.select("main tr.total")}
    found = []
    for number, sheet in enumerate(map(rows, lines(file)), start=1):
        is_head = [any(all(any(words in cell for cell in head) for words in row) for head in heads) for row in sheet]
        # A word of a head may also end a row: 合计.
        if sheet and is_head[-1] and len("".join(sheet[-1])) > 3:
            found.append(f"sheet {number} ends with {sorted(sheet[-1])}")
        for place, row in enumerate(sheet):
            # Above it on the sheet stand only the head, in a row or two, and the running heads.
            if 0 < place < 6 and is_head[place - 1] and "".join(sorted("".join(row))) in totals:
                found.append(f"sheet {number} has only the total {sorted(row)}")
    return found


def test_a_table_has_rows_below_its_head_and_above_its_total_on_one_sheet(printed: dict[str, Printed], language: str) -> None:
    for path, soup in ((report_path(language), report(language)), (declaration_path(language), declaration(language))):
        assert torn(printed[path].file, soup) == []


def parted(file: Path, soup: Tag) -> list[str]:
    """Sheets that end with the paragraph before a figure or a table, which begins the next one."""
    sheets = [[words for _, words in sheet if not re.fullmatch(r"—\d+—", words)] for sheet in lines(file)]
    leads = {squeezed(text(node.find_previous_sibling())): node for node in soup.select("main p + .fig, main p + .tbl")}
    return [
        f"sheet {number} ends with {sheet[-1]}"
        for number, sheet in enumerate(sheets, start=1)
        for lead in leads
        if len(sheet[-1]) > 3 and lead.endswith(sheet[-1])
    ]


def test_what_announces_a_figure_or_a_table_stands_on_one_sheet_with_it(printed: dict[str, Printed], language: str) -> None:
    soup = report(language)
    assert len(soup.select("main p + .fig, main p + .tbl")) > 3
    assert parted(printed[report_path(language)].file, soup) == []


@pytest.mark.parametrize(("above", "expected"), [(200, ["sheet 1 ends with Seethefigure."]), (100, [])])
def test_a_paragraph_parted_from_its_figure_is_seen(browser: Browser, tmp_path: Path, above: int, expected: list[str]) -> None:
    words = f'''<!doctype html><html lang="en"><title>t</title><style>@page {{ size: A4; margin: 20mm }} * {{ margin: 0; font: 16px/8mm sans-serif }}
figure {{ height: 80mm; break-inside: avoid }}</style><main><h1 style="height: {above}mm">Sample</h1><p>See the figure.</p><figure class="fig">A figure.</figure></main>'''
    page = browser.new_page()
    page.set_content(words)
    file = tmp_path / "sample.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    page.close()
    assert parted(file, BeautifulSoup(words, "html5lib")) == expected


def words_of(sheet: str, heads: list[str]) -> str:
    """What a sheet says beside its running head and its number."""
    for head in sorted(heads, key=len, reverse=True):
        sheet = sheet.replace(head, "", 1) if head in sheet[: len(head) + 40] else sheet
    return re.sub(r"—\d+—", "", sheet)


def test_no_sheet_of_a_chapter_is_nearly_empty(printed: dict[str, Printed], language: str) -> None:
    """The last sheet of a chapter has more than a heading with a line or two."""
    title, chapters = running_heads(language)
    heads = [chapter + title for chapter in chapters]
    sparse = [n for n, sheet in enumerate(printed[report_path(language)].sheets[3:], start=4) if len(words_of(sheet, heads)) < {"zh": 60, "en": 200}[language]]
    assert sparse == []


# Of the 257 mm that a sheet of this paper has for text, the first section leaves 17.
PAPER = """<!doctype html><html lang="en"><title>t</title><style>@page { size: A4; margin: 20mm } * { margin: 0; font: 16px/8mm sans-serif }</style>
<h1>Sample</h1><p style="height: 232mm">A text.</p><h2>At the foot</h2>"""


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ('<p style="break-before: page">Its text.</p>', ["At the foot on sheet 1"]),
        ('<p>Its facts.</p><p style="break-before: page">Its text.</p>', ["At the foot on sheet 1"]),
        ('<h3 style="break-after: page">Below</h3><p>Its text.</p>', ["At the foot on sheet 1", "Below on sheet 1"]),
        ("<p>Its text.</p>", []),
    ],
)
def test_a_heading_at_the_foot_of_a_sheet_is_seen(browser: Browser, tmp_path: Path, rest: str, expected: list[str]) -> None:
    page = browser.new_page()
    page.set_content(PAPER + rest)
    file = tmp_path / "sample.pdf"
    page.pdf(path=file, prefer_css_page_size=True, outline=True, tagged=True)
    page.close()
    assert stranded(file, "SampleAtthefootBelowItsfacts.") == expected


# The table takes 43 mm of the 257 that a sheet of this paper has.
@pytest.mark.parametrize(
    ("above", "expected"),
    [(234, ["sheet 1 ends with ['Item', 'Value']"]), (218, ["sheet 2 has only the total ['5', 'Total']"]), (190, [])],
)
def test_a_table_torn_from_its_head_or_total_is_seen(browser: Browser, tmp_path: Path, above: int, expected: list[str]) -> None:
    table = f"""<!doctype html><html lang="en"><title>t</title><style>@page {{ size: A4; margin: 20mm }} * {{ margin: 0; padding: 0; font: 16px/8mm sans-serif }}
td, th {{ width: 40mm }}</style><main><h1 style="height: {above}mm">Sample</h1><table><caption>Table 1</caption><thead><tr><th>Item</th><th>Value</th></tr></thead>
<tbody><tr><td>One</td><td>2</td></tr><tr><td>Two</td><td>3</td></tr></tbody>
<tbody><tr class="total"><td>Total</td><td>5</td></tr></tbody></table></main>"""
    page = browser.new_page()
    page.set_content(table)
    file = tmp_path / "sample.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    page.close()
    assert torn(file, BeautifulSoup(table, "html5lib")) == expected


def test_bookmarks_of_a_sample_are_its_headings(browser: Browser, tmp_path: Path) -> None:
    """What is not printed has no bookmark; without an outline there is none."""
    page = browser.new_page()
    page.set_content('<h1>One</h1><p>Text.</p><h2>Two</h2><p>Text.</p><h2 style="display: none">Three</h2>')
    found = []
    for outline in (True, False):
        page.pdf(path=tmp_path / "sample.pdf", outline=outline, tagged=True)
        found.append(Printed(tmp_path / "sample.pdf").bookmarks)
    page.close()
    assert found == [["One", "Two"], []]


def flattened(outline: list) -> Iterator[Destination]:
    for entry in outline:
        if isinstance(entry, list):
            yield from flattened(entry)
        else:
            yield entry
