"""Lists of each kind of pagination, read by the client of a small manifest from a server that records."""

from __future__ import annotations

import importlib
import io
import json
import shlex
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from codegen.generate import write
from codegen.manifest.load import load
from opentrain_runtime.declarations.program import Program
from opentrain_runtime.environment import Environment
from opentrain_runtime.main import main
from tests.support.cli import Result, hermetic_env
from tests.support.paths import DATA
from tests.support.server import LoopbackServer, ReceivedRequest, Responder, Response

ITEMS = [{"key": f"k{number}", "color": ("red", "blue")[number % 2]} for number in range(7)]
SIZE = 3
"""Page size of the server without a requested one."""

Serve = Callable[["Query", Sequence[Any]], Response]


class Query:
    """Query of a request for a page."""

    def __init__(self, request: ReceivedRequest) -> None:
        self.values = {name: values[0] for name, values in parse_qs(request.query).items()}
        self.size = int(self.values.get("limit", SIZE))
        self.path = request.path

    def number(self, name: str, default: int = 0) -> int:
        """Return the whole number of a parameter."""
        return int(self.values.get(name, default))


def _object(items: Sequence[Any], **page: object) -> Response:
    return Response.of_json(200, {"data": items, "page": page})


def _by_cursor(query: Query, items: Sequence[Any]) -> Response:
    start = query.number("cursor")
    end = start + query.size
    return _object(items[start:end], next=end if end < len(items) else None)


