"""Chromium 87, as Qt 5.15 carries it: shows pages, evaluates functions in them at each width, takes pictures.

A program of its own, since Qt and Playwright do not share a process. Reads one JSON object: `pages` (addresses),
`widths` (px), `measures` (JavaScript functions without arguments, by name), `pictures` (files to save
the first screen of an address to).
Writes one: for each address `console` (what scripts and the page complained of), `colours` (how many the picture of
the first screen has) and `at`, for each width the result of each measure. All in the order asked for.
"""

import json
import os
import sys
from collections.abc import Callable
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu --log-level=3"

from PyQt5.QtCore import QCoreApplication, QEventLoop, Qt, QTimer, QUrl  # noqa: E402
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineView  # noqa: E402
from PyQt5.QtWidgets import QApplication  # noqa: E402

HEIGHT = 800
PATIENCE = 60_000  # milliseconds


def awaited(begin: Callable[[Callable[[Any], None]], None], what: str) -> Any:
    """The value with which what was begun calls back; says what was waited for when it never does."""
    loop, told = QEventLoop(), []

    def end(value: Any = None) -> None:
        told.append(value)
        loop.quit()

    limit = QTimer(singleShot=True)
    limit.timeout.connect(loop.quit)
    limit.start(PATIENCE)
    begin(end)
    if not told:
        loop.exec_()
    if not told:
        sys.exit(f"waited in vain for {what}")
    return told[0]


class Listener(QWebEnginePage):
    """A page that keeps what its console says."""

    def __init__(self, view: QWebEngineView) -> None:
        super().__init__(view)
        self.told: list[str] = []

    def javaScriptConsoleMessage(self, level: int, message: str, line: int, source: str) -> None:  # noqa: N802
        self.told.append(f"{source}:{line}: {message}")

    def value(self, expression: str) -> Any:
        answer = awaited(lambda end: self.runJavaScript(f"JSON.stringify({expression})", end), expression[:60])
        return json.loads(answer) if answer else None


def pause() -> None:
    awaited(lambda end: QTimer.singleShot(20, end), "the clock")


def visit(address: str, order: dict[str, Any]) -> dict[str, Any]:
    view = QWebEngineView()
    page = Listener(view)
    view.setPage(page)
    view.resize(order["widths"][0], HEIGHT)
    view.show()
    loaded = awaited(lambda end: (page.loadFinished.connect(end), view.load(QUrl(address))), f"{address} to load")
    if not loaded:
        sys.exit(f"{address} did not load")
    at = {}
    for width in order["widths"]:
        view.resize(width, HEIGHT)
        while page.value("innerWidth") != width:
            pause()
        page.runJavaScript("requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = innerWidth }))")
        while page.value("window.drawn") != width:
            pause()
        at[width] = {name: page.value(f"({measure})()") for name, measure in order["measures"].items()}
    picture = view.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    if address in order["pictures"]:
        picture.save(order["pictures"][address])
    result = {"console": page.told, "colours": len(colours), "at": at}
    view.close()
    page.deleteLater()
    return result


def main() -> None:
    order = json.load(sys.stdin)
    QCoreApplication.setAttribute(Qt.AA_ShareOpenGLContexts)
    application = QApplication(sys.argv[:1])
    json.dump({address: visit(address, order) for address in order["pages"]}, sys.stdout)
    sys.stdout.flush()
    application.processEvents()
    os._exit(0)  # Qt's engine does not end cleanly without a display.


main()
