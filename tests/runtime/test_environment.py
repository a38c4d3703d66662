"""Environment of a command line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from opentrain_runtime.environment import DEFAULT_COLUMNS, Environment
from opentrain_runtime.errors import CliError


class _Terminal(io.BytesIO):
    def isatty(self) -> bool:
        return True


def test_the_first_variable_that_is_not_empty_is_used() -> None:
    of = Environment(variables={"A": " ", "B": " x ", "C": "y"})
    assert of.first_of(["A", "B", "C"]) == ("B", "x")
    assert of.first_of(["A"]) is None


@pytest.mark.parametrize(
    ("variables", "folder"),
    [
        ({"XDG_CONFIG_HOME": "/c", "HOME": "/h"}, "/c"),
        ({"XDG_CONFIG_HOME": "relative", "HOME": "/h"}, "/h/.config"),
        ({"HOME": "/h"}, "/h/.config"),
    ],
)
def test_the_configuration_folder(variables: dict[str, str], folder: str) -> None:
    assert Environment(variables=variables).config_folder() == folder


def test_an_invalid_home_folder_is_refused() -> None:
    with pytest.raises(CliError) as raised:
        Environment(variables={"HOME": "relative"}).config_folder()
    assert raised.value.code == "CLI_NO_HOME"


@pytest.mark.parametrize(
    ("variables", "terminal", "columns"),
    [
        ({}, False, None),
        ({"COLUMNS": "40"}, False, None),
        ({"FORCE_COLOR": "1"}, False, DEFAULT_COLUMNS),
        ({"FORCE_COLOR": "1", "COLUMNS": "40"}, False, 40),
        *(({"FORCE_COLOR": no}, False, None) for no in ("0", "false", "False", "NO", "off", " 0 ")),
        ({"FORCE_COLOR": "0"}, True, DEFAULT_COLUMNS),
        ({"COLUMNS": "132"}, True, 132),
        ({"COLUMNS": "wide"}, True, DEFAULT_COLUMNS),
        ({"COLUMNS": "0"}, True, DEFAULT_COLUMNS),
    ],
)
def test_the_width_of_the_output(variables: dict[str, str], terminal: bool, columns: int | None) -> None:
    of = Environment(variables=variables, stdout=_Terminal() if terminal else io.BytesIO())
    assert of.stdout_columns() == columns


def test_streams_and_files(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    of = Environment(variables={}, stdin=io.BytesIO(b"in"), stderr=_Terminal())
    assert of.read_file(str(tmp_path / "file")) == b"x"
    assert of.read_stdin(secret=True) == b"in"
    assert of.stderr_is_terminal()
    assert not Environment(variables={}).stderr_is_terminal()
    with pytest.raises(OSError, match="closed"):
        Environment(variables={}).read_stdin()


def test_only_a_console_script_can_be_replaced_by_another_program() -> None:
    with pytest.raises(OSError, match="man"):
        Environment(variables={}).exec("man", "page")


@pytest.mark.parametrize(
    ("variables", "terminal", "styles"),
    [
        ({}, True, True),
        ({"TERM": "xterm", "NO_COLOR": ""}, True, True),
        ({}, False, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": "1"}, True, False),
        *(({"FORCE_COLOR": no}, True, False) for no in ("0", "false", "off")),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, False, False),
    ],
)
def test_whether_text_may_be_bold(variables: dict[str, str], terminal: bool, styles: bool) -> None:
    of = Environment(variables=variables, stdout=_Terminal() if terminal else io.BytesIO())
    assert of.stdout_has_styles() is styles
