"""Each check of the files of a site sees the fault that it looks for: on a sound sample it is silent, and with the fault not.

What is measured in browsers, on paper and by other programs is shown its faults beside those tests.
"""

import functools
import inspect
from collections.abc import Callable
from pathlib import Path

import pytest
import reading
import test_alignment
import test_hygiene
from reading import DECLARATION, LANGUAGES, REPORT

SOUND = """<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:">
<meta name="viewport" content="width=device-width"><title>样张</title>
<link rel="stylesheet" href="../assets/site-0123456789abcdef.css"></head>
<body><main id="main"><h1>样张</h1><h2 id="a">一节</h2>
<p>一段话，见<a href="#a">一节</a>和<a href="https://www.example.org/">外部网页</a>。<span lang="en">These are English words</span></p>
<table id="t"><caption>一张表</caption><thead><tr><th scope="col">名称</th><th scope="col">数</th></tr></thead>
<tbody><tr><th scope="row">甲</th><td>1</td></tr></tbody></table>
<svg role="img" aria-labelledby="s-t s-d"><title id="s-t">图</title><desc id="s-d">说明</desc><defs><pattern id="h"></pattern></defs><rect fill="url(#h)"></rect></svg>
</main></body></html>
"""
PAGE = "zh/index.html"

# For each check of a page: what is put in place of what.
FAULTS = {
    "test_a_page_is_valid_html": ("</main>", "</section></main>"),
    "test_a_page_is_utf_8_and_says_so_at_once": ('<meta charset="utf-8">', '<meta charset="gbk">'),
    "test_a_page_has_one_h1_and_skips_no_level": ('<h2 id="a">一节</h2>', '<h3 id="a">一节</h3>'),
    "test_headings_say_something": ('<h2 id="a">一节</h2>', '<h2 id="a">#</h2>'),
    "test_ids_are_unique": ('<table id="t">', '<table id="a">'),
    "test_references_by_id_resolve": ("s-t s-d", "s-t s-e"),
    "test_a_page_has_title_viewport_and_main": ("<title>样张</title>", ""),
    "test_no_element_that_should_speak_is_empty": ("<p>一段话", "<p></p><p>一段话"),
    "test_the_page_says_its_language": ('lang="zh-Hans"', 'lang="en"'),
    "test_chinese_words_on_an_english_page_are_marked_as_chinese": ('lang="zh-Hans"', 'lang="en"'),
    "test_english_words_on_a_chinese_page_are_marked_as_english": ('<span lang="en">', "<span>"),
    "test_marked_languages_are_those_of_the_site": ('<span lang="en">', '<span lang="fr">'),
    "test_every_link_and_fragment_resolves_on_disk": ('href="#a"', 'href="#b"'),
    "test_addresses_are_relative": ('href="#a"', 'href="/zh/index.html"'),
    "test_nothing_is_loaded_from_outside": ("<p>一段话", '<img src="https://www.example.org/a.png" alt=""><p>一段话'),
    "test_a_page_has_no_style_and_no_script_of_its_own": ("<p>一段话", '<p onclick="f()">一段话'),
    "test_a_page_carries_the_strict_content_security_policy": ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    "test_tables_are_named_and_their_heads_have_a_scope": (' scope="row"', ""),
    "test_rows_of_a_table_are_equally_wide": ("<td>1</td>", "<td>1</td><td>2</td>"),
    "test_pictures_are_described_or_hidden": ('<desc id="s-d">说明</desc>', '<desc id="s-d"></desc>'),
    "test_what_pictures_are_drawn_with_is_defined_on_the_page": ('<pattern id="h">', '<pattern id="g">'),
    "test_a_page_makes_four_requests_at_most": ("<p>一段话", "".join(f'<img src="{n}.png" alt="">' for n in range(4)) + "<p>一段话"),
}


