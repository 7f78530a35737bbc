#!/usr/bin/env python3
"""Stops a build at every system call that changes something, and looks at what readers would then see.

    Tests/Faults/crashpoints.py --site . --build '.build/release/jixiao build --site {site} --output {out}'

How it works. The site is copied twice; in the second copy every Markdown chapter gets one more paragraph. The
first is published: that is the old site. The second is then built under strace(1) once for every fault point,
which is the k-th call of one system call; there the call fails, or the process is killed in place of it. What
must hold afterwards:

  whole      the output is the old site or the new one, byte by byte, and nothing between
  honest     exit code 0 only with the new site in place
  recovers   the next build succeeds, gives the new site and leaves nothing else beside the output

The first, undisturbed build is checked as well: all files are synchronised before they are published and the
folder after it, and no descriptor is closed that is not open.

Faults: kill, or the name of an error (ENOSPC, EIO, EACCES, EMFILE, EINTR, EROFS ...). `two-steps` kills on a
file system that cannot exchange two names: there one point may leave no output, and the next build restores
it; such points are counted apart.

Publishing calls come first, then the rest in a fixed random order until the time is over, so that a run with
little time tries what matters most. Exit code 0 when everything held, 1 when something did not, 2 when the
check itself could not be made.
"""

import argparse
import collections
import hashlib
import os
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PUBLISHING = ["renameat2", "renameat", "rename", "syncfs", "fsync", "fdatasync", "flock", "unlinkat", "rmdir"]
WRITING = [
    "openat", "mkdirat", "mkdir", "write", "pwrite64", "writev", "close", "linkat", "symlinkat", "unlink",
    "ftruncate", "fallocate", "copy_file_range", "sendfile",
]
CALL = re.compile(r"^(?P<thread>\d+)\s+(?P<call>\w+)\((?P<rest>.*)$")


def digest(folder):
    """One hash over the names and bytes below a folder; None where there is no folder."""
    if not folder.is_dir():
        return None
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        whole.update(f"{path.relative_to(folder)}\0{content}\0".encode())
    return whole.hexdigest()


class Bench:
    """The two versions of the site, the output, and the command that builds."""

    def __init__(self, options, scratch):
        self.options = options
        self.scratch = scratch
        self.words = shlex.split(options.build)
        self.words[0] = str(Path(shutil.which(self.words[0]) or sys.exit(f"no program {self.words[0]}")).absolute())
        self.out = Path(options.out or scratch / "place" / "public").absolute()
        self.out.parent.mkdir(parents=True, exist_ok=True)
        if self.out.exists():
            sys.exit(f"{self.out} exists: give the path of a new folder")
        self.sites = [self.copy("old"), self.copy("new")]
        chapters = sorted(self.sites[1].glob("content/**/*.md"))
        if not chapters:
            sys.exit(f"{options.site}/content holds no Markdown file to edit")
        for chapter in chapters:
            with chapter.open("a", encoding="utf-8") as file:
                file.write("\n\n第二版。\n")
        self.saved = scratch / "saved"
        self.build_or_exit(0)
        self.old = digest(self.out)
        shutil.copytree(self.out, self.saved)
        self.build_or_exit(1)
        self.new = digest(self.out)
        if self.old == self.new:
            sys.exit("the two versions of the content give the same site")

    def copy(self, name):
        target = self.scratch / name
        target.mkdir()
        for part in ("content", "templates"):
            source = Path(self.options.site, part)
            if source.is_dir():
                shutil.copytree(source, target / part)
        return target

    def command(self, version):
        places = {"site": self.sites[version], "out": self.out}
        return [word.format(**places) for word in self.words]

    def run(self, version, *, tracer=()):
        """Builds a version; gives the exit code, negative for a signal, or None when it hangs."""
        try:
            result = subprocess.run(
                [*tracer, *self.command(version)], cwd=self.scratch, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, timeout=self.options.hang)
        except subprocess.TimeoutExpired:
            return None
        return result.returncode

    def build_or_exit(self, version):
        code = self.run(version)
        if code != 0:
            sys.exit(f"an undisturbed build ends with exit code {code}: {shlex.join(self.command(version))}")

    def publish_old(self):
        """Puts the old site back, and removes what killed builds left beside it."""
        for path in self.leftovers() + [self.out]:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        shutil.copytree(self.saved, self.out)

    def leftovers(self):
        return sorted(self.out.parent.glob(f".{self.out.name}.jixiao-*"))


def trace(bench):
    """The calls of an undisturbed build, each as (thread, call, the rest of the line)."""
    bench.publish_old()
    log = bench.scratch / "trace"
    calls = ",".join(f"?{call}" for call in PUBLISHING + WRITING)
    if bench.run(1, tracer=["strace", "-f", "-y", "-qq", "-o", log, "-e", f"trace={calls}"]) != 0:
        sys.exit("the build fails under strace")
    lines = log.read_text(errors="replace").splitlines()
    return [(m["thread"], m["call"], m["rest"]) for m in map(CALL.match, lines) if m]


