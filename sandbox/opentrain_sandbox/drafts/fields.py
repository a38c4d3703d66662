"""Fields of a job draft: their allowed values, and the questions that ask for them.

Source of names and enums: contract.md section 3, jobs draft update. It does not say which fields are required.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Literal

from opentrain_sandbox.core.validation_issues import (
    Issue,
    invalid_enum,
    invalid_type,
    too_big,
    too_small,
    unrecognized_keys,
)

Kind = Literal["text", "number", "integer", "enum", "list"]

PAYMENT_TYPES = ("PAY_PER_LABEL", "PAY_PER_HOUR", "FIXED_PRICE")
EXPERIENCE_LEVELS = ("EXPERT", "ENTRY_LEVEL", "INTERMEDIATE", "ANY_EXPERIENCE_LEVEL")
VOLUME_UNITS = (
    "HOURS_OF_RECORDING_AUDIO_VIDEO",
    "NUMBER_OF_FILES",
    "NUMBER_OF_WORDS",
    "UNKNOWN_NOT_SPECIFIED",
)
# Field of the amount of each payment type.
PRICE_FIELDS = {"PAY_PER_HOUR": "pricePerHour", "PAY_PER_LABEL": "pricePerLabel", "FIXED_PRICE": "fixedPrice"}

MAX_DESCRIPTION = 60_000
MAX_TITLE = 150
MAX_TEXT = 10_000
MAX_LIST = 50
MAX_NUMBER = 10**12


@dataclass(frozen=True)
class Field:
    """One field of a draft.

    Args:
        name: the key in ``updateKeys``.
        kind: type of the value. Amounts are in US dollars, numbers are above 0.
        label: its name for people.
        question: the question that asks for it; empty for a field that is never asked for.
        example: a value as text.
        options: the allowed values of an enum.
        hint: an additional sentence below the question.
        longest: maximum length of a text, in characters.
    """

    name: str
    kind: Kind
    label: str
    question: str = ""
    example: str = ""
    options: tuple[str, ...] = ()
    hint: str | None = None
    longest: int = MAX_TEXT

    def problem(self, value: Any) -> Issue | None:
        """Return the issue of the value, or None."""
        path: list[str | int] = [self.name]
        if self.kind in ("number", "integer"):
            if isinstance(value, bool) or not isinstance(value, int | float):
                return invalid_type(path, "number", value)
            if self.kind == "integer" and value != int_or_nan(value):
                return invalid_type(path, "integer", value)
            if value > MAX_NUMBER:
                return too_big(path, MAX_NUMBER, "number")
            return None if value > 0 else too_small(path, "Number must be greater than 0")
        if self.kind == "list":
            if not isinstance(value, list):
                return invalid_type(path, "array", value)
            for index, item in enumerate(value):
                if not isinstance(item, str):
                    return invalid_type([self.name, index], "string", item)
            return too_big(path, MAX_LIST, "array") if len(value) > MAX_LIST else None
        if not isinstance(value, str):
            return invalid_type(path, "string", value)
        if self.kind == "enum":
            return None if value in self.options else invalid_enum(path, self.options, value)
        return too_big(path, self.longest, "string") if len(value) > self.longest else None


def int_or_nan(value: float) -> float:
    """Truncate the value to a whole number. Return NaN for infinity and NaN."""
    return math.nan if isinstance(value, float) and not math.isfinite(value) else int(value)


ALL_FIELDS = (
    Field("jobTitle", "text", "Job title", "What is the title of the job?", "Label street-scene images",
          longest=MAX_TITLE),
    Field("jobDescription", "text", "Job description", "What should the AI trainers do?",
          "Draw a box around every pedestrian.", longest=MAX_DESCRIPTION),
    Field("labelingOverview", "text", "Labeling overview"),
    Field("datasetDescription", "text", "Dataset description"),
    Field("dataType", "text", "Data type"),
    Field("subjectMatter", "text", "Subject matter"),
    Field("dataVolume", "number", "Data volume", "How much data is to be labeled?", "5000",
          hint="dataVolumeUnit says what is counted."),
    Field("dataVolumeUnit", "enum", "Data volume unit", options=VOLUME_UNITS),
    Field("labelingSoftware", "text", "Labeling software"),
    Field("headcount", "integer", "Number of AI trainers", "How many AI trainers do you need?", "3"),
    Field("experienceLevel", "enum", "Experience level", "Which level of experience do you need?",
          "INTERMEDIATE", EXPERIENCE_LEVELS, "ANY_EXPERIENCE_LEVEL opens the job to everybody."),
    Field("paymentType", "enum", "Payment type", "How do you want to pay?", "PAY_PER_HOUR", PAYMENT_TYPES,
          "Set the matching amount too: pricePerHour, pricePerLabel or fixedPrice."),
    Field("pricePerHour", "number", "Price per hour", "How many US dollars do you pay an hour?", "14"),
    Field("pricePerLabel", "number", "Price per label", "How many US dollars do you pay a label?", "0.05"),
    Field("fixedPrice", "number", "Fixed price", "How many US dollars do you pay for the whole job?", "500"),
    Field("countries", "list", "Countries"),
    Field("languages", "list", "Languages", "Which languages must the AI trainers know?", '["Spanish"]'),
    Field("labelTypes", "list", "Label types"),
    Field("aiInterviewRequirements", "text", "AI interview requirements"),
    Field("budgetRange", "text", "Budget range"),
    Field("workloadDesc", "text", "Workload"),
    Field("timeRequirement", "text", "Time requirement"),
    Field("projectDuration", "text", "Project duration"),
    Field("freelancerType", "text", "Freelancer type"),
    Field("projectScope", "text", "Project scope"),
    Field("visibility", "text", "Visibility"),
)  # fmt: skip
FIELDS = {field.name: field for field in ALL_FIELDS}

REQUIRED = (
    "jobTitle",
    "jobDescription",
    "dataVolume",
    "headcount",
    "languages",
    "experienceLevel",
    "paymentType",
)


def patch_problems(patch: dict[str, Any]) -> list[Issue]:
    """Return all issues of a flat object of draft fields. An empty object is one."""
    if not patch:
        return [too_small([], "Set at least one field")]
    unknown = [name for name in patch if name not in FIELDS]
    problems = [unrecognized_keys([], unknown)] if unknown else []
    for name, value in patch.items():
        problem = FIELDS[name].problem(value) if name in FIELDS else None
        if problem is not None:
            problems.append(problem)
    return problems
