"""A publisher's own look: logo, colours, header, footer and front page changed as docs/templates.md tells."""

import re
from pathlib import Path

import pytest
import sites
from conftest import jixiao
from measures import CROWDED, FAINT, LAYOUT, SIDEWAYS
from playwright.sync_api import Browser
from test_axe import EVERYTHING, violations
from test_nu import checked

LOGO = (
    '<svg class="logo" width="28" height="28" role="img" aria-label="{name}"><circle cx="14" cy="14" r="13" fill="#00573f"/>'
    '<path d="M7 15l5 5 9-11" fill="none" stroke="#fff" stroke-width="3"/></svg>'
)
LIGHT = {"paper": "#ffffff", "tint": "#eef4f1", "ink": "#10231c", "ink-2": "#465a52", "link": "#00573f", "focus": "#00573f", "earned": "#1f6b4f"}
DARK = {"paper": "#0e1512", "tint": "#15201b", "ink": "#e6efe9", "ink-2": "#a4b5ac", "link": "#7fd8b1", "focus": "#7fd8b1", "earned": "#6fbf9c"}
OF_OUR_OWN = "\n.logo { vertical-align: middle; margin-right: 8px; }\n.motto { font-size: 13px; color: var(--ink-2); }\n"
PAGES = ["zh/reports/no-findings/index.html", "en/reports/no-findings/index.html", "en/index.html"]


def replaced(words: str, old: str, new: str) -> str:
    assert words.count(old) == 1, f"{old!r} stands {words.count(old)} times in the template"
    return words.replace(old, new)


def recoloured(style: str) -> str:
    """The style sheet with the properties of light and dark at its top set to the theme's."""
    light, dark = style.split("(prefers-color-scheme: dark)", 1)
    for name, colour in LIGHT.items():
        light, times = re.subn(rf"--{name}: #[0-9a-f]+;", f"--{name}: {colour};", light, count=1)
        assert times == 1, name
    for name, colour in DARK.items():
        dark, times = re.subn(rf"--{name}: #[0-9a-f]+;", f"--{name}: {colour};", dark, count=1)
        assert times == 1, name
    return light + "(prefers-color-scheme: dark)" + dark


@pytest.fixture(scope="module")
def themed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("theme")
    sites.write(folder, sites.CASES[:1])
    logo = LOGO.replace("{name}", "{{publisher}}")

    def edit(name: str, change) -> None:
        file = folder / "templates" / name
        file.write_text(change(file.read_text("utf-8")), "utf-8")

    edit("header.mustache", lambda words: replaced(words, '<a class="site" href="{{home}}">', f'<a class="site" href="{{{{home}}}}">{logo}'))
    edit("footer.mustache", lambda words: replaced(words, "<p>{{publisher}}</p>", '<p>{{publisher}}</p>\n<p class="motto">{{> motto}}</p>'))
    edit("landing.mustache", lambda words: replaced(words, "<h1>", f'<p>{logo}</p>\n<p class="motto">{{{{> motto}}}}</p>\n<h1>'))
    edit("assets/site.css", lambda words: recoloured(words) + OF_OUR_OWN)
    (folder / "templates" / "motto.mustache").write_text("{{site-title}} · {{publisher}}", "utf-8")
    return sites.build(jixiao(), folder, folder / "public")


def test_logo_footer_and_front_page_are_shown(browser: Browser, themed: Path) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    for path in [*PAGES, "index.html"]:
        page.goto((themed / path).as_uri())
        box = page.locator("svg.logo").first.bounding_box()
        assert box["width"] == box["height"] == 28, path
        assert page.locator(".motto").inner_text().strip()
    page.context.close()


def rgb(colour: str) -> str:
    return "rgb({}, {}, {})".format(*(int(colour[at : at + 2], 16) for at in (1, 3, 5)))


@pytest.mark.parametrize(("scheme", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_colours_reach_text_and_pictures_and_keep_their_contrast(browser: Browser, themed: Path, scheme: str, colours: dict[str, str]) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme=scheme)
    for path in PAGES:
        page.goto((themed / path).as_uri())
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == rgb(colours["paper"])
        assert page.evaluate("getComputedStyle(document.body).color") == rgb(colours["ink"])
        assert page.evaluate(FAINT) == [], path
    page.goto((themed / PAGES[0]).as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('svg .earn')).fill") == rgb(colours["earned"])
    page.close()


def test_a_themed_page_is_laid_out_and_accessible(browser: Browser, themed: Path) -> None:
    page = browser.new_page()
    found = []
    for path in PAGES:
        page.goto((themed / path).as_uri())
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            for measure in (SIDEWAYS, CROWDED, LAYOUT):
                found += [f"{path} at {width} px: {told}" for told in page.evaluate(measure)]
        found += violations(page, settings=[(1280, "light", EVERYTHING), (1280, "dark", EVERYTHING)])
    page.close()
    assert found == []


def test_a_themed_site_is_valid_html(themed: Path) -> None:
    assert checked(themed) == []


def test_every_property_that_the_documentation_names_is_in_the_style_sheet() -> None:
    told = (sites.PROJECT / "docs" / "templates.md").read_text("utf-8").split("## Colours and fonts")[1].split("##")[0]
    names = set(re.findall(r"`(--[a-z0-9-]+)`", told))
    style = (sites.PROJECT / "templates" / "assets" / "site.css").read_text("utf-8")
    assert len(names) >= 10
    assert {name for name in names if f"{name}:" not in style} == set()
