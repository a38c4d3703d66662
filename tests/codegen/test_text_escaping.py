"""Escaping of the texts of a manifest: no text changes the generated code, and each is shown unchanged."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import warnings
from collections.abc import Callable, Sequence

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from codegen.text.help_layout import plain
from tests.support.imported_client import ImportedClient, generated
from tests.support.paths import ROOT
from tests.support.text_slots import HIDDEN, MANIFEST, PARAGRAPHS, TOPIC_FILE, Slot, fill_slots, places, slots, value_at

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
        client = ImportedClient(package)
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
    deadline=None, max_examples=6, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)  # no shrinking: the message is complete
@given(st.lists(SOMETHING, min_size=12, max_size=12))
def test_any_text_is_escaped(pool: list[str]) -> None:
    """The texts are generated by hypothesis."""
    order = {slot.path: index for index, slot in enumerate(slots())}

    def text(slot: Slot) -> str:
        index = order[slot.path]
        return _text(slot, pool[index % 12], pool[(index // 12 + 5 * index) % 12])

    assert_escaped(text)
