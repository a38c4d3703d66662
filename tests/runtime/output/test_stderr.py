"""Writer of stderr: notes and errors."""

from __future__ import annotations

import io
import json
import re

import pytest

from opentrain_runtime.errors import CliError
from opentrain_runtime.output.stderr import LONGEST_SHOWN
from tests.support.declared import EXIT_CODES, environment, stderr, written

ERROR = CliError(
    "no sh_secret1 today",
    exit_name="conflict",
    code="BUSY",
    hint="Wait",
    action={"command": "shop wait"},
    status=409,
    reason="busy",
    request_id="r-1",
    details={"token": "sh_secret2"},
)


def test_an_error_for_people() -> None:
    of = environment()
    stderr(of).error(ERROR, EXIT_CODES)
    head, details, hint, command = written(of.stderr).splitlines()
    assert head == "Error: no sh_**** today (BUSY, busy, HTTP 409, request id r-1)"
    assert details == 'Details: {"token":"sh_****"}'
    assert (hint, command) == ("Hint: Wait:", "  shop wait")


def test_every_hint_has_its_command_on_a_line_of_its_own() -> None:
    error = CliError("no", exit_name="refused", code="C", hint="Pay", action={"url": "https://x"}, also=("Or", "a b"))
    of = environment()
    stderr(of).error(error, EXIT_CODES)
    assert written(of.stderr).splitlines()[1:] == ["Hint: Pay:", "  https://x", "Hint: Or:", "  a b"]
    assert error.hint_line == "Pay: https://x. Or: a b"


@pytest.mark.parametrize(
    ("variables", "colored"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_color_by_role(variables: dict[str, str], colored: bool) -> None:
    """The texts are the same with and without color. A secret is masked before it is colored."""
    of = environment(variables)
    writer = stderr(of)
    writer.error(ERROR, EXIT_CODES)
    writer.next_step("More sh_secret3", "shop wait --pin=sh_secret4")
    text = written(of.stderr)
    assert ("\x1b[1;31mError:\x1b[0m" in text, "\x1b[1mHint:\x1b[0m" in text) == (colored, colored)
    plain = environment()
    stderr(plain).error(ERROR, EXIT_CODES)
    stderr(plain).next_step("More sh_secret3", "shop wait --pin=sh_secret4")
    assert re.sub("\x1b\\[[0-9;]*m", "", text) == written(plain.stderr)
    assert "secret" not in text


def test_an_error_for_programs_has_no_color() -> None:
    of = environment({"FORCE_COLOR": "1"})
    stderr(of, as_json=True).error(ERROR, EXIT_CODES)
    assert "\x1b" not in written(of.stderr)


def test_an_error_for_programs_is_one_line() -> None:
    of = environment()
    stderr(of, as_json=True).error(ERROR, EXIT_CODES)
    (line,) = written(of.stderr).splitlines()
    assert json.loads(line) == {
        "error": "no sh_**** today",
        "code": "BUSY",
        "requestId": "r-1",
        "details": {"token": "sh_****"},
        "status": 409,
        "reason": "busy",
        "hint": "Wait: shop wait",
        "action": {"command": "shop wait"},
        "retryable": False,
        "retryAfterSeconds": None,
        "outcome": "not-sent",
        "exitCode": 5,
    }


def test_an_error_with_masked_fields_is_valid_json() -> None:
    """Also if the masked text is a number, a key, or a literal of JSON."""
    details = {"pin": 1234, "a": {"PIN": ["x"]}, "n": 5678, "code": None}
    error = CliError('{"pin": "abcd"} and pin=ef', exit_name="conflict", code="code", details=details)
    of = environment()
    writer = stderr(of, as_json=True)
    for secret in ("5678", "null", "code", "exitCode"):
        writer.redactor.learn(secret)
    writer.error(error, EXIT_CODES)
    document = json.loads(written(of.stderr))
    assert document["error"] == '{"pin": "****"} and pin=****'
    assert document["details"] == {"pin": "****", "a": {"PIN": "****"}, "n": "****", "****": None}
    assert (document["code"], document["exitCode"]) == ("****", 5)
    of = environment()
    stderr(of).error(error, EXIT_CODES)
    assert 'Details: {"pin":"****","a":{"PIN":"****"},"n":5678,"code":null}' in written(of.stderr)


def test_notes_are_for_people_and_traces_for_both() -> None:
    for as_json, text in ((False, "note\ntrace\n"), (True, "trace\n")):
        of = environment()
        writer = stderr(of, as_json=as_json)
        writer.note("note")
        writer.trace("trace")
        assert written(of.stderr) == text


def test_control_characters_and_line_breaks_are_escaped() -> None:
    of = environment()
    stderr(of).note("a\x1b[31m\nb\u202e")
    assert written(of.stderr) == "a\\u001b[31m b\\u202e\n"


def test_a_long_message_is_masked_before_it_is_cut() -> None:
    of = environment()
    long = "x" * (LONGEST_SHOWN - 4) + "sh_" + "y" * 500
    stderr(of).error(CliError(long, exit_name="refused", code="C"), EXIT_CODES)
    text = written(of.stderr)
    assert len(text) < LONGEST_SHOWN + 200
    assert "sh_y" not in text


class _Broken(io.BytesIO):
    def write(self, _data: object) -> int:
        raise BrokenPipeError


def test_a_closed_reader_is_ignored() -> None:
    of = environment()
    of.stderr = _Broken()
    stderr(of).note("x")
    of.stderr = None
    stderr(of).note("x")
