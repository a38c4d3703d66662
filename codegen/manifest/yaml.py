"""Strict YAML parser that keeps the line of every value.

PyYAML composes the nodes, and this module builds the values. PyYAML's own resolver converts `no`, `on`, `010` and
`1:30` to other values, accepts duplicate keys and drops the lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from codegen.manifest.mistakes.yaml_faults import find_faults
from codegen.manifest.problems import ManifestError, Path, Problem

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_LONGEST_NUMBER = 40
"""Longest number, in characters. A longer one stays text."""
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_TAGS = tuple(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))
_WORDS = {"true": True, "false": False, "null": None, "~": None}


@dataclass
class YamlDocument:
    """Plain values of a YAML file, with the line of each."""

    file: str
    value: object
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    """Problems that do not prevent further checks."""

    def line(self, path: Path) -> int:
        """Return the line of a path, or of the nearest path above it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, path: Path, message: str) -> Problem:
        """Return a problem at a path, with its line."""
        return Problem(self.line(path), path, message)


class _Loader(yaml.SafeLoader):
    """Loader that keeps every scalar as text, and collects aliases instead of resolving them."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.yaml_implicit_resolvers = {}
        self.aliases: list[tuple[int, str]] = []

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.get_event()  # type: ignore[no-untyped-call]
            self.aliases.append((event.start_mark.line + 1, event.anchor))
            return yaml.ScalarNode("tag:yaml.org,2002:str", "", event.start_mark, event.end_mark)
        return super().compose_node(parent, index)


def parse_yaml(text: str, file: str) -> YamlDocument:
    """Parse a YAML document. Raises `ManifestError` with every problem of the YAML."""
    document = YamlDocument(file, None)
    problems: list[Problem] = []
    try:
        node, aliases = _compose(text)
    except yaml.YAMLError:
        raise ManifestError(file, find_faults(text, _compose)) from None
    except RecursionError:
        raise ManifestError(file, [Problem(1, (), "nested too deeply")]) from None
    problems += [
        Problem(
            line,
            (),
            f"YAML aliases are not supported: *{anchor}; repeat the value, or share it with flag-sets or views",
        )
        for line, anchor in aliases
    ]
    if node is None:
        raise ManifestError(file, [Problem(1, (), "the file is empty")])
    document.value = _build_value(node, (), document, problems)
    if problems:
        raise ManifestError(file, problems)
    return document


def _compose(text: str) -> tuple[yaml.Node | None, list[tuple[int, str]]]:
    """Return the node of the only document, and the line and name of each alias."""
    loader = _Loader(text)
    return loader.get_single_node(), loader.aliases


def _build_value(node: yaml.Node, path: Path, document: YamlDocument, problems: list[Problem]) -> object:
    line = node.start_mark.line + 1
    document.lines.setdefault(path, line)
    if node.tag not in _TAGS:
        short = node.tag.replace("tag:yaml.org,2002:", "!!")
        problems.append(Problem(line, path, f"YAML tags are not supported: {short}; write the value as text"))
        return None
    if isinstance(node, yaml.MappingNode):
        return _build_mapping(node, path, document, problems)
    if isinstance(node, yaml.SequenceNode):
        return [_build_value(item, (*path, index), document, problems) for index, item in enumerate(node.value)]
    assert isinstance(node, yaml.ScalarNode)
    if node.style is not None:
        return str(node.value)
    return _parse_scalar(str(node.value))


def _build_mapping(
    node: yaml.MappingNode, path: Path, document: YamlDocument, problems: list[Problem]
) -> dict[str, object]:
    mapping: dict[str, object] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            problems.append(Problem(line, path, "a key must be text, not a list or a mapping"))
            continue
        key = str(key_node.value)
        inner: Path = (*path, key)
        if key in mapping:
            problems.append(Problem(line, inner, f"duplicate key; the first one is on line {document.lines[inner]}"))
            continue
        document.lines[inner] = line
        if node.flow_style and _has_no_colon(key_node, value_node):
            document.problems.append(Problem(line, inner, _word_without_value(key, mapping)))
            continue
        mapping[key] = _build_value(value_node, inner, document, problems)
    return mapping


def _has_no_colon(key: yaml.Node, value: yaml.Node) -> bool:
    """Return whether a key between braces stands alone, as in `{a, b}`."""
    between = str(key.end_mark.buffer)[key.end_mark.pointer : value.start_mark.pointer]
    return isinstance(value, yaml.ScalarNode) and not value.value and value.style is None and ":" not in between


def _word_without_value(word: str, above: dict[str, object]) -> str:
    last = next(reversed(above), None)
    if last is not None and " " in word and isinstance(above[last], str):
        return f"a comma in plain text; put the text in quotes: {last}: '{above[last]}, {word}'"
    return f"no value; write '{word}: VALUE', or put a text that has a comma in quotes"


def _parse_scalar(text: str) -> object:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text) and len(text) <= _LONGEST_NUMBER:
        return int(text)
    if _NUMBER.fullmatch(text) and len(text) <= _LONGEST_NUMBER:
        return float(text)
    return text if text else None
