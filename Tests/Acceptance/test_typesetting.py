"""How words and numbers stand in their lines, at each width: what belongs together keeps together."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from reading import declaration_path, report_path, site

WIDTHS = [320, 390, 820, 1280]

# The words of links that a line breaks off.
BROKEN = """selector => [...document.querySelectorAll(selector)].filter(link => {
  const tops = [...link.getClientRects()].filter(box => box.width > 1).map(box => box.top);
  return Math.max(...tops) - Math.min(...tops) > 4;
}).map(link => link.textContent)"""


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def opened(tab: Page, path: str, width: int) -> Page:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto((site() / path).as_uri())
    return tab


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("selector", [".prose > p a.v, .headline a.v", "p a[href^='#tbl-']", "p a.ref", ".used a[href^='#tbl-']"])
def test_numbers_keep_to_their_units_and_to_what_they_number(tab: Page, language: str, selector: str, width: int) -> None:
    opened(tab, report_path(language), width)
    assert tab.locator(selector).count() > 1
    assert tab.evaluate(BROKEN, selector) == []


def test_a_broken_number_is_seen(tab: Page) -> None:
    tab.set_content('<p style="width: 3em">See <a class="v">RMB 2.56 million</a> or <a class="v">5</a>.</p>')
    assert tab.evaluate(BROKEN, "a.v") == ["RMB 2.56 million"]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_names_of_grades_stand_on_one_line(tab: Page, language: str, width: int) -> None:
    opened(tab, report_path(language), width)
    names = tab.locator("svg.scale .zt")
    boxes = [names.nth(n).bounding_box() for n in range(names.count())]
    assert len(boxes) == 4
    middles = [box["y"] + box["height"] / 2 for box in boxes]
    assert max(middles) - min(middles) < 2
    assert all(left["x"] + left["width"] < right["x"] for left, right in zip(boxes, boxes[1:]))
    chart = tab.locator("svg.scale").bounding_box()
    assert chart["y"] + chart["height"] - max(box["y"] + box["height"] for box in boxes) < 8, "a line is left empty"


@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_names_of_grades_are_apart_at_each_text_size(tab: Page, size: int) -> None:
    opened(tab, report_path("en"), 1280)
    for _ in range(size - 1):
        tab.locator(".size").click()
    names = tab.locator("svg.scale .zt")
    boxes = [names.nth(n).bounding_box() for n in range(names.count())]
    for number, left in enumerate(boxes):
        for right in boxes[number + 1 :]:
            is_apart = left["x"] + left["width"] <= right["x"] or abs(left["y"] - right["y"]) > 8
            assert is_apart, (left, right)


def test_score_rate_and_loss_under_a_name_stand_on_one_line(tab: Page, language: str) -> None:
    opened(tab, report_path(language), 1280)
    heights = tab.evaluate("() => [...document.querySelectorAll('.indf .scored')].map(part => part.getBoundingClientRect().height)")
    assert len(heights) == 30 and max(heights) < 30


def test_chinese_sentences_follow_each_other_without_a_space(tab: Page) -> None:
    opened(tab, report_path("zh"), 1280)
    assert tab.evaluate("() => [...document.querySelectorAll('.work dd, .refs li, .facts-table td')].map(part => part.textContent).filter(words => /[。》；] /.test(words))") == []


@pytest.mark.parametrize(("of", "selector"), [(report_path, ".facts-table tbody th"), (declaration_path, ".form dd")])
def test_english_names_in_a_list_begin_with_a_capital(tab: Page, of, selector: str) -> None:
    opened(tab, of("en"), 1280)
    first = "part => getComputedStyle(part, '::first-letter').textTransform"
    assert tab.locator(selector).first.evaluate(first) == "uppercase"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_the_field_of_the_search_says_can_be_read(tab: Page, scheme: str) -> None:
    tab.emulate_media(color_scheme=scheme)
    opened(tab, report_path("en"), 1280)
    said, second = tab.evaluate("""() => [getComputedStyle(document.querySelector('.find input'), '::placeholder').color,
        getComputedStyle(document.querySelector('.facts dt')).color]""")
    assert said == second, "it is fainter than text of the second rank"


def test_hits_of_the_search_are_cut_between_words(tab: Page, language: str) -> None:
    opened(tab, report_path(language), 1280)
    tab.locator(".find input").fill({"zh": "接通率", "en": "answer rate"}[language])
    hits = tab.locator(".hits li button > span").all_inner_texts()
    everything = tab.evaluate("""() => {
      const copy = document.querySelector('main').cloneNode(true);
      copy.querySelectorAll('.fnr').forEach(mark => mark.remove());
      return copy.textContent.replace(/\\s+/g, ' ');
    }""")
    cut = [hit for hit in hits if "…" in hit]
    assert len(cut) > 3
    for hit in hits:
        assert hit[0].isalnum() or hit[0] in "…“《（("
    for hit in cut:
        part = " ".join(hit.split()).strip("…").strip()
        at = everything.find(part)
        assert at >= 0, hit
        before, after = everything[at - 1], everything[at + len(part)]
        if hit.startswith("…"):
            assert not (before.isascii() and before.isalnum() and part[0].isascii()), f"{before}{hit}"
        if hit.endswith("…"):
            assert not (after.isascii() and after.isalnum() and part[-1].isascii()), f"{hit}{after}"
