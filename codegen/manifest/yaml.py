"""Strict YAML: what was written is what is read, and every value knows its line.

PyYAML composes the nodes; the values are made here, because its own resolver turns `no`, `on`, `010` and `1:30` into
something else, lets a key stand twice, and forgets where things stood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from codegen.manifest.problems import Finding, ManifestError, Path

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_LONGEST_NUMBER = 40
"""Characters; what is longer is no number that anybody means, and stays text."""
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_TAGS = tuple(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))
_WORDS = {"true": True, "false": False, "null": None, "~": None}


@dataclass
class Source:
    """A manifest as plain values, and the line on which each of them stands."""

    file: str
    value: object
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of a path, or of the nearest path above it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def finding(self, path: Path, message: str) -> Finding:
        """A finding at a path."""
        return Finding(self.line(path), path, message)


class _Loader(yaml.SafeLoader):
    """Resolves no scalar by its looks, and composes no alias."""

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


def read(text: str, file: str) -> Source:
    """Read a manifest. Raises `ManifestError` with every fault of its YAML."""
    source = Source(file, None)
    findings: list[Finding] = []
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark is not None else 1
        raise ManifestError(file, [Finding(line, (), f"not YAML: {error.problem or error.context}")]) from None
    except RecursionError:
        raise ManifestError(file, [Finding(1, (), "it is nested too deeply")]) from None
    except yaml.YAMLError as error:
        raise ManifestError(file, [Finding(1, (), f"not YAML: {error}")]) from None
    findings += [
        Finding(line, (), f"the alias *{anchor} is not followed; write it out, or share it by flag-sets or views")
        for line, anchor in loader.aliases
    ]
    if node is None:
        raise ManifestError(file, [Finding(1, (), "the file is empty")])
    source.value = _value(node, (), source, findings)
    if findings:
        raise ManifestError(file, findings)
    return source


def _value(node: yaml.Node, path: Path, source: Source, findings: list[Finding]) -> object:
    line = node.start_mark.line + 1
    source.lines.setdefault(path, line)
    if node.tag not in _TAGS:
        short = node.tag.replace("tag:yaml.org,2002:", "!!")
        findings.append(Finding(line, path, f"the tag {short} is not followed; write the text itself"))
        return None
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, source, findings)
    if isinstance(node, yaml.SequenceNode):
        return [_value(entry, (*path, index), source, findings) for index, entry in enumerate(node.value)]
    assert isinstance(node, yaml.ScalarNode)
    if node.style is not None:
        return str(node.value)
    return _plain(str(node.value))


def _mapping(node: yaml.MappingNode, path: Path, source: Source, findings: list[Finding]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            findings.append(Finding(line, path, "a key is a word, not a list or a mapping"))
            continue
        key = str(key_node.value)
        inner: Path = (*path, key)
        if key in found:
            findings.append(Finding(line, inner, f"given twice; the first is on line {source.lines[inner]}"))
            continue
        source.lines[inner] = line
        found[key] = _value(value_node, inner, source, findings)
    return found


def _plain(text: str) -> object:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text) and len(text) <= _LONGEST_NUMBER:
        return int(text)
    if _NUMBER.fullmatch(text) and len(text) <= _LONGEST_NUMBER:
        return float(text)
    return text if text else None
