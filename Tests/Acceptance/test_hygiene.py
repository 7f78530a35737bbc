"""Every page of the site by itself: valid, accessible in form, complete, small, and at home under any address."""

import functools
import gzip
import re
import urllib.parse
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, NavigableString, Tag
from reading import (
    CJK,
    HTML_TAGS,
    LANGUAGES,
    expanded,
    html_paths,
    page,
    page_language,
    parse_errors,
    raw,
    report_path,
    sections,
    site,
    text,
)

URL_ATTRIBUTES = ["href", "src", "action", "poster", "data", "srcset", "xlink:href"]
HEADINGS = re.compile(r"h[1-6]")


# ---- Form ----


def test_a_page_is_valid_html(path: str) -> None:
    assert parse_errors(path) == []


def test_a_page_is_utf_8_and_says_so_at_once(path: str) -> None:
    head = (site() / path).read_bytes()[:1024]
    assert b'<meta charset="utf-8">' in head
    assert not head.startswith(b"\xef\xbb\xbf")
    assert "\ufffd" not in raw(path)


def test_a_page_has_one_h1_and_skips_no_level(path: str) -> None:
    levels = [int(heading.name[1]) for heading in page(path).find_all(HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    for above, level in zip(levels, levels[1:]):
        assert level <= above + 1, f"h{above} is followed by h{level}"


def test_headings_say_something(path: str) -> None:
    for heading in page(path).find_all(HEADINGS):
        assert text(heading).strip("#"), heading


def test_ids_are_unique(path: str) -> None:
    counts = Counter(node["id"] for node in page(path).find_all(id=True))
    assert {id: count for id, count in counts.items() if count > 1} == {}
    assert all(id and not re.search(r"\s", id) for id in counts)


def test_references_by_id_resolve(path: str) -> None:
    ids = {node["id"] for node in page(path).find_all(id=True)}
    for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"):
        for node in page(path).find_all(attrs={attribute: True}):
            value = node[attribute]
            for id in value if isinstance(value, list) else value.split():
                assert id in ids, f"{attribute}={id}"


def test_a_page_has_title_viewport_and_main(path: str) -> None:
    soup = page(path)
    assert soup.head.title and text(soup.head.title)
    assert soup.find("meta", attrs={"name": "viewport"})
    assert len(soup.find_all("main")) == 1


def test_no_element_that_should_speak_is_empty(path: str) -> None:
    for node in page(path).find_all(["b", "a", "p", "li", "caption", "figcaption", "summary", "label", "aside", "dt", "dd", "button", "th"]):
        assert text(node) or node.find(["svg", "img"]), f"empty: {node} in {node.parent.name}#{node.parent.get('id')}"


# ---- Language ----


def test_the_page_says_its_language(path: str) -> None:
    assert page(path).html.get("lang") == HTML_TAGS[page_language(path)]


def language_of(node: Tag) -> str:
    while node is not None and not node.get("lang"):
        node = node.parent
    return node["lang"] if node is not None else ""


def spoken(soup: BeautifulSoup) -> Iterator[tuple[str, Tag]]:
    """What a page says to someone: its texts, and the attributes that are read out or shown."""
    for part in soup.html.find_all(string=True):
        if type(part) is NavigableString and part.strip() and part.parent.name not in ("script", "style"):
            yield str(part), part.parent
    for node in soup.find_all(True):
        for attribute in ("aria-label", "title", "alt", "data-label", "placeholder", "content"):
            if isinstance(node.get(attribute), str):
                yield node[attribute], node


def test_chinese_words_on_an_english_page_are_marked_as_chinese(path: str) -> None:
    if page_language(path) != "en":
        assert page_language(path) == "zh"
        return
    for words, node in spoken(page(path)):
        if CJK.search(words):
            assert language_of(node).startswith("zh"), f"{words.strip()[:40]!r} in {node.name}"


def test_english_words_on_a_chinese_page_are_marked_as_english(path: str) -> None:
    if page_language(path) != "zh":
        assert page_language(path) == "en"
        return
    sentence = re.compile(r"\b[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}")
    for words, node in spoken(page(path)):
        if sentence.search(words) and node.name != "meta":
            assert language_of(node).startswith("en"), f"{words.strip()[:60]!r} in {node.name}"


def test_marked_languages_are_those_of_the_site(path: str) -> None:
    tags = {node["lang"] for node in page(path).find_all(lang=True)} | {node["hreflang"] for node in page(path).find_all(hreflang=True)}
    assert tags <= set(HTML_TAGS.values())


# ---- Links ----


def addresses(path: str) -> list[tuple[Tag, str, str]]:
    return [
        (node, attribute, node[attribute])
        for attribute in URL_ATTRIBUTES
        for node in page(path).find_all(attrs={attribute: True})
    ]


def is_icon_in_place(node: Tag) -> bool:
    """An icon in a data: address loads nothing, and keeps browsers from asking for /favicon.ico."""
    return node.name == "link" and node.get("rel") == ["icon"] and node["href"].startswith(("data:,", "data:image/"))


@functools.cache
def ids_of(path: str) -> frozenset[str]:
    return frozenset(node["id"] for node in page(path).find_all(id=True))


def test_every_link_and_fragment_resolves_on_disk(path: str) -> None:
    for node, _, address in addresses(path):
        parts = urllib.parse.urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        target = (site() / path).parent / urllib.parse.unquote(parts.path) if parts.path else site() / path
        target = Path(target).resolve()
        assert target.is_file(), f"{address} of {node.name} leads nowhere"
        assert target.is_relative_to(site()), f"{address} leaves the site"
        if parts.fragment:
            where = target.relative_to(site()).as_posix()
            assert urllib.parse.unquote(parts.fragment) in ids_of(where), f"{address} leads to no place"


def test_addresses_are_relative(path: str) -> None:
    for node, attribute, address in addresses(path):
        parts = urllib.parse.urlsplit(address)
        if is_icon_in_place(node):
            continue
        if node.name == "a" and parts.scheme in ("https", "http", "mailto") and node.find_parent("main"):
            continue  # written by an author
        assert not parts.scheme and not parts.netloc and not address.startswith("/"), f"{attribute}={address}"
        assert address, f"empty {attribute} of {node.name}"


def test_nothing_is_loaded_from_outside(path: str) -> None:
    outside = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
    for node, _, address in addresses(path):
        if node.name != "a" and not is_icon_in_place(node):
            assert not outside.match(address), f"{node.name} loads {address}"
    for style in site().rglob("*.css"):
        words = style.read_text("utf-8")
        assert "@import" not in words
        assert not re.search(r"url\(\s*['\"]?(?!data:|#)", words), style.name


def test_a_page_has_no_style_and_no_script_of_its_own(path: str) -> None:
    soup = page(path)
    assert soup.find_all("style") == []
    assert [script for script in soup.find_all("script") if not script.get("src") or text(script)] == []
    assert soup.find_all(style=True) == []
    handlers = [(node.name, name) for node in soup.find_all(True) for name in node.attrs if name.lower().startswith("on")]
    assert handlers == []
    assert not [address for node, _, address in addresses(path) if not is_icon_in_place(node) and address.lower().strip().startswith(("javascript:", "data:", "vbscript:"))]
    assert soup.find_all(["iframe", "object", "embed", "base", "form"]) == []


def test_a_page_carries_the_strict_content_security_policy(path: str) -> None:
    policy = page(path).find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";") if rule.strip()}
    assert rules["default-src"] == ["'none'"]
    assert rules["style-src"] == rules["script-src"] == ["'self'"]
    assert set(rules["img-src"]) <= {"'self'", "data:"}
    assert set(rules) <= {"default-src", "style-src", "script-src", "img-src", "base-uri", "form-action"}


