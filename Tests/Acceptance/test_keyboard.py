"""The pages by keyboard alone, and what a screen reader is told of tables and pictures on a phone."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from reading import page_kinds, report_path, site

PAGES = [path for path in page_kinds() if path != "index.html"]  # the root page leads on

# Notes each element that has focus when a key is pressed, which is after the page has scrolled to it. `top` and `left`
# are places in the document.
WATCH = """() => {
  window.stops = [];
  const all = [...document.querySelectorAll('*')];
  const note = () => {
    const node = document.activeElement;
    if (!node || node === document.body) return;
    const box = node.getBoundingClientRect(), style = getComputedStyle(node);
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const rects = [...node.getClientRects()], first = rects.find(one => one.width && one.height) || box;
    const hit = rects.map(one => document.elementFromPoint(one.left + one.width / 2, one.top + one.height / 2)).find(Boolean) || document.elementFromPoint(x, y);
    const label = node.id && document.querySelector('label[for="' + node.id + '"]');
    window.stops.push({
      place: all.indexOf(node), say: node.tagName + ' ' + (node.textContent.trim().slice(0, 20) || node.id || node.getAttribute('href')),
      region: node.closest('header, nav, main, footer') ? node.closest('header, nav, main, footer').tagName : '',
      ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none',
      seen: first.height > 0 && first.bottom > 0 && first.top < innerHeight && first.right > 0 && first.left < innerWidth,
      covered: Boolean(hit) && !(node.contains(hit) || hit.contains(node) || (label && label.contains(hit)) || hit.closest('a, label, summary') === node),
      top: first.top + scrollY, bottom: first.bottom + scrollY, left: first.left, right: first.right});
  };
  addEventListener('keydown', note, true);
  window.note = note;
}"""

# What the keyboard should reach: controls that are shown and not folded away, by their place in the document.
CONTROLS = """() => {
  const all = [...document.querySelectorAll('*')];
  return all.filter(node => node.matches('a[href], button, input, select, textarea, summary, [tabindex]') || node.matches('svg a') && node.getAttribute('href'))
    .filter(node => node.tabIndex >= 0 && !node.disabled && !node.closest('[hidden], [inert]'))
    .filter(node => getComputedStyle(node).visibility !== 'hidden' && node.getClientRects().length)
    .filter(node => { for (let at = node; at.parentElement; at = at.parentElement) if (at.parentElement.tagName === 'DETAILS' && !at.parentElement.open && at.tagName !== 'SUMMARY') return false; return true; })
    .map(node => all.indexOf(node));
}"""


class Walk:
    """All stops of the Tab key on a page, from its beginning on."""

    def __init__(self, page: Page, address: str) -> None:
        page.goto(address)
        page.evaluate(WATCH)
        self.controls: list[int] = page.evaluate(CONTROLS)
        # Pressed and not released: half the way of Playwright's own key, many hundreds of times.
        session = page.context.new_cdp_session(page)
        for _ in self.controls:
            session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9})
        session.detach()
        page.evaluate("() => window.note()")
        self.stops: list[dict] = page.evaluate("() => window.stops")


@pytest.fixture(scope="module")
def walks(browser: Browser) -> Iterator[dict[str, Walk]]:
    """The walk over each kind of page; over reports, which have many hundreds of stops, in the main language only."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield {path: Walk(page, (site() / path).as_uri()) for path in PAGES if path != report_path("en")}
    page.close()


def test_the_tab_key_reaches_every_control_in_the_order_of_the_text(walks: dict[str, Walk]) -> None:
    for path, walk in walks.items():
        assert len(walk.controls) > 3, path
        assert [stop["place"] for stop in walk.stops] == walk.controls, path


def test_what_has_focus_is_in_sight_and_marked(walks: dict[str, Walk]) -> None:
    wrong = []
    for path, walk in walks.items():
        for stop in walk.stops:
            faults = [name for name in ("ring", "seen") if not stop[name]] + (["covered"] if stop["covered"] else [])
            if faults:
                wrong.append(f"{path}: {stop['say']}: {faults}")
    assert wrong == []


def test_focus_moves_down_the_text_or_to_the_right_and_jumps_back_only_to_a_new_column(walks: dict[str, Walk]) -> None:
    wrong = []
    for path, walk in walks.items():
        text = [stop for stop in walk.stops if stop["region"] == "MAIN"]
        for before, after in zip(text, text[1:]):
            above = after["bottom"] < before["top"] - 2
            if above and after["left"] < before["left"] + 40:
                wrong.append(f"{path}: from {before['say']} up to {after['say']}")
    assert wrong == []