class Sample:
    """A site of its own in place of the built one, for the checks of files."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.monkeypatch = folder, monkeypatch
        self.write("index.html", SOUND)
        self.write("assets/site-0123456789abcdef.css", "")

    def write(self, path: str, words: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, "utf-8")

    def check(self, test: Callable[..., None], *arguments: str) -> None:
        """Runs a test over the files as they are now."""
        anew = {name: functools.cache(function.__wrapped__) for name, function in vars(reading).items() if hasattr(function, "cache_clear")}
        anew["ids_of"] = functools.cache(test_hygiene.ids_of.__wrapped__)
        anew["site"] = lambda: self.folder.resolve()
        with self.monkeypatch.context() as patch:
            for module in (reading, test_hygiene, test_alignment):
                for name in anew.keys() & vars(module).keys():
                    patch.setattr(module, name, anew[name])
            test(*arguments)


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sample:
    return Sample(tmp_path, monkeypatch)


def checks(module: object, *parameters: str) -> dict[str, Callable[..., None]]:
    """The tests of a module that take just these parameters."""
    return {
        name: test
        for name, test in vars(module).items()
        if name.startswith("test_") and callable(test) and list(inspect.signature(test).parameters) == list(parameters)
    }


def replaced(words: str, old: str, new: str) -> str:
    assert words.count(old) == 1, f"{old!r} stands {words.count(old)} times in the sample"
    return words.replace(old, new)


def test_checks_of_a_page_are_silent_about_a_sound_one(sample: Sample) -> None:
    sample.write(PAGE, SOUND)
    for test in checks(test_hygiene, "path").values():
        sample.check(test, PAGE)


@pytest.mark.parametrize("name", sorted(checks(test_hygiene, "path")))
def test_a_check_of_a_page_sees_its_fault(sample: Sample, name: str) -> None:
    path = "en/index.html" if "on_an_english_page" in name else PAGE
    sample.write(path, replaced(SOUND, *FAULTS[name]))
    with pytest.raises(AssertionError):
        sample.check(checks(test_hygiene, "path")[name], path)


def test_a_heavy_report_and_an_asset_without_a_hash_are_seen(sample: Sample) -> None:
    noise = " ".join(str(pow(7, n, 2**31 - 1)) for n in range(30_000))
    sample.write(reading.report_path("zh"), SOUND.replace("../assets", "../../../assets") + f"<!-- {noise} -->")
    with pytest.raises(AssertionError):
        sample.check(test_hygiene.test_the_report_weighs_60_kb_at_most_with_all_it_loads, "zh")
    sample.check(test_hygiene.test_names_of_assets_change_with_their_content)
    sample.write("assets/site.css", "")
    with pytest.raises(AssertionError):
        sample.check(test_hygiene.test_names_of_assets_change_with_their_content)


# ---- Two languages ----

OTHER = {"zh": "en", "en": "zh"}


def body(language: str) -> str:
    words = {"zh": "接听<a class=v href=#f{n}>{n}</a>个。", "en": "<a class=v href=#f{n}>{n}</a> were answered."}[language]
    paragraphs = "".join(f"<p>{words.format(n=n)}</p>" for n in range(201))
    return f"<main><h1 id=top>h</h1><h2 id=necessity>h</h2>{paragraphs}</main>"


def bilingual(sample: Sample) -> None:
    """A site whose pages say the same in both languages."""
    for language in LANGUAGES:
        for rest in ("index.html", f"reports/{REPORT}/index.html", f"targets/{DECLARATION}/index.html"):
            other = "../" * (rest.count("/") + 1) + f"{OTHER[language]}/{rest}"
            head = f'<!doctype html><link rel=alternate hreflang={OTHER[language]} href="{other}"><header><a href="{other}">o</a></header>'
            sample.write(f"{language}/{rest}", head + body(language))


REPORT_PAGE, DECLARATION_PAGE = f"en/reports/{REPORT}/index.html", f"en/targets/{DECLARATION}/index.html"
# For each check of two languages: its arguments, the page with the fault, and what is put in place of what (nothing: there
# is no such page).
DIFFERENCES = {
    "test_ids_are_the_same_in_both_languages": ((reading.report_path,), REPORT_PAGE, "<h2 id=necessity>", "<h2 id=need>"),
    "test_paragraphs_are_the_same_under_each_heading": ((reading.declaration_path,), DECLARATION_PAGE, "<p><a class=v href=#f7>7</a> were answered.</p>", ""),
    "test_aligned_paragraphs_name_the_same_figures": ((), REPORT_PAGE, "href=#f7>", "href=#f8>"),
    "test_both_languages_have_the_same_pages": ((), DECLARATION_PAGE, "", ""),
    "test_a_page_leads_to_the_same_page_in_the_other_language": (("en",), REPORT_PAGE, "rel=alternate", "rel=next"),
}


def test_every_check_of_two_languages_is_shown_a_fault() -> None:
    assert DIFFERENCES.keys() == checks(test_alignment, "of").keys() | checks(test_alignment).keys() | checks(test_alignment, "language").keys()


@pytest.mark.parametrize("name", DIFFERENCES)
def test_a_check_of_two_languages_sees_its_fault(sample: Sample, name: str) -> None:
    arguments, path, old, new = DIFFERENCES[name]
    test = getattr(test_alignment, name)
    bilingual(sample)
    sample.check(test, *arguments)
    if old:
        sample.write(path, replaced((sample.folder / path).read_text("utf-8"), old, new))
    else:
        (sample.folder / path).unlink()
    with pytest.raises(AssertionError):
        sample.check(test, *arguments)
