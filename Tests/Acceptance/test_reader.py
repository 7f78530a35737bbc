"""The reader's tools in Chromium, from disk and from a server with the strict policy: where figures come from, finding,
text size, the reading view in two languages, the index of many reports."""

import functools
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from archive import DONE
from bs4 import NavigableString, Tag
from playwright.sync_api import Browser, BrowserContext, Page
from reading import HTML_TAGS, LANGUAGES, declaration_path, page, report, report_path, site, text

HEIGHT = 800


def disk() -> str:
    return site().as_uri() + "/"


@pytest.fixture(params=["disk", "server"])
def root(request: pytest.FixtureRequest) -> str:
    return disk() if request.param == "disk" else request.getfixturevalue("base_address")


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": HEIGHT})
    yield context
    context.close()


@pytest.fixture
def tab(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda message: message.type in ("error", "warning") and told.append(message.text))
    yield page
    page.close()
    assert told == []


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": HEIGHT})
    yield context
    context.close()


def focused(tab: Page, selector: str) -> bool:
    return tab.evaluate("selector => document.activeElement.matches(selector)", selector)


# ---- Where a figure comes from ----


def figure(tab: Page, fact: str):
    return tab.locator(f"main p a.v[href='#src-{fact}']").first


def test_a_figure_opens_its_entry_beside_it(tab: Page, root: str, language: str) -> None:
    tab.goto(root + report_path(language))
    figure(tab, "calls-answered").click()
    panel = tab.get_by_role("dialog")
    row = report(language).find(id="src-calls-answered")
    shown = panel.inner_text()
    for cell in row.find_all(["th", "td"]):
        for part in cell.find_all(string=True):
            assert text(part) in re.sub(r"\s+", " ", shown)
    assert "11231" in shown.replace(",", "")
    assert tab.evaluate("document.activeElement.closest('.panel') !== null"), "focus stays outside"
    assert panel.get_attribute("aria-label")
    box, link = panel.bounding_box(), figure(tab, "calls-answered").bounding_box()
    assert 0 <= box["x"] and box["x"] + box["width"] <= 1280
    assert box["y"] >= link["y"] + link["height"] or box["y"] + box["height"] <= link["y"]
    assert tab.evaluate("""() => { const ids = [...document.querySelectorAll('[id]')].map(node => node.id);
        return ids.length === new Set(ids).size }"""), "an id stands twice"
    assert "#" not in tab.url


def test_escape_and_the_button_give_the_focus_back(tab: Page) -> None:
    tab.goto(disk() + report_path("zh"))
    link = figure(tab, "calls-answered")
    for leave in (lambda: tab.keyboard.press("Escape"), lambda: tab.locator(".panel button").last.click()):
        link.focus()
        tab.keyboard.press("Enter")
        assert tab.get_by_role("dialog").is_visible()
        leave()
        assert tab.get_by_role("dialog").count() == 0
        assert focused(tab, "main p a.v[href='#src-calls-answered']")


def test_tab_goes_through_the_entry_and_on_from_its_figure(tab: Page) -> None:
    tab.goto(disk() + report_path("zh"))
    link = figure(tab, "calls-answered")
    link.focus()
    tab.keyboard.press("Tab")
    after = tab.evaluate_handle("document.activeElement")
    link.focus()
    tab.keyboard.press("Enter")
    for _ in range(40):
        tab.keyboard.press("Tab")
        if tab.get_by_role("dialog").count() == 0:
            break
    assert tab.evaluate("after => document.activeElement === after", after)


def test_inputs_open_in_the_panel_and_lead_back(tab: Page) -> None:
    tab.goto(disk() + report_path("zh"))
    tab.evaluate("""() => { const link = document.querySelector('main p a.v');
        link.setAttribute('href', '#src-calls-unanswered'); link.id = 'probe' }""")
    tab.locator("#probe").click()
    panel = tab.get_by_role("dialog")
    first = panel.inner_text()
    back = panel.locator("button").first
    assert not back.is_visible()
    panel.locator("a[href='#src-calls-dialled']").click()
    label = report("zh").find(id="src-calls-dialled").th.find(string=True)
    assert text(label) in panel.inner_text()
    assert "13845" in panel.inner_text().replace(",", "")
    back.click()
    assert panel.inner_text() == first
    assert not back.is_visible()


def test_an_analysis_shows_its_working(tab: Page) -> None:
    tab.goto(disk() + report_path("en"))
    tab.locator("main p a.v[href='#C11']").first.click()
    panel = tab.get_by_role("dialog")
    work = report("en").find(id="C11").find("dl", class_="work")
    assert text(work.find("dd")) in re.sub(r"\s+", " ", panel.inner_text())
    assert "3.1458" in panel.inner_text() and "3.15" in panel.inner_text()