def order_faults(calls, out):
    """What would be lost in a loss of power, and descriptors closed by mistake; one line for each."""
    unsynchronised, published, folder_synchronised, faults = set(), False, False, []
    for _, call, rest in calls:
        file = re.match(r"\d+<([^>]*)>", rest)
        if call == "close" and "EBADF" in rest:
            faults.append(f"close({rest} of a descriptor that is not open")
        if " = -1 " in rest:
            continue
        if call in ("write", "pwrite64", "writev") and file and file[1].startswith(f"{out.parent}/"):
            unsynchronised.add(file[1])
        elif call in ("fsync", "fdatasync") and file:
            unsynchronised.discard(file[1])
            folder_synchronised |= published and file[1] == str(out.parent)
        elif call == "syncfs":
            unsynchronised.clear()
            folder_synchronised |= published
        elif call.startswith("rename") and f'"{out.name}"' in rest:
            published = True
            faults += [f"published before it was synchronised: {path}" for path in sorted(unsynchronised)]
    if not published:
        faults.append("no rename to the output was seen")
    elif not folder_synchronised:
        faults.append("the folder was not synchronised after publishing")
    return faults


def fault_points(calls, fault):
    """All (call, k), the publishing ones first, last calls before early ones."""
    # strace counts for every thread: the k-th call of a kind is the k-th of some thread.
    count = collections.Counter((thread, call) for thread, call, _ in calls)
    most = collections.Counter()
    for (_, call), number in count.items():
        most[call] = max(most[call], number)
    if fault == "two-steps":
        most["renameat"] = max(most["renameat"], 2)
    publishing = [(call, k) for call in PUBLISHING for k in range(most[call], 0, -1)]
    writing = [(call, k) for call in WRITING for k in range(1, most[call] + 1)]
    random.Random(1).shuffle(writing)
    return publishing + writing


def injections(fault, call, k):
    if fault == "kill":
        return [f"inject={call}:signal=SIGKILL:when={k}"]
    if fault == "two-steps":
        return [f"inject=renameat2:error=EINVAL:when={'2+' if call == 'renameat2' else '1+'}"] + (
            [f"inject={call}:signal=SIGKILL:when={k}"] if call != "renameat2" else [])
    return [f"inject={call}:error={fault}:when={k}"]


def try_point(bench, fault, call, k):
    """Builds with one fault; gives what happened: the outcome's name and a sentence when it is a bad one."""
    bench.publish_old()
    log = bench.scratch / "injected"
    traced = f"trace={call},renameat2" if fault == "two-steps" else f"trace={call}"
    tracer = ["strace", "-f", "-qq", "-o", log, "-e", traced]
    for injection in injections(fault, call, k):
        tracer += ["-e", injection]
    code = bench.run(1, tracer=tracer)
    text = log.read_text(errors="replace")
    hit = "INJECTED" in text or "killed by SIGKILL" in text
    found = digest(bench.out)
    state = {bench.old: "old", bench.new: "new", None: "missing"}.get(found, "torn")
    where = f"{fault} at {call} {k}: exit code {code}, output {state}"
    if code is None:
        return "bad", f"{where}: the build hangs"
    if state == "torn" or (state == "missing" and fault != "two-steps"):
        return "bad", f"{where}: not whole"
    if code == 0 and state != "new":
        return "bad", f"{where}: said done, but is not"
    code = bench.run(1)
    if code != 0 or digest(bench.out) != bench.new:
        return "bad", f"{where}: the next build does not recover (exit code {code})"
    if bench.leftovers():
        return "bad", f"{where}: the next build leaves {bench.leftovers()[0].name}"
    return (state if hit else "not reached"), None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", default=".", help="the site whose content/ and templates/ are copied")
    parser.add_argument("--build", required=True, help="the command; {site} and {out} are put in")
    parser.add_argument("--out", help="a new folder to publish to, where another file system is to be tried")
    parser.add_argument(
        "--fault", action="append", help="kill, two-steps or an error's name; may be given more than once")
    parser.add_argument("--seconds", type=float, default=120, help="time for each fault (default 120)")
    parser.add_argument("--hang", type=float, default=60, help="a build hangs after so many seconds (default 60)")
    options = parser.parse_args()
    if not shutil.which("strace"):
        print("strace is not installed", file=sys.stderr)
        return 2
    bad = []
    with tempfile.TemporaryDirectory(prefix="crashpoints-") as scratch:
        bench = Bench(options, Path(scratch).resolve())
        calls = trace(bench)
        bad += order_faults(calls, bench.out)
        print(f"order: {len(calls)} calls, {len(bad)} faults")
        for fault in options.fault or ["kill", "ENOSPC", "EIO", "EACCES", "EMFILE", "EINTR", "two-steps"]:
            points = fault_points(calls, fault)
            outcomes = collections.Counter()
            end = time.monotonic() + options.seconds
            for call, k in points:
                if time.monotonic() > end:
                    break
                outcome, sentence = try_point(bench, fault, call, k)
                outcomes[outcome] += 1
                if sentence:
                    bad.append(sentence)
            tried = sum(outcomes.values())
            counts = ", ".join(f"{name} {number}" for name, number in sorted(outcomes.items()))
            print(f"{fault}: {tried} of {len(points)} points: {counts}", flush=True)
        if options.out:
            for path in bench.leftovers() + [bench.out]:
                shutil.rmtree(path, ignore_errors=True)
    for sentence in bad:
        print(f"BAD {sentence}")
    print(f"{len(bad)} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except SystemExit as stop:
        if isinstance(stop.code, str):
            print(stop.code, file=sys.stderr)
            sys.exit(2)
        raise
