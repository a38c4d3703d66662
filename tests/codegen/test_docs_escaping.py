"""Any text of a manifest stands in the reference as it was written, and makes no markup of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.emit import docs
from codegen.manifest.load import load
from tests.support.markdown import READER, plain
from tests.support.text_slots import MANIFEST, TOPIC_FILE, Slot, at, filled, write_manifest

SHOWN = {
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
def test_a_text_is_text(piece: str, tmp_path: Path) -> None:
    texts: dict[Slot, str] = {}

    def text(slot: Slot) -> str:
        if slot.place not in SHOWN:
            return str(slot.path[-1]) if slot.is_key else str(at(MANIFEST, slot.path))
        texts[slot] = f"{piece} q{len(texts)}q {piece} w {piece}"
        return texts[slot]

    file = tmp_path / "manifest.yaml"
    write_manifest(file, filled(text, "door_docs"))
    pages = {path: READER.parse(page) for path, page in docs.emit(load(file))}
    assert len(pages) > 5
    said = "\n".join(_squeezed(plain(tokens)) for tokens in pages.values())
    lost = [slot.path for slot, words in texts.items() if _squeezed(words) not in said]
    assert not lost
    for path, tokens in pages.items():
        assert [token.type for token in tokens].count("html_block") == 1, path
        for inner in (inner for token in tokens for inner in token.children or ()):
            assert inner.type not in ("html_inline", "image", "em_open"), (path, inner)
            if inner.type == "link_open":
                assert str(inner.attrs["href"]).partition("#")[0] in ("", *(p.removeprefix("docs/") for p in pages)), (
                    path
                )


def _squeezed(words: str) -> str:
    """Without white space, and without backquotes, between which is code."""
    return "".join(words.replace("`", "").split())
