"""Escaping of the texts of a manifest: no text changes the generated code, and each is shown unchanged."""

from __future__ import annotations

import importlib
import itertools
import pkgutil
import re
import shlex
import subprocess
import sys
import tempfile
import warnings
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from codegen.generate import generate_files, write
from codegen.manifest.load import load
from codegen.manifest.problems import ManifestError
from codegen.text.help_layout import plain
from tests.support.cli import hermetic_env
from tests.support.paths import ROOT
from tests.support.server import LoopbackServer, Response
from tests.support.text_slots import MANIFEST, TOPIC_FILE, Slot, fill_slots, places, slots, value_at, write_manifest

# Places where each kind of text must occur: unchanged in data (EXACT), or wrapped in pages.
EXPECTED: dict[str, Sequence[str]] = {
    "product.name": ("product", "docstrings"),
    "product.summary": ("pages", "docstrings"),
    "product.description": ("pages",),
    "product.themes (key)": ("pages",),
    "environment[].help": ("pages",),
    "credentials.missing.message": ("product",),
    "credentials.missing.hint": ("product",),
    "credentials.missing.run": ("product",),
    "secrets.prefixes[]": ("product",),
    "exit-codes[].means": ("pages",),
    "hints[].hint": ("hints",),
    "hints[].reason": ("hints",),
    "hints[].code": ("hints",),
    "hints[].message": ("hints",),
    "hints[].run": ("hints",),
    "hints[].run[]": ("hints",),
    "hints[].also.says": ("hints",),
    "hints[].also.run": ("hints",),
    "hints[].also.run[]": ("hints",),
    "topics.*.summary": ("pages",),
    TOPIC_FILE: ("pages",),
    "skill.description": (),
    "command.tool.description": (),
    "other-programs.*.summary": (),
    "other-programs.*.description": (),
    "words.*": ("product",),
    "synonyms.absent[].says": ("words",),
    "tones.good[]": ("product",),
    "tones.pending[]": ("product",),
    "tones.bad[]": ("product",),
    "tones.quiet[]": ("product",),
    "groups.*.summary": ("pages", "docstrings"),
    "command.summary": ("pages", "docstrings"),
    "command.description": ("pages",),
    "command.output": ("pages",),
    "command.needs.scope": ("pages",),
    "command.needs.any-scope[]": ("pages",),
    "command.needs.feature": ("pages",),
    "command.constants.query.*": ("commands",),
    "command.constants.body.*": ("commands",),
    "command.follow.line": ("commands",),
    "command.page.says": ("commands",),
    "command.wait.says": ("commands",),
    "command.wait.help": ("pages", "parsers"),
    "command.wait.done[]": ("commands",),
    "command.wait.ended[]": ("commands",),
    "command.wait.failed[]": ("commands",),
    "command.requires[].when.*": ("commands",),
    "command.requires[].unless.*": ("commands",),
    "command.requires[].when.*[]": ("commands",),
    "command.requires[].unless.*[]": ("commands",),
    "command.requires[].none": (),
    "command.if-unsure": ("commands",),
    "command.if-unsure.says": ("commands",),
    "command.if-unsure.run": ("commands",),
    "scopes.*.granted": ("pages",),
    "flag.fields.*[]": ("pages",),
    "flag.help": ("pages", "parsers"),
    "flag.description": ("pages",),
    "exits[].means": ("pages",),
    "flag.enum[]": ("pages", "parsers"),
    "flag.open[]": ("pages", "parsers"),
    "flag.default": ("pages", "parsers"),
    "flag.api-default": ("pages", "parsers"),
    "examples[].run": ("pages",),
    "examples[].says": ("pages",),
    "block.says": ("views",),
    "block.says[]": ("views",),
    "block.other": ("views",),
    "cells.*.says": ("views",),
    "cells.*.says[]": ("views",),
    "block.title": ("views",),
    "block.empty": ("views",),
    "block.next": ("views",),
    "block.otherwise": ("views",),
    "block.when.*": ("views",),
    "block.when.*[]": ("views",),
    "block.unless.*[]": ("views",),
    "block.unless.*": ("views",),
    "cells (key)": ("views",),
}
EXACT = ("product", "hints", "commands", "views", "words")
COMMAND_LINES = {
    "credentials.missing.run",
    "hints[].run",
    "hints[].run[]",
    "hints[].also.run",
    "hints[].also.run[]",
    "command.if-unsure",
    "command.if-unsure.run",
    "block.next",
}
REPEATED = {"block.flexible", "block.priority[]"}
"""Texts that repeat the heading of a column, which has a slot of its own."""
LIMITED = {"headers.*"}
"""Texts that are limited to the characters of a header; tests/runtime/http/test_headers.py covers them."""
PARAGRAPHS = {"product.description", "command.description", "flag.description", TOPIC_FILE}
PARAGRAPHS |= {"other-programs.*.description", "skill.description", "command.tool.description"}

