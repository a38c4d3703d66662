"""Values of flags that set fields: FIELD=VALUE pairs, checked against the known fields of the manifest."""

from __future__ import annotations

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.cli.suggestions import invalid_value, nearest
from opentrain_runtime.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program

    Kinds = Mapping[str, str | Sequence[str]]
    """Kind of each known field: `text`, `number`, `list`, or its allowed values. ` or null` after it allows null."""

_OR_NULL = " or null"


def set_fields(command: Command, arguments: Arguments, program: Program, page: str) -> None:
    """Replace the FIELD=VALUE pairs of each flag by an object. Raises `UsageError`, which names the help page.

    The list of known fields is open, so an unknown field is refused only if its name is very similar to a known one.
    """
    for dest, kinds in command.fields.items():
        pairs = arguments.get(dest)
        if isinstance(pairs, list):
            flag = flag_of(dest)
            arguments.put(dest, _object(program, flag, pairs, kinds, _flags_of_objects(command, dest), page))


def coerce(value: str, *, as_text: bool) -> object:
    """Return the value of FIELD=`value`: a JSON number, true, false, an array, or text without JSON quotes."""
    from opentrain_runtime.text.json import JSONTextError, read_json

    try:
        parsed = read_json(value)
    except JSONTextError:
        return value
    if isinstance(parsed, str):
        return parsed
    if as_text or isinstance(parsed, dict) or parsed is None:
        return value
    return parsed


def _object(
    program: Program,
    flag: str,
    pairs: Iterable[tuple[str, str]],
    kinds: Kinds,
    unchecked: Sequence[str],
    page: str,
) -> dict[str, object]:
    fields: dict[str, object] = {}
    for name, value in pairs:
        if name in fields:
            raise UsageError(f"{flag}: {name!r} is set twice", page=page)
        if name not in kinds:
            _refuse_misspelled(program, flag, name, kinds, unchecked, page)
        fields[name] = _checked(program, f"{flag} {name}", value, kinds.get(name, ""), page)
    return fields


def _refuse_misspelled(
    program: Program, flag: str, name: str, kinds: Kinds, unchecked: Sequence[str], page: str
) -> None:
    from opentrain_runtime.cli.flag_guesses import value_by_synonym

    guess = nearest(name, kinds) or value_by_synonym(program, name, kinds)
    if guess is not None:
        other = f" To send it unchecked, use {' or '.join(unchecked)}." if unchecked else ""
        raise UsageError(f"{flag}: unknown field {name!r}", hint=f"Did you mean {guess}?{other}", page=page)


def _flags_of_objects(command: Command, dest: str) -> list[str]:
    """Return the other flags of the command whose objects are merged into the body."""
    body = {} if command.endpoint is None else command.endpoint.body
    return [flag_of(other) for other, name in body.items() if name == "*" and other != dest]


def _checked(program: Program, name: str, value: str, kind: str | Sequence[str], page: str) -> object:
    """Return the value to send. Raises `UsageError` if the field cannot have it."""
    if not isinstance(kind, str):
        text = coerce(value, as_text=True)
        allowed = {each.casefold(): each for each in kind}
        if not isinstance(text, str) or text.casefold() not in allowed:
            from opentrain_runtime.cli.flag_guesses import meant_value

            raise invalid_value(value, name, kind, page, guess=meant_value(program, value, kind))
        return allowed[text.casefold()]
    plain = kind.removesuffix(_OR_NULL)
    if kind != plain and value == "null":
        return None
    found = coerce(value, as_text=plain == "text")
    if plain == "number" and isinstance(found, bool | str | list):
        raise UsageError(f"invalid value {value!r} for {name}: expected a number", page=page)
    return found
