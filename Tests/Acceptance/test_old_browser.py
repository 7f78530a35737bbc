"""The pages in Chromium 87, as intranets still have it. Its rendering decides about the style sheet."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from measures import CROWDED, LAYOUT, SIDEWAYS
from reading import LANGUAGES, page_kinds, report_path, site

WIDTHS = [390, 1280]
PAGES = [path for path in page_kinds() if path != "index.html"]  # the root page leads on to one of them

# Whether the contents stand beside the text, and are unfolded; which of them is marked as being read.
CONTENTS = """() => {
  const contents = document.querySelector('nav.toc');
  if (!contents) return null;
  const main = document.querySelector('main').getBoundingClientRect(), fold = contents.querySelector('details');
  return {beside: contents.getBoundingClientRect().right <= main.left + 1, open: fold.open, marked: contents.querySelectorAll('[aria-current]').length};
}"""

# How many grids lay their children side by side.
GRIDS = """() => [...document.querySelectorAll('main *, body > *')].filter(node => {
  const [first, second] = node.children;
  return second && getComputedStyle(node).display === 'grid'
    && first.getBoundingClientRect().right <= second.getBoundingClientRect().left + 1 && first.getClientRects().length;
}).length"""


def visited(addresses: list[str], pictures: dict[str, str] | None = None) -> dict[str, dict]:
    """What the old browser measures on pages, by address; it saves pictures of those that a file is given for."""
    measures = {"agent": "() => navigator.userAgent", "sideways": SIDEWAYS, "crowded": CROWDED, "layout": LAYOUT, "contents": CONTENTS, "grids": GRIDS}
    order = {"pages": addresses, "widths": WIDTHS, "measures": measures, "pictures": pictures or {}}
    program = Path(__file__).with_name("old_chromium.py")
    run = subprocess.run([sys.executable, program], input=json.dumps(order), capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-2000:]
    return json.loads(run.stdout)


# A page that its console tells of, that scrolls sideways and has texts over each other.
SAMPLE = """<!doctype html><meta charset="utf-8"><title>t</title><script>console.error("seen")</script>
<p>one</p><p style="margin-top:-30px">two</p><p style="width:2000px">wide</p>
<svg width="100" height="20"><text x="0" y="15">one</text><text x="5" y="15">two</text></svg>"""


@pytest.fixture(scope="module")
def all_visits(hard_cases: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """What the old browser tells of the sample, and of the pages."""
    sample, blank = (tmp_path_factory.mktemp("old") / name for name in ("sample.html", "blank.html"))
    sample.write_text(SAMPLE, "utf-8")
    blank.write_text("<!doctype html><title>t</title>", "utf-8")
    files = [site() / path for path in PAGES] + [hard_cases / f"{language}/reports/long-names/index.html" for language in LANGUAGES]
    told = visited([file.as_uri() for file in [sample, blank, *files]])
    return {"sample": told.pop(sample.as_uri()), "blank": told.pop(blank.as_uri()), **told}


@pytest.fixture(scope="module")
def old(all_visits: dict[str, dict]) -> dict[str, dict]:
    return {address: told for address, told in all_visits.items() if address not in ("sample", "blank")}


def test_it_sees_what_it_looks_for(all_visits: dict[str, dict]) -> None:
    sample = all_visits["sample"]
    assert any("seen" in words for words in sample["console"])
    for at in sample["at"].values():
        assert at["sideways"] and at["crowded"] and at["layout"]
    assert all_visits["blank"]["colours"] <= 10


def test_it_is_chromium_87(old: dict[str, dict]) -> None:
    for told in old.values():
        assert " Chrome/87." in told["at"]["1280"]["agent"]


def test_pages_are_drawn_and_their_consoles_silent(old: dict[str, dict]) -> None:
    for address, told in old.items():
        assert told["console"] == [], address
        assert told["colours"] > 10, f"{address} is blank"


@pytest.mark.parametrize("measure", ["sideways", "crowded", "layout"])
def test_nothing_overlaps_or_widens_a_page(old: dict[str, dict], measure: str) -> None:
    found = {f"{address} at {width} px": at[measure] for address, told in old.items() for width, at in told["at"].items()}
    assert {place: wrong for place, wrong in found.items() if wrong} == {}


def test_the_contents_stand_beside_the_text_or_are_folded_above_it(old: dict[str, dict], language: str) -> None:
    at = old[(site() / report_path(language)).as_uri()]["at"]
    assert at["1280"]["contents"] == {"beside": True, "open": True, "marked": 1}
    assert at["390"]["contents"]["beside"] is False and at["390"]["contents"]["open"] is False


def test_grids_are_laid_out(old: dict[str, dict]) -> None:
    for language in LANGUAGES:
        at = old[(site() / report_path(language)).as_uri()]["at"]
        assert at["1280"]["grids"] >= 3