PIECES = [
    *(
        '"',
        "'",
        '""',
        '"""',
        "'''",
        '""""',
        '"""""',
        '""" + exit() + """',
        "\\",
        "\\\\",
        "\\n",
        '\\"',
        '\\"""',
        "\\'''",
    ),
    *(
        "\\N{BULLET}",
        "\\x41",
        "\\u0041",
        "\\d",
        "\\ud800",
        "%",
        "%%",
        "%s",
        "%(prog)s",
        "%(default)s",
        "%(x",
        "{",
        "}",
        "{}",
    ),
    *(
        "{{",
        "}}",
        "{{ product }}",
        "{% if x %}",
        "{% raw %}",
        "{#",
        "#}",
        "##",
        "#",
        "# noqa",
        "$(id)",
        "`id`",
        "${HOME}",
    ),
    *(
        "-",
        "--",
        "--json",
        ".",
        "..",
        '.\\"',
        "'br",
        "/",
        "|",
        "*",
        "_x_",
        "<b>",
        "&amp;",
        "[x](y)",
        "~",
        "!",
        ";",
        "&&",
    ),
    *(
        "=",
        ":",
        ",",
        "(",
        ")",
        "[",
        "]",
        "@",
        "0",
        "None",
        "x" * 130,
        "long words " * 12,
        "é",
        "e\u0301",
        "図書",
        "ß",
        "😀",
    ),
    *(
        "👩\u200d🌾",
        "\u00a0",
        "\u3000",
        "\u200b",
        "\u00ad",
        "\ufeff",
        "\ue000",
        "\u0378",
        "\U0010ffff",
        "ﷺ",
        "שלום",
        "１",
    ),
]
HIDDEN = [
    *(
        "\x00",
        "\x01",
        "\x07",
        "\x08",
        "\t",
        "\x0b",
        "\x0c",
        "\r",
        "\x1b[31m",
        "\x1c",
        "\x1f",
        "\x7f",
        "\x80",
        "\x85",
        "\x9b",
    ),
    *("\u061c", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\ud800", "\udfff"),
]
_numbers = itertools.count()


class GeneratedClient:
    """Imported generated client, with all its texts."""

    def __init__(self, package: str) -> None:
        self.modules = _modules(package)
        pages = [text for name, module in self._below("help") if name != "surface" for text in module.HELP.values()]
        assert all(type(text) is str for text in pages)
        commands = [make() for _, module in self._below("commands") for make in module.COMMANDS.values()]
        self.texts: dict[str, list[str]] = {
            "pages": pages,
            "views": list(_strings([module.VIEWS for _, module in self._below("views")])),
            "hints": list(_strings(self.module("hints").HINTS)),
            "product": list(_strings(self.module("product").PRODUCT)),
            "words": list(_strings(self.module("words").SYNONYMS)),
            "commands": list(_strings(commands)),
            "docstrings": list(self._docstrings()),
            "parsers": [self._own_help(command.add_arguments) for command in commands],
        }
        self.unspaced = {kind: [_without_space(text) for text in texts] for kind, texts in self.texts.items()}
        # each line of the purpose of an example begins with a number sign
        self.unspaced["pages"] += [_without_space(page.replace("\n  # ", "\n")) for page in pages]

    def module(self, name: str) -> Any:
        """Return a module of the package."""
        return self.modules[name]

    def contains(self, kind: str, text: str) -> bool:
        """Return whether the client contains the whole text."""
        if kind in EXACT:
            return text in self.texts[kind]
        wanted = _without_space(text)
        return any(wanted in written for written in self.unspaced[kind])

    def _below(self, kind: str) -> list[tuple[str, Any]]:
        named = [name for name in self.modules if name.startswith(f"{kind}.")]
        return [(name.removeprefix(f"{kind}."), self.module(name)) for name in named]

    def _docstrings(self) -> Iterator[str]:
        for module in self.modules.values():
            yield module.__doc__ or ""
            yield from (each.__doc__ or "" for each in vars(module).values() if isinstance(each, FunctionType))

    def _own_help(self, add: Callable[[ArgumentParser], None]) -> str:
        parser = ArgumentParser("sample", add_help=False)
        add(parser)
        return parser.format_help()


def _modules(package: str) -> dict[str, ModuleType]:
    top = importlib.import_module(package)
    found = {"": top}
    for each in pkgutil.walk_packages(top.__path__, f"{package}."):
        found[each.name.removeprefix(f"{package}.")] = importlib.import_module(each.name)
    return found


def _strings(value: object) -> Iterator[str]:
    """Yield every text in a value, including keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)
    else:
        for name in getattr(value, "__slots__", ()):
            yield from _strings(getattr(value, name))


def _without_space(text: str) -> str:
    return "".join(text.split())


@contextmanager
def generated(manifest: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Generate an importable client. Yield its folder and package."""
    package = f"sample_{next(_numbers)}"
    with tempfile.TemporaryDirectory() as folder:
        manifest["product"]["package"] = package
        file = Path(folder) / "manifest.yaml"
        write_manifest(file, manifest)
        write(load(file), Path(folder) / "generated")
        sys.path.insert(0, str(Path(folder) / "generated"))
        writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
        try:
            yield Path(folder) / "generated", package
        finally:
            sys.dont_write_bytecode = writes
            sys.path.pop(0)
            for name in [name for name in sys.modules if name.partition(".")[0] == package]:
                del sys.modules[name]


def assert_escaped(text_for: Callable[[Slot], str]) -> None:
    """Generate with these texts. Check that the code compiles without warnings, is formatted and contains them."""
    texts: dict[tuple[str | int, ...], tuple[Slot, str]] = {}

    def kept(slot: Slot) -> str:
        if slot.place not in EXPECTED:
            return str(slot.path[-1]) if slot.is_key else str(value_at(MANIFEST, slot.path))
        texts[slot.path] = slot, text_for(slot)
        return texts[slot.path][1]

    with generated(fill_slots(kept, "to be named")) as (folder, package):
        made = sorted(folder.rglob("*.py"))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            for file in made:
                compile(file.read_bytes(), file, "exec", dont_inherit=True)
        client = GeneratedClient(package)
        command = [sys.executable, "-m", "ruff", "format", "--diff", "--no-cache"]
        settings_of_ours = ["--config", str(ROOT / "pyproject.toml")]
        done = subprocess.run(
            [*command, *settings_of_ours, str(folder)], capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    lost = [
        f"{slot.path} is not in the {kind}: {text!r}"
        for slot, text in texts.values()
        for kind in EXPECTED[slot.place]
        if not client.contains(kind, text)
    ]
    assert not lost, "\n".join(lost)
    for page in client.texts["pages"]:
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", plain(page))


def _text(slot: Slot, left: str, right: str) -> str:
    """Return a text for a slot: pieces at both ends, and a unique text between them."""
    middle = f"q{slots().index(slot)}q"
    between = "\n\n" if slot.place in PARAGRAPHS else " "
    if slot.place == TOPIC_FILE:  # a line begins with four spaces or none
        left, right = left.strip(), right.strip()
    text = f"{left}{between}{middle}{between}{right}" if slot.place in PARAGRAPHS else f"{left}{middle}{right}"
    text = text.strip()
    if slot.place == "examples[].run":
        text = f"{left[:3]}{middle}{right[:3]}".strip()  # a word of an example has to fit a line
        path = slot.path[3] if slot.path[0] == "groups" else "list"
        group = slot.path[1] if slot.path[0] == "groups" else "things"
        flag = {"list": "word", "make big": "name", "drop": "thing"}.get(str(path))
        return f"sample {group} {path} --{flag}={shlex.quote(text)}" if flag else f"sample {group} {path}"
    if slot.place in COMMAND_LINES:
        word = shlex.quote(re.sub("[{}]", "", text))
        return f"sample things make big --name={word}"
    return re.sub("[{}]", "", text).strip() if slot.place == "command.page.says" else text


def test_the_sample_manifest_has_every_text_of_the_schema() -> None:
    """Each text key of the schema is in the sample manifest and in EXPECTED."""
    assert sorted(places() - REPEATED - LIMITED - EXPECTED.keys()) == []
    assert sorted(places() - REPEATED - LIMITED - {slot.place for slot in slots()}) == []


@pytest.mark.parametrize("turn", range(8))
def test_special_characters_are_escaped(turn: int) -> None:
    """Each piece is at the beginning of one text and at the end of another, in different slots each turn."""
    count = len(PIECES)
    order = {slot.path: index for index, slot in enumerate(slots())}
    step = 11 * turn

    def text(slot: Slot) -> str:
        index = order[slot.path]
        return _text(slot, PIECES[(index + step) % count], PIECES[(5 * index + step + 3) % count])

    assert_escaped(text)


@pytest.mark.parametrize(
    "piece", ["%(prog)s 100%", '"""', "\\", "{{ x }}{% x %}", "\\N{BULLET}", "図書 " * 40], ids=ascii
)
def test_one_text_in_every_slot(piece: str) -> None:
    """The piece is at both ends of every text."""
    assert_escaped(lambda slot: _text(slot, piece, piece))


ANYTHING = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="".join(HIDDEN)), max_size=12
)
SOMETHING = st.lists(st.one_of(st.sampled_from(PIECES), ANYTHING), max_size=4).map("".join)


