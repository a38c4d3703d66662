"""What every command shows, in each setting, is what was looked at and kept."""

from __future__ import annotations

import pytest

from codegen.manifest.model import Command
from tests.support.transcripts import FOLDER, REFRESH, commands, scenes, transcript, usage_errors


@pytest.mark.parametrize("command", commands(), ids=lambda command: str(command.path))
def test_a_command_shows_what_was_kept(command: Command) -> None:
    kept = FOLDER / f"{command.path.replace(' ', '-')}.txt"
    assert transcript(command) == kept.read_text(), f"look at the difference; if it is right: {REFRESH}"


def test_usage_errors_say_what_was_kept() -> None:
    found = dict(usage_errors())
    for name, text in found.items():
        assert text + "\n" == (FOLDER / f"{name}.txt").read_text(), f"look at the difference; if it is right: {REFRESH}"


def test_scenes_show_what_was_kept() -> None:
    for name, text in scenes():
        assert text == (FOLDER / f"{name}.txt").read_text(), f"look at the difference; if it is right: {REFRESH}"


def test_nothing_is_kept_that_is_not_shown() -> None:
    names = {command.path.replace(" ", "-") for command in commands()} | dict(usage_errors()).keys()
    names |= dict(scenes()).keys()
    assert {file.stem for file in FOLDER.iterdir()} == names
