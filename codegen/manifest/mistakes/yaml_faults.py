"""Faults of YAML in words: what is wrong, and what to write instead.

The parser stops at the first fault. Where the correction is known, a fault is corrected in a copy of the text and the
copy is parsed again, so that one run reports several faults.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import yaml

from codegen.manifest.problems import Path, Problem

_MOST = 10
"""Faults that one run reports. Each needs the text to be parsed again."""
_STEP = 2
"""Spaces of a level of indentation."""
_KEY = re.compile(r"""\s*(?:- )*(?P<key>(?!- )[\w.$*<-][^:{\[]*?|'[^']*'|"[^"]*"):(?=\s|$)""")
_NO_SPACE = re.compile(r"(\s*(?:- )*)([A-Za-z][A-Za-z0-9_-]*):(?=[^\s/:])")
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Line breaks of YAML 1.1, as PyYAML counts lines."""
_SPECIAL = {"alias": "*", "anchor": "&", "tag": "!", "block scalar": ">' or '|"}
"""Characters that begin something else than text, by the word that the parser has for it."""


@dataclass(frozen=True)
class _Fault:
    """Index of the line, message, and the corrected lines by index; none if the correction is unknown."""

    line: int
    message: str
    corrected: dict[int, str] = field(default_factory=dict)


def find_faults(text: str, parse: Callable[[str], object]) -> list[Problem]:
    """Return the faults of a text that `parse` refuses with a `yaml.YAMLError`."""
    lines = _LINE_BREAK.split(text)
    found: dict[int, Problem] = {}
    for _ in range(_MOST):
        try:
            parse("\n".join(lines))
            break
        except yaml.MarkedYAMLError as error:
            fault = _explain(lines, error)
        except yaml.reader.ReaderError as error:
            fault = _hidden_character(lines, error)
        if fault.line in found:
            break
        for index, line in fault.corrected.items():
            lines[index] = line
        found[fault.line] = Problem(fault.line + 1, _path_of(lines, fault.line), fault.message)
        if not fault.corrected:
            break
    return list(found.values())


def _hidden_character(lines: list[str], error: yaml.reader.ReaderError) -> _Fault:
    line = "\n".join(lines)[: error.position].count("\n")
    code = error.character if isinstance(error.character, int) else ord(error.character)
    return _Fault(line, f"the line contains the hidden character U+{code:04X}; remove it")


def _explain(lines: list[str], error: yaml.MarkedYAMLError) -> _Fault:
    mark = error.problem_mark or error.context_mark
    problem, context = error.problem or "", error.context or ""
    if mark is None or (mark.line >= len(lines) and error.context_mark is None):
        return _Fault(len(lines) - 1, f"invalid YAML: {problem or context}")
    for explain in (_tab, _quotes, _special, _flow, _colon, _list, _block):
        fault = explain(lines, error, f"{context}: {problem}", mark)
        if fault is not None:
            return fault
    words = f"{context}, {problem}" if problem.startswith("but ") else problem or context
    return _Fault(min(mark.line, len(lines) - 1), f"invalid YAML: {words}")


def _tab(lines: list[str], error: yaml.MarkedYAMLError, words: str, mark: yaml.Mark) -> _Fault | None:
    if r"'\t' that cannot start any token" not in words:
        return None
    line = lines[mark.line]
    text = line.lstrip(" \t")
    column = line.index("\t") + 1
    if mark.column <= len(line) - len(text):
        corrected = line[: -len(text)].replace("\t", " " * _STEP) + text
        return _Fault(mark.line, f"a tab in column {column}; indent with spaces", {mark.line: corrected})
    return _Fault(mark.line, f"a tab in column {column}; write a space instead", {mark.line: line.replace("\t", " ")})


def _quotes(lines: list[str], error: yaml.MarkedYAMLError, words: str, mark: yaml.Mark) -> _Fault | None:
    if "quoted scalar" not in words or error.context_mark is None:
        return None
    start = error.context_mark
    escape = re.search("unknown escape character '(.*)'", words)
    if escape:
        return _Fault(
            mark.line, f"unknown escape \\{escape[1]}; put the text in single quotes, or write \\\\{escape[1]}"
        )
    if "expected escape sequence" in words:
        return _Fault(mark.line, "incomplete escape sequence; put the text in single quotes")
    quote = lines[start.line][start.column]
    return _Fault(
        start.line, f"the quote in column {start.column + 1} is not closed; add {quote} at the end of the text"
    )


def _special(lines: list[str], error: yaml.MarkedYAMLError, words: str, mark: yaml.Mark) -> _Fault | None:
    """Explain a text that begins with a character which has a meaning in YAML."""
    start = error.context_mark or mark
    if "that cannot start any token" in words:
        start = mark
        character = lines[mark.line][mark.column]
    else:
        kind = re.match(f"while (?:scanning|parsing) an? ({'|'.join(_SPECIAL)})", words)
        if kind is None:
            return None
        character = _SPECIAL[kind[1]]
    line = lines[start.line]
    corrected = {}
    if line[start.column :] == "*":
        corrected[start.line] = f"{line[: start.column]}'*'"
    elif "{" not in line[: start.column] and "[" not in line[: start.column]:
        corrected[start.line] = line[: start.column] + _quoted(line[start.column :])
    return _Fault(start.line, f"a text cannot begin with '{character}'; put it in quotes", corrected)


def _flow(lines: list[str], error: yaml.MarkedYAMLError, words: str, mark: yaml.Mark) -> _Fault | None:
    """Explain a fault between braces or brackets."""
    expected = re.search("expected ',' or '([]}])', but got '(.*)'", words)
    if expected is None or error.context_mark is None:
        return _unexpected(lines, words, mark)
    closing, found = expected.groups()
    start = error.context_mark
    opening = "[" if closing == "]" else "{"
    at_start = mark.line >= len(lines) or re.fullmatch(r"\s*[\w-]*\s*", lines[mark.line][: mark.column])
    if found in ("<stream end>", "<block end>", "]", "}", "-", "?") or (at_start and mark.line != start.line):
        message = f"'{opening}' in column {start.column + 1} is not closed; add '{closing}'"
        return _Fault(start.line, message)
    line = lines[mark.line]
    before = line[: mark.column].rstrip()
    if found == ":":
        return _Fault(mark.line, f"a colon in plain text (column {mark.column + 1}); put the text in quotes")
    if found in ("{", "["):
        return _Fault(mark.line, f"'{found}' in plain text (column {mark.column + 1}); put the text in quotes")
    if before.endswith(("'", '"')):
        return _after_quote(mark)
    return _Fault(mark.line, f"a comma is missing before column {mark.column + 1}; add it")


def _unexpected(lines: list[str], words: str, mark: yaml.Mark) -> _Fault | None:
    found = re.search("expected the node content, but found '([],}:?-])'", words)
    if found is None:
        return None
    return _Fault(
        mark.line, f"unexpected '{found[1]}' in column {mark.column + 1}; remove it, or put the text in quotes"
    )


def _colon(lines: list[str], error: yaml.MarkedYAMLError, words: str, mark: yaml.Mark) -> _Fault | None:
    """Explain a colon where none is allowed, and a missing one."""
    if "could not find expected ':'" in words and error.context_mark is not None:
        return _no_colon(lines, error.context_mark.line)
    if "mapping values are not allowed here" not in words:
        return None
    line = lines[mark.line]
    key = _KEY.match(line)
    if key is not None and key.end() <= mark.column:
        value = line[key.end() :].strip()
        corrected = f"{line[: key.end()]} {_quoted(value)}"
        message = f"a colon in plain text (column {mark.column + 1}); put the text in quotes: {corrected.strip()}"
        return _Fault(mark.line, message, {mark.line: corrected})
    above = next((index for index in range(mark.line - 1, -1, -1) if _is_significant(lines[index])), None)
    if above is not None and _KEY.match(lines[above]) is None and not lines[above].lstrip().startswith(("-", "}", "]")):
        return _no_colon(lines, above)
    return _indentation(lines, mark.line)


def _no_colon(lines: list[str], index: int) -> _Fault:
    """Explain a line without a colon and a space."""
    line = lines[index]
    joined = _NO_SPACE.match(line)
    if joined is not None:
        corrected = f"{joined[0]} {line[joined.end() :]}"
        return _Fault(
            index, f"no space after the colon of '{joined[2]}'; write: {corrected.strip()}", {index: corrected}
        )
    word, _, rest = line.strip().partition(" ")
    corrected = f"{line[: len(line) - len(line.lstrip())]}{word}:{' ' if rest else ''}{_quoted(rest) if rest else ''}"
    return _Fault(
        index, f"no colon after '{word}'; write 'key: value', or add the line to the text above", {index: corrected}
    )


def _list(lines: list[str], error: yaml.MarkedYAMLError, words: str, mark: yaml.Mark) -> _Fault | None:
    if re.search("sequence [a-z]+ are not allowed here", words) is None:
        return None
    key = _KEY.match(lines[mark.line])
    if key is None or key.end() > mark.column:
        return _indentation(lines, mark.line)
    message = f"a list cannot begin beside its key; write {key['key'].strip()}: [...], or begin it on the next line"
    return _Fault(mark.line, message)


def _block(lines: list[str], error: yaml.MarkedYAMLError, words: str, mark: yaml.Mark) -> _Fault | None:
    found = re.search("expected <block end>, but found '(.*)'", words)
    if found is None:
        return None
    before = lines[mark.line][: mark.column].strip()
    if not before:
        return _indentation(lines, mark.line)
    if found[1] in ("}", "]"):
        return _Fault(mark.line, f"'{found[1]}' in column {mark.column + 1} closes nothing; remove it")
    if before.endswith(("}", "]")):
        return _Fault(mark.line, f"a text cannot begin with '{_opening(before)}'; put it in quotes")
    return _after_quote(mark)


def _opening(before: str) -> str:
    return "{" if before.endswith("}") else "["


def _after_quote(mark: yaml.Mark) -> _Fault:
    message = f"text after a closing quote (column {mark.column + 1}); put the whole text in quotes"
    return _Fault(mark.line, f"{message}, and write '' for an apostrophe in it")


def _indentation(lines: list[str], index: int) -> _Fault:
    """Explain a line that does not stand below any of the lines above."""
    column = _indent(lines[index])
    levels = list(_levels(lines, index))
    if not levels:
        return _Fault(index, "indented below nothing; remove the spaces before it", _shift(lines, index, -column))
    opens = lines[index].rstrip().endswith(":")
    level, neighbor = min(
        levels, key=lambda each: (abs(each[0] - column), lines[each[1]].rstrip().endswith(":") != opens)
    )
    word, other = _first_word(lines[index]), _first_word(lines[neighbor])
    if level == column:
        message = f"'{word}' is not like its neighbor '{other}' on line {neighbor + 1}: a list has only items with '-'"
        return _Fault(index, f"{message}, and a mapping only keys; correct the indentation")
    count = abs(level - column)
    side = "left" if column < level else "right"
    message = f"wrong indentation: '{word}' is {count} column{'' if count == 1 else 's'} {side} of '{other}' on line "
    return _Fault(index, f"{message}{neighbor + 1}; indent it by {level} spaces", _shift(lines, index, level - column))


def _levels(lines: list[str], index: int) -> Iterator[tuple[int, int]]:
    """Yield the columns in which a key or an item can stand below the lines above, with a line of each."""
    limit: int | None = None
    for above in range(index - 1, -1, -1):
        line = lines[above]
        if not _is_significant(line) or (_KEY.match(line) is None and not line.lstrip().startswith("- ")):
            continue
        column = _indent(line)
        inner = column
        while line[inner:].startswith("- "):
            inner += _STEP
        for each in sorted({inner, column}, reverse=True):
            if limit is None or each < limit:
                yield each, above
                limit = each


def _shift(lines: list[str], index: int, columns: int) -> dict[int, str]:
    """Return a line and those that belong to it, moved to the right or to the left.

    A line below it that is already in the column where the first one belongs stays.
    """
    column = _indent(lines[index])
    moved: dict[int, str] = {}
    for each in range(index, len(lines)):
        line = lines[each]
        if _is_significant(line) and (_indent(line) < column or (each > index and _indent(line) == column + columns)):
            break
        moved[each] = " " * columns + line if columns > 0 else line[min(-columns, _indent(line)) :]
    return moved


def _path_of(lines: list[str], index: int) -> Path:
    """Return the keys above a line by their indentation, and its own key."""
    key = _KEY.match(lines[index])
    path = [] if key is None else [_bare(key["key"])]
    limit = _indent(lines[index])
    for above in range(index - 1, -1, -1):
        line = lines[above]
        key = _KEY.match(line) if _is_significant(line) else None
        if key is not None and _indent(line) < limit:
            path.insert(0, _bare(key["key"]))
            limit = _indent(line)
    return tuple(path)


def _bare(key: str) -> str:
    return key.strip().strip("'\"")


def _first_word(line: str) -> str:
    key = _KEY.match(line)
    return _bare(key["key"]) if key is not None else line.strip().partition(" ")[0]


def _is_significant(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
