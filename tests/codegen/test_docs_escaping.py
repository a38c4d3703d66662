"""Escaping in the Markdown reference: any text of a manifest is shown unchanged."""

from __future__ import annotations

from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from codegen.generate import generate_files
from codegen.manifest.load import load
from tests.support.markdown import READER, plain
from tests.support.text_slots import MANIFEST, TOPIC_FILE, Slot, fill_slots, value_at, write_manifest

PLACES = {
    "product.summary",
    "product.description",
    "environment[].help",
    "exit-codes[].means",
    "topics.*.summary",
    TOPIC_FILE,
    "groups.*.summary",
    "command.summary",
    "command.description",
    "command.output",
    "command.needs.feature",
    "command.if-unsure.says",
    "flag.help",
    "flag.open[]",
    "examples[].says",
}
PIECES = [
    *(
        "*",
        "**x**",
        "_x_",
        "__",
        "`",
        "``",
        "`x`",
        "|",
        "\\",
        "\\|",
        "<b>",
        "<!--",
        "</table>",
        "&lt;",
        "&#35;",
        "[x](y)",
    ),
    *(
        "![x](y)",
        "[x]: y",
        "# x",
        "- x",
        "+",
        "1. x",
        "1) x",
        "> x",
        "---",
        "===",
        "~~x~~",
        "```",
        "~~~",
        "$x$",
        "<http://x>",
    ),
]


@pytest.mark.parametrize("piece", PIECES)
def test_text_is_not_markup(piece: str, tmp_path: Path) -> None:
    texts: dict[Slot, str] = {}

    def text(slot: Slot) -> str:
        if slot.place not in PLACES:
            return str(slot.path[-1]) if slot.is_key else str(value_at(MANIFEST, slot.path))
        texts[slot] = f"{piece} q{len(texts)}q {piece} w {piece}"
        return texts[slot]

    file = tmp_path / "manifest.yaml"
    write_manifest(file, fill_slots(text, "sample_docs"))
    files = generate_files(load(file))
    pages = {path: READER.parse(page.decode("utf-8")) for path, page in files.items() if path.startswith("docs/")}
    assert len(pages) > 5
    shown = "\n".join(_without_space(plain(tokens)) for tokens in pages.values())
    lost = [slot.path for slot, words in texts.items() if _without_space(words) not in shown]
    assert not lost
    for path, tokens in pages.items():
        assert [token.type for token in tokens].count("html_block") == 1, path
        for inner in (inner for token in tokens for inner in token.children or ()):
            assert inner.type not in ("html_inline", "image", "em_open"), (path, inner)
            if inner.type == "link_open":
                target = str(inner.attrs["href"]).partition("#")[0]
                assert not target or normpath(join(dirname(path), target)) in pages, path


def _without_space(words: str) -> str:
    """Remove white space and backquotes, which mark code."""
    return "".join(words.replace("`", "").split())
