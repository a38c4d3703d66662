"""Renderer of a man page. Only this module uses argparse-manpage."""

from __future__ import annotations

import re
from argparse import SUPPRESS, ArgumentParser, HelpFormatter
from collections.abc import Sequence

from argparse_manpage.manpage import Manpage

from codegen.emit.templates import header
from codegen.manifest.model.manifest import Manifest
from codegen.text.roff import definitions, mark, text, unmark

WIDE = 1_000_000
"""Columns of argparse, so that it does not break lines at the width of the terminal."""

PROGRAMS, TOPICS = 1, 7
"""Sections of the manual."""

Sections = Sequence[tuple[str, str]]
"""Titles and roff."""


class Page:
    """Man page. `sections` are in order; those without content are left out."""

    def __init__(self, name: str, section: int, summary: str, sections: Sections) -> None:
        self.name = name
        self.section = section
        self.summary = summary
        self.sections = [(title, content) for title, content in sections if content]

    @property
    def path(self) -> str:
        """Return the path of the page below `man/`."""
        return f"man{self.section}/{self.name}.{self.section}"


def empty_parser() -> ArgumentParser:
    """Return a parser to add options to, for `options`."""
    return ArgumentParser("", add_help=False)


def options(parser: ArgumentParser) -> str:
    """Return the options of a parser as a definition list, empty without options. The parser is changed.

    Positional arguments are left out: the synopsis has them.
    """
    parser.formatter_class = _Wide
    parser.description = parser.epilog = None
    for group in parser._action_groups:
        group._group_actions[:] = [action for action in group._group_actions if action.option_strings]
    formatter = _Wide("")
    for action in parser._actions:
        if action.help != SUPPRESS:
            action.help = mark(_sentence(formatter._expand_help(action)) if action.help else "")
    lines = [line for line in Manpage(parser).mf.format_parser(parser) if line and line != ".SH OPTIONS"]
    # argparse-manpage leaves out --help, and separates a flag and its value by a space
    lines += [
        definitions([(", ".join(action.option_strings), str(action.help))])
        for action in parser._actions
        if "--help" in action.option_strings
    ]
    return re.sub(r"(?<=\\fR) (\\fI\\,.*?\\/\\fR)", r"=\1", "\n".join(lines))


def render(manifest: Manifest, page: Page) -> str:
    """Return the page as roff."""
    made = Manpage(ArgumentParser(page.name, add_help=False), {"description": mark(page.summary)})
    made.synopsis = []
    for title, content in page.sections:
        made.add_section(title, "=", content)
    _, _, body = str(made).partition("\n")
    product = manifest.product
    title = f'.TH "{text(page.name.upper())}" "{page.section}" "{product.released}"'
    first = f'{title} "{text(product.distribution)} {product.version}" "{text(product.name)}"'
    return unmark(f'.\\" {header(manifest)}\n{first}\n{body}')


def _sentence(help_text: str) -> str:
    """Return a help text with a full stop, at which the man-page completion of fish ends a description."""
    return help_text if help_text.endswith((".", "?", "!")) else f"{help_text}."


class _Wide(HelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=WIDE, max_help_position=WIDE)
