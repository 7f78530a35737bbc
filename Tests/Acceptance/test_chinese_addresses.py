"""Chinese in addresses and fragments.

The ids of the product's own pages are made of ASCII letters, digits, points and hyphens: of headings, indicators, facts,
tables and notes, in both languages the same, so that a link is legible in a mail and survives any program. What is
written in Chinese for one of these places is refused, with its place; a footnote may have a Chinese name, since notes are
numbered. Chinese does occur where the publisher or a reader brings it in: in the folder that a site is put into, in
outside addresses, in anchors that a template adds, and in the fragment that keeps the choice of an index. There it is
to work whether it is percent-encoded or not.
"""

import functools
import http.server
import re
import subprocess
import threading
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sites
from bs4 import BeautifulSoup
from conftest import QuietHandler, jixiao
from playwright.sync_api import Browser, Page
from reading import LANGUAGES, REPORT, page, report_path, site
from test_anywhere import LOST

FOLDER = "绩效评价 2017（公开）"
CHAPTER = "content/reports/no-findings/zh/01-report.md"


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


def test_ids_and_addresses_of_the_site_are_ascii(path: str) -> None:
    soup = page(path)
    assert [node["id"] for node in soup.find_all(id=True) if not re.fullmatch(r"[A-Za-z0-9.-]+", node["id"])] == []
    own = [node["href"] for node in soup.find_all(href=True) if not urllib.parse.urlsplit(node["href"]).scheme]
    assert [address for address in own if not re.fullmatch(r"[A-Za-z0-9./#-]+", address)] == []


# ---- What an author writes ----


def small_site(folder: Path, words: str = "", edit: Callable[[Path], None] = lambda _: None) -> Path:
    """The source of a site with one report, to whose Chinese chapter the words are added."""
    sites.write(folder, sites.CASES[:1])
    chapter = folder / CHAPTER
    chapter.write_text(chapter.read_text("utf-8") + words, "utf-8")
    edit(folder)
    return folder


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("见[结论](#评价结论)。", "13: error: there is no place to refer to “评价结论” [JX0701]"),
        ("见[结论](#%E8%AF%84%E4%BB%B7)。", "13: error: there is no place to refer to “%E8%AF%84%E4%BB%B7” [JX0701]"),
        ("## 结论 {#评价结论}", "13: error: the id “评价结论” takes lower-case letters, digits and hyphens only [JX0407]"),
    ],
)
def test_a_chinese_anchor_is_refused_at_its_place(tmp_path: Path, words: str, told: str) -> None:
    folder = small_site(tmp_path, f"\n{words}\n")
    line = len((folder / CHAPTER).read_text("utf-8").splitlines())
    run = subprocess.run([jixiao(), "build", "--site", folder, "--output", folder / "public"], capture_output=True, text=True, check=False)
    assert run.returncode != 0 and not (folder / "public").exists()
    assert f"{CHAPTER}:{line}:{told}" in run.stdout + run.stderr


def test_a_chinese_name_of_a_report_is_refused(tmp_path: Path) -> None:
    folder = small_site(tmp_path, edit=lambda folder: (folder / "content/reports/no-findings").rename(folder / "content/reports/养老助餐"))
    run = subprocess.run([jixiao(), "build", "--site", folder, "--output", folder / "public"], capture_output=True, text=True, check=False)
    assert run.returncode != 0 and "养老助餐" in run.stdout + run.stderr and "[JX0508]" in run.stdout + run.stderr


def test_chinese_notes_and_outside_addresses_lead_where_they_say(tmp_path: Path) -> None:
    outside = ["https://www.example.org/评价#第三章", "https://www.example.org/%E8%AF%84%E4%BB%B7#%E7%AC%AC%E4%B8%89%E7%AB%A0"]
    words = f"\n见[一]({outside[0]})和[二]({outside[1]})[^注释一]。\n\n[^注释一]: 注释文字。\n"
    folder = small_site(tmp_path, words)
    public = sites.build(jixiao(), folder, folder / "public")
    soup = BeautifulSoup((public / "zh/reports/no-findings/index.html").read_text("utf-8"), "html5lib")
    links = [link["href"] for link in soup.find_all("a", href=re.compile("example.org"))]
    assert [urllib.parse.unquote(link) for link in links] == [outside[0]] * 2
    note = next(node for node in soup.find_all(class_="fn") if "注释文字" in node.get_text())
    assert soup.find("a", href="#" + note["id"]) is not None


