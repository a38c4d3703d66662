"""Skill for agents: the validator of the convention accepts it, and each link has a file."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from codegen.emit.skill import _front_matter
from tests.support.manifests import PROJECT
from tests.support.paths import ROOT

SKILL = ROOT / "generated" / "skill" / "opentrain"


def test_the_validator_accepts_it() -> None:
    program = Path(sys.executable).parent / "agentskills"
    done = subprocess.run([program, "validate", SKILL], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_link_has_a_file() -> None:
    for page in SKILL.rglob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text()):
            assert (page.parent / target).exists(), (page.name, target)


@pytest.mark.parametrize("text", ["a: b # c", "'x' \"y\" \\n", "- \U0001f600 \u00e9", "{a}", "a\nb"])
def test_each_description_is_read_unchanged(text: str) -> None:
    lines = _front_matter(PROJECT, text).split("\n")
    assert (lines[0], lines[-1]) == ("---", "---")
    assert yaml.safe_load("\n".join(lines[1:-1]))["description"] == text
