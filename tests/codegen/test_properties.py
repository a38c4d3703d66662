"""Properties of any text, value and command line, tested with hypothesis."""

from __future__ import annotations

import argparse
import ast
import json
import re
import shlex
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from codegen.generate import generate_files
from codegen.manifest.load import load
from codegen.text.help_layout import WIDTH as PAGE_WIDTH
from codegen.text.python import WIDTH, code, string
from opentrain_cli.index import PROGRAM
from opentrain_cli.product import PRODUCT
from opentrain_runtime.arguments import Arguments
from opentrain_runtime.cli.fields import coerce
from opentrain_runtime.cli.parser import parse
from opentrain_runtime.cli.resolve import resolve
from opentrain_runtime.declarations.command import Command
from opentrain_runtime.declarations.views import Next
from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.build import percent
from opentrain_runtime.output.blocks import NextStep
from opentrain_runtime.output.render import render
from opentrain_runtime.text.json import Number, compact, pretty, read_json
from tests.support.paths import DATA, ROOT

MINIMAL = DATA / "manifests" / "minimal.yaml"

TEXT = st.text(st.characters(codec="utf-8"))
"""Text of a command line, a manifest or a server: any text without lone surrogates."""
NASTY = st.sampled_from(
    [
        *(
            "",
            " ",
            "'",
            '"',
            '"""',
            "\\",
            "\\n",
            "\n",
            "\r\n",
            "\t",
            "%",
            "%%s",
            "{}",
            "{0}",
            "{x}",
            "$(id)",
            "`id`",
            "!!",
        ),
        *(
            "-",
            "--",
            "--json",
            "=",
            "a=b",
            "#",
            ";",
            "&&",
            "*",
            "~",
            "\x00",
            "\x1b[31m",
            "\x7f",
            "\x85",
            "\u2028",
            "\u202e",
        ),
        *("é", "e\u0301", "図書", "😀", "\ufeff", "<b>", "/", "..", ".", "%2F", "?", "&", "+", "{% raw %}", "{{ x }}"),
    ]
)
ANY_TEXT = st.lists(st.one_of(NASTY, TEXT), max_size=6).map("".join)
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")

JSON_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), ANY_TEXT),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(ANY_TEXT, inner, max_size=4)),
    max_leaves=15,
)
PYTHON_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(0, 1e6), ANY_TEXT, st.text("ab ", max_size=300)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(ANY_TEXT, inner, max_size=4),
    ),
    max_leaves=12,
)


