"""Rules of lint: each finds its bad example and nothing in its good one, and the manifest sets its level."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.lint.page import page
from codegen.lint.rule import Rule
from codegen.lint.rules import RULES
from codegen.lint.violations import Violation, lint
from codegen.manifest.load import load
from codegen.manifest.model.lint import ERROR, LEVELS, NOTE
from codegen.manifest.schema import SCHEMA_FILE
from tests.support.manifests import PROJECT
from tests.support.paths import DATA, ROOT
from tests.support.strict_yaml import load_yaml

SAMPLE: dict[str, Any] = load_yaml(DATA / "lint" / "sample.yaml")
HANDLERS = ["things.make"]
PLACES = {
    "command": ("groups", "things", "commands", "show"),
    "commands": ("groups", "things", "commands"),
    "manifest": (),
}


def _merge(holder: dict[str, Any], values: dict[str, Any]) -> None:
    """Add values to a mapping, at every depth. None removes a value."""
    for key, value in values.items():
        if value is None:
            holder.pop(key, None)
        elif isinstance(value, dict) and isinstance(holder.get(key), dict):
            _merge(holder[key], value)
        else:
            holder[key] = value


def _lint(manifest: dict[str, Any], folder: Path) -> list[Violation]:
    file = folder / "manifest.yaml"
    file.write_text(json.dumps(manifest), encoding="utf-8")
    (folder / "sample_handlers").mkdir(exist_ok=True)
    return lint(load(file, handlers=HANDLERS))


def _with_example(rule: Rule, text: str) -> dict[str, Any]:
    manifest = deepcopy(SAMPLE)
    holder: dict[str, Any] = manifest
    for key in PLACES[rule.place]:
        holder = holder[key]
    _merge(holder, yaml.safe_load(text))
    return manifest


def test_the_sample_has_no_violations(tmp_path: Path) -> None:
    assert _lint(SAMPLE, tmp_path) == []


@pytest.mark.parametrize("name", RULES)
def test_a_rule_finds_its_bad_example(name: str, tmp_path: Path) -> None:
    rule = RULES[name]
    found = [each for each in _lint(_with_example(rule, rule.bad), tmp_path) if each.rule == name]
    assert len(found) == 1
    assert found[0].level == rule.level
    assert found[0].path[:1] in (("groups",), ("hints",), ("scopes",))


@pytest.mark.parametrize("name", RULES)
def test_a_good_example_has_no_violation_of_the_rule_and_no_warning(name: str, tmp_path: Path) -> None:
    rule = RULES[name]
    found = _lint(_with_example(rule, rule.good), tmp_path)
    assert [each for each in found if each.rule == name or each.level != NOTE] == []


@pytest.mark.parametrize("level", LEVELS)
def test_the_manifest_sets_the_level_of_a_rule(level: str, tmp_path: Path) -> None:
    rule = RULES["wide-table"]
    manifest = _with_example(rule, rule.bad) | {"lint": {rule.name: level}}
    found = [each.level for each in _lint(manifest, tmp_path) if each.rule == rule.name]
    assert found == ([] if level == "off" else [level])


def test_a_rule_may_not_apply_to_a_command(tmp_path: Path) -> None:
    rule = RULES["wide-table"]
    manifest = _with_example(rule, rule.bad)
    for excepted, count in (("things show", 0), ("things list", 1)):
        setting = {"level": ERROR, "except": [excepted]}
        found = _lint(manifest | {"lint": {rule.name: setting}}, tmp_path)
        assert [each.level for each in found if each.rule == rule.name] == [ERROR] * count


def test_the_rules_of_the_schema_are_those_of_lint() -> None:
    """The schema describes each rule, so that editors can complete and explain it."""
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    described = {name: rule["description"] for name, rule in schema["properties"]["lint"]["properties"].items()}
    assert described == {rule.name: f"{rule.summary}; by default {rule.level}." for rule in RULES.values()}
    assert schema["$defs"]["level"]["enum"] == list(LEVELS)


def test_the_page_describes_the_rules() -> None:
    """Update it with: python -m codegen lint --page > docs/lint.md."""
    assert (ROOT / "docs" / "lint.md").read_text(encoding="utf-8") == page(RULES.values())


def test_this_manifest_has_no_warnings() -> None:
    assert [each for each in lint(PROJECT) if each.level != NOTE] == []
