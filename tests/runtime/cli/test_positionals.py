"""Several arguments, one that fills two flags, and one that takes the rest: from the command line to the request."""

from __future__ import annotations

import json

import pytest

from tests.support.errors import error_of
from tests.support.forge import Forge
from tests.support.server import Response

COMPARED = "/repos/ann/site/compare/v1...v2"
TARGETS = {
    "one word for two flags": (("get", "ann/site"), "/repos/ann/site"),
    "flags instead": (("get", "--owner=ann", "--repo=a/b"), "/repos/ann/a%2Fb"),
    "in order": (("compare", "ann/site", "v1", "v2"), COMPARED),
    "flags between": (("compare", "ann/site", "--format=x", "v1", "v2"), f"{COMPARED}?format=x"),
    "a flag for the middle": (("compare", "ann/site", "v2", "--base=v1"), COMPARED),
    "flags for the first": (("compare", "v1", "v2", "--org", "ann", "--repo=site"), COMPARED),
    "flags only": (("compare", "--head=v2", "--base=v1", "--owner=ann", "--repo=site"), COMPARED),
    "after --": (("compare", "ann/site", "--", "-1", "--head"), "/repos/ann/site/compare/-1...--head"),
    "words as a text": (("search", "broken", "door"), "/search?q=broken%20door"),
    "one quoted text": (("search", "broken  door"), "/search?q=broken%20%20door"),
    "words between flags": (("search", "a", "--sort=x", "b"), "/search?q=a%20b&sort=x"),
    "words of commands": (("search", "help", "list", "repos"), "/search?q=help%20list%20repos"),
    "words with dashes": (("search", "--", "-x", "--y", "--"), "/search?q=-x%20--y%20--"),
    "words as values": (("label", "site", "BUG", "idea"), "/labels/site?name=bug&name=idea"),
    "an alias of the group": (("get", "ann/site"), "/repos/ann/site"),
}


@pytest.fixture(scope="module")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Forge:
    """Return the client, which is generated once."""
    return Forge(tmp_path_factory.mktemp("forge"))


@pytest.mark.parametrize("case", TARGETS)
def test_targets(forge: Forge, case: str) -> None:
    """Words fill the arguments whose flags are not given, in order."""
    words, target = TARGETS[case]
    result, requests = forge.run("repos", *words)
    assert result.exit == 0, result.stderr
    assert [request.target for request in requests] == [target]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("get",), ("--owner", "--repo")),
        (("get", "site"), ("'site'", "OWNER/REPO")),
        (("get", "a/b/c"), ("'a/b/c'", "OWNER/REPO")),
        (("get", "/b"), ("'/b'", "OWNER/REPO")),
        (("get", ""), ("''", "OWNER/REPO")),
        (("get", "ann/site", "x"), ("unexpected", "'x'")),
        (("get", "ann/site", "--owner=ann"), ("unexpected", "'ann/site'", "--owner")),
        (("compare", "ann/site", "v1"), ("--head",)),
        (("compare", "ann/site", "v1", "v2", "v3"), ("unexpected", "'v3'")),
        (("compare", "ann/site", "v1", "v2", "--base=v0"), ("unexpected", "'v2'", "--base")),
        (("compare", "ann/site", "", "v2"), ("--base",)),
        (("compare", "ann/site", "help", "v2"), ("'help'", "--base")),
        (("search",), ("--words",)),
        (("search", "a", "--words=b"), ("unexpected", "'a'", "--words")),
        (("search", "-x"), ("'-x'",)),
        (("label", "site"), ("--name",)),
        (("label", "site", "bug", "wrong"), ("'wrong'", "bug", "idea")),
    ],
    ids=" ".join,
)
def test_refused(forge: Forge, words: tuple[str, ...], named: tuple[str, ...]) -> None:
    """A missing, surplus or invalid argument is a usage error that names it, before anything is sent."""
    result, requests = forge.run("repos", *words, "--json")
    assert (result.exit, requests) == (2, [])
    error_of(result.stderr, *named, code="CLI_USAGE", outcome="not-sent")


def test_a_word_with_a_dash_has_a_way(forge: Forge) -> None:
    """The hint for an unknown flag says how to give it as an argument."""
    result, _ = forge.run("repos", "search", "-x", "--json")
    assert " -- " in f"{error_of(result.stderr)['hint']} ".replace("--.", "-- ")


def test_the_next_command_is_quoted(forge: Forge) -> None:
    """Values of the response are quoted for a shell, also on both sides of a slash."""
    response = Response.of_json(200, {"owner": {"login": "a b"}, "name": "s$x", "base": "v1", "head": "v 2"})
    result, _ = forge.run("repos", "get", "ann/site", response=response)
    assert "forge repos compare 'a b'/'s$x' v1 'v 2'" in result.stdout + result.stderr


def test_help(forge: Forge) -> None:
    """Usage has the arguments in order. The rule below the flags says what one word stands for."""
    page = forge.client.run("help", "repos", "compare").stdout
    assert "Usage: forge repos compare OWNER/REPO BASE HEAD [--format=FORMAT]" in page
    assert "OWNER/REPO is short for --owner=OWNER --repo=REPO." in page
    assert "  BASE, --base=BASE" in page
    assert "  --owner=OWNER, --org=OWNER" in page
    assert "forge repos search WORD ... [--sort=FIELD]" in forge.client.run("repos", "search", "--help").stdout
    surface = json.loads(forge.client.run("help", "repos", "compare", "--json").stdout)
    assert surface["command"]["arguments"] == [
        {"form": "OWNER/REPO", "flags": ["--owner", "--repo"], "split": "/"},
        {"form": "BASE", "flags": ["--base"]},
        {"form": "HEAD", "flags": ["--head"]},
    ]
