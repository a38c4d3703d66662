"""Strict YAML parser that keeps the line of every value.

PyYAML composes the nodes, and this module builds the values. PyYAML's own resolver converts `no`, `on`, `010` and
`1:30` to other values, accepts duplicate keys and drops the lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

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
        loader = _Loader(text)
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark is not None else 1
        raise ManifestError(file, [Problem(line, (), f"invalid YAML: {_words_of(error)}")]) from None
    except RecursionError:
        raise ManifestError(file, [Problem(1, (), "nested too deeply")]) from None
    except yaml.YAMLError as error:
        raise ManifestError(file, [Problem(1, (), f"invalid YAML: {error}")]) from None
    problems += [
        Problem(
            line,
            (),
            f"YAML aliases are not supported: *{anchor}; repeat the value, or share it with flag-sets or views",
        )
        for line, anchor in loader.aliases
    ]
    if node is None:
        raise ManifestError(file, [Problem(1, (), "the file is empty")])
    document.value = _build_value(node, (), document, problems)
    if problems:
        raise ManifestError(file, problems)
    return document


def _words_of(error: yaml.MarkedYAMLError) -> str | None:
    """Return what is wrong. A problem such as "but found another document" continues its context."""
    if error.problem and error.context and error.problem.startswith("but "):
        return f"{error.context}, {error.problem}"
    return error.problem or error.context


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
        mapping[key] = _build_value(value_node, inner, document, problems)
    return mapping


def _parse_scalar(text: str) -> object:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text) and len(text) <= _LONGEST_NUMBER:
        return int(text)
    if _NUMBER.fullmatch(text) and len(text) <= _LONGEST_NUMBER:
        return float(text)
    return text if text else None