def test_the_site_works_below_a_base_path(base_address: str) -> None:
    """From the root page on, every link answers with 200 and stays below /a/b/; every file of the site is reached."""
    waiting, reached = [base_address], set()
    while waiting:
        address = waiting.pop()
        with urllib.request.urlopen(address, timeout=10) as answer:
            assert answer.status == 200
            reached.add(answer.url)
            content = answer.read()
            if "text/html" not in answer.headers["Content-Type"]:
                continue
        for node in BeautifulSoup(content, "html5lib").find_all(["a", "link", "script", "img"]):
            link = node.get("href") or node.get("src")
            if not link or urllib.parse.urlsplit(link).scheme:
                continue
            target = urllib.parse.urldefrag(urllib.parse.urljoin(address, link)).url
            assert target.startswith(base_address), f"{link} leaves the base path"
            if target not in reached and target not in waiting:
                waiting.append(target)
    files = {path.relative_to(site()).as_posix() for path in site().rglob("*") if path.is_file()}
    found = {urllib.parse.unquote(address.removeprefix(base_address)) or "index.html" for address in reached}
    assert {file for file in files if not file.startswith(".")} - found == set()


# ---- Tables and pictures ----


def test_tables_are_named_and_their_heads_have_a_scope(path: str) -> None:
    for table in page(path).find_all("table"):
        label = table.find_parent(id=True)
        where = label["id"] if label else path
        name = text(table.caption) if table.caption else table.get("aria-label", "")
        if table.get("aria-labelledby"):
            name = text(page(path).find(id=table["aria-labelledby"]))
        assert name, f"a table in {where} has no caption"
        assert table.thead, f"a table in {where} has no head"
        for cell in table.find_all("th"):
            assert cell.get("scope") in ("col", "row", "colgroup", "rowgroup"), f"{text(cell)!r} in {where} has no scope"
        for row in table.tbody.find_all("tr"):
            assert row.find("th"), f"a row in {where} has no head"


