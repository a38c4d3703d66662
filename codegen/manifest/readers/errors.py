"""Errors of the API, read from plain values: exit codes, reasons, hints, issues, rate limits."""

from __future__ import annotations

from codegen.manifest.model.errors import ExitCode, Hint, Issues, RateLimit, Reason
from codegen.manifest.readers.views import read_cells, read_paths
from codegen.manifest.section import Section


def read_reasons(section: Section) -> list[Reason]:
    """Return the reasons of errors that are specific to a command."""
    items = [(item, Section(item)) for item in section.get("reasons", list) or []]
    return [
        Reason(item) if isinstance(item, str) else Reason(inner.text("reason"), inner.get("status", int))
        for item, inner in items
    ]


def read_exits(section: Section) -> dict[int, str]:
    """Return the meaning of each exit code under `exits`, empty for the common meaning."""
    codes = {code: "" for code in section.get("exits", list) or [] if isinstance(code, int)}
    described = {item.get("code", int): item.text("means") for item in section.items("exits") if item.value}
    return codes | {code: means for code, means in described.items() if code is not None}


def read_rate_limit(section: Section) -> RateLimit | None:
    """Return the headers that tell a rate limit, or None."""
    if not section.value:
        return None
    return RateLimit(
        status=section.get("status", int) or 429,
        header=section.text("header"),
        where=section.where,
        value=section.get("is", str),
        until=section.get("until", str),
        after=section.get("after", str),
    )


def read_issues(section: Section) -> Issues | None:
    """Return the paths of the validation issues in an error response, or None."""
    if not section.value:
        return None
    allowed, unknown = read_paths(section.value.get("allowed")), read_paths(section.value.get("unknown"))
    return Issues(section.text("items"), section.text("field"), section.text("message"), allowed, unknown)


def read_exit_code(section: Section) -> ExitCode:
    """Return an exit code; -1 in place of a missing number."""
    statuses = [status for status in section.get("statuses", list) or [] if isinstance(status, int)]
    code = section.get("code", int)
    return ExitCode(-1 if code is None else code, section.text("name"), section.text("means"), statuses, section.where)


def read_hint(section: Section) -> Hint:
    """Return a hint for an error of the API."""
    texts = {
        key: section.get(key, str) for key in ("reason", "code", "message", "has", "command", "flag", "url", "shows")
    }
    also = section.section("also")
    return Hint(
        hint=section.text("hint"),
        where=section.where,
        status=section.get("status", int),
        local=section.get("local", bool),
        run=read_paths(section.value.get("run")),
        also=also.get("says", str),
        also_run=read_paths(also.value.get("run")),
        cells=read_cells(section.section("fields")),
        said=section.texts("said"),
        **texts,
    )