@settings(
    deadline=None, max_examples=12, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)  # no shrinking: the message is complete
@given(st.lists(SOMETHING, min_size=12, max_size=12))
def test_any_text_is_escaped(pool: list[str]) -> None:
    """The texts are generated by hypothesis."""
    order = {slot.path: index for index, slot in enumerate(slots())}

    def text(slot: Slot) -> str:
        index = order[slot.path]
        return _text(slot, pool[index % 12], pool[(index // 12 + 5 * index) % 12])

    assert_escaped(text)


# Invalid texts.


def _problem_paths(manifest: dict[str, Any], folder: Path) -> set[tuple[str | int, ...]]:
    """Return the paths of the manifest's problems."""
    file = folder / "manifest.yaml"
    write_manifest(file, manifest)
    try:
        load(file)
    except ManifestError as error:
        for problem in error.problems:
            problem.text("manifest.yaml").encode("utf-8", "backslashreplace")
        return {(*problem.path, "text") if problem.file else problem.path for problem in error.problems}
    return set()


@pytest.mark.parametrize("hidden", HIDDEN, ids=[f"U+{ord(text[0]):04X}" for text in HIDDEN])
def test_hidden_characters_are_rejected_everywhere(tmp_path: Path, hidden: str) -> None:
    """They could control a terminal, or hide generated code from a reviewer."""

    def text(slot: Slot) -> str:
        return f"q{slots().index(slot)}q{hidden}x"

    keys = {slot.path: text(slot) for slot in slots() if slot.is_key}
    expected = {
        tuple(keys.get(slot.path[: index + 1], part) for index, part in enumerate(slot.path)) for slot in slots()
    }
    assert sorted(map(str, expected - _problem_paths(fill_slots(text, "sample_cli"), tmp_path))) == []


@pytest.mark.parametrize("bad", ["x\ny", "x\n", "\nx", " x", "x ", "\u00a0x", "x\u3000", " ", "\n", ""], ids=ascii)
def test_a_line_break_or_outer_space_in_a_line_is_rejected(tmp_path: Path, bad: str) -> None:
    lines = [slot for slot in slots() if slot.place not in PARAGRAPHS | {"command.output"} and not slot.is_key]
    manifest = fill_slots(
        lambda slot: bad if slot in lines else str(slot.path[-1]) if slot.is_key else "x", "sample_cli"
    )
    expected = {slot.path for slot in lines}
    assert sorted(map(str, expected - _problem_paths(manifest, tmp_path))) == []


NAMES = [
    *(("product", key) for key in ("binary", "distribution", "package", "version", "released")),
    *(("api", "base-url"), ("api", "service"), ("api", "services", "main", "prefix")),
    *(("api", "services", "main", "error", "code"), ("environment", 0, "name"), ("environment", 0, "sets")),
    *(("credentials", "path"), ("credentials", "token"), ("credentials", "base-url"), ("exit-codes", 0, "name")),
    *(("groups", "things", "singular"), ("groups", "things", "commands", "make big", "aliases", 0)),
    *(("groups", "things", "commands", "list", key) for key in ("request", "effect")),
    *(("groups", "things", "commands", "list", "flags", "color", key) for key in ("value", "query")),
    ("groups", "things", "commands", "make big", "flags", "name", "body"),
    ("groups", "things", "commands", "list", "view", 0, "table"),
    ("groups", "things", "commands", "list", "use", 0),
    ("global-flags", "base-url", "type"),
]
KEYS = [
    *(
        ("topics", "samples"),
        ("flag-sets", "common"),
        ("views", "shared"),
        ("groups", "things"),
        ("global-flags", "json"),
    ),
    *(("groups", "things", "commands", "make big"), ("groups", "things", "commands", "list", "flags", "color")),
    *(("api", "services", "main"), ("groups", "things", "commands", "list", "constants", "query", "kind")),
]


@pytest.mark.parametrize(
    "suffix", ["\n", '"', " ", "\x00", "\\", "é", "'", "\u202e", "}", "#", "`", "$x", ";"], ids=ascii
)
def test_invalid_names_are_rejected(tmp_path: Path, suffix: str) -> None:
    """Names that occur in code, paths and URLs have a pattern. The suffix violates it."""
    manifest = deepcopy(MANIFEST)
    for path in NAMES:
        value_at(manifest, path[:-1])[path[-1]] += suffix
    assert set(NAMES) - _problem_paths(manifest, tmp_path) == set()


@pytest.mark.parametrize("suffix", ["\n", '"', " ", "\\", "'", "\u202e", "#"], ids=ascii)
@pytest.mark.parametrize("path", KEYS, ids=lambda path: ".".join(map(str, path)))
def test_an_invalid_key_is_rejected(tmp_path: Path, path: tuple[str | int, ...], suffix: str) -> None:
    manifest = deepcopy(MANIFEST)
    holder = value_at(manifest, path[:-1])
    holder[f"{path[-1]}{suffix}"] = holder.pop(path[-1])
    assert (*path[:-1], f"{path[-1]}{suffix}") in _problem_paths(manifest, tmp_path)


@pytest.mark.parametrize("value", ["[X]", "(X)", "{X}", "X Y", "%s", "-x", "--json", "<X>", "X'", "X\\"])
def test_an_invalid_value_name_is_rejected(tmp_path: Path, value: str) -> None:
    """Brackets and spaces break the usage line of argparse, and have a meaning in help pages."""
    manifest = deepcopy(MANIFEST)
    path = ("groups", "things", "commands", "list", "flags", "word", "value")
    value_at(manifest, path[:-1])["value"] = value
    assert path in _problem_paths(manifest, tmp_path)


@pytest.mark.parametrize("path", ["../x/y", "x/../y", "/x/y", "x", "x/", "~/x", "x//y", ".", "./x", "x/.."])
def test_a_credentials_path_outside_its_folder_is_rejected(tmp_path: Path, path: str) -> None:
    manifest = deepcopy(MANIFEST)
    manifest["credentials"]["path"] = path
    assert ("credentials", "path") in _problem_paths(manifest, tmp_path)


@pytest.mark.parametrize(
    "origin",
    [
        *(
            "https://sample.example/",
            "https://sample.example?x",
            "https://me@sample.example",
            "https://sample.example#x",
        ),
        *("https://a b", "https://", "sample.example", 'https://"', "https://sample.example:x", "ftp://sample.example"),
    ],
)
def test_a_base_url_that_is_not_an_origin_is_rejected(tmp_path: Path, origin: str) -> None:
    manifest = deepcopy(MANIFEST)
    manifest["api"]["base-url"] = origin
    assert ("api", "base-url") in _problem_paths(manifest, tmp_path)


@pytest.mark.parametrize(
    ("path", "number"),
    [
        (("groups", "things", "commands", "list", "flags", "word", "default"), "9" * 400 + ".0"),
        (("api", "timeout"), "9" * 400 + ".0"),
        (("api", "retries"), "9" * 5000),
    ],
    ids=["default", "time-out", "retries"],
)
def test_an_infinite_number_is_rejected(tmp_path: Path, path: tuple[str, ...], number: str) -> None:
    """Python has no literal for infinity."""
    manifest = deepcopy(MANIFEST)
    value_at(manifest, path[:-1])[path[-1]] = "THE NUMBER"
    file = tmp_path / "manifest.yaml"
    write_manifest(file, manifest)
    text = file.read_text(encoding="utf-8").replace('"THE NUMBER"', number)
    file.write_text(text, encoding="utf-8")
    try:
        made = generate_files(load(file))
    except ManifestError as error:
        assert {problem.path for problem in error.problems} == {path}
    else:
        assert path[-1] == "default"  # as a default, the number is text
        assert f'default="{number}"' in made["sample_cli/commands/things.py"].decode()


# Names with a meaning in Python or in the generated code.


@pytest.mark.parametrize(
    "name",
    [
        *("class", "import", "from", "with", "pass", "not", "match", "type", "print", "self", "annotations", "values"),
        *(
            "parser",
            "branch",
            "leaf",
            "words",
            "build",
            "common",
            "common-arguments",
            "under-things",
            "command",
            "index",
        ),
        *(
            "product",
            "hints",
            "views",
            "help",
            "json",
            "str",
            "dict",
            "run",
            "main",
            "sys",
            "things-x",
        ),
    ],
)
def test_a_group_name_works_or_is_rejected(name: str) -> None:
    """No name breaks the generated code."""
    manifest = deepcopy(MANIFEST)
    manifest["groups"][name] = manifest["groups"].pop("empty-house")
    manifest["product"]["themes"] = {"x": [*manifest["groups"], manifest["tools"]["command"]]}
    manifest["groups"][name]["commands"]["look"]["examples"][0]["run"] = f"sample {name} look"
    try:
        with generated(manifest) as (_, package):
            client = GeneratedClient(package)
            assert client.module(f"commands.{name.replace('-', '_')}").COMMANDS
            assert any(f"sample {name} look" in text for text in client.texts["pages"])
    except ManifestError as error:
        assert ("groups", name) in {problem.path for problem in error.problems}


@pytest.mark.parametrize(
    "name", ["class", "common", "import", "common-arguments", "command", "page", "request", "list-x"]
)
def test_a_command_name_works(name: str) -> None:
    manifest = deepcopy(MANIFEST)
    commands = manifest["groups"]["empty-house"]["commands"]
    commands[name] = commands.pop("look")
    commands[name]["examples"][0]["run"] = f"sample empty-house {name}"
    with generated(manifest) as (_, package):
        client = GeneratedClient(package)
        assert any("sample empty-house" in text and "--json" in text for text in client.texts["pages"])
        assert len(client.module("commands.empty_house").COMMANDS) == 1


@pytest.mark.parametrize("name", ["class", "None", "sys-x"])
def test_a_package_name_that_cannot_be_imported_is_rejected(tmp_path: Path, name: str) -> None:
    manifest = deepcopy(MANIFEST)
    manifest["product"]["package"] = name
    assert ("product", "package") in _problem_paths(manifest, tmp_path)


def test_optional_sections_can_be_omitted() -> None:
    """Pages and parsers are generated without variables, hints, topics, skill and tones."""
    manifest = deepcopy(MANIFEST)
    manifest["environment"] = []
    for key in ("secrets", "hints", "topics", "skill", "tools", "tones"):
        manifest.pop(key)
    del manifest["product"]["themes"]  # they name the command of the tools
    for command in manifest["groups"]["things"]["commands"].values():
        command.pop("tool", None)
    with generated(manifest) as (_, package):
        client = GeneratedClient(package)
        assert any("Environment variables" in page for page in client.texts["pages"])


def test_many_flag_groups_in_one_command() -> None:
    """The command has five groups of mutually exclusive flags."""
    manifest = deepcopy(MANIFEST)
    command = manifest["groups"]["things"]["commands"]["list"]
    names = [f"choice-{number}" for number in range(10)]
    command["flags"] |= {name: {"value": "X", "query": name, "help": "x"} for name in names}
    command["at-most-one"] = [names[index : index + 2] for index in range(0, 10, 2)]
    with generated(manifest) as (_, package):
        parser = ArgumentParser()
        GeneratedClient(package).module("commands.things").list_arguments(parser)
        with pytest.raises(SystemExit):
            parser.parse_args(["--choice-8=a", "--choice-9=b"])


# Size.


def test_a_thousand_commands(tmp_path: Path) -> None:
    """The commands are in 60 groups. The client prints its version, and runs one command against a server."""
    manifest = deepcopy(MANIFEST)
    manifest["product"]["package"] = "sample_cli"
    del manifest["product"]["themes"]
    pattern = manifest["groups"]["things"]["commands"]["make big"]
    pattern.pop("aliases")
    left = 1000 - 7
    for number in range(57):
        group = f"group-{number}"
        commands: dict[str, Any] = {}
        for index in range(left // 57 + (number < left % 57)):
            name = f"make n{index}th" if index % 2 else f"make-{index}"
            commands[name] = deepcopy(pattern) | {"examples": [{"run": f"sample {group} {name} --name=a", "says": "x"}]}
        manifest["groups"][group] = {"summary": f"The group {number}", "commands": commands}
    file = tmp_path / "manifest.yaml"
    write_manifest(file, manifest)
    model = load(file)
    assert (len(model.groups), len(model.commands)) == (60, 1000)
    folder = tmp_path / "generated"
    assert write(model, folder) == len([file for file in folder.rglob("*") if file.is_file()])
    assert max(file.stat().st_size for file in (folder / "sample_cli" / "commands").iterdir()) < 50_000
    home = tmp_path / "home"
    home.mkdir()

    def run(*words: str, extra: dict[str, str]) -> subprocess.CompletedProcess[str]:
        env = hermetic_env(home, {"PYTHONPATH": f"{folder}:{ROOT / 'runtime'}", "PYTHONDONTWRITEBYTECODE": "1"} | extra)
        command = [sys.executable, "-m", "sample_cli", *words]
        return subprocess.run(command, env=env, cwd=home, capture_output=True, text=True, timeout=60, check=False)

    printed = run("--version", extra={})
    assert (printed.returncode, printed.stdout, printed.stderr) == (0, "sample 1.0.0\n", "")
    with LoopbackServer(lambda _request: Response.of_json(200, {})) as server:
        done = run(
            *("group-56", "make", "n3th", "--name=it", f"--base-url={server.origin}"),
            extra={"SAMPLE_TOKEN": "x_secret"},
        )
        assert done.returncode == 0, done.stderr
        assert [(request.method, request.target, request.body) for request in server.requests] == [
            ("POST", "/v1/things", b'{"kind":"x","name":"it"}')
        ]
