"""What a page costs its reader, as counts: requests, bytes, shifts of the layout, and that it shows without a script."""

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from reading import page_kinds

REQUESTS = 4
BYTES = 60_000  # the page with all that it loads, compressed
PAGES = [path for path in page_kinds() if path != "index.html"]  # the root page leads on

# The sum of all shifts since the page began to load, those while it is read from top to bottom included.
SHIFTS = """async () => {
  let sum = 0;
  const drawn = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
  new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; })).observe({type: 'layout-shift', buffered: true});
  await drawn();
  for (let top = 0; top < document.documentElement.scrollHeight; top += 20 * innerHeight) { scrollTo(0, top); await drawn(); }
  return sum;
}"""

# A busy machine draws a page in pieces, and the line at a piece's end may settle by a fraction when the next one comes.
STILL = 0.002


class Loading:
    """A first visit: the addresses asked for, the bytes of their answers, compressed, and what moved."""

    def __init__(self, page: Page, address: str) -> None:
        answers = []
        page.on("response", lambda answer: answers.append(answer))
        page.goto(address, wait_until="networkidle")
        self.requests = [answer.url for answer in answers]
        self.bytes = {answer.url: len(gzip.compress(answer.body(), compresslevel=9, mtime=0)) for answer in answers}
        self.shifts: float = page.evaluate(SHIFTS)


@pytest.fixture
def first_visit(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("of", PAGES)
def test_a_first_visit_asks_for_little_and_nothing_moves(first_visit: Page, base_address: str, of: str) -> None:
    loading = Loading(first_visit, base_address + of)
    assert len(loading.requests) <= REQUESTS, loading.requests
    assert sum(loading.bytes.values()) <= BYTES, loading.bytes
    assert loading.shifts < STILL


@pytest.mark.parametrize("of", PAGES)
def test_nothing_moves_while_a_page_loads_on_a_phone(first_visit: Page, base_address: str, of: str) -> None:
    first_visit.set_viewport_size({"width": 390, "height": 800})
    first_visit.goto(base_address + of)
    assert first_visit.evaluate(SHIFTS) < STILL


@pytest.mark.parametrize("of", PAGES)
def test_a_page_is_painted_without_its_script(first_visit: Page, base_address: str, of: str) -> None:
    asked = []
    first_visit.route("**/*.js", lambda route: (asked.append(route.request.url), route.abort()))
    first_visit.goto(base_address + of)
    first_visit.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
    assert first_visit.locator("h1").is_visible()
    assert len(asked) == 1, "the script was not kept away"


def test_what_moves_and_what_weighs_too_much_is_seen(first_visit: Page, base_address: str) -> None:
    """A heavy page that asks for ten further files and pushes its text down when it has been drawn."""
    late = "document.body.insertAdjacentHTML('afterbegin', '<div style=\"height:300px\"></div>')"
    noise = " ".join(str(pow(7, n, 2**31 - 1)) for n in range(30_000))
    page = f"<h1>Sample</h1><p>A text.</p><script>onload = () => requestAnimationFrame(() => requestAnimationFrame(() => {late}))</script><!-- {noise} -->"
    page += "".join(f'<img src="{number}.png">' for number in range(10))
    first_visit.route("**/sample/**", lambda route: route.fulfill(body=page if route.request.url.endswith("/") else "", content_type="text/html"))
    loading = Loading(first_visit, base_address + "sample/")
    assert loading.shifts > STILL
    assert len(loading.requests) > REQUESTS and sum(loading.bytes.values()) > BYTES