def test_rows_of_a_table_are_equally_wide(path: str) -> None:
    for table in page(path).find_all("table"):
        widths = {len(row) for section in sections(table) for row in expanded(section)}
        assert len(widths) == 1, f"{widths} in {text(table.caption) if table.caption else path}"


def test_pictures_are_described_or_hidden(path: str) -> None:
    for picture in page(path).find_all("svg"):
        if picture.get("aria-hidden") == "true":
            assert picture.find(["title", "desc", "text"]) is None or not text(picture)
            continue
        # A picture whose marks are links is a document of them: its marks say what a description would.
        linked = picture.find_all("a")
        assert picture.get("role") == ("document" if linked else "img")
        assert all(link.find("title") or text(link) for link in linked)
        names = ("title",) if linked else ("title", "desc")
        for name in names:
            told = picture.find(name, recursive=False)
            assert told is not None and text(told), f"an svg has no {name}: {picture.get('class')}"
    for image in page(path).find_all("img"):
        assert image.get("alt") is not None


def test_what_pictures_are_drawn_with_is_defined_on_the_page(path: str) -> None:
    for picture in page(path).find_all("svg"):
        used = set(re.findall(r"url\(#([^)]+)\)", str(picture)))
        assert used <= ids_of(path)


# ---- Weight ----


def compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), compresslevel=9, mtime=0))


def loaded(path: str) -> list[Path]:
    """The page and what it loads by itself."""
    files = [site() / path]
    for node in page(path).find_all(["link", "script", "img", "source"]):
        address = node.get("src") or (node.get("href") if node.get("rel") in (["stylesheet"], ["icon"], ["preload"]) else None)
        if address and not address.startswith("data:"):
            files.append(((site() / path).parent / address).resolve())
    return files


def test_a_page_makes_four_requests_at_most(path: str) -> None:
    assert len(set(loaded(path))) <= 4


@pytest.mark.parametrize("of", LANGUAGES)
def test_the_report_weighs_60_kb_at_most_with_all_it_loads(of: str) -> None:
    weights = {file.name: compressed(file) for file in loaded(report_path(of))}
    assert sum(weights.values()) <= 60 * 1024, weights


def test_names_of_assets_change_with_their_content() -> None:
    files = [file for file in (site() / "assets").iterdir()]
    assert files
    for file in files:
        assert re.search(r"-[0-9a-f]{8,}\.(css|js|svg|png|woff2|ico)$", file.name), file.name