def _is_harmful(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or character in (
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def _refuse(name: str) -> object:
    raise ValueError(name)


def _unique_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("duplicate key")
    return dict(pairs)


def _expected_value(value: str, *, as_text: bool) -> object:
    """Return the value of FIELD=`value` by a second implementation of the rule."""
    bare = value.strip(" \t\r\n")
    if not as_text:
        if bare in ("true", "false"):
            return bare == "true"
        if NUMBER.fullmatch(bare) and abs(float(bare)) != float("inf"):
            return int(bare) if re.fullmatch("-?[0-9]+", bare) else float(bare)
    if bare[:1] == '"' or (bare[:1] == "[" and not as_text):
        try:
            parsed = json.loads(bare, parse_constant=_refuse, object_pairs_hook=_unique_keys)
        except ValueError:
            return value
        return value if "Infinity" in json.dumps(parsed) and "Infinity" not in bare else parsed
    return value


@settings(deadline=None, max_examples=300)
@given(
    st.one_of(
        ANY_TEXT,
        st.from_regex(NUMBER, fullmatch=True),
        st.text("0123456789.eE+-_xoN \n", max_size=8),
        JSON_VALUES.map(json.dumps),
        JSON_VALUES.map(lambda value: json.dumps(value, ensure_ascii=False)),
        ANY_TEXT.map(lambda text: f'"{text}"'),
        st.sampled_from(
            ["007", "null", "True", "NaN", "[NaN]", "Infinity", "1e999", "[1e999]", '[{"a":1,"a":2}]', "٣"]
        ),
    ),
    st.booleans(),
)
def test_set_converts_values_by_the_rule(value: str, as_text: bool) -> None:
    """Numbers, true, false and arrays are JSON, quoted text is the text inside, and the rest is unchanged."""
    found = coerce(value, as_text=as_text)
    expected = _expected_value(value, as_text=as_text)
    assert type(found) is type(expected) or (isinstance(found, Number) and isinstance(expected, float))
    assert found == expected
    if isinstance(found, Number):
        assert compact(found) == value.strip(" \t\r\n")


@settings(deadline=None)
@given(ANY_TEXT)
def test_percent_encoding_of_path_segments(text: str) -> None:
    """The result decodes to the text, and cannot end a segment, path or query, or name a folder."""
    written = percent(text)
    assert unquote(written, errors="strict") == text
    assert re.fullmatch(r"(?:[A-Za-z0-9_.~-]|%[0-9A-F]{2})*", written)
    assert written not in (".", "..")


@settings(deadline=None)
@given(ANY_TEXT)
def test_string_literals(text: str) -> None:
    """The literal is printable and evaluates to the text."""
    source = string(text)
    assert ast.literal_eval(source) == text
    assert source.isprintable()


@settings(deadline=None)
@given(PYTHON_VALUES, st.sampled_from([0, 4, 8, 40]))
@example({"long " * 30: ""}, 0)
@example(["long " * 60], 4)
def test_python_source_of_values(value: object, indent: int) -> None:
    """The source evaluates to the value at any indentation."""
    assert ast.literal_eval(code(value, indent=indent)) == value
    assert ast.literal_eval(code(value, indent=indent, before="(value := ", after=")")[10:-1]) == value


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z", "M", "Lo", "So"]), min_size=1, max_size=20)))
def test_long_strings_are_split_between_words(words: list[str]) -> None:
    """No line of the source is too long if the words are short."""
    source = code([" ".join(words)], indent=8, before="value=", after=",")
    first, *others = source.split("\n")
    assert len(first) + 8 <= WIDTH
    assert max(map(len, others), default=0) <= WIDTH


@settings(deadline=None, max_examples=8)
@given(st.lists(st.one_of(PYTHON_VALUES, ANY_TEXT), min_size=20, max_size=40))
@example([{"図" * 40: "書" * 15}])
def test_ruff_does_not_change_generated_source(values: list[object]) -> None:
    """The source is formatted as `ruff format` does."""
    text = "".join(code(value, before=f"value_{number} = ") + "\n" for number, value in enumerate(values))
    command = [sys.executable, "-m", "ruff", "format", "--diff", "--no-cache", "--line-length=120", "-"]
    done = subprocess.run(command, input=text, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@settings(deadline=None)
@given(JSON_VALUES)
def test_json_round_trip(value: object) -> None:
    """Compact and indented JSON decode to the value, without control characters."""
    for text in (compact(value), pretty(value)):
        assert read_json(text) == value
        assert json.loads(text) == value
        assert not [character for character in text if _is_harmful(character) and character != "\n"]
    assert "\n" not in compact(value)


@settings(deadline=None)
@given(st.text(st.one_of(st.characters(), st.characters(categories=("Cc", "Cf", "Cs", "Zl", "Zp"))), max_size=20))
def test_any_text_in_json_is_safe_and_complete(text: str) -> None:
    """Lone surrogates, which UTF-8 cannot encode, are escaped."""
    written = pretty({text: [text]})
    written.encode("utf-8")
    assert json.loads(written) == {text: [text]}


@settings(deadline=None)
@given(st.from_regex(NUMBER, fullmatch=True).filter(lambda text: abs(float(text)) != float("inf")))
def test_a_number_keeps_its_digits(text: str) -> None:
    """1.50 stays 1.50, and 1e2 stays 1e2. Only -0 may become 0."""
    written = compact(read_json(f"[{text}]"))
    assert written == f"[{text}]" or (text == "-0" and written == "[0]")


@settings(deadline=None, max_examples=200)
@given(ANY_TEXT, ANY_TEXT)
def test_suggested_commands_can_be_pasted(one: str, other: str) -> None:
    """A shell parses each value of the server as one word, unchanged."""
    view = [Next("shelf books get --isbn={a.isbn} {b}", "Read it")]
    (line,) = render(view, {"a": {"isbn": one}, "b": other}, PRODUCT)
    assert isinstance(line, NextStep)
    words = shlex.split(line.command)
    assert line.says == "Read it"
    assert not any(_is_harmful(character) for character in line.command)
    assert words[:3] == ["shelf", "books", "get"]
    assert len(words) == 5
    if not any(_is_harmful(character) for character in one + other):
        assert words[3:] == [f"--isbn={one}", other]


def _vocabulary() -> list[str]:
    words = [*PROGRAM.groups, *PROGRAM.shortcuts, *PROGRAM.topics, "help", "version", "--help", "-h", "--version", "--"]
    modules = sorted((ROOT / "generated" / "opentrain_cli" / "commands").glob("*.py"))
    source = "".join(file.read_text(encoding="utf-8") for file in modules)
    names = re.findall(r'^    "([a-z -]+)": \w+_command,$', source, re.MULTILINE)
    flags = re.findall(r'"(--[a-z-]+)"', source)
    return sorted({*words, *(word for name in names for word in name.split()), *flags, "--json", "--base-url"})


VOCABULARY = _vocabulary()
VALUES = st.one_of(
    ANY_TEXT,
    st.sampled_from(
        ["x", "1", "0", "-1", "1.5", "1e999", "9" * 5000, "1e99999999", "٣", "2027-01-31", "soon", "a@b", "@"]
    )
    | st.sampled_from(
        ["[", "{}", '{"a":1}', "a=1", "=1", "https://x", "http://[", "https://x:99999", "https://\\", "OPEN"]
    )
    | st.sampled_from(["open", "http://127.0.0.1:1", "https://x/y?z", "a,b", ",", "İ", "ß", "-5", "–x", "@file"]),
)
FLAGS = [word for word in VOCABULARY if word.startswith("--") and len(word) > 2]


COMMANDS = [
    (group, name)
    for group, module in sorted(PROGRAM.groups.items())
    for name in import_module(f"{PROGRAM.package}.commands.{module}").COMMANDS
]


@cache
def _flags_of(group: str, name: str) -> list[argparse.Action]:
    command: Command = import_module(f"{PROGRAM.package}.commands.{PROGRAM.groups[group]}").COMMANDS[name]()
    parser = argparse.ArgumentParser(add_help=False)
    command.add_arguments(parser)
    return [action for action in parser._actions if action.option_strings]


@cache
def _value_types() -> dict[str, list[Callable[[str], object]]]:
    """Return the value types of all flags, by the name of the function that created them."""
    found: dict[str, list[Callable[[str], object]]] = {}
    for group, name in COMMANDS:
        for action in _flags_of(group, name):
            if callable(action.type):
                found.setdefault(str(getattr(action.type, "__qualname__", "")), []).append(action.type)
    return found


@st.composite
def _given_flags(draw: st.DrawFn, group: str, name: str) -> list[str]:
    """Draw flags of a command, mostly its required ones, mostly with a value."""
    words: list[str] = []
    for action in _flags_of(group, name):
        if draw(st.integers(0, 9)) < (9 if action.required else 4):
            flag = draw(st.sampled_from(action.option_strings))
            value = draw(st.one_of(VALUES, st.sampled_from(list(map(str, action.choices or ["x"])))))
            switch = action.nargs == 0
            words += draw(st.sampled_from([[flag] if switch else [f"{flag}={value}"], [flag, value], [flag]]))
    return words


@st.composite
def _command_lines(draw: st.DrawFn) -> list[str]:
    """Draw a command line: mostly a real command with its flags, sometimes anything in any order."""
    group, name = draw(st.sampled_from(COMMANDS))
    line = [group, *name.split(), *draw(_given_flags(group, name))]
    if draw(st.integers(0, 3)) == 0:
        line += draw(st.lists(st.one_of(st.sampled_from(FLAGS), VALUES, st.sampled_from(VOCABULARY)), max_size=6))
    if draw(st.integers(0, 9)) == 0:
        line = draw(st.permutations(line))
    return line[draw(st.sampled_from([0] * 9 + [1])) :]


@settings(deadline=None, max_examples=300)
@given(_command_lines())
def test_any_command_line_is_parsed_or_rejected(words: list[str]) -> None:
    """The result is a help page, the version, a command with its arguments, or a usage error."""
    given_words = list(words)
    try:
        found = resolve(PROGRAM, words)
        if found.kind != "command":
            assert found.kind in ("help", "version")
            return
        assert found.command_factory is not None
        arguments = parse(found.command_factory(), PROGRAM, found.words)
    except UsageError as error:
        assert error.message.strip()
        assert error.exit_name == "usage"
        return
    assert isinstance(arguments, Arguments)
    assert words == given_words
    assert not set(vars(arguments)["values"]) & {"help", "version"}


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(sorted(_value_types())).flatmap(lambda kind: st.sampled_from(_value_types()[kind])), VALUES)
def test_any_value_is_accepted_or_rejected(check: Callable[[str], object], value: str) -> None:
    """Each value type returns a value or raises `ArgumentTypeError`."""
    try:
        found = check(value)
    except argparse.ArgumentTypeError as error:
        assert str(error).strip()
    else:
        assert found is not None


def test_the_vocabulary_has_the_words_of_the_program() -> None:
    """So the property above is tested with words that the program knows."""
    assert len(COMMANDS) > 44
    assert {"jobs", "draft", "create", "--description-file", "--set", "whoami", "exit-codes"} <= set(VOCABULARY)


HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@settings(deadline=None, max_examples=25)
@given(
    st.lists(
        st.lists(st.one_of(NASTY, TEXT), min_size=1, max_size=5)
        .map(lambda parts: HIDDEN.sub("", "x" + "".join(parts) + "x")),
        min_size=4, max_size=4,
    )
)  # fmt: skip
@example(["a path such as C:\\new\\N", "x", "x", "x"])
@example(['three """ quotes', "x", "x", "x"])
@example(["x" + 60 * "0" + "x", "x", "x", "x"])
@example(["x", 'three """ quotes, and a \\', 'three """ quotes, and a \\', 'three """ quotes, and a \\'])
@pytest.mark.filterwarnings("error")
def test_any_text_of_a_manifest_is_generated(texts: list[str]) -> None:
    """Summaries, help, descriptions and views are in the generated source, which compiles."""
    summary, flag_help, description, says = texts
    source = MINIMAL.read_text(encoding="utf-8")
    source = source.replace("summary: List things\n", f"summary: {_to_yaml(summary)}\n")
    source = source.replace("help: Of this color", f"help: {_to_yaml(flag_help)}")
    source = source.replace("summary: Handle things\n", f"summary: {_to_yaml(summary)}\n")
    source = source.replace("description: A client that does little.", f"description: {_to_yaml(description)}")
    source = source.replace("says: Made.", f"says: {_to_yaml(says)}")
    made = _generate(source)
    modules = {
        path: compile(text, path, "exec", dont_inherit=True) for path, text in made.items() if path.endswith(".py")
    }
    pages: dict[str, object] = {}
    exec(modules["mini_cli/help/things.py"], pages)
    page = pages["HELP"]
    assert isinstance(page, dict)
    title, _, _ = page["list"].partition("\n\n")
    assert title.split() == f"mini things list - {summary}".split()
    assert "".join(flag_help.split()) in "".join(page["list"].split())
    views = ast.parse(made["mini_cli/views/things.py"])
    assert says in [node.value for node in ast.walk(views) if isinstance(node, ast.Constant)]
    constants = [
        node.value
        for node in ast.walk(ast.parse(made["mini_cli/commands/things.py"]))
        if isinstance(node, ast.Constant)
    ]
    assert f"{summary}." in [str(text).strip() for text in constants]
    assert max(map(len, page["list"].split("\n"))) <= max(PAGE_WIDTH, *(len(text) + 32 for text in texts))


def _to_yaml(text: str) -> str:
    return '"' + "".join(one if one.isalnum() or one == " " else f"\\U{ord(one):08x}" for one in text) + '"'


def _generate(manifest: str) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "manifest.yaml"
        file.write_text(manifest, encoding="utf-8")
        return {path: content.decode("utf-8") for path, content in generate_files(load(file)).items()}
