"""Vectors of tests/data/vectors: loaded, and checked for shape.

They are written by hand from the command reference and the contract, never from the manifest. Keys of a vector:
  id           stable and unique over all files
  argv         without `opentrain`. `{base}` is the server's origin, `{x*100}` is 100 times x, here and everywhere
  files        files of the working folder: name -> text (or {base64: ...})
  stdin        text of stdin, which is empty by default
  env          more variables
  token        false leaves out OT_API_TOKEN
  base_url     false leaves out OPENTRAIN_API_BASE_URL
  saved        the credentials file. There is none by default
  `answers`    responses in order, the last repeated: names, or {status, body | text, headers}. Default: canned ones
Keys of `expect`:
  exit         a code, or a list of codes where the sources leave it open
  requests     all requests in order: {method, path, query, headers, json | form, body_text_has}. Default: none.
               The path is raw. A header of null must be absent. "<any>" in json is any text. Without json and form,
               the request has no body
  repeat_last  the last request may be repeated
  stdout       the whole text
  stdout_has   parts of it, like stderr_has: flags, values, commands, codes, and words of the API. Sentences of the
               client are pinned in transcripts only
  stdout_json  `"answer"` for the API's response, unchanged, or an object with some of the keys
  stdout_lines all JSON documents, one a line
  stderr_json  some of the keys of the one line on stderr
  file         the credentials file afterwards, null for none. Default: unchanged
A failure prints nothing on stdout, except what the vector says: items of earlier pages, or the result of a check.
run_vector.py checks what all vectors have in common (token, exit table, secrets, silence).
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.support.paths import DATA

from .responses import load_responses
from .strict_yaml import load_yaml

VECTORS_FOLDER = DATA / "vectors"
CANARY_TOKEN = "ot_pat_test_canary"

VECTOR_KEYS = {
    "id", "argv", "files", "stdin", "env", "saved", "token", "base_url", "answers", "expect",
}  # fmt: skip
EXPECT_KEYS = {
    "exit", "requests", "repeat_last", "file",
    "stdout", "stdout_has", "stdout_json", "stdout_lines", "stderr_has", "stderr_json",
}  # fmt: skip
REQUEST_KEYS = {"method", "path", "query", "headers", "json", "form", "body_text_has"}


@dataclass(frozen=True)
class Vector:
    """Command line with its input, and the expected outcome."""

    id: str
    source: str
    argv: list[str]
    files: dict[str, Any]
    stdin: str | None
    env: dict[str, str]
    saved: dict[str, Any] | None
    token: bool
    base_url: bool
    answers: list[dict[str, Any]]
    expect: dict[str, Any]

    def __str__(self) -> str:
        return self.id


def file_bytes(content: Any) -> bytes:
    """Return the content of a vector's file: text, or `{base64: ...}` for anything else."""
    return base64.b64decode(content["base64"]) if isinstance(content, dict) else str(content).encode()


def _load_response(name_or_entry: Any) -> dict[str, Any]:
    if isinstance(name_or_entry, str):
        return load_responses()[name_or_entry]
    return dict(name_or_entry)


def _check(raw: dict[str, Any]) -> None:
    def refuse(text: str) -> None:
        raise ValueError(f"vector {raw.get('id')}: {text}")

    expect = raw["expect"]
    if unknown := set(raw) - VECTOR_KEYS:
        refuse(f"unknown {sorted(unknown)}")
    if unknown := set(expect) - EXPECT_KEYS:
        refuse(f"unknown in expect: {sorted(unknown)}")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", raw["id"]):
        refuse("an id is lower-case words and hyphens")
    lists = [raw["argv"], expect.get("stdout_has", []), expect.get("stderr_has", [])]
    for text in [item for items in lists for item in items] + list(raw.get("env", {}).values()):
        if not isinstance(text, str):
            refuse(f"{text!r} is not text; quote it")
    for request in expect.get("requests", []):
        if unknown := set(request) - REQUEST_KEYS:
            refuse(f"unknown in a request: {sorted(unknown)}")
        if "?" in request["path"] or not request["path"].startswith("/"):
            refuse(f"path {request['path']} must begin with / and hold no query")
        for name, value in request.get("query", []):
            if not (isinstance(name, str) and isinstance(value, str)):
                refuse(f"query {name!r}={value!r} is not text; quote it")
        json.dumps(request.get("json"), allow_nan=False)
    exits = expect["exit"] if isinstance(expect["exit"], list) else [expect["exit"]]
    if not all(isinstance(code, int) for code in exits):
        refuse("exit is a number, or a list of numbers where the sources leave it open")


def _vector(raw: dict[str, Any], source: str) -> Vector:
    _check(raw)
    return Vector(
        id=raw["id"],
        source=source,
        argv=raw["argv"],
        files=raw.get("files", {}),
        stdin=raw.get("stdin"),
        env=raw.get("env", {}),
        saved=raw.get("saved"),
        token=raw.get("token", True),
        base_url=raw.get("base_url", True),
        answers=[_load_response(entry) for entry in raw.get("answers", [])],
        expect=raw["expect"],
    )


@cache
def load_vectors(folder: Path = VECTORS_FOLDER) -> list[Vector]:
    """Return every vector, in the order of files and lines. Raises `ValueError` for an id that is not unique."""
    vectors = [_vector(raw, path.name) for path in sorted(folder.glob("*.yaml")) for raw in load_yaml(path)]
    seen: set[str] = set()
    for vector in vectors:
        if vector.id in seen:
            raise ValueError(f"{vector.source}: id {vector.id} is used twice")
        seen.add(vector.id)
    return vectors
