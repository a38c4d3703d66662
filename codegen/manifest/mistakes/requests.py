"""Requests in the manifest: what is wrong with one, and what was probably meant."""

from __future__ import annotations

import re

from codegen.manifest.mistakes.names import dashed

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
_PLACES = re.compile(r"\{\{?([^{}]*)\}?\}|<([^<>]*)>|(?<=/):([A-Za-z][A-Za-z0-9_-]*)")
"""Places for values: `{name}`, and as others write them `{{name}}`, `<name>` and `:name`."""


def explain_request(text: str) -> tuple[str, str]:
    """Return what is wrong with a request that the schema refuses, and the request that was probably meant."""
    method, _, path = text.strip().partition(" ")
    if not path:
        method, path = ("", method) if "/" in method else (method, "")
    problems: list[str] = []
    if method not in METHODS:
        problems.append(_method_problem(method))
        method = method.upper() if method.upper() in METHODS else "GET"
    path = path.strip()
    origin = re.match(r"https?://[^/]*", path)
    if origin:
        problems.append(f"a request has no origin; remove {origin[0]}, which belongs in 'api.base-url'")
        path = path[origin.end() :]
    path, mark, query = path.partition("?")
    if mark:
        problems.append(f"a request has no query; remove ?{query}, and add a flag with 'query', or 'constants'")
    if not path.startswith("/"):
        problems.append(f"the path does not begin with /; write /{path}")
        path = f"/{path}"
    if len(path) > 1 and path.endswith("/"):
        problems.append("remove the / at the end of the path")
        path = path.rstrip("/")
    if "//" in path:
        problems.append("the path has an empty part; write one /")
        path = re.sub("//+", "/", path)
    for found in _PLACES.finditer(path):
        name = next((group for group in found.groups() if group is not None), "")
        place = _place(name)
        if found[0] != place:
            problems.append(f"not the place of a flag: {found[0]}; write {place}")
    path = _PLACES.sub(lambda found: _place(next(group for group in found.groups() if group is not None)), path)
    for character in dict.fromkeys(re.sub(r"\{[^{}]*\}|[A-Za-z0-9_.~:/-]", "", path)):
        problems.append(f"the path has {character!r}; use letters, digits and - . _ ~ : only")
        path = path.replace(character, "-")
    whole = re.search(r"[^/{}]*(\{[^{}]*\*\})[^/]*", path)
    if whole and whole[0] != whole[1]:
        problems.append(f"{whole[1]} is a whole part of the path; write / around it instead of {whole[0]}")
        path = path.replace(whole[0], whole[1])
    beside = re.search(r"\}\{", path)
    if beside:
        problems.append("two flags have no text between them; write / or another character between them")
        path = path.replace("}{", "}/{")
    return "; ".join(problems), f"{method} {path}"


def _place(name: str) -> str:
    """Return the place of a flag with this name; a star after the name means a value with slashes."""
    return f"{{{dashed(name.rstrip('*'))}{'*' if name.endswith('*') else ''}}}"


def _method_problem(method: str) -> str:
    if not method:
        return f"the method is missing; begin with one of {', '.join(METHODS)}"
    if method.upper() in METHODS:
        return f"the method is in lower case; write {method.upper()}"
    return f"unknown method: {method}; write one of {', '.join(METHODS)}"
