"""Suggestions of other programs: those without synonyms have rules and spelling, those with synonyms use their own."""

from __future__ import annotations

import pytest

from codegen.generate import write
from codegen.manifest.load import load
from tests.support.errors import assert_refused
from tests.support.generated_client import SHELF_GENERATED, GeneratedClient
from tests.support.paths import DATA

DICE = DATA / "manifests" / "dice.yaml"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> GeneratedClient:
    """Return the client of a manifest with synonyms."""
    return GeneratedClient(SHELF_GENERATED, "shelf_cli", tmp_path_factory.mktemp("shelf"))


@pytest.fixture(scope="module")
def dice(tmp_path_factory: pytest.TempPathFactory) -> GeneratedClient:
    """Return the client of a manifest without synonyms."""
    folder = tmp_path_factory.mktemp("dice")
    write(load(DICE, display_name="dice.yaml"), folder / "generated")
    return GeneratedClient(folder / "generated", "dice_cli", folder)


def command(client: GeneratedClient, *words: str) -> str:
    """Return the command that the error for a command line names."""
    done = client.run(*words)
    assert done.stdout == ""
    assert_refused(done.stderr)
    return done.stderr.splitlines()[-1].strip()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("volumes", "catalog"), "shelf books list"),
        (("look", "up", "9780"), "shelf books get 9780"),
        (("ls", "the", "books"), "shelf books list"),
        (("books", "burn"), "shelf books list"),
        (("books", "list", "--output", "json"), "shelf books list --json"),
        (("books", "list", "x"), "shelf books list --title=x"),
        (("books", "list", "--yes"), "shelf books list"),
        (("books", "suggested"), "shelf books list"),
        (("GET", "/books/9780"), "shelf books get --isbn=9780"),
        (("books", "shows"), "shelf books --help"),
    ],
)
def test_a_manifest_uses_its_own_synonyms(words: tuple[str, ...], named: str, shelf: GeneratedClient) -> None:
    assert command(shelf, *words) == named


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("list", "rolls"), "dice rolls list"),
        (("rolls", "lsit"), "dice rolls list"),
        (("rolls", "list", "--dry-run=true"), "dice rolls list --dry-run"),
        (("GET", "/rolls"), "dice rolls list"),
        (("rolls", "ls"), "dice rolls --help"),
        (("rolls", "list", "--output", "json"), "dice rolls list --help"),
        (("rolled",), "dice --help"),
        (("rolling", "6"), "dice --help"),
        (("signup",), "dice --help"),
        (("man", "rolls"), "dice --help"),
    ],
)
def test_a_manifest_without_synonyms_has_none_of_another(
    words: tuple[str, ...], named: str, dice: GeneratedClient
) -> None:
    assert command(dice, *words) == named
