"""Operations of the OpenAPI document, from their short form in the files of ``resources``.

The short form of an operation has these keys:

- ``id``, ``summary``, ``description``.
- ``token``: the scope that the token needs, a list if one of them is enough, or ``any``. Without the key, no token is
  needed.
- ``feature``, ``claimed``: what else the account needs (contract.md section 6).
- ``parameters``: schemas of the path's parameters, which are not empty by default. ``query``: those of the query.
- ``body`` or ``form``: schema of the JSON object or of the form. ``body-optional``: the object may be missing.
- A status: schema of its body, or ``none``. ``media-type``: that of the success, if it is not JSON.
- ``headers``: schemas of the headers of a success.
- ``errors``: schemas of ``details`` in the error envelope, by status. ``true`` allows anything or nothing.
  ``maybe 400`` allows that they are missing. ``oauth-errors``: the codes by status.
- ``assumed``: what contract.md does not state.
"""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Any

from opentrain_sandbox.openapi.notation import Notation, Schema

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
KEYS = {
    "id", "summary", "description", "token", "feature", "claimed", "parameters", "query", "body", "form",
    "body-optional", "media-type", "headers", "errors", "oauth-errors", "assumed",
}  # fmt: skip


class OperationBuilder:
    """Converter of operations.

    Args:
        notation: expands schemas.
        codes: the ``code`` of the error envelope for each status.

    Attributes:
        shared_responses: components that the built operations refer to: errors with any details, such as
            ``RateLimited``.
    """

    def __init__(self, notation: Notation, codes: dict[int, str]) -> None:
        self._notation = notation
        self._codes = codes
        self.shared_responses: dict[str, Any] = {}

    def build(self, path: str, tag: str, given: dict[Any, Any]) -> dict[str, Any]:
        """Return the operation object.

        Raises:
            ValueError: a key or a name of a schema is unknown, or a status is given twice.
        """
        unknown = [key for key in given if key not in KEYS and not isinstance(key, int)]
        if unknown:
            raise ValueError(f"unknown keys of {given.get('id')}: {unknown}")
        built: dict[str, Any] = {
            "operationId": given["id"],
            "summary": given["summary"],
            "tags": [tag],
            "security": security(given.get("token")),
        }
        description = describe(given)
        if description:
            built["description"] = description
        for key in ("feature", "claimed", "assumed"):
            if key in given:
                built[f"x-{key}"] = given[key]
        parameters = self._parameters(path, given)
        if parameters:
            built["parameters"] = parameters
        for key, media_type in (("body", JSON), ("form", FORM)):
            if key in given:
                content = {media_type: {"schema": self._notation.expand(given[key])}}
                built["requestBody"] = {"required": not given.get("body-optional", False), "content": content}
        built["responses"] = self._responses(given)
        return built

    def _parameters(self, path: str, given: dict[Any, Any]) -> list[dict[str, Any]]:
        of_path = dict.fromkeys(re.findall(r"{(\w+)}", path), "filled") | given.get("parameters", {})
        return [
            *({"name": name, "in": "path", "required": True, "schema": self._notation.expand(schema)}
              for name, schema in of_path.items()),
            *(self._query_parameter(name, schema) for name, schema in given.get("query", {}).items()),
        ]  # fmt: skip

    def _query_parameter(self, name: str, given: Any) -> dict[str, Any]:
        own = {"required": given["required"]} if isinstance(given, dict) and "required" in given else {}
        schema = self._notation.expand({key: value for key, value in given.items() if key not in own} if own else given)
        if "description" in schema:
            own["description"] = schema.pop("description")
        return {"name": name, "in": "query", **own, "schema": schema}

    def _responses(self, given: dict[Any, Any]) -> dict[str, Any]:
        bodies = {status: self._body(schema) for status, schema in given.items() if isinstance(status, int)}
        responses = {status: self._response(status, body, given) for status, body in bodies.items()}
        failures = [
            *((name, self._error(name, details)) for name, details in given.get("errors", {}).items()),
            *((name, self._oauth_error(name, codes)) for name, codes in given.get("oauth-errors", {}).items()),
            *self._of_body(given),
        ]
        for name, response in failures:
            status = status_of(name)
            if status in responses:
                raise ValueError(f"{given['id']} has the status {status} twice")
            responses[status] = response
        return {str(status): responses[status] for status in sorted(responses)}

    def _error(self, name: int | str, details: Any) -> dict[str, Any]:
        """Return the response with an error envelope."""
        status = status_of(name)
        response = self._response(status, self._notation.expand(self._envelope(name, details)), {})
        if details is not True:
            return response
        shared_name = self._codes[status].title().replace("_", "")
        self.shared_responses[shared_name] = response
        return {"$ref": f"#/components/responses/{shared_name}"}

    def _oauth_error(self, status: int, codes: list[str]) -> dict[str, Any]:
        """Return the response with an OAuth error that has one of these codes (contract.md section 2)."""
        told = {"error": {"enum": codes}, "error_description": "filled"}
        return self._response(status, self._notation.expand({"properties": told, "required": ["error"]}), {})

    def _body(self, given: Any) -> Schema | None:
        return None if given == "none" else self._notation.expand(given)

    def _response(self, status: int, schema: Schema | None, given: dict[Any, Any]) -> dict[str, Any]:
        # The phrases of some errors depend on the version of Python.
        text = HTTPStatus(status).phrase if status < 300 else self._codes[status].replace("_", " ").capitalize()
        response: dict[str, Any] = {"description": text}
        if status < 300 and "headers" in given:
            response["headers"] = {
                name: {"required": True, "schema": value} for name, value in given["headers"].items()
            }
        if schema is not None:
            media_type = given.get("media-type", JSON) if status < 300 else JSON
            response["content"] = {media_type: {"schema": schema}}
        return response

    def _envelope(self, name: int | str, details: Any) -> Schema:
        """Return the schema of the error envelope (contract.md section 4)."""
        needed = ["error", "code", "requestId"]
        if details is not True and not str(name).startswith("maybe "):
            needed.append("details")
        told = {"error": "filled", "code": {"const": self._codes[status_of(name)]}, "requestId": "filled"}
        return {"properties": told | {"details": {} if details is True else details}, "required": needed}

    def _of_body(self, given: dict[Any, Any]) -> list[tuple[int, dict[str, Any]]]:
        """Return the responses to bodies that are too large or of another media type. Both are assumed."""
        statuses = [413, 415] if "body" in given else [413] if "form" in given else []
        if "oauth-errors" in given:
            return [(status, self._oauth_error(status, [self._codes[status].lower()])) for status in statuses]
        return [(status, self._error(status, True)) for status in statuses]


def status_of(name: int | str) -> int:
    """Return the status of a key of ``errors``."""
    return int(str(name).removeprefix("maybe "))


def security(token: str | list[str] | None) -> list[dict[str, list[str]]]:
    """Return the security requirements. A list of scopes has one requirement for each of them."""
    if token is None:
        return []
    if token == "any":
        return [{"token": []}]
    return [{"token": [scope]} for scope in ([token] if isinstance(token, str) else token)]


def describe(given: dict[Any, Any]) -> str:
    """Return the description, with what the account needs and what is assumed."""
    parts = [given.get("description", "").strip()]
    if "feature" in given:
        parts.append(f"Requires the feature `{given['feature']}`.")
    if given.get("claimed"):
        parts.append("Requires an account that a human has claimed.")
    if "assumed" in given:
        parts.append(f"Assumed: {given['assumed']}.")
    return "\n\n".join(part for part in parts if part)
