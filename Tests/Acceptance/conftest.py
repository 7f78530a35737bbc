import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import archive as many
import pytest
import sites
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from reading import LANGUAGES, html_paths, site


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `language` runs for each language, one that takes `path` for each page of the site."""
    if "language" in metafunc.fixturenames:
        metafunc.parametrize("language", LANGUAGES)
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", html_paths())


POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files under the strict content security policy, and says nothing."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def base_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site served by Python's own web server below a base path: http://127.0.0.1:…/a/b/"""
    root = tmp_path_factory.mktemp("root")
    (root / "a").mkdir()
    (root / "a" / "b").symlink_to(site(), target_is_directory=True)
    handler = functools.partial(QuietHandler, directory=str(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/a/b/"
    server.shutdown()
    server.server_close()
    thread.join()


def jixiao() -> str:
    """The program, from the environment variable JIXIAO."""
    program = os.environ.get("JIXIAO")
    assert program, "JIXIAO must name the program (scripts/test sets it)"
    return program


@pytest.fixture(scope="session")
def hard_cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of reports that are hard to lay out."""
    folder = tmp_path_factory.mktemp("hard-cases")
    return sites.build(jixiao(), sites.write(folder), folder / "public")


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of many small reports."""
    folder = tmp_path_factory.mktemp("archive")
    return sites.build(jixiao(), many.write(folder), folder / "public")


def staying(page: Page) -> Page:
    """A page whose reader speaks no language: the page at the root does not lead on to one."""
    page.add_init_script("Object.defineProperty(navigator, 'languages', {value: []})")
    return page


def system_chromium(playwright: Playwright) -> Browser:
    """Headless Chromium as the system has it; JIXIAO_CHROMIUM may name another."""
    program = os.environ.get("JIXIAO_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        pytest.fail("Chromium is needed and was not found: apt-get install chromium, or name one in JIXIAO_CHROMIUM")
    # Chromium does not start its sandbox as root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=program, args=arguments)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = system_chromium(playwright)
        yield chromium
        chromium.close()
