"""Phrases and tables about commands: error hints, effects, authentication and scopes, of the second product."""

from __future__ import annotations

from codegen.manifest.model.commands import Command
from codegen.text.phrases import EFFECTS, command_hints, effect, hint_text, requirements
from codegen.text.tables import scope_rows
from tests.support.manifests import SHELF

BY_PATH = {command.path: command for command in SHELF.commands}


def command(path: str) -> Command:
    """Return a command of the second product."""
    return BY_PATH[path]


def test_a_reason_with_a_status_has_only_the_hint_of_that_status() -> None:
    """A reason without a status has all its hints."""
    assert [hint.status for hint in command_hints(SHELF, command("books remove"))] == [409]
    assert [hint.status for hint in command_hints(SHELF, command("books update"))] == [409, 403]


def test_a_hint_has_words_in_capitals_for_values_of_an_error() -> None:
    assert hint_text("{details.requiredScopes}, {details.contract_id}, {status}") == "SCOPES, ID, STATUS"
    assert hint_text("show --job-id={job-id}") == "show --job-id=JOB_ID"


def test_a_write_without_a_request_that_writes_has_another_phrase() -> None:
    assert effect(command("desk sign-in")) not in EFFECTS.values()
    assert effect(command("books add")) == EFFECTS["write"]
    assert effect(command("books list")) == EFFECTS["read"]


def test_a_secret_flag_is_named_instead_of_the_saved_token() -> None:
    """A request without a token and without a secret flag requires nothing."""
    (phrase,) = requirements(SHELF, command("desk sign-in"))
    assert "--api-key" in phrase
    (phrase,) = requirements(SHELF, command("front-desk ring"))
    assert "--pin" in phrase
    assert requirements(SHELF, command("books list")) == []


def test_how_to_get_a_scope_is_beside_its_name() -> None:
    granted = SHELF.scopes["lend"].granted
    assert granted is not None
    assert any("lend" in phrase and granted in phrase for phrase in requirements(SHELF, command("books add")))


def test_the_table_of_scopes_has_included_and_alternative_scopes() -> None:
    rows = dict(scope_rows(SHELF))
    assert list(rows) == sorted(rows)
    assert "look" in rows["lend"]
    assert "books add" in rows["lend"]
    for name in command("books suggest").needs.any_scope:
        assert "books suggest" in rows[name]
