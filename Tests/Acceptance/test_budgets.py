"""What a page costs its reader, as counts: requests, bytes, shifts of the layout, and that it shows without a script."""

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from reading import page_kinds, report_path

REQUESTS = 4
BYTES = 61_000  # the page with all that it loads, compressed
PAGES = [path for path in page_kinds() if path != "index.html"]  # the root page leads on

SHIFTS = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; })).observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
})"""
PAINTED = "() => performance.getEntriesByType('paint').map(entry => entry.name)"


class Loading:
    """A first visit: the addresses asked for and the bytes of their answers, compressed."""

    def __init__(self, page: Page, address: str) -> None:
        answers = []
        page.on("response", lambda answer: answers.append(answer))
        page.goto(address, wait_until="networkidle")
        self.requests = [answer.url for answer in answers]
        self.bytes = {answer.url: len(gzip.compress(answer.body(), compresslevel=9, mtime=0)) for answer in answers}


@pytest.fixture
def first_visit(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("of", PAGES)
def test_a_first_visit_asks_for_little(first_visit: Page, base_address: str, of: str) -> None:
    loading = Loading(first_visit, base_address + of)
    assert len(loading.requests) <= REQUESTS, loading.requests
    assert sum(loading.bytes.values()) <= BYTES, loading.bytes


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("of", PAGES)
def test_nothing_moves_while_a_page_loads(first_visit: Page, base_address: str, of: str, width: int) -> None:
    first_visit.set_viewport_size({"width": width, "height": 800})
    first_visit.goto(base_address + of)
    assert first_visit.evaluate(SHIFTS) == 0


def test_a_page_is_painted_without_its_script(browser: Browser, base_address: str, language: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.route("**/*.js", lambda route: route.abort())
    page.goto(base_address + report_path(language))
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
    assert "first-contentful-paint" in page.evaluate(PAINTED)
    page.close()
