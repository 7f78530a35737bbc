"""The site in Chromium: layout from phone to desktop in light and dark, without scripts, by keyboard, by language."""

from collections.abc import Iterator

import pytest
from measures import UNDRAWN
from playwright.sync_api import Browser, BrowserContext, Page
from reading import LANGUAGES, declaration_path, html_paths, report_path, site
from tables_expected import LOST_POINTS
from test_layout import Complaints

HEIGHT = 800


def address(path: str) -> str:
    return (site() / path).as_uri()


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="zh-CN")
    yield context
    context.close()


@pytest.fixture
def tab(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": HEIGHT})
    yield page
    page.close()


# ---- Layout ----


def test_the_console_is_silent_below_a_base_path(browser: Browser, base_address: str) -> None:
    """All pages in one new window, as a first visit: an icon is asked for once in a while, after the page."""
    context = browser.new_context()
    page = context.new_page()
    complaints = Complaints(page)
    for path in html_paths():
        page.goto(base_address + path, wait_until="networkidle")
    context.close()
    assert complaints.told == []


def test_the_first_screen_holds_score_and_findings(tab: Page, language: str) -> None:
    """1280 × 800 without scrolling: title, score and grade, the strip, three findings with their recommendations."""
    tab.goto(address(report_path(language)))
    for selector in ("h1", ".big .num", ".big .grade", ".verdict .strip", ".finds > li:nth-child(3) .fr"):
        box = tab.locator(selector).bounding_box()
        assert box and box["y"] >= 0 and box["y"] + box["height"] <= HEIGHT, f"{selector} at {box}"


# What is smaller than 24 px, and how many things were looked at.
SMALL = """() => {
  const shown = [...document.querySelectorAll('.top a, .toc a, summary, label, .perma, .fnb, .dl a')]
    .filter(node => node.getClientRects().length && node.checkVisibility());
  const small = shown.map(node => [node.textContent.trim(), node.getBoundingClientRect()])
    .filter(([, box]) => box.height < 23.5 || box.width < 23.5)
    .map(([words, box]) => words + ': ' + box.width.toFixed(1) + ' × ' + box.height.toFixed(1));
  return {small, count: shown.length};
}"""


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_clicked_is_at_least_24_pixels_high(tab: Page, language: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": HEIGHT})
    tab.goto(address(report_path(language)))
    found = tab.evaluate(SMALL)
    assert found["small"] == [] and found["count"] > 30


def test_a_small_target_and_a_hidden_text_are_seen(tab: Page) -> None:
    tab.set_content('<div class="dl"><a href="#x" style="font-size:8px">CSV</a></div>')
    assert len(tab.evaluate(SMALL)["small"]) == 1
    tab.set_content('<main><p style="opacity:0">one</p><p style="visibility:hidden">two</p><p hidden>three</p><p>four</p></main>')
    assert tab.evaluate(HIDDEN) == ["P: one", "P: two", "P: three"]


def test_what_a_link_leads_to_is_not_hidden_below_the_head(tab: Page, language: str) -> None:
    tab.goto(address(report_path(language)))
    for fragment in ("C11", "row-B31", "tbl-scores", "problem-contracts", "src-calls-answered", "fn-4"):
        tab.evaluate("fragment => { location.hash = fragment }", fragment)
        head, target = tab.locator("header.top").bounding_box(), tab.locator(f"[id='{fragment}']").bounding_box()
        assert head["y"] + head["height"] <= target["y"] + 1, fragment
        assert target["y"] < HEIGHT - 40, fragment


# ---- Without scripts ----


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": HEIGHT})
    yield context
    context.close()


HIDDEN = """() => [...document.querySelectorAll('main p, main li, main h1, main h2, main h3, main h4, main h5, main h6, main td, main th, main dd, main caption')]
  .filter(node => node.textContent.trim() && !node.closest('details:not([open]) > :not(summary), .vh'))
  .filter(node => { const box = node.getBoundingClientRect(); return !box.width || !box.height || !node.checkVisibility({opacityProperty: true, visibilityProperty: true}) })
  .map(node => node.tagName + ': ' + node.textContent.trim().slice(0, 40))"""


def test_everything_is_readable_without_scripts(scriptless: BrowserContext, path: str) -> None:
    page = scriptless.new_page()
    page.goto(address(path))
    hidden = page.evaluate(HIDDEN)
    contents = page.locator("nav.toc a").first
    listed = contents.count() == 0 or contents.is_visible()
    page.close()
    assert hidden == []
    assert listed, "the contents are folded"


def shown_rows(page: Page) -> list[str]:
    return page.evaluate("""() => [...document.querySelectorAll('#tbl-scores tbody tr')]
      .filter(row => row.getBoundingClientRect().height > 0).map(row => row.id.replace('row-', ''))""")


@pytest.mark.parametrize("width", [390, 1280])
def test_only_rows_that_lost_points_can_be_shown_without_scripts(scriptless: BrowserContext, language: str, width: int) -> None:
    page = scriptless.new_page()
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(address(report_path(language)))
    assert len(shown_rows(page)) == 44
    page.locator("label[for=only-lost]").click()
    filtered, undrawn = shown_rows(page), page.evaluate(UNDRAWN)
    page.locator("#only-lost").press("Space")
    again = shown_rows(page)
    page.close()
    assert filtered == [*LOST_POINTS, "total"]
    assert undrawn == []
    assert len(again) == 44


def test_the_root_page_offers_both_languages_without_scripts(scriptless: BrowserContext) -> None:
    page = scriptless.new_page()
    page.goto(address("index.html"))
    links = page.locator("main a")
    assert links.count() == 2
    links.nth(1).click()
    assert page.url.endswith("/en/index.html")
    page.close()


@pytest.mark.parametrize(("locale", "leads_to"), [("zh-CN", "zh"), ("en-GB", "en"), ("zh-TW", "zh")])
def test_the_root_page_leads_to_the_readers_language(browser: Browser, locale: str, leads_to: str) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    page.goto(address("index.html"))
    page.wait_for_url(f"**/{leads_to}/index.html")
    context.close()


# ---- Keyboard ----

FOCUS = """() => {
  const node = document.activeElement, box = node.getBoundingClientRect(), style = getComputedStyle(node);
  const region = node.matches('.skip') ? 'skip' : node.closest('header.top') ? 'head' : node.closest('nav.toc') ? 'contents'
    : node.closest('main') ? 'main' : node.closest('footer') ? 'foot' : node.tagName;
  const head = document.querySelector('header.top').getBoundingClientRect();
  return {region, tag: node.tagName, words: node.textContent.trim().slice(0, 30), id: node.id, href: node.getAttribute('href'),
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: region === 'main' && box.bottom <= head.bottom + 1 && getComputedStyle(document.querySelector('header.top')).position === 'sticky'};
}"""


def tab_stops(page: Page, count: int) -> list[dict]:
    stops = []
    for _ in range(count):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
    return stops


def test_the_keyboard_reaches_skip_link_head_contents_and_text_in_this_order(tab: Page, language: str) -> None:
    tab.goto(address(report_path(language)))
    stops = tab_stops(tab, 90)
    regions = list(dict.fromkeys(stop["region"] for stop in stops))
    assert regions == ["skip", "head", "contents", "main"]
    order = [regions.index(stop["region"]) for stop in stops]
    assert order == sorted(order), "the order jumps back"
    assert stops[0]["region"] == "skip" and stops[1]["region"] == "head"
    for stop in stops:
        assert stop["ringed"], f"no ring around {stop}"
        assert stop["seen"], f"out of sight: {stop}"
        assert not stop["covered"], f"below the head: {stop}"


@pytest.mark.parametrize("of", [path for path in html_paths() if path != "index.html"])  # the root page leads on
def test_the_skip_link_leads_to_the_text(tab: Page, of: str) -> None:
    tab.goto(address(of))
    first = tab_stops(tab, 1)[0]
    assert first["region"] == "skip" and first["href"] == "#main"
    tab.keyboard.press("Enter")
    tab.wait_for_url("**#main")
    assert tab_stops(tab, 1)[0]["region"] == "main"


def test_the_filter_and_folded_data_obey_the_keyboard(tab: Page, language: str) -> None:
    tab.goto(address(report_path(language)))
    tab.locator("#only-lost").focus()
    tab.keyboard.press("Space")
    assert shown_rows(tab) == [*LOST_POINTS, "total"]
    summary = tab.locator("figure summary").first
    summary.focus()
    tab.keyboard.press("Enter")
    assert tab.locator("figure details").first.evaluate("node => node.open")


# ---- Languages ----


@pytest.mark.parametrize(
    ("of", "fragments"),
    [
        (report_path, ["C11", "row-B322", "tbl-delivery", "finding-supervision-and-assessment", "annex-errata"]),
        (declaration_path, ["necessity", "tbl-targets"]),
    ],
)
def test_switching_the_language_keeps_the_fragment(tab: Page, base_address: str, of, fragments: list[str]) -> None:
    tab.goto(base_address + of("zh"))
    languages = ["zh", "en"]
    for fragment in fragments:
        tab.evaluate("fragment => { location.hash = fragment }", fragment)
        languages.reverse()
        tab.locator(f"header .lang a[href*='/{languages[0]}/']").click()
        tab.wait_for_url(f"**/{of(languages[0])}#{fragment}")
        box = tab.locator("#" + fragment).bounding_box()
        assert 0 <= box["y"] < HEIGHT, fragment


def test_switching_the_language_after_scrolling_opens_near_the_same_place(tab: Page) -> None:
    tab.goto(address(report_path("zh")))
    tab.locator("#B322").evaluate("node => window.scrollTo(0, node.getBoundingClientRect().top + scrollY - 70)")
    tab.locator("header .lang a[hreflang=en]").click()
    tab.wait_for_url("**/en/**#*")
    box = tab.locator("#B322").bounding_box()
    assert -200 < box["y"] < HEIGHT / 2, f"{tab.url}: B322 stands at {box['y']}"


def test_a_switch_back_at_the_top_adds_no_fragment(tab: Page) -> None:
    tab.goto(address(report_path("zh")))
    tab.locator("header .lang a[hreflang=en]").click()
    tab.wait_for_url("**/en/**")
    assert "#" not in tab.url


def test_every_language_is_tested() -> None:
    assert set(LANGUAGES) == {path.split("/")[0] for path in html_paths() if "/" in path}
