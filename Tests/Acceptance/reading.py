"""Reads the built site as its readers do: pages, tables with merged cells undone, numbers as they are printed."""

import csv
import functools
import json
import os
import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import html5lib
from bs4 import BeautifulSoup, Tag

LANGUAGES = ("zh", "en")
HTML_TAGS = {"zh": "zh-Hans", "en": "en"}
REPORT = "12355-2017"
DECLARATION = "youth-services-2020"

CJK = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# Names that hold digits and are no figures.
NAMES_WITH_DIGITS = re.compile(r"12355|Level \d|GB/T 33358-2016")


@functools.cache
def site() -> Path:
    """The folder of the built site, from the environment variable JIXIAO_SITE."""
    place = os.environ.get("JIXIAO_SITE")
    assert place, "JIXIAO_SITE must name the folder of a built site (scripts/test sets it)"
    folder = Path(place).resolve()
    assert (folder / "index.html").is_file(), f"there is no built site in {folder}"
    return folder


def html_paths() -> list[str]:
    """All pages, as paths below the site's root, in a fixed order."""
    return sorted(path.relative_to(site()).as_posix() for path in site().rglob("*.html"))


def page_kinds() -> list[str]:
    """One page of each kind in each language: of reports, target declarations and the like, the first."""
    kinds: dict[str, str] = {}
    for path in html_paths():
        kinds.setdefault(re.sub(r"\b(reports|targets)/[^/]+", r"\1/*", path), path)
    return list(kinds.values())


def report_path(language: str) -> str:
    return f"{language}/reports/{REPORT}/index.html"


def errata_path(language: str) -> str:
    return f"{language}/reports/{REPORT}/errata/index.html"


def declaration_path(language: str) -> str:
    return f"{language}/targets/{DECLARATION}/index.html"


@functools.cache
def raw(path: str) -> str:
    return (site() / path).read_bytes().decode("utf-8")


@functools.cache
def page(path: str) -> BeautifulSoup:
    """A page as a browser's parser understands it. Shared: never change it."""
    return BeautifulSoup(raw(path), "html5lib")


@functools.cache
def parse_errors(path: str) -> list[str]:
    """What is wrong with a page by the HTML standard: line:column and html5lib's name of the error."""
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(raw(path))
    return [f"{path}:{line}:{column}: {code} {facts or ''}" for (line, column), code, facts in parser.errors]


def report(language: str) -> BeautifulSoup:
    return page(report_path(language))


def declaration(language: str) -> BeautifulSoup:
    return page(declaration_path(language))


def page_language(path: str) -> str:
    """zh or en; the page at the root speaks the main language."""
    first = path.split("/")[0]
    return first if first in LANGUAGES else "zh"


# ---- Text ----


def text(node: Tag | str) -> str:
    """Text with runs of white space as one space."""
    words = node if isinstance(node, str) else node.get_text("")
    return re.sub(r"\s+", " ", words).strip()


def without_marks(node: Tag) -> str:
    """Text without the marks of footnotes, which would run together with a number before them."""
    parts = [str(part) for part in node.find_all(string=True) if not part.find_parent("sup")]
    return text("".join(parts))


def tight(node: Tag | str) -> str:
    """Text without any white space, straight quotes and ASCII signs as Chinese ones: how Chinese names compare."""
    words = re.sub(r"\s+", "", text(node))
    words = re.sub(r'"([^"]*)"', "“\\1”", words)
    return words.translate(str.maketrans("(),:;", "（），：；"))


def by_id(soup: BeautifulSoup, id: str) -> Tag:
    found = soup.find(id=id)
    assert found is not None, f"there is no element with the id {id}"
    return found


# ---- Numbers ----


@dataclass(frozen=True)
class Printed:
    """A number as printed: its value (of 81.12% it is 81.12), its decimals, and whether a % follows."""

    value: Fraction
    decimals: int
    percent: bool


NUMBER = re.compile(r"(?P<minus>[−-]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?(?P<percent>%?)")


def number(words: str, language: str = "zh") -> Printed:
    """A text that is one number and nothing else. English groups digits by commas, Chinese does not."""
    match = NUMBER.fullmatch(words.strip())
    assert match, f"not a number: {words!r}"
    return _printed(match, language)


