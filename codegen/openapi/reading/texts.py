"""Texts of a document as plain text: Markdown and HTML are removed, and lines are cut to the lengths of help."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

SUMMARY = 72
"""Longest summary of a command, in characters."""
HELP = 80
"""Longest help of a flag, in characters."""
_LONGEST = 1500
"""Length of a description after which no further paragraph is taken, in characters."""
_PARSER = MarkdownIt("commonmark").enable("table")
_MARKUP = re.compile(r"[*_`\[\]<>#|\\&~\n]|^\s*[-+] |^\s*\d+[.)] |^ {4}|^\t|---|===", re.MULTILINE)
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"</?(?:p|br|li|ul|ol|div|h\d|tr|table)\b[^>]*>", re.IGNORECASE)
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]")
_SENTENCE = re.compile(r"(?<![.\s][A-Za-z])(?<!e\.g)(?<!i\.e)(?<!etc)(?<!vs)[.!?:]['\")\]]*(?:\s+|$)")
_ADMONITION = re.compile(r"^\[!\w+\]\s*")


def paragraphs(text: object) -> list[str]:
    """Return the paragraphs of a text in Markdown or HTML, each on one line. Code, tables and pictures are left out."""
    if not isinstance(text, str) or not text.strip():
        return []
    if not _MARKUP.search(text.strip()):
        return [_clean(text)]
    if text.lstrip().startswith("<"):
        text = html.unescape(_TAG.sub("", _BREAK.sub("\n\n", text.replace("\n", " "))))
    found = [_clean(paragraph) for paragraph in _blocks(_PARSER.parse(text))]
    return [paragraph for paragraph in found if paragraph]


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    tables = 0
    for token in tokens:
        tables += {"table_open": 1, "table_close": -1}.get(token.type, 0)
        if token.type == "inline" and not tables:
            yield _ADMONITION.sub("", "".join(map(_inline, token.children or ())))
        elif token.type == "html_block":
            yield html.unescape(_TAG.sub(" ", token.content))


def _inline(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    return " " if token.type in ("softbreak", "hardbreak") else ""


def _clean(text: str) -> str:
    return " ".join(_HIDDEN.sub(" ", text).split())


def first_line(text: object, most: int) -> tuple[str, list[str]]:
    """Return the first sentence of a text without its full stop, and the paragraphs that it does not say in full.

    The sentence has at most `most` characters: a longer one is cut after a word. It is empty if there is no text.
    """
    found = paragraphs(text)
    if not found:
        return "", []
    first = found[0]
    end = _SENTENCE.search(first)
    sentence = (first[: end.start()] if end and end.start() else first).rstrip(" .:;,")
    if len(sentence) > most:
        return cut(sentence, most), found
    rest = first[end.end() :] if end else ""
    return sentence, [*([rest] if rest else []), *found[1:]]


def cut(text: str, most: int) -> str:
    """Return a text of at most `most` characters, cut after a word if it is longer."""
    if len(text) <= most:
        return text
    head = text[: most - 2].rpartition(" ")[0] or text[: most - 3]
    return head.rstrip(" ,;:.(") + "..."


def description(found: Sequence[str]) -> str | None:
    """Return paragraphs as one text, without those at the end that make it too long; None if there are none."""
    kept: list[str] = []
    for paragraph in found:
        if kept and sum(map(len, kept)) + len(paragraph) > _LONGEST:
            break
        kept.append(paragraph)
    return "\n\n".join(kept) or None


def words(name: str) -> list[str]:
    """Return the words of an identifier in lower case: `sshKeys_list` has ssh, keys and list."""
    parts = re.findall(r"[A-Z]{2,}s(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+", name)
    return [part.lower() for part in parts]


def key(name: str) -> str:
    """Return an identifier as a name of the manifest: lower-case words with dashes, a letter first."""
    joined = "-".join(re.findall(r"[a-z0-9]+", "-".join(_joined_digits(words(name)))))
    return joined.lstrip("0123456789-")


def _joined_digits(parts: Sequence[str]) -> list[str]:
    """Return words with each number joined to the word before it, as in `oauth2` and `line1`."""
    joined: list[str] = []
    for part in parts:
        if part.isdigit() and joined and not joined[-1][-1].isdigit():
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def phrase(name: str) -> str:
    """Return an identifier as words for people, such as `Due date`."""
    text = " ".join(_joined_digits(words(name)))
    upper = " ".join(word.upper() if word in _ACRONYMS else word for word in text.split())
    return upper[:1].upper() + upper[1:]


_ACRONYMS = (
    "id",
    "url",
    "uri",
    "api",
    "ip",
    "ssh",
    "sha",
    "html",
    "http",
    "https",
    "json",
    "sso",
    "vat",
    "uuid",
    "ssl",
)


_VERB = re.compile(
    r"accept|activate|add|allow|apply|approve|archive|assign|attach|cancel|change|check|close|"
    r"complete|configure|confirm|copy|create|deactivate|delete|detach|disable|download|edit|enable|"
    r"end|expire|export|fetch|find|generate|get|import|install|invite|issue|list|load|lock|make|"
    r"mark|merge|modify|move|obtain|open|pause|perform|permit|process|provide|publish|read|register|"
    r"reject|release|remove|rename|replace|request|reset|resize|restore|resume|retrieve|return|revoke|"
    r"run|save|search|send|set|show|start|stop|submit|subscribe|transfer|trigger|unlock|update|"
    r"upgrade|upload|use|validate|verify|view|void",
    re.IGNORECASE,
)
"""Usual first words of summaries."""


def imperative(line: str) -> str:
    """Return a line with its first word in the imperative, if it is a usual verb: `Lists` becomes `List`."""
    first, space, rest = line.partition(" ")
    verb = singular(first)
    return f"{verb}{space}{rest}" if space and verb != first and _VERB.fullmatch(verb) else line


def singular(word: str) -> str:
    """Return the singular of an English noun, as far as its ending tells it."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
