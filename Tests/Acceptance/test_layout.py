"""Where things stand on every page, from a narrow phone to a wide screen, with reports that are hard to lay out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import staying
from measures import BOXED, CROWDED, FAINT, LAYOUT, SIDEWAYS, SPLIT, UNDRAWN
from playwright.sync_api import Browser, ConsoleMessage, Page
from reading import site
from sites import CASES, LANGUAGES

WIDTHS = [320, 390, 820, 1280, 1920]
EVERYWHERE = {"sideways": SIDEWAYS, "crowded": CROWDED, "boxed": BOXED, "undrawn": UNDRAWN, "layout": LAYOUT}
# Words of a long name may have to break on a phone.
WIDE = {"split": SPLIT}
UNFOLD = "() => document.querySelectorAll('details').forEach(node => { node.open = true })"

CASE_PATHS = [f"{language}/reports/{case.id}/index.html" for case in CASES for language in LANGUAGES]
CASE_PATHS += [f"{language}/{rest}" for rest in ("index.html", "reports/long-names/parallel/index.html") for language in LANGUAGES]


class Complaints:
    """What a page's console, its scripts and its loading complain of."""

    def __init__(self, page: Page) -> None:
        self.told: list[str] = []
        page.on("console", self.console)
        page.on("pageerror", lambda error: self.told.append(f"script: {error}"))
        page.on("requestfailed", lambda request: self.told.append(f"not loaded: {request.url}"))
        page.on("response", lambda answer: answer.status < 400 or self.told.append(f"{answer.status}: {answer.url}"))

    def console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.told.append(f"console: {message.text}")


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = staying(browser.new_page(viewport={"width": 1280, "height": 800}))
    yield page
    page.close()


def survey(page: Page, file: Path) -> list[str]:
    """What is wrong with a page opened from disk at each width, in light and dark, folded and unfolded."""
    complaints = Complaints(page)
    found: list[str] = []

    def measure(width: int, measures: dict[str, str], state: str = "") -> None:
        page.set_viewport_size({"width": width, "height": 800})
        for name, function in measures.items():
            found.extend(f"{name} at {width} px{state}: {told}" for told in page.evaluate(function))

    page.goto(file.as_uri())
    for width in WIDTHS:
        measure(width, EVERYWHERE)
        if width >= 820:
            measure(width, WIDE)
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        for width in (390, 1280):
            measure(width, {"faint": FAINT}, f", {scheme}")
    if page.locator("details").count():
        page.evaluate(UNFOLD)
        for width in WIDTHS:
            measure(width, {"sideways": SIDEWAYS, "layout": LAYOUT}, ", unfolded")
    return found + complaints.told


def test_nothing_overlaps_leaves_its_place_or_is_faint_on_the_site(tab: Page, path: str) -> None:
    assert survey(tab, site() / path) == []


@pytest.mark.parametrize("of", CASE_PATHS)
def test_nothing_overlaps_leaves_its_place_or_is_faint_on_a_report_that_is_hard_to_lay_out(tab: Page, hard_cases: Path, of: str) -> None:
    assert survey(tab, hard_cases / of) == []


SAMPLES = {
    "sideways": '<p style="width:2000px">wide</p>',
    "crowded": '<svg width="100" height="20"><text x="0" y="15">one</text><text x="5" y="15">two</text></svg>',
    "boxed": '<svg width="100" height="20"><text x="80" y="15">leaves the picture</text></svg>',
    "undrawn": '<svg hidden style="display:none"><pattern id="p"/></svg><svg width="9" height="9"><rect width="9" height="9" fill="url(#p)"/></svg>',
    "layout": '<p>one</p><p style="margin-top:-30px">two</p>',
    "split": '<p style="width:40px;overflow-wrap:anywhere">Recommendations</p>',
    "faint": '<p style="color:#999">faint</p>',
    "console": "<script>console.error(1)</script>",
    "not loaded": '<img src="none.png">',
}


@pytest.mark.parametrize("fault", SAMPLES)
def test_a_survey_sees_what_it_looks_for(tab: Page, tmp_path: Path, fault: str) -> None:
    file = tmp_path / "sample.html"
    file.write_text(f'<!doctype html><meta charset="utf-8"><title>t</title><main>{SAMPLES[fault]}</main>', "utf-8")
    assert any(told.startswith(fault) for told in survey(tab, file))


def test_a_survey_is_silent_about_a_sound_page(tab: Page, tmp_path: Path) -> None:
    file = tmp_path / "sample.html"
    picture = '<svg width="100" height="40"><text x="0" y="15">one</text><text x="0" y="35">two</text></svg>'
    file.write_text(f'<!doctype html><meta charset="utf-8"><title>t</title><main><p>one</p><p>two</p>{picture}</main>', "utf-8")
    assert survey(tab, file) == []


@pytest.mark.parametrize(
    ("sample", "words"),
    [
        ('<p style="width:40px;white-space:nowrap">far too long</p>', "leaves its box"),
        ('<div style="width:40px;overflow:hidden;white-space:nowrap">far too long</div>', "is cut off"),
        ('<table><tr><td style="max-width:14px">小时</table>', "takes two lines"),
    ],
)
def test_a_text_outside_its_box_and_a_short_word_on_two_lines_are_seen(tab: Page, tmp_path: Path, sample: str, words: str) -> None:
    file = tmp_path / "sample.html"
    file.write_text(f'<!doctype html><meta charset="utf-8"><title>t</title><main>{sample}</main>', "utf-8")
    assert any(words in told for told in survey(tab, file))