def numbers(words: str, language: str = "zh") -> list[Printed]:
    """All numbers in a text, in order, without those that are part of a name."""
    words = NAMES_WITH_DIGITS.sub("", words)
    return [_printed(match, language) for match in re.finditer(NUMBER.pattern.replace("[−-]?", ""), words)]


def _printed(match: re.Match, language: str) -> Printed:
    digits = match["digits"]
    assert language == "en" or "," not in digits, f"digits are grouped in Chinese: {match[0]}"
    assert language == "zh" or "," in digits or len(digits) < 4 or re.fullmatch(r"(19|20)\d\d", digits), (
        f"digits are not grouped in English: {match[0]}"
    )
    value = Fraction(Decimal(digits.replace(",", "") + (match["decimals"] or "")))
    decimals = len(match["decimals"] or ".") - 1
    return Printed(-value if match["minus"] else value, decimals, bool(match["percent"]))


def rounded(value: Fraction, decimals: int) -> Fraction:
    """Half away from zero."""
    scale = 10**decimals
    whole, rest = divmod(abs(value) * scale, 1)
    result = Fraction(whole + (1 if rest * 2 >= 1 else 0), scale)
    return -result if value < 0 else result


# ---- Tables ----


def sections(table: Tag) -> list[Tag]:
    return [child for child in table.find_all(["thead", "tbody", "tfoot"], recursive=False)]


def expanded(section: Tag) -> list[list[Tag]]:
    """The rows of a table section, a merged cell standing in every place that it covers."""
    rows: list[list[Tag | None]] = []
    trs = section.find_all("tr", recursive=False)
    rows = [[] for _ in trs]
    for index, tr in enumerate(trs):
        column = 0
        for cell in tr.find_all(["th", "td"], recursive=False):
            while column < len(rows[index]) and rows[index][column] is not None:
                column += 1
            across, down = int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))
            assert index + down <= len(trs), f"a merged cell leaves its group of rows: {text(cell)!r}"
            for row in rows[index : index + down]:
                row.extend([None] * (column + across - len(row)))
                assert row[column : column + across] == [None] * across, f"cells overlap at {text(cell)!r}"
                row[column : column + across] = [cell] * across
    for row in rows:
        assert None not in row, "a row has a hole"
    return rows


def head(table: Tag) -> list[Tag]:
    """The last row of the head, with merged cells: what names each column."""
    return expanded(table.find("thead"))[-1]


def body(table: Tag) -> list[list[Tag]]:
    return [row for section in sections(table) if section.name == "tbody" for row in expanded(section)]


TABLE_LABELS = {"zh": "表 {}", "en": "Table {}"}
FIGURE_LABELS = {"zh": "图 {}", "en": "Figure {}"}


def numbered_table(language: str, label: str) -> Tag:
    """The table whose caption begins with “表 1-1” or “Table 1-1”."""
    wanted = TABLE_LABELS[language].format(label)
    found = [table for table in report(language).find_all("table") if table.caption and text(table.caption).startswith(wanted)]
    assert len(found) == 1, f"{len(found)} tables are captioned {wanted}"
    return found[0]


# ---- Data files ----


def data_folder() -> Path:
    return site() / "reports" / REPORT / "data"


@functools.cache
def report_json() -> dict:
    """report.json; fractional numbers as exact decimals."""
    return json.loads((data_folder() / "report.json").read_bytes().decode("utf-8"), parse_float=Decimal)


def csv_cells(path: Path) -> list[list[str]]:
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), f"{path.name} has no byte order mark: Excel would read it as something else"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def named_rows(cells: list[list[str]]) -> list[dict[str, str]]:
    """Rows by the names of their columns; a column named in both languages (“权重 / Weight”) goes by both names."""
    header, *rows = cells
    result = []
    for row in rows:
        assert len(row) == len(header), f"{len(row)} cells under {len(header)} columns: {row}"
        names: dict[str, str] = {}
        for column, value in zip(header, row):
            for name in [column, *column.split(" / ")]:
                names[name] = value
        result.append(names)
    return result
