"""Checker of words: `python -m tests.support.wording` checks every text by the rules of tests/data/wording.yaml."""

from __future__ import annotations

import argparse
import ast
import html
import io
import json
import re
import sys
import tokenize
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from codegen.manifest.build import build
from codegen.manifest.yaml import parse_yaml
from tests.support.paths import DATA, MANIFEST_FILE, ROOT
from tests.support.strict_yaml import load_yaml

WORDING = DATA / "wording.yaml"
FOLDERS = ("codegen", "demo", "docs", "generated", "runtime", "sandbox", "spec", "tests", ".ci", ".github")
NOT_READ = ("tests/codegen/golden", "tests/codegen/shelf", "tests/data/transcripts", "tests/data/manifests")
"""Generated files of another product, and output of the client, which is checked where it comes from."""
MESSAGES = ("codegen/", "demo/", "runtime/", "sandbox/", "tests/bench/", "tests/soak/")
"""Folders whose strings are messages. Those of generated code are pages."""
MANIFEST_KEYS = {"description", "empty", "help", "hint", "if-unsure-says", "means", "message", "none", "output", "says"}
MANIFEST_KEYS |= {"summary", "title"}
SQL = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WITH|BEGIN|FROM|WHERE|AND|ORDER)\b")


@dataclass(frozen=True)
class Text:
    """Text of a file, with its first and last line (from 1)."""

    file: str
    line: int
    end: int
    scope: str
    content: str


@dataclass(frozen=True)
class Rule:
    """Form that texts must not use. `allow` maps files to the reason why they may."""

    form: re.Pattern[str]
    reason: str
    instead: str
    bad: str
    scopes: frozenset[str]
    good: str | None = None
    allow: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, order=True)
class Violation:
    """Place where a text breaks a rule."""

    file: str
    line: int
    found: str
    reason: str
    instead: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.found!r}: {self.reason}; better: {self.instead}"


@dataclass(frozen=True)
class Imperative:
    """Rule of summaries and of the help of flags. `longest` is in characters."""

    not_first: frozenset[str]
    allowed: frozenset[str]
    longest: int

    def problem(self, text: str, *, imperative: bool) -> tuple[str, str] | None:
        """Return what is wrong with a one-line text, and what is better, or None."""
        first = text.split(" ")[0].lower()
        if len(text) > self.longest:
            return f"longer than {self.longest} characters", "one line; the description has the rest"
        if text.endswith("."):
            return "ends with a full stop", "no full stop"
        if imperative and first not in self.allowed:
            inflected = first.endswith("ing") or (first.endswith("s") and not first.endswith("ss"))
            if inflected or first in self.not_first:
                return "does not begin with an imperative", "List, Fetch, Create, ..."
        return None


class Wording:
    """The rules of a data file."""

    def __init__(self, path: Path = WORDING) -> None:
        data = load_yaml(path)
        scopes: dict[str, list[str]] = data["scopes"]
        every = {scope for names in scopes.values() for scope in names}
        self.rules = [_rule(rule, scopes, every) for rule in data["rules"]]
        self.skip: Mapping[str, str] = data["skip"]
        self.not_yet: Mapping[str, int] = data["not-yet"] or {}
        one_line = data["imperative"]
        self.imperative = Imperative(
            frozenset(one_line["not-first"]), frozenset(one_line["allowed"]), one_line["longest"]
        )

    def check(self, texts: Iterable[Text]) -> Iterator[tuple[Rule, Violation]]:
        """Yield every violation of the rules, also those that a rule allows."""
        for text in texts:
            if text.file in self.skip:
                continue
            content = re.sub(r"`[^`\n]+`", "CODE", text.content)
            for rule in self.rules:
                if text.scope in rule.scopes:
                    for match in rule.form.finditer(content):
                        found = re.sub(r"\s+", " ", match[0]).strip()
                        yield rule, Violation(text.file, _line(text, match, content), found, rule.reason, rule.instead)


