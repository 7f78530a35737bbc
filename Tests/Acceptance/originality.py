"""Fingerprints of the source documents: enough to see that a sentence was copied, too little to read one.

A text is cut at digits, Latin letters and whatever else carries a figure or a foreign name; what is left of white space
and punctuation is dropped, so that a changed comma hides nothing. Of every window of 14 characters the file holds the
first 6 bytes of its SHA-1, sorted. To record a source anew:

    python Tests/Acceptance/originality.py SOURCE.txt… 
"""

import hashlib
import re
import sys
from pathlib import Path

WINDOW = 14
BYTES = 6
FILE = Path(__file__).with_name("source.fingerprints")

_CUT = re.compile(r"[0-9０-９A-Za-zＡ-Ｚａ-ｚ%％]+")
_DROPPED = re.compile(r"[^\u3400-\u4dbf\u4e00-\u9fff]+")


def pieces(words: str) -> list[str]:
    """Chinese characters between figures, without white space and punctuation."""
    return [_DROPPED.sub("", piece) for piece in _CUT.split(words)]


def fingerprint(window: str) -> bytes:
    return hashlib.sha1(window.encode("utf-8"), usedforsecurity=False).digest()[:BYTES]


def fingerprints(words: str) -> set[bytes]:
    return {
        fingerprint(piece[start : start + WINDOW])
        for piece in pieces(words)
        for start in range(len(piece) - WINDOW + 1)
    }


def recorded() -> frozenset[bytes]:
    stored = FILE.read_bytes()
    return frozenset(stored[start : start + BYTES] for start in range(0, len(stored), BYTES))


def copied_runs(words: str, source: frozenset[bytes]) -> list[str]:
    """The longest runs of 14 characters or more that the source holds, too."""
    runs = []
    for piece in pieces(words):
        start = 0
        while start + WINDOW <= len(piece):
            end = start
            while end + WINDOW <= len(piece) and fingerprint(piece[end : end + WINDOW]) in source:
                end += 1
            if end > start:
                runs.append(piece[start : end + WINDOW - 1])
            start = end + 1
    return runs


if __name__ == "__main__":
    found: set[bytes] = set()
    for name in sys.argv[1:]:
        found |= fingerprints(Path(name).read_text(encoding="utf-8"))
    FILE.write_bytes(b"".join(sorted(found)))
    print(f"{len(found)} windows of {len(sys.argv) - 1} documents")