def test_the_link_to_the_entry_leaves_for_it(tab: Page) -> None:
    tab.goto(disk() + report_path("zh"))
    figure(tab, "calls-answered").click()
    tab.locator(".panel a[href='#src-calls-answered']").first.click()
    assert tab.url.endswith("#src-calls-answered")
    assert tab.get_by_role("dialog").count() == 0
    assert 0 <= tab.locator("#src-calls-answered").bounding_box()["y"] < HEIGHT


@pytest.mark.parametrize("modifier", ["Control", "Shift", "Meta", "Alt"])
def test_a_modified_click_keeps_what_a_link_does(tab: Page, modifier: str) -> None:
    tab.goto(disk() + report_path("zh"))
    tab.evaluate("""modifier => { const link = document.querySelector("main p a.v[href='#src-calls-answered']");
        window.prevented = null;
        window.addEventListener('click', event => { window.prevented = event.defaultPrevented; event.preventDefault() });
        link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, [modifier]: true})) }""",
        {"Control": "ctrlKey", "Shift": "shiftKey", "Meta": "metaKey", "Alt": "altKey"}[modifier])
    assert tab.evaluate("window.prevented") is False
    assert tab.get_by_role("dialog").count() == 0


def test_on_a_phone_the_entry_is_a_sheet_at_the_foot(browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    tab = context.new_page()
    tab.goto(disk() + report_path("en"))
    figure(tab, "calls-answered").tap()
    box = tab.get_by_role("dialog").bounding_box()
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 390, 844)
    assert box["height"] <= 844 * 2 / 3
    link = figure(tab, "calls-answered").bounding_box()
    assert 50 <= link["y"] and link["y"] + link["height"] <= box["y"], "the sheet covers its figure"
    for button in tab.locator(".panel button:visible, .panel > div:first-child a").all():
        size = button.bounding_box()
        assert size["height"] >= 24
    context.close()


def test_every_quiet_link_shows_something(tab: Page, language: str) -> None:
    tab.goto(disk() + report_path(language))
    empty = tab.evaluate("""() => { const panel = document.querySelector('.panel'), empty = [];
        document.querySelectorAll('main a.v, main svg a').forEach(link => {
          if (/^H\\d$/.test(document.getElementById(link.getAttribute('href').slice(1)).nodeName)) return;
          link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
          const said = panel.hidden ? '' : panel.lastElementChild.textContent.trim();
          if (said.length < 8) empty.push(link.getAttribute('href') + ': ' + said);
        });
        return empty }""")
    assert empty == []


# ---- Finding ----


def field(tab: Page):
    return tab.locator(".find input")


COUNTS = """pieces => { const input = document.querySelector('.find input'); input.focus(); return pieces.map(words => {
  input.value = words; input.dispatchEvent(new Event('input', {bubbles: true}));
  return document.querySelector('.find [role=status]').textContent }) }"""


def counts(tab: Page, pieces: list[str]) -> list[int]:
    """How many places hold each of the pieces, as the page says."""
    return [int((re.search(r"\d+", said) or ["0"])[0]) for said in tab.evaluate(COUNTS, pieces)]


def find(tab: Page, words: str) -> int:
    return counts(tab, [words])[0]


BLOCKS = ["p", "td", "th", "dd", "dt", "li", "h1", "h2", "h3", "h4", "h5", "h6"]


@functools.cache
def texts(soup: Tag) -> list[str]:
    """The text of every block that has no block in it, as it is seen: without marks of notes and permalinks."""
    found = []
    for block in soup.main.find_all(BLOCKS):
        if block.find([*BLOCKS, "div"]) or block.find_parent("nav"):
            continue
        parts = [
            str(part)
            for part in block.find_all(string=True)
            if not part.find_parent(["sup", "title", "desc"]) and not part.find_parent(class_=["perma", "fnb", "vh"])
        ]
        words = re.sub(r"\s+", " ", "".join(parts)).strip()
        if words:
            found.append(words)
    return found


@pytest.mark.parametrize("of", [report_path, declaration_path])
def test_every_piece_of_text_is_found(tab: Page, root: str, language: str, of) -> None:
    path = of(language)
    tab.goto(root + path)
    chance = random.Random(path)
    pieces = set()
    for words in chance.sample(texts(page(path)), 150):
        start = chance.randrange(len(words))
        pieces.add(words[start : start + chance.randint(2, 24)].strip())
        pieces.add(words[-8:].strip())
    wanted = sorted(pieces - {""})
    assert [piece for piece, count in zip(wanted, counts(tab, wanted)) if not count] == []