def _rule(data: Mapping[str, Any], groups: Mapping[str, list[str]], every: set[str]) -> Rule:
    scopes = {scope for name in data.get("scopes", every) for scope in groups.get(name, [name])}
    if not scopes <= every:
        raise ValueError(f"unknown scopes: {scopes - every}")
    return Rule(
        re.compile(data["form"].replace(" ", r"\s+"), re.IGNORECASE),
        data["reason"],
        data["instead"],
        data["bad"],
        frozenset(scopes),
        data.get("good"),
        data.get("allow") or {},
    )


def _line(text: Text, match: re.Match[str], content: str) -> int:
    """Return the line of a match. In folded text, it is the first line of the text that contains the match."""
    exact = text.line + content[: match.start()].count("\n")
    if "\n" in content or text.end == text.line:
        return exact
    lines = (ROOT / text.file).read_text(encoding="utf-8").splitlines()[text.line - 1 : text.end]
    return next((text.line + index for index, line in enumerate(lines) if match[0] in line), exact)


def files(paths: Sequence[str] = ("",)) -> list[Path]:
    """Return the files of the project that have texts, sorted: those below these paths, by default all."""
    found = [path for path in ROOT.iterdir() if path.is_file()]
    for folder in FOLDERS:
        found += (ROOT / folder).rglob("*")
    below = tuple(ROOT / path for path in paths)
    found = [path for path in found if any(path.is_relative_to(each) for each in below)]
    return sorted(path for path in found if path.is_file() and _is_read(path.relative_to(ROOT)))


def _is_read(path: Path) -> bool:
    hidden = any(part in ("__pycache__", "node_modules") or part.endswith(".egg-info") for part in path.parts)
    return not hidden and not path.as_posix().startswith(NOT_READ)


def texts(path: Path) -> Iterator[Text]:
    """Yield the texts of a file, by its kind."""
    name = path.relative_to(ROOT).as_posix()
    if path.suffix == ".py":
        yield from _python(name, path.read_text(encoding="utf-8"))
    elif path.suffix == ".md" or path.name == "llms.txt":
        yield Text(name, 1, 1, "docs", _markdown(path.read_text(encoding="utf-8")))
    elif path.suffix == ".html":
        yield Text(name, 1, 1, "pages", _html(path.read_text(encoding="utf-8")))
    elif re.fullmatch(r"\.[17]", path.suffix):
        yield Text(name, 1, 1, "pages", _roff(path.read_text(encoding="utf-8")))
    elif path.name.endswith("schema.json"):
        yield from _schema(name, path.read_text(encoding="utf-8"))
    elif path.suffix in (".yaml", ".yml", ".toml") or path.name in ("Makefile", "run", "install"):
        content = path.read_text(encoding="utf-8")
        yield from _comments(name, content)
        if path == MANIFEST_FILE and (root := yaml.compose(content, yaml.SafeLoader)):
            yield from _manifest(name, root, "")


def _python(file: str, source: str) -> Iterator[Text]:
    tree = ast.parse(source)
    docstrings = set()
    for node in ast.walk(tree):
        for child in getattr(node, "body", []) if isinstance(getattr(node, "body", None), list) else []:
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                docstrings.add(child.value)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            words = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", node.name)
            yield Text(file, node.lineno, node.lineno, "names", words)
    yield Text(file, 1, 1, "names", Path(file).stem.replace("_", " "))
    generated = file.startswith("generated/")
    if generated or file.startswith(MESSAGES):
        for node, content in _strings(tree):
            if node not in docstrings and " " in content.strip() and not SQL.match(content):
                end = node.end_lineno or node.lineno
                yield Text(file, node.lineno, end, "pages" if generated else "messages", content)
    for constant in docstrings:
        if isinstance(constant.value, str):
            yield Text(file, constant.lineno, constant.lineno, "docstrings", constant.value)
    comments = [
        (token.start[0], token.string.lstrip("#:").strip(), token.line.strip() == token.string)
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT and not re.match(r"# (noqa|type:|ruff)", token.string)
    ]
    yield from _joined(file, comments)