# ---- Where a site is put ----


@pytest.fixture(scope="module")
def chinese_homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The site in a folder with a Chinese name: its address on disk and, served, percent-encoded and as typed."""
    root = tmp_path_factory.mktemp("root")
    (root / FOLDER).symlink_to(site(), target_is_directory=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    served = f"http://127.0.0.1:{server.server_address[1]}/"
    yield {"disk": (root / FOLDER).as_uri() + "/", "encoded": served + urllib.parse.quote(FOLDER) + "/", "typed": served + FOLDER + "/"}
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("home", ["disk", "encoded", "typed"])
def test_a_site_works_in_a_folder_with_a_chinese_name(tab: Page, chinese_homes: dict[str, str], home: str) -> None:
    missing = []
    tab.on("requestfailed", lambda request: missing.append(request.url))
    tab.on("response", lambda answer: answer.status < 400 or missing.append(answer.url))
    tab.goto(chinese_homes[home] + report_path("zh") + "#C11")
    assert tab.evaluate("getComputedStyle(document.body).margin") == "0px", "the style sheet was not found"
    tab.locator("header .lang a[hreflang=en]").click()
    tab.wait_for_url(f"**/{report_path('en')}#C11")
    assert urllib.parse.unquote(tab.url) == urllib.parse.unquote(chinese_homes[home]) + report_path("en") + "#C11"
    assert tab.evaluate(LOST)["lost"] == []
    tab.locator(f"header a[href$='{LANGUAGES[1]}/index.html']").first.click()
    tab.wait_for_url("**/en/index.html")
    tab.locator(f"main a[href*='{REPORT}']").first.click()
    tab.wait_for_url(f"**/{report_path('en')}")
    assert missing == []


def test_a_choice_in_chinese_is_kept_in_the_address(tab: Page, archive: Path) -> None:
    address = (archive / "zh/index.html").as_uri()
    tab.goto(address)
    tab.locator(".filter select[name=department]").select_option(label="水务局")
    kept = tab.url.partition("#")[2]
    rows = tab.locator(".entries tbody tr:visible th").all_inner_texts()
    assert kept and 0 < len(rows) < 60
    for fragment in (kept, urllib.parse.unquote(kept), urllib.parse.quote(urllib.parse.unquote(kept), safe="=&")):
        tab.goto("about:blank")
        tab.goto(f"{address}#{fragment}")
        assert tab.locator(".entries tbody tr:visible th").all_inner_texts() == rows, fragment


# ---- What a template adds ----


def test_chinese_anchors_of_a_template_are_found_percent_encoded_or_not(tab: Page, tmp_path: Path) -> None:
    encoded = urllib.parse.quote("联系方式")

    def edit(folder: Path) -> None:
        footer = folder / "templates/footer.mustache"
        added = f'<p><a href="#联系方式">a</a> <a href="#{encoded}">b</a></p><h2 id="联系方式">联系方式</h2><p>电话</p>'
        footer.write_text(footer.read_text("utf-8").replace("</footer>", added + "</footer>"), "utf-8")

    folder = small_site(tmp_path, edit=edit)
    public = sites.build(jixiao(), folder, folder / "public")
    for path in ("zh/index.html", "zh/reports/no-findings/index.html"):
        tab.goto((public / path).as_uri())
        for link in tab.locator("footer p a[href^='#']").all():
            tab.evaluate("() => { location.hash = '' }")
            link.click()
            assert tab.evaluate("() => document.querySelector(':target').id") == "联系方式"
        found = tab.evaluate(LOST)
        assert found["lost"] == [] and found["tried"] >= 2