def _numbered(first: int, **signs: Callable[[int, int], object]) -> Serve:
    def serve(query: Query, items: Sequence[Any]) -> Response:
        page = query.number("page", first)
        start = (page - first) * query.size
        last = first + max(-(-len(items) // query.size) - 1, 0)
        return _object(items[start : start + query.size], **{name: sign(page, last) for name, sign in signs.items()})

    return serve


def _by_offset(query: Query, items: Sequence[Any]) -> Response:
    start = query.number("offset")
    return _object(items[start : start + query.size], total=len(items))


def _after(query: Query, items: Sequence[Any]) -> tuple[Sequence[Any], bool]:
    keys = [item["key"] for item in items]
    start = keys.index(query.values["after"]) + 1 if "after" in query.values else 0
    return items[start : start + query.size], start + query.size < len(items)


def _by_id(query: Query, items: Sequence[Any]) -> Response:
    page, more = _after(query, items)
    return _object(page, more=more)


def _by_bare_id(query: Query, items: Sequence[Any]) -> Response:
    return Response.of_json(200, _after(query, items)[0])


def _next_url(query: Query, items: Sequence[Any]) -> tuple[Sequence[Any], str | None]:
    start = query.number("start")
    end = start + query.size
    url = f"{query.path}?limit={query.size}&start={end}" if end < len(items) else None
    return items[start:end], url


def _by_link(query: Query, items: Sequence[Any]) -> Response:
    page, url = _next_url(query, items)
    links = [f'<{query.path}>; rel="first"', *([f'<{url}>; rel="next"'] if url else [])]
    return Response.of_json(200, page, {"Link": ", ".join(links)})


def _by_url(query: Query, items: Sequence[Any]) -> Response:
    page, url = _next_url(query, items)
    return _object(page, next=url)


KINDS: dict[str, Serve] = {
    "cursor": _by_cursor,
    "number": _numbered(1),
    "last": _numbered(0, last=lambda _, last: last),
    "more": _numbered(1, more=lambda page, last: page < last),
    "offset": _by_offset,
    "ids": _by_id,
    "bare-ids": _by_bare_id,
    "link": _by_link,
    "url": _by_url,
}
TOP = ("bare-ids", "link")
"""The kinds whose response is a list."""
WITHOUT_END = ("number", "bare-ids")
"""The kinds whose responses do not say which page is the last one."""


def responder(kind: str, items: Sequence[Any] = ITEMS, spoiled: dict[int, Response] | None = None) -> Responder:
    """Return a responder that serves a list, with other responses to the requests of these numbers, from 0."""
    count = iter(range(1000))

    def respond(request: ReceivedRequest) -> Response:
        number = next(count)
        return (spoiled or {}).get(number) or KINDS[kind](Query(request), items)

    return respond


class Client:
    """Client of the manifest, which runs in the process of the test."""

    def __init__(self, program: Program, home: Path) -> None:
        self._program = program
        self._home = home

    def run(self, server: LoopbackServer, *words: str, retries: int = 0) -> Result:
        """Run a command against a server."""
        return self._run(["read", *words, f"--base-url={server.origin}"], retries)

    def continued(self, command: str) -> Result:
        """Run a command that the client printed."""
        program, *words = shlex.split(command)
        assert program == "lists"
        return self._run(words, 0)

    def _run(self, words: Sequence[str], retries: int) -> Result:
        stdout, stderr = io.BytesIO(), io.BytesIO()
        variables = hermetic_env(self._home, {"LISTS_TOKEN": "secret", "LISTS_MAX_RETRIES": str(retries)})
        code = main(
            self._program, words, Environment(variables=variables, stdin=io.BytesIO(), stdout=stdout, stderr=stderr)
        )
        return Result(code, stdout.getvalue().decode(), stderr.getvalue().decode())


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Generate the client, and return its program."""
    folder = tmp_path_factory.mktemp("lists")
    write(load(DATA / "manifests" / "lists.yaml"), folder)
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(folder)
        found: Program = importlib.import_module("lists_cli.index").PROGRAM
        yield found


@pytest.fixture
def client(program: Program, tmp_path: Path) -> Client:
    return Client(program, tmp_path)


def items_in(kind: str, text: str) -> Any:
    document = json.loads(text)
    return document if kind in TOP else document["data"]


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def keys_shown(text: str) -> list[str]:
    """Return the rows of a table with one column."""
    return [line.strip() for line in text.splitlines()[1:] if line.strip()]


def keys(items: Sequence[Any]) -> list[str]:
    return [item["key"] for item in items]


# --- whole lists


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_is_read_whole(kind: str, client: Client) -> None:
    with LoopbackServer(responder(kind)) as server:
        done = client.run(server, kind, "--all", "--json")
        assert (done.exit, done.stderr) == (0, "")
        assert items_in(kind, done.stdout) == ITEMS
        assert len(server.requests) == 3 + (kind in WITHOUT_END)
        assert server.connections == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_is_streamed(kind: str, client: Client) -> None:
    with LoopbackServer(responder(kind)) as server:
        as_lines = client.run(server, kind, "--jsonl")
        as_rows = client.run(server, kind, "--csv", "--all")
        matching = client.run(server, kind, "--jsonl", "--color=blue")
    assert (as_lines.exit, as_lines.stderr, lines(as_lines.stdout)) == (0, "", ITEMS)
    assert (as_rows.exit, as_rows.stderr) == (0, "")
    assert as_rows.stdout.splitlines() == ["key,color", *(f"{item['key']},{item['color']}" for item in ITEMS)]
    assert lines(matching.stdout) == ITEMS[1::2]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("most", [2, 4])
def test_max_items_fits_the_pages(kind: str, most: int, client: Client) -> None:
    with LoopbackServer(responder(kind)) as server:
        done = client.run(server, kind, f"--max-items={most}", "--json")
    expected = (
        ITEMS[:most] if kind != "url" else ITEMS[: SIZE * (1 + (most > SIZE))]
    )  # that API does not take a page size
    assert (done.exit, items_in(kind, done.stdout)) == (0, expected)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("count", [0, 1, 3, 6])
def test_lists_of_any_length(kind: str, count: int, client: Client) -> None:
    with LoopbackServer(responder(kind, ITEMS[:count])) as server:
        done = client.run(server, kind, "--all", "--query=" + ("[].key" if kind in TOP else "data[].key"))
    assert (done.exit, done.stderr) == (0, "")
    assert json.loads(done.stdout) == keys(ITEMS[:count])


# --- the command that continues


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (kind, words)
        for kind in KINDS
        for words in ([], ["--max-items=4"], ["--limit=2"])
        if (kind, words) != ("url", ["--limit=2"])  # that API does not take a page size
    ],
)
def test_more_continues_to_the_end(kind: str, words: list[str], client: Client) -> None:
    found: list[str] = []
    with LoopbackServer(responder(kind)) as server:
        done = client.run(server, kind, *words)
        for _ in range(9):
            assert done.exit == 0
            found += keys_shown(done.stdout)
            _, _, command = done.stderr.partition("More:\n")
            if not command:
                break
            done = client.continued(command.strip())
    assert found == keys(ITEMS)


@pytest.mark.parametrize(
    ("kind", "flag", "query"),
    [
        ("cursor", "--cursor=3", "cursor=3"),
        ("number", "--page=2", "page=2"),
        ("last", "--page=1", "page=1"),
        ("offset", "--offset=3", "offset=3"),
        ("ids", "--after=k2", "after=k2"),
        ("bare-ids", "--after=k2", "after=k2"),
        ("link", "--page-url=", "limit=3&start=3"),
        ("url", "--page-url=", "limit=3&start=3"),
    ],
)
def test_more_names_the_flag_of_the_kind(kind: str, flag: str, query: str, client: Client) -> None:
    with LoopbackServer(responder(kind)) as server:
        done = client.run(server, kind)
        command = done.stderr.splitlines()[-1].strip()
        expected = f"{flag}{server.origin}/v1/{kind}?{query}" if flag.endswith("url=") else flag
        assert expected in shlex.split(command)
        assert client.continued(command).exit == 0
        assert server.requests[-1].target == f"/v1/{kind}?{query}"


def test_more_keeps_the_page_size_that_a_number_counts(client: Client) -> None:
    with LoopbackServer(responder("last")) as server:
        done = client.run(server, "last", "--max-items=4")
        command = done.stderr.splitlines()[-1].strip()
        rest = client.continued(command)
    assert {"--page=1", "--limit=4"} <= set(shlex.split(command))
    assert keys_shown(rest.stdout) == keys(ITEMS[4:])


def test_a_short_page_without_a_sign_has_no_more(client: Client) -> None:
    for kind in WITHOUT_END:
        with LoopbackServer(responder(kind, ITEMS[:2])) as server:
            assert client.run(server, kind).stderr == ""


# --- a full page without a sign of the next one


@pytest.mark.parametrize("kind", ["cursor", "link", "url"])
@pytest.mark.parametrize("flags", [[], ["--all"], ["--csv", "--all"], ["--query=length(@)"]], ids=" ".join)
def test_a_full_page_without_a_sign_is_told(kind: str, flags: list[str], client: Client) -> None:
    top = Response.of_json(200, ITEMS[:SIZE] if kind in TOP else {"data": ITEMS[:SIZE]})
    with LoopbackServer(lambda _: top) as server:
        done = client.run(server, kind, *flags)
    assert (done.exit, done.stdout != "") == (0, True)
    assert len(done.stderr.splitlines()) == (0 if kind == "url" else 1)  # the page size of that API is unknown


def test_the_end_of_a_longer_list_needs_no_sign(client: Client) -> None:
    """The first page had a sign, so that its absence is one."""
    pages = iter([_object(ITEMS[:SIZE], next="a"), Response.of_json(200, {"data": ITEMS[SIZE : 2 * SIZE]})])
    with LoopbackServer(lambda _: next(pages)) as server:
        done = client.run(server, "cursor", "--all")
    assert (done.exit, done.stderr, keys_shown(done.stdout)) == (0, "", keys(ITEMS[: 2 * SIZE]))


@pytest.mark.parametrize("kind", ["cursor", "link"])
def test_a_short_page_and_a_stated_end_are_not_told(kind: str, client: Client) -> None:
    for count in (2, 3, 6):
        with LoopbackServer(responder(kind, ITEMS[:count])) as server:
            assert client.run(server, kind, "--all").stderr == ""


# --- wrong next pages


NEXT = {"cursor": "next", "last": "last", "more": "more", "offset": "total", "ids": "more", "url": "next"}
"""Field that leads to the next page, by kind."""


def _sent(kind: str, value: object) -> Response:
    """Return a page that leads to the next one by this value."""
    if kind == "link":
        return Response.of_json(200, ITEMS[:SIZE], {"Link": f"<{value}>; rel=next"})
    if kind == "ids-item":
        return _object([{"key": value}], more=True)
    return _object(ITEMS[:SIZE], **{NEXT[kind]: value})


BAD_URLS = (
    "https://127.0.0.1/v1/link",
    "http://evil.example/v1/link",
    "//evil.example/",
    "http://[::1",
    "ftp://127.0.0.1/",
    "javascript:alert(1)",
    "http://a b/",
    "\\\\evil.example\\",
    "/\\evil.example/",
)
WRONG: dict[str, Sequence[object]] = {
    "cursor": (True, 1.5, [], {}),
    "last": (True, 1.5, "2", []),
    "offset": (True, "7", {}),
    "more": ("true", 1, []),
    "ids": ("false", 0, {}),
    "ids-item": (None, "", True, 1.5, []),
    "url": (True, 7, [], {}, *BAD_URLS),
    "link": BAD_URLS,
}
"""Wrong values of what leads to the next page, by kind."""


@pytest.mark.parametrize(("kind", "value"), [(kind, value) for kind, values in WRONG.items() for value in values])
def test_a_wrong_next_page_is_an_error(kind: str, value: object, client: Client) -> None:
    _fails_after_one_request(client, kind.removesuffix("-item"), _sent(kind, value))


def test_a_page_without_a_position_is_an_error(client: Client) -> None:
    _fails_after_one_request(client, "ids", _object([], more=True))
    _fails_after_one_request(client, "bare-ids", Response.of_json(200, [1, 2, 3]))
    _fails_after_one_request(client, "offset", _object([], total=9))


def _fails_after_one_request(client: Client, kind: str, response: Response) -> None:
    with LoopbackServer(lambda _: response) as server:
        done = client.run(server, kind, "--all", "--json")
        assert (done.exit, done.stdout) == (7, "")
        assert json.loads(done.stderr)["code"] == "CLI_BAD_ANSWER"
        assert len(server.requests) == 1


def test_one_page_is_shown_in_spite_of_a_wrong_next_page(client: Client) -> None:
    with LoopbackServer(lambda _: _sent("url", "http://evil.example/")) as server:
        done = client.run(server, "url")
    assert (done.exit, keys_shown(done.stdout)) == (0, keys(ITEMS[:SIZE]))
    assert len(done.stderr.splitlines()) == 1
    assert "More:" not in done.stderr


@pytest.mark.parametrize("kind", ["link", "url"])
def test_another_origin_gets_no_request(kind: str, client: Client) -> None:
    """Not even another port of the host, or the host after a user name."""
    with LoopbackServer(lambda _: Response.of_json(200, [])) as other, LoopbackServer(responder(kind)) as server:
        for target in (f"{other.origin}/x", other.origin.upper(), server.origin.replace("//", "//user@")):
            _fails_after_one_request(client, kind, _sent(kind, target))
            done = client.run(server, kind, f"--page-url={target}")
            assert (done.exit, done.stdout) == (2, "")
        assert other.requests == server.requests == []


def test_own_origin_is_recognized_in_other_spellings(client: Client) -> None:
    def respond(request: ReceivedRequest) -> Response:
        url = None if "start" in request.query else request.header("Host")
        return _object(ITEMS[:SIZE], next=url and f"HTTP://{url}/v1/elsewhere?start=3#part")

    with LoopbackServer(respond) as server:
        assert client.run(server, "url", "--all").exit == 0
        assert [request.target for request in server.requests] == ["/v1/url", "/v1/elsewhere?start=3"]


@pytest.mark.parametrize(
    ("given", "target"), [("?start=3", "/v1/url?start=3"), ("/x?y=%20", "/x?y=%20"), ("x", "/v1/x")]
)
def test_a_url_may_be_relative(given: str, target: str, client: Client) -> None:
    with LoopbackServer(responder("url")) as server:
        planned = client.run(server, "url", f"--page-url={given}", "--dry-run")
        assert json.loads(planned.stdout)["requests"][0]["url"] == f"{server.origin}{target}"
        assert client.run(server, "url", f"--page-url={given}").exit == 0
        assert [request.target for request in server.requests] == [target]


@pytest.mark.parametrize("kind", TOP)
@pytest.mark.parametrize("document", [{"data": []}, {}, None, "text", 7])
def test_a_response_that_is_not_a_list_is_refused(kind: str, document: object, client: Client) -> None:
    with LoopbackServer(lambda _: Response.of_json(200, document)) as server:
        done = client.run(server, kind, "--json")
    assert (done.exit, done.stdout, json.loads(done.stderr)["code"]) == (7, "", "CLI_BAD_ANSWER")


# --- lists that never end


ENDLESS: dict[str, Response] = {
    "cursor": _object(ITEMS[:SIZE], next="a"),
    "number": _object(ITEMS[:SIZE]),
    "last": _object(ITEMS[:SIZE], last=99),
    "more": _object([], more=True),
    "offset": _object(ITEMS[:SIZE], total=99),
    "ids": _object(ITEMS[:SIZE], more=True),
    "bare-ids": Response.of_json(200, ITEMS[:SIZE]),
    "link": Response.of_json(200, ITEMS[:SIZE], {"Link": "</v1/link?page=2>; rel=next"}),
    "url": _object(ITEMS[:SIZE], next="?page=2"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_that_repeats_is_an_error(kind: str, client: Client) -> None:
    """The API ignores the position, and sends the same page again and again."""
    with LoopbackServer(lambda _: ENDLESS[kind]) as server:
        done = client.run(server, kind, "--jsonl")
        assert (done.exit, json.loads(done.stderr)["code"]) == (7, "CLI_CURSOR_REPEATS")
        assert len(server.requests) == 2


# --- failures in the middle


BUSY = Response.of_json(503, {"message": "Busy", "code": "BUSY"}, {"Retry-After": "0"})


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_in_the_middle_is_retried(kind: str, client: Client) -> None:
    with LoopbackServer(responder(kind, spoiled={1: BUSY})) as server:
        done = client.run(server, kind, "--jsonl", retries=1)
    assert (done.exit, lines(done.stdout)) == (0, ITEMS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_failure_in_the_middle_names_the_command_that_continues(kind: str, client: Client) -> None:
    with LoopbackServer(responder(kind, spoiled={1: BUSY})) as server:
        done = client.run(server, kind, "--jsonl")
        assert (done.exit, lines(done.stdout)) == (7, ITEMS[:SIZE])
        rest = client.continued(json.loads(done.stderr)["action"]["command"])
    assert (rest.exit, lines(rest.stdout)) == (0, ITEMS[SIZE:])