def test_words_are_counted_where_they_stand(tab: Page) -> None:
    tab.goto(disk() + report_path("zh"))
    for words in ("考核奖惩制度", "专业督导"):
        assert find(tab, words) >= sum(block.count(words) for block in texts(report("zh"))) > 0
    assert find(tab, "此处没有的字样") == 0
    assert "\n" not in tab.locator(".find [role=status]").inner_text().strip()


def test_case_and_the_space_beside_chinese_do_not_matter(tab: Page) -> None:
    tab.goto(disk() + report_path("zh"))
    assert find(tab, "2017年") == find(tab, "2017 年") == find(tab, "2017  年 ") > 5
    assert find(tab, "c11") == find(tab, "C11") > 0
    assert find(tab, "-0.85") == find(tab, "−0.85") > 0
    tab.goto(disk() + report_path("en"))
    assert find(tab, "YOUTH LEAGUE") == find(tab, "Youth League") > 0


def test_signs_of_patterns_are_only_signs(tab: Page) -> None:
    tab.goto(disk() + report_path("zh"))
    assert find(tab, "GB/T 33358-2016") > 0
    for words in (".*", "[一-龥]", "(", "\\d", "^", "|"):
        assert find(tab, words) == sum(block.count(words) for block in texts(report("zh")))


def test_a_hit_across_links_is_marked_and_in_sight(tab: Page, language: str) -> None:
    tab.goto(disk() + report_path(language))
    paragraph = next(p for p in report(language).main.find_all("p") if len(p.find_all("a", class_="v")) > 2 and not p.find("sup"))
    link = paragraph.find("a", class_="v")
    before = str(link.previous_sibling)[-4:]
    words = (before + text(link) + str(link.next_sibling)[:4]).strip()
    assert isinstance(link.next_sibling, NavigableString) and find(tab, words) >= 1
    tab.keyboard.press("Enter")
    marks = tab.locator("main mark")
    assert marks.count() == 3
    assert "".join(marks.all_inner_texts()).strip() == words
    box = marks.first.bounding_box()
    assert 50 < box["y"] < HEIGHT
    assert focused(tab, "main mark")
    field(tab).focus()
    field(tab).press("Escape")
    assert marks.count() == 0
    assert tab.evaluate("words => document.querySelector('main').textContent.includes(words)", words)


def test_a_hit_opens_what_is_folded_and_unfilters_its_row(tab: Page) -> None:
    tab.goto(disk() + report_path("zh"))
    folded = tab.evaluate("""() => { const cell = document.querySelector('main details td'); return cell.textContent }""")
    find(tab, folded)
    for hit in range(tab.locator(".hits li button").count()):
        find(tab, folded + " ")
        tab.locator(".hits li button").nth(hit).click()
        assert tab.locator("main mark").first.is_visible(), f"hit {hit} stays folded"
    tab.locator("label[for=only-lost]").click()
    assert not tab.locator("#row-C13").is_visible()
    find(tab, text(report("zh").find(id="row-C13").th))
    buttons = tab.locator(".hits li button")
    row = next(n for n in range(buttons.count()) if "3-2" in buttons.nth(n).inner_text())
    buttons.nth(row).click()
    assert tab.locator("#row-C13 mark").first.is_visible()


def test_hits_tell_their_place(tab: Page) -> None:
    tab.goto(disk() + report_path("zh"))
    find(tab, "81.12%")
    said = tab.locator(".hits li small").all_inner_texts()
    assert any("表 3-2" in words and "C11" in words for words in said)
    assert all(words.strip() for words in said)
    for context in tab.locator(".hits li span").all_inner_texts():
        assert "81.12%" in context


def test_the_keyboard_finds_and_leaves(tab: Page, root: str) -> None:
    tab.goto(root + report_path("zh"))
    tab.keyboard.press("/")
    assert focused(tab, ".find input")
    tab.keyboard.type("12/355")
    assert field(tab).input_value() == "12/355"
    tab.keyboard.press("Escape")
    tab.locator("h1").click()
    tab.keyboard.press("Control+k")
    assert focused(tab, ".find input")
    tab.keyboard.type("12355")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    assert focused(tab, ".hits li:nth-child(2) button")
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("ArrowUp")
    assert focused(tab, ".find input")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    assert tab.locator("main mark").count() >= 1
    assert not tab.locator(".hits").is_visible()
    tab.keyboard.press("/")
    tab.keyboard.press("Escape")
    assert not tab.locator(".hits").is_visible()


