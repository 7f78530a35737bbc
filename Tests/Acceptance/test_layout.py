"""Where things stand on every page, from a narrow phone to a wide screen, with reports that are hard to lay out."""

from pathlib import Path

import pytest
from measures import CROWDED, LAYOUT, SIDEWAYS, UNDRAWN
from playwright.sync_api import Browser
from reading import page_kinds, site
from sites import CASES, LANGUAGES

WIDTHS = [320, 390, 820, 1280, 1920]
CASE_PATHS = [f"{language}/reports/{case.id}/index.html" for case in CASES for language in LANGUAGES]


def survey(browser: Browser, file: Path) -> dict[str, list[str]]:
    """What is wrong with a page at each width. It is loaded once."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(file.as_uri())
    found: dict[str, list[str]] = {"sideways": [], "crowded": [], "undrawn": [], "layout": []}
    measures = {"sideways": SIDEWAYS, "crowded": CROWDED, "undrawn": UNDRAWN, "layout": LAYOUT}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for name, measure in measures.items():
            found[name] += [f"{width} px: {told}" for told in page.evaluate(measure)]
    page.close()
    return found


def check(found: dict[str, list[str]]) -> None:
    assert found == {name: [] for name in found}


@pytest.mark.parametrize("of", page_kinds())
def test_nothing_overlaps_or_leaves_its_place_on_the_site(browser: Browser, of: str) -> None:
    check(survey(browser, site() / of))


@pytest.mark.parametrize("of", CASE_PATHS)
def test_nothing_overlaps_or_leaves_its_place_on_a_report_that_is_hard_to_lay_out(browser: Browser, hard_cases: Path, of: str) -> None:
    check(survey(browser, hard_cases / of))


def test_a_text_over_another_and_a_text_outside_its_box_are_seen(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 400, "height": 800})
    page.set_content('<p>one</p><p style="margin-top:-20px">two</p><p style="width:40px;white-space:nowrap">far too long</p>')
    told = page.evaluate(LAYOUT)
    page.close()
    assert any("overlaps" in words for words in told) and any("leaves its box" in words for words in told)
