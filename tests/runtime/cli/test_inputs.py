"""Arguments that are read from files and from stdin."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from opentrain_runtime.arguments import Arguments
from opentrain_runtime.cli.inputs import read_inputs
from opentrain_runtime.declarations.command import Input
from opentrain_runtime.environment import Environment
from opentrain_runtime.errors import UsageError


def _read(kind: str, word: str, *, stdin: bytes = b"", max_length: int | None = None) -> object:
    arguments = Arguments({"it": word}, [])
    read_inputs(
        [Input("it", "--it-file", kind, max_length=max_length)],
        arguments,
        Environment(variables={}, stdin=io.BytesIO(stdin)),
    )
    return arguments.get("it")


@pytest.mark.parametrize(
    ("kind", "content", "value"),
    [
        ("text", b"\xef\xbb\xbfBrief\n", "Brief\n"),
        ("object", b'{"a": 1}', {"a": 1}),
        ("bytes", b"\xff\x00", b"\xff\x00"),
    ],
)
def test_a_file_and_stdin_have_the_same_value(kind: str, content: bytes, value: object, tmp_path: Path) -> None:
    file = tmp_path / "input"
    file.write_bytes(content)
    assert _read(kind, str(file)) == value
    assert _read(kind, "-", stdin=content) == value


def test_a_secret_is_read_from_stdin_only() -> None:
    assert _read("secret", "-", stdin=b" s3cret \n") == "s3cret"
    assert _read("secret", "given") == "given"


@pytest.mark.parametrize("secret", ['"s3cret"', "'s3cret'"])
def test_a_secret_in_quotes_is_refused_and_not_repeated(secret: str) -> None:
    for word, stdin in ((secret, b""), ("-", secret.encode() + b"\n")):
        with pytest.raises(UsageError, match=r"--it-file.*quotes") as raised:
            _read("secret", word, stdin=stdin)
        assert "s3cret" not in raised.value.message


@pytest.mark.parametrize(
    ("kind", "content"),
    [("text", b" \n"), ("text", b"\xff"), ("object", b"[]"), ("object", b"{}"), ("object", b"{"), ("secret", b"\n")],
)
def test_wrong_content_names_the_flag(kind: str, content: bytes) -> None:
    with pytest.raises(UsageError, match="--it-file"):
        _read(kind, "-", stdin=content)


def test_a_text_that_is_too_long_is_refused() -> None:
    assert _read("text", "-", stdin=b"abcd", max_length=4) == "abcd"
    with pytest.raises(UsageError, match=r"5.*4"):
        _read("text", "-", stdin=b"abcde", max_length=4)


@pytest.mark.parametrize("path", ["/nowhere/at/all", "nul\0byte"])
def test_a_file_that_cannot_be_read_is_named(path: str) -> None:
    with pytest.raises(UsageError) as raised:
        _read("text", path)
    assert repr(path) in raised.value.message


def test_two_inputs_cannot_both_read_stdin() -> None:
    inputs = [Input("a", "--a-file", "text"), Input("b", "--b-file", "text")]
    with pytest.raises(UsageError, match=r"--a-file.*--b-file"):
        read_inputs(inputs, Arguments({"a": "-", "b": "-"}, []), Environment(variables={}, stdin=io.BytesIO(b"x")))