def test_many_hits_are_shown_a_part_at_a_time(tab: Page) -> None:
    tab.goto(disk() + report_path("zh"))
    count = find(tab, "的")
    assert count > 200
    items = tab.locator(".hits li")
    assert items.count() == 40
    more = tab.locator(".hits > button")
    assert str(count - 40) in more.inner_text()
    more.click()
    assert items.count() == 80
    assert focused(tab, ".hits li:nth-child(41) button")


def test_the_results_stay_in_the_window(tab: Page, language: str) -> None:
    tab.goto(disk() + report_path(language))
    find(tab, "12355")
    for width in (320, 390, 820, 1280):
        tab.set_viewport_size({"width": width, "height": HEIGHT})
        for selector in (".hits", ".find input"):
            box = tab.locator(selector).bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width, f"{selector} at {width}: {box}"
            assert box["y"] + box["height"] <= HEIGHT


def test_without_scripts_nothing_stands_there_that_does_not_work(scriptless: BrowserContext, path: str) -> None:
    page = scriptless.new_page()
    page.goto((site() / path).as_uri())
    for selector in (".find", ".size", ".panel", ".filter"):
        assert page.locator(selector + ":visible").count() == 0, selector
    page.close()


# ---- Text size ----


def test_the_text_has_three_sizes_that_are_kept(browser: Browser, root: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": HEIGHT})
    tab = context.new_page()
    tab.goto(root + declaration_path("zh"))
    button = tab.locator(".size")
    labels, zooms = [], []
    for _ in range(3):
        labels.append(button.get_attribute("aria-label"))
        zooms.append(float(tab.evaluate("getComputedStyle(document.documentElement).zoom")))
        button.click()
    assert len(set(labels)) == 3
    assert zooms == [1, 1.15, 1.3]
    assert button.get_attribute("aria-label") == labels[0]
    button.click()
    tab.goto(root + report_path("zh"))
    assert button.get_attribute("aria-label") == labels[1]
    context.close()


def test_large_text_fits_a_phone(browser: Browser, language: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": HEIGHT})
    tab = context.new_page()
    tab.goto(disk() + report_path(language))
    for _ in range(3):
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        tab.locator(".size").click()
    context.close()


# ---- Two languages beside each other ----


def parallel_path(language: str) -> str:
    return report_path(language).replace("index.html", "parallel/index.html")


def test_the_report_leads_to_its_reading_view_and_back(tab: Page, root: str) -> None:
    tab.goto(root + report_path("en"))
    tab.evaluate("location.hash = 'problem-contracts'")
    tab.locator("header .beside").click()
    tab.wait_for_url(f"**/{parallel_path('en')}#problem-contracts")
    assert 0 <= tab.locator("#problem-contracts").bounding_box()["y"] < HEIGHT
    tab.locator("header .beside").click()
    tab.wait_for_url(f"**/{report_path('en')}#problem-contracts")


def test_each_row_holds_the_same_place_in_both_languages(language: str) -> None:
    other = {"zh": "en", "en": "zh"}[language]
    rows = page(parallel_path(language)).main.find_all("div", class_="pair")
    assert len(rows) > 200
    for row in rows:
        cells = row.find_all("div", recursive=False)
        assert [cell["lang"] for cell in cells] == [HTML_TAGS[language], HTML_TAGS[other]]
        assert [child.name for child in cells[0].find_all(True, recursive=False)] == [
            child.name for child in cells[1].find_all(True, recursive=False)
        ]
        figures = [{link["href"].partition("#")[2] for link in cell.find_all("a", class_="v")} for cell in cells]
        assert figures[0] == figures[1], text(cells[0])[:60]


def test_the_reading_view_holds_every_paragraph_of_both_reports(language: str) -> None:
    """The chapters' and analyses' own text; what tables, cards and workings say is not doubled."""
    view = page(parallel_path(language)).main
    for column in LANGUAGES:
        said = {text(node) for node in view.find_all(["p", "li"]) if node.find_parent(lang=HTML_TAGS[column])}
        for section in report(column).main.find_all("section", class_=["prose", "ind"]):
            for paragraph in section.find_all("p", recursive=False):
                if not paragraph.get("class"):
                    assert text(paragraph) in said, text(paragraph)[:60]


def test_links_of_the_reading_view_lead_into_the_report_of_their_language(language: str) -> None:
    view = page(parallel_path(language)).main
    for link in view.find_all("a", class_=["v", "perma"]):
        column = link.find_parent("div", lang=True)["lang"]
        folder = {tag: name for name, tag in HTML_TAGS.items()}[column]
        assert link["href"].startswith(f"../../../../{folder}/reports/"), link["href"]


def test_the_columns_stand_beside_each_other_and_on_a_phone_one_below_the_other(tab: Page, language: str) -> None:
    tab.goto(disk() + parallel_path(language))
    row = tab.locator(".pair:not(.head):not(.names)").first
    for width, is_beside in ((1280, True), (820, True), (390, False)):
        tab.set_viewport_size({"width": width, "height": HEIGHT})
        first, second = (row.locator("> div").nth(n).bounding_box() for n in (0, 1))
        assert (second["x"] >= first["x"] + first["width"]) == is_beside
        assert (second["y"] >= first["y"] + first["height"]) != is_beside


# ---- The index of many reports ----


def choose(tab: Page, name: str, label: str) -> None:
    tab.locator(f".filter select[name={name}]").select_option(label=label)


def shown(tab: Page) -> list[str]:
    return [words for words in tab.locator(".entries tbody tr:visible th").all_inner_texts()]


def test_the_index_is_narrowed_down_and_the_address_keeps_it(tab: Page, archive: Path) -> None:
    address = (archive / "zh/index.html").as_uri()
    tab.goto(address)
    assert len(shown(tab)) == 60
    status = tab.locator(".filter [role=status]")
    assert re.findall(r"\d+", status.inner_text()) == ["60", "60"]
    choose(tab, "year", "2019")
    assert len(shown(tab)) == 15 and all("2019" in words for words in shown(tab))
    assert tab.locator(".entries:visible").count() == 1
    choose(tab, "department", "水务局")
    assert len(shown(tab)) == 5
    expected = [n for n in range(60) if n % 4 == 1 and n // 4 % 3 == 2 and DONE[n // 12 % 3] == 40]
    choose(tab, "grade", "合格")
    assert [re.search(r"第 (\d+) 号", words)[1] for words in shown(tab)] == [str(n) for n in expected]
    assert re.findall(r"\d+", status.inner_text()) == [str(len(expected)), "60"]
    kept = shown(tab)
    tab.reload()
    assert shown(tab) == kept
    tab.locator("header .lang a[hreflang=en]").click()
    tab.wait_for_url("**/en/index.html#*")
    assert [re.search(r"project (\d+)", words)[1] for words in shown(tab)] == [str(n) for n in expected]
    tab.locator(".filter button").click()
    assert len(shown(tab)) == 60 and "=" not in tab.url


def test_the_index_is_narrowed_down_by_words(tab: Page, archive: Path) -> None:
    tab.goto((archive / "zh/index.html").as_uri())
    tab.keyboard.press("/")
    tab.keyboard.type("第7号")
    assert [re.search(r"第 (\d+) 号", words)[1] for words in shown(tab)] == ["7"]
    tab.locator(".filter input").fill("没有这个")
    assert shown(tab) == []
    assert re.findall(r"\d+", tab.locator(".filter [role=status]").inner_text()) == ["0", "60"]


def test_the_index_is_whole_by_years_without_scripts(scriptless: BrowserContext, archive: Path) -> None:
    page = scriptless.new_page()
    page.goto((archive / "en/index.html").as_uri())
    assert page.locator("main h3").all_inner_texts() == ["2021", "2020", "2019", "2018"]
    assert len(shown(page)) == 60
    assert not page.locator(".filter").is_visible()
    page.close()


def test_reports_lead_to_the_ones_before_and_after(scriptless: BrowserContext, archive: Path) -> None:
    page = scriptless.new_page()
    page.goto((archive / "zh/reports/p00/index.html").as_uri())
    links = page.locator("main nav.turn").last.locator("a")
    assert links.count() == 1
    for n in range(1, 4):
        page.locator("main nav.turn").last.locator("a[rel=next]").click()
        page.wait_for_url(f"**/zh/reports/p{n:02}/index.html")
    page.locator("main nav.turn").last.locator("a[rel=prev]").click()
    page.wait_for_url("**/zh/reports/p02/index.html")
    page.close()


# ---- Chapters before and after ----


def test_chapters_lead_to_their_neighbours_without_scripts(scriptless: BrowserContext, language: str) -> None:
    page = scriptless.new_page()
    page.goto(disk() + report_path(language))
    chapters = [heading["id"] for heading in report(language).main.select("section.prose > h2")]
    turns = report(language).main.select("section.prose > .turn")
    assert [(turn.find(rel="prev")["href"], turn.find(rel="next")["href"]) for turn in turns] == [
        ("#" + before, "#" + after) for before, after in zip(["top", *chapters], [*chapters[1:], "annexes"])
    ]
    page.locator("section.prose > .turn a[rel=next]").first.click()
    assert page.url.endswith("#" + chapters[1])
    page.close()
