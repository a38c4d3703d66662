"""Deprecated and hidden commands, flags and aliases of the shelf manifest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.cli import Result
from tests.support.generated_client import SHELF_GENERATED, GeneratedClient
from tests.support.server import LoopbackServer, Response

LOAN = {"loan": {"id": "ln_1", "state": "out", "book": "Moby"}}
BOOKS = {"books": [{"isbn": "1", "title": "Moby"}], "page": {"after": None}}
HIDDEN = ("--ttl", "--trace-shelf", "hold-for-me", "enqueue", "inspect")
DEPRECATED = ("--words", "--only-in", "queue", "give-back")


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer(
        lambda request: Response.of_json(200, BOOKS if "/books?" in request.target else LOAN)
    ) as running:
        yield running


@pytest.fixture
def shelf(tmp_path: Path) -> GeneratedClient:
    return GeneratedClient(SHELF_GENERATED, "shelf_cli", tmp_path)


def _run(shelf: GeneratedClient, server: LoopbackServer, *words: str) -> Result:
    return shelf.run(*words, env={"SHELF_TOKEN": "shl_1", "SHELF_SERVER": server.origin})


@pytest.mark.parametrize(
    ("old", "new", "warned"),
    [
        (["books", "list", "--words=a"], ["books", "list", "--title=a"], ["--words", "3.9.0", "--title"]),
        (["books", "list", "--words", "a", "--json"], ["books", "list", "--title=a", "--json"], []),
        (["loans", "queue", "--isbn=1", "--weeks=1", "--email=a@b.example"],) * 2
        + (["loans queue", "3.9.0", "loans hold place"],),
        (["enqueue", "--isbn=1", "--weeks=1", "--email=a@b.example"],) * 2 + (["enqueue", "2.0.0", "reserve"],),
        (["loan", "give-back", "--loan-id=1"],) * 2 + (["loan give-back", "3.10.0", "loans return"],),
        (["books", "list", "--only-in", "--only-in"],) * 2 + (["--only-in", "3.10.0", "--on-shelf"],),
    ],
    ids=["flag-alias", "json", "command-alias", "shortcut", "command", "switch-given-twice"],
)
def test_a_deprecated_name_works_and_warns_once(
    shelf: GeneratedClient, server: LoopbackServer, old: list[str], new: list[str], warned: list[str]
) -> None:
    done = _run(shelf, server, *old)
    assert done.exit == 0
    assert len(done.stderr.splitlines()) == (1 if warned else 0)
    assert all(word in done.stderr for word in warned)
    if old != new:
        assert _run(shelf, server, *new) == Result(0, done.stdout, "")
        assert server.requests[0].target == server.requests[1].target


@pytest.mark.parametrize(
    "words",
    [["books", "list", "--ttl=a", "--trace-shelf"], ["loans", "inspect", "--loan-id=1"]],
    ids=["flag", "command"],
)
def test_a_hidden_name_works_without_a_warning(
    shelf: GeneratedClient, server: LoopbackServer, words: list[str]
) -> None:
    done = _run(shelf, server, *words)
    assert (done.exit, done.stderr) == (0, "")


def _pages(*folders: str) -> str:
    files = [file for folder in folders for file in (SHELF_GENERATED / folder).rglob("*") if file.is_file()]
    return "\n".join(file.name + "\n" + file.read_text() for file in files)


def _has(text: str, name: str) -> bool:
    """Return whether a name occurs as a whole word. Man pages escape dashes."""
    words = (
        text.replace("\\-", "-")
        .replace("\\fB", " ")
        .replace("\\fR", " ")
        .replace("=", " ")
        .replace("`", " ")
        .replace(",", " ")
        .replace("(", " ")
        .split()
    )
    return name in words


def test_pages_mark_deprecated_names_and_omit_hidden_ones() -> None:
    for folder in ("docs", "man"):
        pages = _pages(folder)
        assert [name for name in HIDDEN if _has(pages, name)] == [], folder
        assert [name for name in DEPRECATED if not _has(pages.replace("\\--", "--"), name)] == [], folder
    assert "loans-inspect" not in _pages("man")


def test_help_marks_deprecated_names_and_omits_hidden_ones(shelf: GeneratedClient) -> None:
    books, loans = (shelf.run("help", *words).stdout for words in (("books", "list"), ("loans",)))
    assert "deprecated since 3.10.0" in " ".join(books.split())
    assert "--trace-shelf" not in books
    assert "--ttl" not in books
    assert "give-back" in loans
    assert "deprecated since 3.10.0" in " ".join(loans.split())
    assert "inspect" not in loans
    assert "hidden" not in loans


def test_completions_omit_deprecated_and_hidden_names() -> None:
    scripts = _pages("completions")
    without_help_texts = scripts.replace("--words is deprecated", "")
    assert [name for name in (*HIDDEN, *DEPRECATED) if _has(without_help_texts, name)] == []


def test_suggestions_omit_deprecated_and_hidden_names(shelf: GeneratedClient) -> None:
    for words in (["books", "list", "--trace-shelff"], ["loans", "inspct"], ["loans", "give-bak"], ["enqueu"]):
        done = shelf.run(*words)
        assert done.exit == 12
        assert not any(f"{name}?" in done.stderr for name in (*HIDDEN, *DEPRECATED)), done.stderr


def test_help_json_marks_deprecated_and_hidden_names(shelf: GeneratedClient) -> None:
    def command(*words: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(shelf.run("help", *words, "--json").stdout)["command"]
        return found

    place = command("loans", "hold", "place")
    assert place["deprecatedAliases"] == [{"name": "loans queue", "since": "3.9.0", "use": "loans hold place"}]
    assert "loans hold-for-me" not in place["aliases"]
    assert command("loans", "give-back")["deprecated"] == {"since": "3.10.0", "use": "loans return"}
    assert command("loans", "inspect")["hidden"] is True
    flags = {flag["name"]: flag for flag in command("books", "list")["flags"]}
    assert flags["--only-in"]["deprecated"]["use"] == "--on-shelf"
    assert flags["--trace-shelf"]["hidden"] is True
    assert flags["--title"]["deprecatedAliases"][0]["name"] == "--words"
