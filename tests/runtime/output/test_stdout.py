"""The writer of stdout: help pages, bold or plain."""

from __future__ import annotations

import io

import pytest

from opentrain_runtime.environment import Environment
from opentrain_runtime.output.stdout import BOLD, NORMAL, plain, write_page

PAGE = f"tool - A tool\n\n{BOLD}Flags:{NORMAL}\n  --json  Print JSON\n"


@pytest.mark.parametrize(("variables", "shown"), [({"FORCE_COLOR": "1"}, PAGE), ({}, plain(PAGE))])
def test_a_page_is_bold_only_where_styles_are(variables: dict[str, str], shown: str) -> None:
    stdout = io.BytesIO()
    write_page(Environment(variables=variables, stdout=stdout), PAGE)
    assert stdout.getvalue().decode() == shown


def test_a_plain_page_has_no_escape_sequence() -> None:
    assert plain(PAGE) == "tool - A tool\n\nFlags:\n  --json  Print JSON\n"
