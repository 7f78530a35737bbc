"""The JSON Schemas that the program writes, held against the files of the example and against the program's reader."""

import copy
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

ROOT = Path(__file__).parents[2]
PROGRAM = os.environ.get("JIXIAO", str(ROOT / ".build/debug/jixiao"))
REPORT = Path("content/reports/12355-2017")

Document = Any
Path_ = tuple[str | int, ...]

# The example's files by their kinds. A ledger's hashes say nothing of its form, but they are read like the others.
FILES = {
    "methodology": Path("content/methodologies/shanghai-2014.yaml"),
    "target": Path("content/targets/youth-services-2020.yaml"),
    **{
        kind: REPORT / f"{kind}.yaml"
        for kind in (
            "report facts lists budget delivery indicators findings figures errata waivers signoff translations"
        ).split()
    },
}


BY_ID = {"facts", "lists", "figures", "signoff", "translations"}


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Draft7Validator]:
    folder = tmp_path_factory.mktemp("schemas")
    subprocess.run([PROGRAM, "schema", "--site", str(ROOT), "--output", str(folder)], check=True)
    found = {path.name.split(".")[0]: json.loads(path.read_text()) for path in folder.iterdir()}
    for schema in found.values():
        Draft7Validator.check_schema(schema)
    return {kind: Draft7Validator(schema) for kind, schema in found.items()}


def read(path: Path) -> Document:
    """A file as the program sees it: every scalar a text."""
    return yaml.load(path.read_text(), yaml.BaseLoader)


def all_files() -> Iterator[tuple[str, Path]]:
    yield from FILES.items()
    yield "methodology", Path("content/methodologies/mof-2020.yaml")
    yield "site", Path("content/site.yaml")
    for language in "zh", "en":
        yield "language", Path(f"templates/languages/{language}.yaml")
    yield "signoff", Path("content/targets/youth-services-2020.signoff.yaml")
    yield "translations", Path("content/targets/youth-services-2020.translations.yaml")


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.SafeLoader])
def test_every_file_of_the_example_fits_its_schema(schemas: dict[str, Draft7Validator], loader: type) -> None:
    """As texts, and as an editor reads it, with numbers and truth values; dates are texts in YAML 1.2."""
    for kind, path in all_files():
        document = json.loads(json.dumps(yaml.load((ROOT / path).read_text(), loader), default=str))
        wrong = [f"{list(error.absolute_path)}: {error.message}" for error in schemas[kind].iter_errors(document)]
        assert wrong == [], path


def test_every_key_is_described_in_both_languages() -> None:
    for language in "zh", "en":
        for kind in {*FILES, "site"}:
            output = subprocess.run(
                [PROGRAM, "schema", kind, "--site", str(ROOT), "--lang", language],
                check=True,
                capture_output=True,
            ).stdout
            assert undescribed(json.loads(output)) == [], (kind, language)


def undescribed(schema: Document, path: str = "") -> list[str]:
    """Keys without a description; those of labels need none."""
    if isinstance(schema, list):
        return [key for item in schema for key in undescribed(item, path)]
    if not isinstance(schema, dict):
        return []
    found = []
    for name, value in schema.items():
        if name == "label":
            continue
        if name == "properties":
            found += [f"{path}/{key}" for key, field in value.items() if "description" not in field]
            found += [key for field, inner in value.items() for key in undescribed(inner, f"{path}/{field}")]
        else:
            found += undescribed(value, f"{path}/{name}")
    return found


def test_schema_and_reader_refuse_the_same(schemas: dict[str, Draft7Validator], tmp_path: Path) -> None:
    """One key at a time is left out, misspelt or given a value of another type, for one record of each form."""
    cases = [(kind, *case) for kind, path in FILES.items() for case in mutations(kind, read(ROOT / path))]
    refused = refused_by_the_reader(cases, tmp_path)
    assert len(cases) > 500
    differing = []
    for index, (kind, what, document) in enumerate(cases):
        by_schema = not schemas[kind].is_valid(document)
        if by_schema != (index in refused):
            differing.append(f"{kind} {what}: " + ("the schema" if by_schema else "the reader") + " refuses it")
    assert differing == []
    assert len(refused) > len(cases) / 3


def refused_by_the_reader(cases: list[tuple[str, str, Document]], folder: Path) -> set[int]:
    """The cases in whose file the program finds a wrong key or value, each in a folder or file of its own.

    The report's other files are not there, which is said of them and not of this one, and nothing is rendered.
    """
    shutil.copytree(ROOT / "content/methodologies", folder / "content/methodologies")
    shutil.copy(ROOT / "content/site.yaml", folder / "content/site.yaml")
    shutil.copytree(ROOT / "templates", folder / "templates")
    for index, (kind, _, document) in enumerate(cases):
        text = json.dumps(document, ensure_ascii=False, indent=1)
        if kind in ("methodology", "target"):
            path = folder / FILES[kind].parent / f"case-{index}.yaml"
            path.parent.mkdir(exist_ok=True)
        else:
            report = folder / f"content/reports/case-{index}"
            report.mkdir(parents=True)
            path = report / FILES[kind].name
        path.write_text(text)
    output = subprocess.run(
        [PROGRAM, "check", "--site", str(folder), "--format", "json"], capture_output=True, text=True
    ).stdout
    refused = set()
    for line in output.splitlines():
        found = json.loads(line)
        parts = Path(found.get("path") or "").parts
        case = next((part for part in parts if part.startswith("case-")), None)
        if case is None or found["severity"] != "error" or not found["code"].startswith("JX03"):
            continue
        index = int(case.removeprefix("case-").removesuffix(".yaml"))
        if len(parts) == 3 or parts[-1] == FILES[cases[index][0]].name:
            refused.add(index)
    return refused


def mutations(kind: str, document: Document) -> Iterator[tuple[str, Document]]:
    """The document with one thing changed, for the first record of each form, told apart by where it stands."""
    seen: set[tuple[object, ...]] = set()
    for path, value in values(document):
        if not isinstance(value, dict):
            continue
        # Entries by ids of the author's choice are alike, and so are labels.
        named = ["*" if isinstance(step, int) or (not at and kind in BY_ID) else step for at, step in enumerate(path)]
        for key in list(value)[:1] if not path and kind in BY_ID else value:
            form = ("label", key) if set(value) <= {"zh", "en"} else (*named, key)
            if form in seen:
                continue
            seen.add(form)
            # An entry alone is read in a moment, and its form does not depend on the others.
            name = path[0] if path else key
            part = {name: document[name]} if kind in BY_ID else document
            yield f"without {(*path, key)}", changed(part, path, lambda record: record.pop(key))
            yield f"misspelt {(*path, key)}", changed(part, path, lambda record: misspell(record, key))
            for other in ([], {"no-such-key": "1"}, [["1"]]):
                yield f"{other} at {(*path, key)}", changed(part, path, lambda record: record.update({key: other}))


def misspell(record: dict[str, Document], key: str) -> None:
    record[key + "xqz"] = record.pop(key)


def changed(document: Document, path: Path_, change: Any) -> Document:
    document = copy.deepcopy(document)
    part = document
    for step in path:
        part = part[step]
    change(part)
    return document


def values(document: Document, path: Path_ = ()) -> Iterator[tuple[Path_, Document]]:
    yield path, document
    if isinstance(document, dict):
        for key, value in document.items():
            yield from values(value, (*path, key))
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield from values(value, (*path, index))