def _strings(tree: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    """Yield the strings of a module; the values of an f-string are `{}`."""
    inner = set[ast.expr]()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inner.update(value for value in node.values if isinstance(value, ast.Constant))
            parts = [str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values]
            yield node, "".join(parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in inner:
            yield node, node.value


def _comments(file: str, content: str) -> Iterator[Text]:
    """Yield the comments that fill a line, and the help of a target of make."""
    found = []
    for number, line in enumerate(content.splitlines(), 1):
        if match := re.match(r"\s*#(?!!)\s*(.*)|[a-z]+:.*?## (.*)", line):
            found.append((number, match[1] or match[2] or "", match[2] is None))
    yield from _joined(file, found)


def _joined(file: str, comments: Sequence[tuple[int, str, bool]]) -> Iterator[Text]:
    """Yield comments: (line, text, whether it fills the line). Those on consecutive whole lines are one text."""
    start, lines = 0, list[str]()
    for number, text, whole in [*comments, (-1, "", False)]:
        if lines and not (whole and number == start + len(lines)):
            yield Text(file, start, start, "comments", "\n".join(lines))
            lines = []
        if number == -1:
            return
        if not lines:
            start = number
        lines.append(text)
        if not whole:
            yield Text(file, start, start, "comments", text)
            lines = []


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _markdown(content: str) -> str:
    """Return the prose of Markdown, with its line breaks."""
    content = re.sub(r"^( *)(```+).*?^ *\2 *$", _blank, content, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"\]\([^)]*\)", "]", re.sub(r"<!--.*?-->", _blank, content, flags=re.DOTALL))


def _space(match: re.Match[str]) -> str:
    return _blank(match) or " "


def _html(content: str) -> str:
    """Return the text of a template, with its line breaks."""
    markup = r"<(style|script)\b.*?</\1>|\{%.*?%\}|\{#.*?#\}|<[^>]*>"
    return html.unescape(
        re.sub(r"\{\{.*?\}\}", "{}", re.sub(markup, _space, content, flags=re.DOTALL), flags=re.DOTALL)
    )


def _roff(content: str) -> str:
    content = re.sub(r"\\f.|\\[,/&]", "", content.replace(r"\-", "-").replace(r"\(aq", "'"))
    return re.sub(r"^\.\\\".*$|^\.(TH|SH|SS|TP|PP|IP|nf|fi|RS|RE|EE|EX)\b", "", content, flags=re.MULTILINE)


def _schema(file: str, content: str) -> Iterator[Text]:
    for number, line in enumerate(content.splitlines(), 1):
        if match := re.search(r'"(?:description|title)": ("(?:[^"\\]|\\.)*")', line):
            yield Text(file, number, number, "manifest", json.loads(match[1]))


def _manifest(file: str, node: yaml.Node, key: str) -> Iterator[Text]:
    """Yield the texts of a manifest: the values of `MANIFEST_KEYS`."""
    if isinstance(node, yaml.MappingNode):
        for inner, value in node.value:
            yield from _manifest(file, value, str(inner.value))
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _manifest(file, value, key)
    elif key in MANIFEST_KEYS:
        yield Text(file, node.start_mark.line + 1, node.end_mark.line + 1, "manifest", node.value)


def one_liners(wording: Wording, path: Path = MANIFEST_FILE) -> Iterator[Violation]:
    """Yield what is wrong with summaries and with the help of flags, the derived flags of the manifest included."""
    file = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    content = path.read_text(encoding="utf-8")
    document = parse_yaml(content, file)
    manifest = build(document.value, file, "", {})
    commands = [command for group in manifest.groups for command in group.commands]
    lines = [((*group.where, "summary"), group.summary, True) for group in manifest.groups]
    lines += [((*command.where, "summary"), command.summary, True) for command in commands]
    flags = [*manifest.global_flags, *(flag for command in commands for flag in command.flags)]
    lines += [(flag.where, flag.help, flag.value is None) for flag in flags]
    seen = set()
    for where, text, imperative in lines:
        problem = wording.imperative.problem(text, imperative=imperative)
        if problem and (text, imperative) not in seen:
            seen.add((text, imperative))
            yield Violation(file, document.problem(where, "").line, text, *problem)


@dataclass(frozen=True)
class Report:
    """Result of a check. `over` are the violations above the numbers that stand, `stale` what is no longer needed."""

    violations: Sequence[Violation]
    over: Sequence[Violation]
    stale: Sequence[str]
    counts: Mapping[str, int]


def report(wording: Wording, paths: Sequence[str] = ("",)) -> Report:
    """Check these files and folders, by default the whole tree, and the manifest."""
    violations = list(one_liners(wording))
    used = set()
    for rule, violation in wording.check(text for path in files(paths) for text in texts(path)):
        if violation.file in rule.allow:
            used.add((rule.form.pattern, violation.file))
        else:
            violations.append(violation)
    return compare(wording, sorted(violations), used)


def compare(wording: Wording, violations: Sequence[Violation], used: set[tuple[str, str]]) -> Report:
    """Compare violations with the numbers that stand. `used` are the pairs of form and file that were allowed."""
    by_place: dict[str | None, list[Violation]] = {}
    for violation in violations:
        by_place.setdefault(_place(wording.not_yet, violation.file), []).append(violation)
    counts = {place: len(by_place.get(place, ())) for place in wording.not_yet}
    over = [
        each for place, found in by_place.items() if len(found) > wording.not_yet.get(place or "", 0) for each in found
    ]
    stale = [
        f"not-yet: {place} has {counts[place]} now, not {limit}: run python -m tests.support.wording --lower"
        for place, limit in wording.not_yet.items()
        if counts[place] < limit
    ]
    stale += [
        f"allow: {file} does not use {rule.form.pattern!r}"
        for rule in wording.rules
        for file in rule.allow
        if (rule.form.pattern, file) not in used
    ]
    stale += [f"skip: {file} does not exist" for file in wording.skip if not (ROOT / file).is_file()]
    return Report(violations, over, stale, counts)


def _place(places: Iterable[str], file: str) -> str | None:
    """Return the longest of the places that is the file or a folder above it."""
    above = [place for place in places if file == place or file.startswith(f"{place}/")]
    return max(above, key=len, default=None)


def lower(path: Path, counts: Mapping[str, int]) -> None:
    """Write the numbers of violations that are lower than those in a data file; drop those that are 0."""
    lines = []
    standing = False
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.fullmatch(r"  (\S+): (\d+)", line) if standing else None
        standing = standing or line == "not-yet:"
        number = min(int(match[2]), counts[match[1]]) if match else None
        if number != 0:
            lines.append(f"  {match[1]}: {number}" if match else line)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(argv: Sequence[str]) -> int:
    """Print violations and return the exit code: 1 if there are more or less than stand."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.support.wording", description="Check the words of all texts."
    )
    parser.add_argument("paths", nargs="*", help="print all violations in these files and folders")
    parser.add_argument("--totals", action="store_true", help="print the number of violations by folder")
    parser.add_argument("--lower", action="store_true", help="write the numbers that are lower now")
    arguments = parser.parse_args(argv)
    result = report(Wording(), arguments.paths or ("",))
    if arguments.lower:
        lower(WORDING, result.counts)
    elif arguments.totals:
        totals = Counter("/".join(each.file.split("/")[:-1][:2]) or "." for each in result.violations)
        for folder, number in sorted(totals.items()):
            print(f"{number:6} {folder}")
    elif arguments.paths:
        shown = [
            each for each in result.violations if _place([path.rstrip("/") for path in arguments.paths], each.file)
        ]
        print(*shown, sep="\n")
        return int(bool(shown))
    else:
        print(*result.over, *result.stale, f"{len(result.violations)} violations, {len(result.over)} to fix", sep="\n")
        return int(bool(result.over or result.stale))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
