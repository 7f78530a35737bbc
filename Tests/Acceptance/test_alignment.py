"""Chinese and English say the same at the same place: the same ids, the same paragraphs, the same figures."""

import re

import pytest
from bs4 import Tag
from reading import LANGUAGES, declaration_path, html_paths, page, report, report_path, without_marks

PAGES = [report_path, declaration_path]
HEADING = re.compile("h[1-6]")


def outline(main: Tag) -> list[tuple[str, str]]:
    """Every id with its element, in order."""
    return [(node["id"], node.name) for node in main.find_all(id=True)]


@pytest.mark.parametrize("of", PAGES)
def test_ids_are_the_same_in_both_languages(of) -> None:
    chinese, english = (outline(page(of(language)).main) for language in LANGUAGES)
    assert chinese == english


def blocks_by_section(main: Tag) -> dict[str, list[str]]:
    """What stands under each heading, in order: p, li, table, figure, …"""
    result: dict[str, list[str]] = {}
    under = ""
    for node in main.find_all([HEADING, "p", "li", "table", "figure", "tr", "dt", "aside", "dd"]):
        if HEADING.fullmatch(node.name):
            under = node.get("id") or under
            result.setdefault(under, []).append(node.name)
        else:
            result.setdefault(under, []).append(node.name)
    return result


@pytest.mark.parametrize("of", PAGES)
def test_paragraphs_are_the_same_under_each_heading(of) -> None:
    chinese, english = (blocks_by_section(page(of(language)).main) for language in LANGUAGES)
    assert chinese.keys() == english.keys()
    for id in chinese:
        assert chinese[id] == english[id], f"under {id}"


def figures_of(node: Tag) -> list[str]:
    return [link["href"] for link in node.find_all("a", class_="v")]


def test_aligned_paragraphs_name_the_same_figures() -> None:
    """Each paragraph of the report leads to the same figures in both languages, though perhaps in another order."""
    paragraphs = [
        [node for node in report(language).main.find_all(["p", "li"]) if not node.find(["p", "li"])] for language in LANGUAGES
    ]
    assert len(paragraphs[0]) == len(paragraphs[1]) > 200
    for chinese, english in zip(*paragraphs):
        assert set(figures_of(chinese)) == set(figures_of(english)), without_marks(chinese)[:60]


def test_both_languages_have_the_same_pages() -> None:
    trees = [[path.partition("/")[2] for path in html_paths() if path.startswith(language + "/")] for language in LANGUAGES]
    assert trees[0] == trees[1]
    assert len(trees[0]) >= 3


def test_a_page_leads_to_the_same_page_in_the_other_language(language: str) -> None:
    other = {"zh": "en", "en": "zh"}[language]
    for path in html_paths():
        if not path.startswith(language + "/"):
            continue
        up = "../" * path.count("/")
        wanted = up + other + "/" + path.partition("/")[2]
        links = page(path).header.find_all("a", href=wanted)
        assert links, f"{path} does not lead to {wanted}"
        alternates = {link["hreflang"]: link["href"] for link in page(path).find_all("link", rel="alternate")}
        assert wanted in alternates.values()
