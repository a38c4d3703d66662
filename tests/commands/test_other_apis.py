"""Three unlike APIs: their clients send what the vectors say, and read every list whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from tests.support.cli import Result
from tests.support.other_api_lists import EMPTY_LAST_PAGE, ITEMS, LISTS, LongList
from tests.support.other_apis import APIS, OtherApi, variables_of, vectors_of
from tests.support.server import LoopbackServer, ReceivedRequest

CASES = [(api, vector) for api in APIS for vector in vectors_of(api)]


@pytest.fixture(scope="module")
def api_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], OtherApi]:
    """Return a function that returns the client of an API, which it generates once."""
    return cache(lambda name: OtherApi(name, tmp_path_factory.mktemp(name)))


@pytest.mark.parametrize(("api", "vector"), CASES, ids=[f"{api}-{vector}" for api, vector in CASES])
def test_vector(api_of: Callable[[str], OtherApi], tmp_path: Path, api: str, vector: str) -> None:
    problems = api_of(api).problems(vectors_of(api)[vector], tmp_path)
    assert not problems, "\n".join(problems)


def test_each_paged_command_is_read_whole(api_of: Callable[[str], OtherApi]) -> None:
    """The next tests cover every list of the three APIs."""
    paged = {(api, command.path) for api in APIS for command in api_of(api).manifest.commands if command.page}
    assert paged == {(served.api, served.command) for served in LISTS}


def _read(api: OtherApi, home: Path, served: LongList, *flags: str) -> tuple[Result, list[ReceivedRequest]]:
    with LoopbackServer(served.respond(lambda: server.origin)) as server:
        env = {
            name: value.replace("{base}", server.origin).replace("{other}", server.origin)
            for name, value in variables_of(served.api).items()
        }
        return api.client(home).run(*served.argv.split(), *flags, env=env), server.requests


def _requests_for(served: LongList, items: int, size: int) -> int:
    return -(-items // size) + (served.command in EMPTY_LAST_PAGE and items == len(ITEMS))


@pytest.mark.parametrize("served", LISTS, ids=lambda served: f"{served.api} {served.command}")
def test_a_list_is_read_whole(api_of: Callable[[str], OtherApi], tmp_path: Path, served: LongList) -> None:
    """Each page keeps the other parameters and the token."""
    done, requests = _read(api_of(served.api), tmp_path, served, "--all", "--json")
    assert (done.exit, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert (document[served.key] if served.key else document) == ITEMS
    assert len(requests) == _requests_for(served, len(ITEMS), served.size)
    first, *others = [set(parse_qsl(request.query)) for request in requests]
    assert all(first < other for other in others)
    assert len({request.header("Authorization") for request in requests}) == 1
    assert requests[0].header("Authorization")


@pytest.mark.parametrize("served", LISTS, ids=lambda served: f"{served.api} {served.command}")
def test_a_list_is_streamed_whole(api_of: Callable[[str], OtherApi], tmp_path: Path, served: LongList) -> None:
    done, requests = _read(api_of(served.api), tmp_path, served, "--jsonl", "--limit=100")
    assert (done.exit, done.stderr) == (0, "")
    assert [json.loads(line) for line in done.stdout.splitlines()] == ITEMS
    assert len(requests) == _requests_for(served, len(ITEMS), 100)


@pytest.mark.parametrize("served", LISTS, ids=lambda served: f"{served.api} {served.command}")
def test_a_list_ends_after_a_number_of_items(
    api_of: Callable[[str], OtherApi], tmp_path: Path, served: LongList
) -> None:
    done, requests = _read(api_of(served.api), tmp_path, served, "--max-items=77", "--json")
    assert (done.exit, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert (document[served.key] if served.key else document) == ITEMS[:77]
    assert len(requests) <= _requests_for(served, 77, served.size)
