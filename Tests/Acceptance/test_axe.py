"""axe-core on one page of each kind: on a wide screen in light and dark, and on a phone."""

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser
from reading import page_kinds, page_language, site

CONTRAST = {"runOnly": ["color-contrast"]}
THE_REST = {"rules": {"color-contrast": {"enabled": False}}}


def settings(of: str) -> list[tuple[int, str, dict]]:
    """The widths and colours to look at, and what to ask axe for. Contrast, by far the slowest, depends on neither width
    nor language: it is asked for once in light and once in dark."""
    asked = [(1280, "light", THE_REST), (390, "light", THE_REST)]
    if page_language(of) == "zh":
        asked += [(1280, "light", CONTRAST), (1280, "dark", CONTRAST)]
    return asked


# Only violations are asked for; what axe cannot decide (contrast within pictures) the chart tests compute.
RUN = """async options => {
  const found = await axe.run(document, {...options, resultTypes: ['violations'], elementRef: false});
  return found.violations.map(one => one.id + ': ' + one.help + ' at ' + one.nodes.slice(0, 5).map(node => node.target.join(' ')).join(', '));
}"""


@pytest.mark.parametrize("of", page_kinds())
def test_axe_finds_no_violation(browser: Browser, of: str) -> None:
    page = browser.new_page()
    # The page at the root would lead on to a language.
    page.add_init_script("Object.defineProperty(navigator, 'languages', {value: []})")
    page.goto((site() / of).as_uri())
    page.evaluate(AXE_FILE_PATH.read_text("utf-8"))
    found = []
    for width, scheme, options in settings(of):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found += [f"{width} px, {scheme}: {told}" for told in page.evaluate(RUN, options)]
    page.close()
    assert found == []
