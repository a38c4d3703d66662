"""Arguments that are read from files, or from stdin for `-`."""

from __future__ import annotations

from opentrain_runtime.errors import UsageError
from opentrain_runtime.text.json import JSONTextError, read_json
from opentrain_runtime.text.sanitize import in_quotes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Input
    from opentrain_runtime.environment import Environment


def read_inputs(inputs: Sequence[Input], arguments: Arguments, environment: Environment) -> None:
    """Replace each given path by the content of its file or of stdin. Raises `UsageError` if it is invalid."""
    from_stdin = [given.flag for given in inputs if arguments.get(given.dest) == "-"]
    if len(from_stdin) > 1:
        raise UsageError(f"{from_stdin[0]} and {from_stdin[1]} cannot both read standard input")
    for given in inputs:
        word = arguments.text(given.dest)
        if word is None:
            continue
        if given.kind == "secret" and word != "-":
            _refuse_quotes(given.flag, word)
            continue
        if given.kind == "upload":
            from opentrain_runtime.files.upload import Upload

            arguments.put(given.dest, Upload(given.flag, word, environment))
            continue
        content = _content(given.flag, word, environment, secret=given.kind == "secret")
        if given.kind == "bytes":
            arguments.put(given.dest, content)
            continue
        text = _text(given.flag, word, content)
        if given.kind == "object":
            arguments.put(given.dest, _object(given.flag, word, text))
        elif given.kind == "secret":
            arguments.put(given.dest, _secret(given.flag, text))
        else:
            arguments.put(given.dest, _checked(given, word, text))


def _content(flag: str, word: str, environment: Environment, *, secret: bool) -> bytes:
    name = "standard input" if word == "-" else repr(word)
    try:
        return environment.read_stdin(secret=secret) if word == "-" else environment.read_file(word)
    except OSError as error:
        raise UsageError(f"{flag}: cannot read {name}: {error.strerror or error}") from None
    except ValueError:
        raise UsageError(f"{flag}: {name} is not a valid path") from None


def _text(flag: str, word: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        name = "standard input" if word == "-" else repr(word)
        raise UsageError(f"{flag}: {name} is not UTF-8 text") from None


def _object(flag: str, word: str, text: str) -> dict[str, object]:
    name = "standard input" if word == "-" else repr(word)
    try:
        value = read_json(text)
    except JSONTextError as error:
        raise UsageError(f"{flag}: {name} is not JSON: {error}") from None
    if not isinstance(value, dict):
        raise UsageError(f"{flag}: {name} is not a JSON object")
    if not value:
        raise UsageError(f"{flag}: the JSON object in {name} is empty")
    return value


def _secret(flag: str, text: str) -> str:
    secret = text.strip()
    if not secret:
        raise UsageError(f"{flag}: standard input is empty")
    _refuse_quotes(flag, secret)
    return secret


def _refuse_quotes(flag: str, secret: str) -> None:
    if in_quotes(secret.strip()):
        raise UsageError(f"{flag}: the secret is quoted; remove the quotes")


def _checked(given: Input, word: str, text: str) -> str:
    name = "standard input" if word == "-" else repr(word)
    if not text.strip():
        raise UsageError(f"{given.flag}: {name} is empty")
    if given.max_length is not None and len(text) > given.max_length:
        raise UsageError(f"{given.flag}: {name} is too long: {len(text):,} characters (maximum: {given.max_length:,})")
    return text
