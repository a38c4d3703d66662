"""Paths of the sandbox's routes in the form in which its documents write them."""

from __future__ import annotations

import re


def camel_case_path(path: str) -> str:
    """Return a route's path with its parameters in camel case, as the API spells them."""

    def camel(parameter: re.Match[str]) -> str:
        return re.sub(r"_(\w)", lambda letter: letter[1].upper(), parameter[0])

    return re.sub(r"{\w+}", camel, path)
