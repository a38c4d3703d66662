"""Names of groups and commands: groups from tags or paths, commands from operation ids without repeating the group."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from keyword import iskeyword

from codegen.manifest.rules.names import BUILT_IN_PAGES, BUILT_IN_TOPICS, RESERVED_WORDS
from codegen.openapi.reading import extensions
from codegen.openapi.reading.operations import Operation
from codegen.openapi.reading.texts import key, singular, words

_VERSION = re.compile(r"v?\d+(\.\d+)*([a-z]+\d*)?|\d{4}-\d\d-\d\d|api|rest", re.IGNORECASE)
_TAKEN_GROUPS = (*RESERVED_WORDS, *BUILT_IN_TOPICS, *BUILT_IN_PAGES)
_VERBS = {"GET": "get", "HEAD": "check", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
_GENERAL_TAGS = 0.8
"""Share of the operations from which on a tag is too general to be a group."""
_LONGEST = 48
"""Longest name of a command, in characters: it must fit a line of a man page."""
_SMALL = 12
"""Number of operations up to which one tag for all of them is a group."""


@dataclass(frozen=True)
class Name:
    """Group and name of a command. `guessed` if neither an operation id nor an extension states it."""

    group: str
    command: str
    guessed: bool = False


def name_operations(operations: Sequence[Operation]) -> dict[str, Name]:
    """Return the name of each operation, by its method and path. All names differ."""
    paths = _Paths(operations)
    groups = _groups(operations, paths)
    names: dict[str, Name] = {}
    taken = set(groups.values())
    """Pages of groups and commands: `jobs-list` is the page of `jobs list`."""
    for operation in operations:
        group = groups[operation.name]
        for command, guessed in _candidates(operation, group, paths):
            page = f"{group}-{command}"
            if page not in taken and command not in ("help", "") and len(command) <= _LONGEST:
                taken.add(page)
                names[operation.name] = Name(group, command, guessed)
                break
    return names


class _Paths:
    """Paths of a document, without the parts that all of them begin with."""

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.methods: dict[str, set[str]] = {}
        for operation in operations:
            self.methods.setdefault(operation.path, set()).add(operation.method)
        self.collections = {path.rpartition("/")[0] for path in self.methods if path.endswith("}")}
        """Paths that are followed by a parameter."""
        heads = Counter(next(iter(_literals(path)), "") for path in self.methods)
        first, count = heads.most_common(1)[0] if heads else ("", 0)
        inner = {tuple(_literals(path)[:2]) for path in self.methods}
        self.prefix = first if count == len(self.methods) > 1 and len(inner) > 1 else ""

    def nouns(self, path: str) -> list[str]:
        """Return the literal parts of a path, without versions and the part that all paths begin with."""
        found = _literals(path)
        return found[1:] if found[:1] == [self.prefix] and len(found) > 1 else found


def _literals(path: str) -> list[str]:
    parts = [re.sub(r"\{[^{}]*\}|\.(?:json|xml)$", "", part).strip(".:-_()'") for part in path.split("/")]
    return [part for part in parts if key(part) and not _VERSION.fullmatch(part)]


def _groups(operations: Sequence[Operation], paths: _Paths) -> dict[str, str]:
    """Return the group of each operation: stated, the head of its id, its tag, or the first part of its path."""
    heads = [_head(operation) for operation in operations]
    by_head = bool(operations) and all(heads)
    tags = Counter(operation.tags[0] for operation in operations if operation.tags)
    general = {
        tag for tag, count in tags.items() if len(operations) > _SMALL and count > _GENERAL_TAGS * len(operations)
    }
    found = {}
    for operation, head in zip(operations, heads, strict=True):
        tag = next((tag for tag in operation.tags if tag not in general), "")
        nouns = paths.nouns(operation.path)
        group = extensions.group_name(operation) or (key(head) if by_head else key(tag))
        group = group or key(nouns[0] if nouns else "") or "api"
        found[operation.name] = f"api-{group}" if group in _TAKEN_GROUPS or iskeyword(group) else group
    return found


def _head(operation: Operation) -> str:
    """Return the part of an operation id before a slash or a dot, as in `issues/create`."""
    parts = re.split(r"[/.]", operation.id)
    return parts[0] if len(parts) > 1 and key(parts[0]) and key(parts[-1]) else ""


def _candidates(operation: Operation, group: str, paths: _Paths) -> Iterator[tuple[str, bool]]:
    """Yield names of a command, the best first, each with whether it is guessed. The last ones are numbered."""
    stated = extensions.command_name(operation)
    if stated:
        yield stated, False
    own = words(operation.id)
    of_group = words(group.removeprefix("api-"))
    derived = _derived(operation, group, paths)
    if own and not _repeats_path(own, operation):
        short = _without(own, of_group)
        if short == own[:0]:
            yield derived[0], True
        yield key("-".join(short)), False
        yield key("-".join(own)), False
    for each in derived:
        yield each, True
    last = (key("-".join(own)) or derived[0])[: _LONGEST - 4].rstrip("-")
    yield last, True
    for number in range(2, 1000):
        yield f"{last}-{number}", True


def _repeats_path(own: Sequence[str], operation: Operation) -> bool:
    """Return whether an operation id is the method and the path again, as in `GetCustomersCustomer`."""
    if own[0] not in (operation.method.lower(), *(["create", "add"] if operation.method == "POST" else [])):
        return False
    path = Counter(map(singular, words(re.sub(r"\bv\d+\b", "", operation.path))))
    rest = Counter(map(singular, own[1:]))
    missing = sum((path - rest).values()) + sum((rest - path).values())
    return len(own) > 1 and bool(path) and (missing == 0 or (missing == 1 and len(own) > 3))


def _without(own: Sequence[str], group: Sequence[str]) -> list[str]:
    """Return the words of an operation id without those of the group, at its beginning or after its first word."""
    size = len(group)

    def same(found: Sequence[str]) -> bool:
        return size > 0 and list(map(singular, found)) == list(map(singular, group))

    rest = list(own)
    while len(rest) >= size and same(rest[:size]):
        rest = rest[size:]
    if len(rest) > size and same(rest[1 : size + 1]):
        rest = [rest[0], *rest[size + 1 :]]
    return rest


def _derived(operation: Operation, group: str, paths: _Paths) -> list[str]:
    """Return names made of the method and the path: `list-sources` for GET /customers/{customer}/sources."""
    nouns = [key(noun) for noun in paths.nouns(operation.path)]
    if nouns and list(map(singular, words(nouns[0]))) == list(map(singular, words(group))):
        nouns = nouns[1:]
    verb = _verb(operation, paths)
    at_end = operation.path.rstrip("/").rpartition("/")[2]
    action = _is_action(operation, paths)
    if action and nouns:
        verb, nouns = nouns[-1], nouns[:-1]
    one = at_end.endswith("}") or verb in ("create", "add") or action
    objects = [*map(singular, nouns[:-1]), singular(nouns[-1]) if one else nouns[-1]] if nouns else []
    parameters = [key(name) for name in re.findall(r"\{([^{}]*)\}", operation.path)]
    names = ["-".join([verb, *objects[-1:]]), "-".join([verb, *objects])]
    names += [f"{names[-1]}-by-{parameters[-1]}"] if parameters else []
    names += [f"{names[1]}-by-{'-'.join(parameters)}"] if len(parameters) > 1 else []
    return [name for name in names if name]


def _verb(operation: Operation, paths: _Paths) -> str:
    path, method = operation.path.rstrip("/"), operation.method
    ends_in_parameter = path.endswith("}")
    if method == "GET" and not ends_in_parameter and _is_collection(path, paths):
        return "list"
    if method == "POST" and ends_in_parameter and not paths.methods[operation.path] & {"PUT", "PATCH"}:
        return "update"
    if method == "PUT" and "PATCH" in paths.methods[operation.path]:
        return "replace"
    return _VERBS[method]


def _is_collection(path: str, paths: _Paths) -> bool:
    last = key(path.rpartition("/")[2])
    return path in paths.collections or singular(last) != last


def _is_action(operation: Operation, paths: _Paths) -> bool:
    """Return whether the path of a POST ends in what it does, as in /orders/{id}/cancel."""
    path = operation.path.rstrip("/")
    last = path.rpartition("/")[2]
    return (
        operation.method == "POST"
        and "{" not in last
        and path not in paths.collections
        and not paths.methods[operation.path] & {"GET", "PUT", "DELETE"}
        and singular(key(last)) == key(last)
        and len(paths.nouns(path)) > 1
    )


def group_summaries(names: Mapping[str, Name], tags: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """Return the description of each group's tag, by group; None for a group without one."""
    known = {key(str(tag.get("name"))): tag.get("description") for tag in tags}
    return {name.group: known.get(name.group.removeprefix("api-")) for name in names.values()}
