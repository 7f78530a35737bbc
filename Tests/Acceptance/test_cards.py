"""Tables that a phone shows as cards stay tables for a screen reader: in browsers other than Chromium by the script."""

from collections import Counter

import pytest
from playwright.sync_api import Browser
from reading import LANGUAGES, report_path, site

WIDTH = 390
KINDS = ("table", "row", "cell", "columnheader", "rowheader", "gridcell")


def kinds(browser: Browser, language: str, vendor: str, width: int) -> Counter[str]:
    """How many nodes of a table's kinds the accessibility tree has."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.add_init_script(f"Object.defineProperty(navigator, 'vendor', {{value: '{vendor}'}})")
    page.goto((site() / report_path(language)).as_uri())
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    page.close()
    return Counter(node["role"]["value"] for node in nodes if not node["ignored"] and node["role"]["value"] in KINDS)


@pytest.fixture(scope="module")
def wide(browser: Browser) -> dict[str, Counter[str]]:
    """The kinds on a wide screen, by language."""
    return {language: kinds(browser, language, "Google Inc.", 1280) for language in LANGUAGES}


VENDORS = {"Chromium": "Google Inc.", "Safari": "Apple Computer, Inc.", "Firefox": ""}


@pytest.mark.parametrize("vendor", VENDORS.values(), ids=VENDORS)
def test_cards_are_rows_of_tables(browser: Browser, wide: dict[str, Counter[str]], language: str, vendor: str) -> None:
    phone = kinds(browser, language, vendor, WIDTH)
    assert phone["table"] == wide[language]["table"] > 5
    assert phone["row"] == wide[language]["row"] > 100
    assert phone["rowheader"] > 100 and phone["columnheader"] > 10 and phone["cell"] + phone["gridcell"] > 300


def test_chromium_is_told_no_roles_and_others_are(browser: Browser, language: str) -> None:
    for name, vendor in VENDORS.items():
        page = browser.new_page(viewport={"width": WIDTH, "height": 800})
        page.add_init_script(f"Object.defineProperty(navigator, 'vendor', {{value: '{vendor}'}})")
        page.goto((site() / report_path(language)).as_uri())
        without = "() => [...document.querySelectorAll('.scores tr, .scores td, .scores th')].filter(part => !part.hasAttribute('role')).length"
        assert (page.evaluate(without) == 0) == (name != "Chromium")
        page.close()


def test_a_card_of_the_scores_shows_weight_and_score_rate(browser: Browser, language: str) -> None:
    page = browser.new_page(viewport={"width": WIDTH, "height": 800})
    page.goto((site() / report_path(language)).as_uri())
    row = page.locator("#row-C11")
    for figure in ("4", "81.12%", "3.15", "78.65%", "−0.85"):
        assert row.get_by_text(figure, exact=True).is_visible(), figure
    heads = page.locator("#tbl-scores thead th")
    assert all(heads.nth(n).is_visible() for n in range(heads.count()))
    page.close()
