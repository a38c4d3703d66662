"""The output of every command in each setting is that of its stored transcript."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.manifest.model.commands import Command
from tests.support.faults import load_faults
from tests.support.generator_messages import generator_messages
from tests.support.sandbox_pages import sandbox_pages
from tests.support.transcripts import (
    FOLDER,
    REFRESH,
    api_errors,
    commands,
    fault_errors,
    load_scenes,
    scene_text,
    transcript,
    usage_errors,
)


@pytest.mark.parametrize("command", commands(), ids=lambda command: str(command.path))
def test_transcript_of_a_command(command: Command) -> None:
    kept = FOLDER / f"{command.path.replace(' ', '-')}.txt"
    assert transcript(command) == kept.read_bytes().decode(), f"look at the difference; if it is right: {REFRESH}"


def test_transcripts_of_usage_errors() -> None:
    found = dict(usage_errors())
    for name, text in found.items():
        assert text + "\n" == (FOLDER / f"{name}.txt").read_bytes().decode(), (
            f"look at the difference; if it is right: {REFRESH}"
        )


@pytest.mark.parametrize("scene", load_scenes(), ids=lambda scene: str(scene["name"]))
def test_transcript_of_a_scene(scene: dict[str, Any]) -> None:
    kept = FOLDER / f"scene-{scene['name']}.txt"
    assert scene_text(scene) == kept.read_bytes().decode(), f"look at the difference; if it is right: {REFRESH}"


@pytest.mark.parametrize("kind", load_faults().kinds)
def test_transcripts_of_faults(kind: str) -> None:
    kept = FOLDER / f"fault-{kind}.txt"
    assert fault_errors(kind) == kept.read_bytes().decode(), f"look at the difference; if it is right: {REFRESH}"


def test_transcript_of_api_errors() -> None:
    kept = FOLDER / "api-errors.txt"
    assert api_errors() == kept.read_bytes().decode(), f"look at the difference; if it is right: {REFRESH}"


def test_transcript_of_the_sandboxs_pages() -> None:
    kept = FOLDER / "sandbox-pages.txt"
    assert sandbox_pages() == kept.read_bytes().decode(), f"look at the difference; if it is right: {REFRESH}"


def test_transcript_of_the_generator() -> None:
    kept = FOLDER / "generator.txt"
    assert generator_messages() == kept.read_bytes().decode(), f"look at the difference; if it is right: {REFRESH}"


def test_every_stored_transcript_is_used() -> None:
    names = {command.path.replace(" ", "-") for command in commands()} | dict(usage_errors()).keys()
    names |= {f"scene-{scene['name']}" for scene in load_scenes()} | {f"fault-{kind}" for kind in load_faults().kinds}
    assert {file.stem for file in FOLDER.iterdir()} == names | {"api-errors", "generator", "sandbox-pages"}