SAMPLES = {
    test_the_tab_key_reaches_every_control_in_the_order_of_the_text: '<a href="#x" tabindex="1">first</a>',
    test_what_has_focus_is_in_sight_and_marked: '<a href="#x" style="outline:0">no ring</a>',
    test_focus_moves_down_the_text_or_to_the_right_and_jumps_back_only_to_a_new_column: '<div style="display:flex;flex-direction:column-reverse"><a href="#x">below</a><a href="#x" style="margin:9px 0">above</a></div>',
}


@pytest.mark.parametrize("check", SAMPLES)
def test_a_walk_sees_what_it_looks_for(browser: Browser, tmp_path: Path, check) -> None:
    sound = '<!doctype html><title>t</title><style>:focus { outline: 2px solid }</style><main id="x">' + '<p><a href="#x">link</a></p>' * 4
    file = tmp_path / "sample.html"
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    for rest, sees in (("", False), (SAMPLES[check], True)):
        file.write_text(sound + rest, "utf-8")
        walks = {"sample": Walk(page, file.as_uri())}
        for test in SAMPLES:
            if sees and test is check:
                with pytest.raises(AssertionError):
                    test(walks)
            elif not sees:
                test(walks)
    page.close()


# ---- The accessibility tree on a phone ----


class Tree:
    """Chromium's accessibility tree: for each node its role and name, and the roles of what stands above it."""

    def __init__(self, page: Page) -> None:
        session = page.context.new_cdp_session(page)
        nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
        session.detach()
        self.nodes = [node for node in nodes.values() if not node["ignored"]]
        self.all = nodes

    def role(self, node: dict) -> str:
        return node.get("role", {}).get("value", "")

    def name(self, node: dict) -> str:
        return node.get("name", {}).get("value", "")

    def of(self, *roles: str) -> list[dict]:
        return [node for node in self.nodes if self.role(node) in roles]

    def above(self, node: dict, *roles: str) -> dict | None:
        at = self.all.get(node.get("parentId", ""))
        while at and (at["ignored"] or self.role(at) not in roles):
            at = self.all.get(at.get("parentId", ""))
        return at


SHOWN_TABLES = """() => [...document.querySelectorAll('table')].filter(table => !table.closest('details:not([open])') && table.getClientRects().length)
  .map(table => ({rows: [...table.rows].length, heads: [...table.querySelectorAll('thead th')].filter(cell => cell.getClientRects().length).length}))"""


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    yield page
    page.close()


def check_tables(phone: Page) -> None:
    shown = phone.evaluate(SHOWN_TABLES)
    tree = Tree(phone)
    tables = tree.of("table", "grid")
    assert len(tables) == len(shown)
    rows = Counter(above["nodeId"] for row in tree.of("row") if (above := tree.above(row, "table", "grid")))
    heads = Counter(above["nodeId"] for cell in tree.of("columnheader") if (above := tree.above(cell, "table", "grid")))
    for table, expected in zip(tables, shown):
        assert tree.name(table), "a table has no name"
        assert rows[table["nodeId"]] == expected["rows"], tree.name(table)
        assert heads[table["nodeId"]] == expected["heads"], tree.name(table)
    for cell in tree.of("cell", "gridcell", "rowheader", "columnheader"):
        assert tree.above(cell, "row"), f"a cell stands in no row: {tree.name(cell)}"


def check_names(phone: Page) -> None:
    pictures = phone.evaluate("() => [...document.querySelectorAll('svg[role=img], svg[role=document], img')].filter(node => node.getClientRects().length).length")
    tree = Tree(phone)
    assert len([node for node in tree.of("image", "img", "graphics-document", "document") if tree.name(node)]) >= pictures
    named = tree.of("image", "img", "link", "button", "checkbox", "textbox", "searchbox", "combobox", "navigation", "DisclosureTriangle")
    assert [tree.role(node) for node in named if not tree.name(node)] == []


@pytest.mark.parametrize("of", PAGES)
def test_tables_stay_tables_and_pictures_and_controls_have_names_on_a_phone(phone: Page, of: str) -> None:
    phone.goto((site() / of).as_uri())
    check_tables(phone)
    check_names(phone)


@pytest.mark.parametrize(
    ("check", "sample"),
    [
        (check_tables, '<table><caption>c</caption><tr style="display:block"><td style="display:block">1</td></tr><tr role="none"><td>2</td></tr></table>'),
        (check_tables, "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"),
        (check_names, '<svg role="img" width="9" height="9"></svg>'),
        (check_names, '<a href="#x"><svg aria-hidden="true" width="9" height="9"></svg></a>'),
    ],
)
def test_a_table_that_is_none_and_what_has_no_name_are_seen(phone: Page, check, sample: str) -> None:
    phone.set_content(sample)
    with pytest.raises(AssertionError):
        check(phone)
