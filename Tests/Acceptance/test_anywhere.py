"""The site wherever it stands and with scripts off: opened from disk, and below a base path under a strict policy."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from reading import LANGUAGES, declaration_path, errata_path, html_paths, report_path, site

OTHER = {"zh": "en", "en": "zh"}


@pytest.fixture(scope="module", params=["from disk", "below a base path"])
def home(request: pytest.FixtureRequest, base_address: str) -> str:
    """The address of the site's folder."""
    return site().as_uri() + "/" if request.param == "from disk" else base_address


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def tab(scriptless: BrowserContext) -> Iterator[Page]:
    page = scriptless.new_page()
    yield page
    page.close()


def stands_below_the_head(page: Page, selector: str) -> bool:
    box = page.locator(selector).first.bounding_box()
    return box is not None and 0 <= box["y"] < 760


def test_the_contents_lead_to_their_sections(tab: Page, home: str, language: str) -> None:
    tab.goto(home + report_path(language))
    links = tab.locator("nav.toc a")
    assert links.count() > 10
    for place in (0, links.count() // 2, links.count() - 1):
        fragment = links.nth(place).get_attribute("href")
        links.nth(place).click()
        assert tab.url.endswith(fragment)
        assert stands_below_the_head(tab, f"[id='{fragment[1:]}']"), fragment


# Goes to each place that a link of the page leads to on the page itself, and asks the browser what it found there.
LOST = """() => {
  const fragments = new Set([...document.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href')));
  const lost = [];
  for (const fragment of fragments) {
    location.hash = fragment;
    const found = document.querySelector(':target');
    if (!found || found.id !== decodeURIComponent(fragment.slice(1))) lost.push(fragment);
  }
  return {lost, tried: fragments.size};
}"""


def test_every_fragment_finds_its_place_in_the_browser(tab: Page, home: str) -> None:
    tried = 0
    for path in html_paths():
        tab.goto(home + path)
        found = tab.evaluate(LOST)
        assert found["lost"] == [], path
        tried += found["tried"]
    assert tried > 100


def test_a_fragment_that_finds_no_place_is_seen(tab: Page) -> None:
    tab.set_content('<a href="#there">1</a><a href="#nowhere">2</a><p id="there">text</p>')
    assert tab.evaluate(LOST) == {"lost": ["#nowhere"], "tried": 2}


def test_the_language_is_switched_without_scripts(tab: Page, home: str, language: str) -> None:
    for of in (report_path, declaration_path, errata_path):
        tab.goto(home + of(language))
        tab.locator(f"header .lang a[href*='/{OTHER[language]}/']").click()
        tab.wait_for_url(home + of(OTHER[language]))
        assert tab.locator("html").get_attribute("lang").startswith(OTHER[language])


def test_data_unfold_without_scripts(tab: Page, home: str, language: str) -> None:
    tab.goto(home + report_path(language))
    table = tab.locator("figure details table").first
    assert not table.is_visible()
    tab.locator("figure details summary").first.click()
    assert table.is_visible()


def test_the_table_of_scores_shows_only_what_lost_points_without_scripts(tab: Page, home: str, language: str) -> None:
    tab.goto(home + report_path(language))
    full = tab.locator("#tbl-scores tbody tr:visible").count()
    tab.locator("label[for=only-lost]").click()
    assert 1 < tab.locator("#tbl-scores tbody tr:visible").count() < full


def test_paper_shows_the_text_and_not_the_head(tab: Page, home: str, language: str) -> None:
    tab.goto(home + report_path(language))
    tab.emulate_media(media="print")
    assert tab.locator("main h1").is_visible() and tab.locator("#tbl-scores").is_visible()
    assert not tab.locator("header.top nav").first.is_visible()


def test_the_style_sheet_applies_under_the_policy(tab: Page, base_address: str) -> None:
    for path in html_paths():
        answer = tab.goto(base_address + path)
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert tab.evaluate("getComputedStyle(document.body).margin") == "0px", path


def test_the_script_runs_under_the_policy(browser: Browser, base_address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    refused = []
    page.on("console", lambda message: refused.append(message.text) if message.type in ("error", "warning") else None)
    for language in LANGUAGES:
        page.goto(base_address + report_path(language))
        assert page.locator("nav.toc details").evaluate("node => node.open") is False, "the script has not folded the contents"
    page.close()
    assert refused == []
