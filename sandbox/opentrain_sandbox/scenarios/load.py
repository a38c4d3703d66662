"""Reading of scenarios: built-in ones by name, and files."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from opentrain_sandbox.core.clock import parse_iso
from opentrain_sandbox.drafts.fields import patch_problems
from opentrain_sandbox.scenarios.model import Scenario
from opentrain_sandbox.web.fault_spec import Fault, parse_fault

MAX_BYTES = 1024 * 1024
_DISTANCE = re.compile(r"\+(?P<count>[0-9]{1,5}) (?P<unit>minute|hour|day)s?")


class ScenarioError(ValueError):
    """A scenario cannot be used. The message is one line for the user."""


def builtin_names() -> list[str]:
    """Return the names of the built-in scenarios."""
    folder = files(__package__).joinpath("builtin")
    return sorted(item.name.removesuffix(".yaml") for item in folder.iterdir() if item.name.endswith(".yaml"))


def read_scenario(name: str) -> Scenario:
    """Return the built-in scenario of this name, or that of a file.

    Raises:
        ScenarioError: it does not exist or is not valid.
    """
    if name in builtin_names():
        return parse_scenario(files(__package__).joinpath("builtin", f"{name}.yaml").read_bytes(), name)
    if not name.endswith((".yaml", ".yml", ".json")):
        known = ", ".join(builtin_names())
        raise ScenarioError(f"unknown scenario {name!r}: expected {known}, or a file FILE.yaml")
    try:
        with Path(name).open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ScenarioError(f"cannot read the scenario {name}: {error.strerror}") from None
    if len(content) > MAX_BYTES:
        raise ScenarioError(f"cannot use the scenario {name}: it has more than {MAX_BYTES} bytes")
    return parse_scenario(content, name)


def parse_scenario(content: bytes, name: str) -> Scenario:
    """Return the scenario of a YAML text.

    Args:
        name: its name in messages.

    Raises:
        ScenarioError: it is not valid.
    """
    try:
        scenario = msgspec.yaml.decode(content, type=Scenario)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ScenarioError(f"cannot use the scenario {name}: {' '.join(str(error).split())}") from None
    return check(scenario, name)


def convert_scenario(value: Any) -> Scenario:
    """Return the scenario of a JSON value.

    Raises:
        ScenarioError: it is not valid.
    """
    try:
        return check(msgspec.convert(value, type=Scenario), "of the request")
    except msgspec.ValidationError as error:
        raise ScenarioError(f"cannot use the scenario of the request: {error}") from None


def check(scenario: Scenario, name: str) -> Scenario:
    """Return the scenario, if its clock, its faults and the fields of its jobs are valid.

    Raises:
        ScenarioError: they are not.
    """
    try:
        faults_of(scenario)
        if scenario.clock is not None and _DISTANCE.fullmatch(scenario.clock) is None:
            parse_iso(scenario.clock)
    except ValueError as error:
        where = "faults" if str(error).startswith("invalid fault") else "clock"
        raise ScenarioError(f"cannot use the scenario {name}: {error} - at `$.{where}`") from None
    for number, account in enumerate(scenario.accounts):
        for position, job in enumerate(account.jobs):
            problems = patch_problems({"jobTitle": job.title, **job.fields})
            if problems:
                where = f"$.accounts[{number}].jobs[{position}].fields"
                raise ScenarioError(f"cannot use the scenario {name}: {problems[0]['message']} - at `{where}`")
    return scenario


def faults_of(scenario: Scenario) -> list[Fault]:
    """Return the faults of a scenario.

    Raises:
        ValueError: one of them is not valid.
    """
    return [parse_fault(spec) for spec in scenario.faults]


def clock_offset(scenario: Scenario, machine: datetime) -> timedelta:
    """Return how far the clock of the scenario is ahead of ``machine``."""
    if scenario.clock is None:
        return timedelta()
    distance = _DISTANCE.fullmatch(scenario.clock)
    if distance is None:
        return parse_iso(scenario.clock) - machine
    return timedelta(**{f"{distance['unit']}s": int(distance["count"])})
