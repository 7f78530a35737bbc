"""Pictures of every page kind, for people to look at: first screens, pages in slices from top to bottom, printed sheets,
and Chromium 87.

    screenshots.py FOLDER    with JIXIAO_SITE naming a built site

File names say page, language, width, colours and slice: zh-reports-12355-2017-1280-dark-03.png; 00 is the first screen.
"""

import subprocess
import sys
from pathlib import Path

from conftest import system_chromium
from playwright.sync_api import Browser, Page, sync_playwright
from reading import page_kinds, site
from test_old_browser import PAGES, visited

WIDTHS = [1280, 390]
SLICE = 3000  # px
# Dark differs in its colours alone: its first slices show them all.
SLICES = {"light": 40, "dark": 3}


def name(path: str) -> str:
    return path.removesuffix("index.html").strip("/").replace("/", "-") or "landing"


def slices(page: Page, width: int, scheme: str, start: Path) -> None:
    """The first screen, then the page from top to bottom in pieces that can be looked at."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=f"{start}-00.png")
    page.set_viewport_size({"width": width, "height": SLICE})
    height = page.evaluate("document.documentElement.scrollHeight")
    for number, top in enumerate(range(0, height, SLICE)[: SLICES[scheme]], start=1):
        page.evaluate(f"scrollTo(0, {top})")
        page.screenshot(path=f"{start}-{number:02}.png")


def screens(browser: Browser, folder: Path) -> None:
    for path in page_kinds():
        # The root page is shown without the script, which would lead on at once.
        context = browser.new_context(java_script_enabled=path != "index.html", reduced_motion="reduce")
        page = context.new_page()
        page.goto((site() / path).as_uri())
        for width in WIDTHS:
            for scheme in SLICES:
                slices(page, width, scheme, folder / f"{name(path)}-{width}-{scheme}")
        context.close()


def sheets(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    for path in page_kinds():
        paper = folder / f"{name(path)}.pdf"
        page.goto((site() / path).as_uri())
        page.pdf(path=paper, prefer_css_page_size=True, outline=True, tagged=True)
        subprocess.run(["pdftoppm", "-png", "-r", "70", paper, folder / f"{name(path)}-sheet"], check=True)
    page.close()


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("*.png"), *folder.glob("*.pdf")]:
        old.unlink()
    with sync_playwright() as playwright:
        browser = system_chromium(playwright)
        screens(browser, folder)
        sheets(browser, folder)
        browser.close()
    pictures = {(site() / path).as_uri(): str(folder / f"{name(path)}-chromium-87.png") for path in PAGES}
    visited(list(pictures), pictures)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


main()
