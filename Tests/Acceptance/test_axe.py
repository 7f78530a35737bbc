"""axe-core on every page kind in both languages, on a wide screen in light and dark and on a phone, and on what scripts
show there: the entry of a figure, hits, an index that is narrowed down."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from conftest import staying
from playwright.sync_api import Browser, Page
from reading import page_kinds, report_path, site

EVERYTHING: dict = {}  # all rules that are on by themselves
# In the dark nothing but colours differs; these are the rules of axe that look at them.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
# On a phone targets must be 24 px or stand apart, which axe looks at when told to; colours are those of the wide screen.
TOUCH = {"rules": {"target-size": {"enabled": True}, "color-contrast": {"enabled": False}}}
SETTINGS = [(1280, "light", EVERYTHING), (1280, "dark", COLOURS), (390, "light", TOUCH)]

# Only violations are asked for; what axe cannot decide (contrast within pictures) the chart tests compute.
RUN = """async ([options, within]) => {
  const found = await axe.run(within || document, {...options, resultTypes: ['violations'], elementRef: false});
  return found.violations.map(one => one.id + ': ' + one.help + ' at ' + one.nodes.slice(0, 5).map(node => node.target.join(' ')).join(', '));
}"""


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = staying(browser.new_page())
    yield page
    page.close()


def violations(page: Page, within: str | None = None, settings: list[tuple[int, str, dict]] = SETTINGS) -> list[str]:
    """What axe objects to on the page that is shown, or within one part of it, in each of the settings."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_FILE_PATH.read_text("utf-8"))
    found = []
    for width, scheme, options in settings:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found += [f"{width} px, {scheme}: {told}" for told in page.evaluate(RUN, [options, within])]
    return found


@pytest.mark.parametrize("of", page_kinds())
def test_axe_finds_no_violation(tab: Page, of: str) -> None:
    tab.goto((site() / of).as_uri())
    assert violations(tab) == []


def test_axe_finds_no_violation_in_an_index_of_many_reports(tab: Page, archive: Path, language: str) -> None:
    tab.goto((archive / language / "index.html").as_uri())
    tab.locator(".filter select[name=year]").select_option(index=1)
    assert violations(tab) == []


def test_axe_finds_no_violation_in_the_entry_of_a_figure_and_among_hits(tab: Page, language: str) -> None:
    tab.goto((site() / report_path(language)).as_uri())
    tab.locator("main p a.v[href='#src-calls-answered']").first.click()
    assert violations(tab, ".panel") == []
    tab.keyboard.press("Escape")
    tab.locator(".find input").fill("12355")
    assert violations(tab, ".hits") == []


FAULTS = {
    "target-size": '<a href="#x" style="display:block;font-size:9px;line-height:10px">one</a>' * 3,
    "color-contrast": '<p style="color:#aaa">faint</p>',
    "link-in-text-block": '<p style="color:#000">a <a href="#x" style="color:#111;text-decoration:none">link</a> in a text</p>',
    "image-alt": '<img src="data:,">',
    "label": '<input type="text">',
}


@pytest.mark.parametrize("rule", FAULTS)
def test_axe_sees_a_violation_where_there_is_one(tab: Page, rule: str) -> None:
    tab.set_content(f'<!doctype html><html lang="en"><title>t</title><main style="background:#fff"><h1 id="x">Sample</h1>{FAULTS[rule]}</main></html>')
    told = violations(tab)
    for width, scheme, options in SETTINGS:
        told_of = options.get("rules", {}).get(rule, {"enabled": rule != "target-size"})["enabled"]
        if told_of and rule in options.get("runOnly", [rule]):
            assert any(line.startswith(f"{width} px, {scheme}: {rule}:") for line in told), told
