"""Rows of a batch: read CSV with a header, or JSON Lines, and turn each row into flags of a command line."""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from hashlib import sha256
from io import StringIO

from opentrain_runtime.cli import types
from opentrain_runtime.cli.parser import flags_of
from opentrain_runtime.errors import UsageError
from opentrain_runtime.text.json import JSONTextError, Number, compact, quote, read_json
from opentrain_runtime.text.placeholders import placeholder_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.environment import Environment

FLAG = "--batch"
_LONGEST_CELL = 16 * 1024 * 1024
"""Largest number of characters of a CSV value."""
_SWITCH = {"true": True, "false": False}


class Row:
    """A row: its number, from 1, and its values as words of a command line."""

    __slots__ = ("number", "words")

    def __init__(self, number: int, words: list[str]) -> None:
        self.number = number
        self.words = words


def read_rows(path: str, content: bytes, command: Command, program: Program, common: Arguments, page: str) -> list[Row]:
    """Return the rows of a file. `common` are the arguments that hold for every row.

    Raises `UsageError` for a file that is neither CSV nor JSON Lines, an unknown column, and a value of a wrong type.
    """
    name = "standard input" if path == "-" else repr(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{FLAG}: {name} is not UTF-8 text") from None
    records = list(_json_lines(name, text) if text.lstrip().startswith("{") else _csv(name, text))
    if not records:
        raise UsageError(f"{FLAG}: {name} has no rows")
    columns = _Columns(command, program, common, page)
    return [
        Row(number, [word for column, value in record.items() for word in columns.words(number, column, value)])
        for number, record in enumerate(records, 1)
    ]


def read_file(path: str, environment: Environment) -> bytes:
    """Return the content of the file, or of stdin for `-`. Raises `UsageError`."""
    name = "standard input" if path == "-" else repr(path)
    try:
        return environment.read_stdin() if path == "-" else environment.read_file(path)
    except OSError as error:
        raise UsageError(f"{FLAG}: cannot read {name}: {error.strerror or error}") from None
    except ValueError:
        raise UsageError(f"{FLAG}: {name} is not a valid path") from None


def keys_of(rows: Sequence[Row], common: Sequence[str]) -> Iterator[str]:
    """Yield the key of each row, which depends on its values and on how many equal rows are before it.

    Neither its place in the file nor the order and notation of the columns changes it. `common` are the words for every
    row.
    """
    seen: Counter[str] = Counter()
    for row in rows:
        words = sorted([*common, *row.words], key=lambda word: word.partition("=")[0])
        digest = sha256("\0".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        seen[digest] += 1
        yield f"{digest}-{seen[digest]}"


def _csv(name: str, text: str) -> Iterator[Mapping[str, object]]:
    """Yield the rows of a CSV file by column. An empty value is None, and an empty line is not a row."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    header: list[str] = []
    number = 0
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if not header:
                header = [cell.strip() for cell in cells]
                _check_header(name, header)
                continue
            number += 1
            if len(cells) != len(header):
                raise UsageError(f"{FLAG}: row {number} has {len(cells)} values, but the header has {len(header)}")
            yield {column: cell if cell.strip() else None for column, cell in zip(header, cells, strict=True)}
    except csv.Error as error:
        raise UsageError(f"{FLAG}: {name} is not CSV: {error} in line {reader.line_num}") from None


def _check_header(name: str, header: Sequence[str]) -> None:
    twin = next((column for index, column in enumerate(header) if column in header[:index]), None)
    if twin:
        raise UsageError(f"{FLAG}: the header of {name} has the column {twin!r} twice")
    if "" in header:
        raise UsageError(f"{FLAG}: the header of {name} has a column without a name")


def _json_lines(name: str, text: str) -> Iterator[Mapping[str, object]]:
    """Yield the objects of JSON Lines. An empty line is not a row."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found = read_json(line)
        except JSONTextError as error:
            raise UsageError(f"{FLAG}: line {number} of {name} is not JSON: {error}") from None
        if not isinstance(found, dict):
            raise UsageError(f"{FLAG}: line {number} of {name} is not a JSON object")
        yield found


def check_placeholder(value: object, flag: str, where: str) -> None:
    """Raise `UsageError` if a value has a placeholder such as `{{name}}`: it would be sent as it is."""
    texts = value if isinstance(value, list) else [value]
    placeholder = next(filter(None, (placeholder_in(text) for text in texts if isinstance(text, str))), None)
    if placeholder is not None:
        raise UsageError(
            f"{FLAG}: {where}: {placeholder!r} would not be replaced",
            hint=f"Make {flag[2:]} a column with the whole text of each row.",
        )


class _Columns:
    """The columns that rows may have: the command's own flags that are not given for every row."""

    def __init__(self, command: Command, program: Program, common: Arguments, page: str) -> None:
        self._actions = flags_of(command, program)
        self._page = page
        self._program = program
        self._not_sent = command.runtime_flags
        self._files = [given.dest for given in command.inputs]
        self._common = {self._actions[flag].dest: flag for flag in common.flags if flag in self._actions}
        self._unlisted = (*command.deprecated, *command.hidden)

    def words(self, number: int, column: str, value: object) -> list[str]:
        """Return the words of a value; None is not given. Raises `UsageError`."""
        flag, action = f"--{column}", self._action(column)
        if value is None:
            return []
        if isinstance(action, argparse.BooleanOptionalAction) or action.nargs == 0:
            return _switch(number, flag, action, value)
        if not isinstance(value, list):
            words = _texts(number, flag, action, value)
        elif isinstance(action, argparse._AppendAction):
            words = [word for item in value for word in _texts(number, flag, action, item)]
        elif action.type in (types.comma_list, types.comma_list_or_empty):
            words = [",".join(word for item in value for word in _texts(number, flag, action, item))]
        else:
            raise UsageError(f"{FLAG}: row {number}: {flag} takes one value, not a list")
        if action.dest in self._files and "-" in words:
            raise UsageError(f"{FLAG}: row {number}: {flag} cannot read standard input, which all rows share")
        for word in words:
            check_placeholder(word, flag, f"row {number}: {flag}")
        return [f"{flag}={word}" for word in words]

    def _action(self, column: str) -> argparse.Action:
        """Return the action of the flag that a column names. Raises `UsageError`."""
        action = self._actions.get(f"--{column}")
        if action is None:
            from opentrain_runtime.cli.suggestions import unknown

            known = [flag[2:] for flag, each in self._actions.items() if self._is_column(flag, each)]
            raise unknown("column", column, known, self._page)
        if not self._is_column(f"--{column}", action, listed=False):
            raise UsageError(f"{FLAG}: --{column} cannot be a column", hint=f"Give --{column} on the command line.")
        if action.dest in self._common:
            raise UsageError(f"{FLAG}: {self._common[action.dest]} is given for every row, and is a column too")
        return action

    def _is_column(self, flag: str, action: argparse.Action, *, listed: bool = True) -> bool:
        own = action.dest not in self._not_sent and flag not in self._program.global_flags
        return own and not (listed and flag in self._unlisted) and not flag.startswith("--no-")


def _switch(number: int, flag: str, action: argparse.Action, value: object) -> list[str]:
    """Return the words of a switch, whose value is true or false."""
    on = _SWITCH.get(value.strip().lower()) if isinstance(value, str) else value
    if not isinstance(on, bool):
        raise UsageError(f"{FLAG}: row {number}: invalid value {_shown(value)} for {flag}: expected true or false")
    if on:
        return [flag]
    return [f"--no-{flag[2:]}"] if isinstance(action, argparse.BooleanOptionalAction) else []


def _texts(number: int, flag: str, action: argparse.Action, value: object) -> list[str]:
    """Return a value as texts, as they would be typed: several for an object whose fields are set one by one."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, int | Number) and not isinstance(value, bool):
        return [compact(value)]
    if isinstance(value, dict):
        from opentrain_runtime.cli.object_types import pair

        if action.type is types.field:
            return [
                f"{name}={quote(inner) if isinstance(inner, str) else compact(inner)}" for name, inner in value.items()
            ]
        if action.type is pair:
            return [f"{name}={inner if isinstance(inner, str) else compact(inner)}" for name, inner in value.items()]
        return [compact(value)]
    raise UsageError(f"{FLAG}: row {number}: invalid value {_shown(value)} for {flag}: expected text or a number")


def _shown(value: object) -> str:
    return repr(value) if isinstance(value, str) else compact(value)
