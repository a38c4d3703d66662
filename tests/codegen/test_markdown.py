"""Escaping in Markdown: paragraphs, table cells, code and headings show any text unchanged."""

from __future__ import annotations

import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from codegen.text import markdown as md
from codegen.text.json import Number, format_json
from tests.support.markdown import READER, plain

PIECES = [
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "|",
    "\\",
    "<b>",
    "&lt;",
    "[x](y)",
    "~~",
    "$",
    "#",
    "- ",
    "1.",
    ">",
    " ",
    "a",
    "b",
]
WORDS = (
    st.lists(
        st.one_of(st.sampled_from(PIECES), st.characters(categories=["L", "N", "P", "S"], max_codepoint=0x2FFF)),
        min_size=1,
        max_size=12,
    )
    .map(lambda pieces: " ".join("".join(pieces).split()))
    .filter(bool)
)
BLOCKS = {"paragraph_open", "paragraph_close", "inline"}


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=3))
def test_paragraph(lines: list[str]) -> None:
    tokens = READER.parse(md.text("\n".join(lines)))
    assert {token.type for token in tokens} == BLOCKS
    assert plain(tokens) == "\n".join(lines)
    assert not [inner for token in tokens for inner in token.children or () if inner.type.endswith("_open")]


@settings(max_examples=300, deadline=None)
@given(WORDS, WORDS)
def test_table_row(one: str, other: str) -> None:
    tokens = READER.parse(md.table(["A", "B"], [[md.text(one), md.code(other, cell=True)]]))
    cells = [token.content for token in tokens if token.type == "inline"]
    assert len(cells) == 4, tokens
    shown_cells = [plain([token]) for token in tokens if token.type == "inline"]
    assert shown_cells == ["A", "B", one, other]


@settings(max_examples=300, deadline=None)
@given(WORDS, WORDS)
def test_code_span_and_block(words: str, more: str) -> None:
    inline = READER.parse(f"a {md.code(words)} b")[1].children or []
    assert [token.content for token in inline if token.type == "code_inline"] == [words]
    (block,) = READER.parse(md.fence("text", f"{words}\n{more}"))
    assert block.content == f"{words}\n{more}\n"


def test_a_code_span_may_continue_on_the_next_line() -> None:
    tokens = READER.parse(md.prose("Run `mini things\nlist` first.", "mini"))
    assert [inner.content for token in tokens for inner in token.children or () if inner.type == "code_inline"] == [
        "mini things list"
    ]


@settings(max_examples=200, deadline=None)
@given(WORDS)
@example("- #")
@example("a ##")
def test_heading(words: str) -> None:
    tokens = READER.parse(f"## {md.text(words)}")
    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    assert plain(tokens) == words


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)


@given(JSON)
def test_formatted_json_has_the_same_value(value: object) -> None:
    assert json.loads(format_json(value)) == value


def test_numbers_keep_their_digits_and_long_objects_are_split() -> None:
    assert format_json({"amount": Number("450.50")}) == '{"amount": 450.50}'
    long = {"one": "x" * 60, "two": ["y" * 60, "z"]}
    assert format_json(long).splitlines()[0] == "{"
    assert max(map(len, format_json(long).splitlines())) <= 100


def test_flags_and_words_of_programs_become_code() -> None:
    text = "Add --wait or --query='a[].b', (--x-y=VALUE). The argument -- ends. An a_b, A_B, aBcd, a:b, job.closed."
    inline = READER.parse(md.line(text))[1].children or []
    assert [token.content for token in inline if token.type == "code_inline"] == [
        "--wait", "--query='a[].b'", "--x-y=VALUE", "--", "a_b", "A_B", "aBcd", "a:b",
        "job.closed",
    ]  # fmt: skip
    other = "On macOS, OpenTrain's is well-known: re--read https://example.com/a_b, 10:30, `--code in`."
    inline = READER.parse(md.line(other))[1].children or []
    assert [token.content for token in inline if token.type == "code_inline"] == ["--code in"]
