"""Shape of error responses: where the message and the code are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from codegen.openapi.guesses import Guess, Values
from codegen.openapi.reading.operations import Operation
from codegen.openapi.reading.schemas import Schemas, Shape

_MESSAGES = (
    "message",
    "detail",
    "error_message",
    "errorMessage",
    "error_description",
    "description",
    "title",
    "msg",
    "reason",
)
_CODES = ("code", "error_code", "errorCode", "type", "id", "error", "key", "name", "status_code", "status")
_WRAPPERS = ("error", "errors", "fault", "meta")
_REQUEST_IDS = ("request_id", "requestId", "trace_id", "traceId")
_DEFAULT = {"message": "message", "code": "code"}


def read_error(operations: Sequence[Operation], schemas: Schemas) -> Values | Guess | None:
    """Return `error` of the service, the shape that most error responses have; None for the default."""
    counts: Counter[tuple[tuple[str, str], ...]] = Counter()
    for operation in operations:
        for response in operation.responses:
            if response.status[0] not in "45D":
                continue
            for kind, schema in response.content.items():
                if "json" in kind and schema is not None:
                    counts[tuple(_paths(schemas.shape(schema), schemas).items())] += 1
    counts.pop((), None)
    if not counts:
        return None
    paths = dict(counts.most_common(1)[0][0])
    return None if paths == _DEFAULT else Guess(paths)


def _paths(shape: Shape, schemas: Schemas, prefix: str = "", depth: int = 0) -> Values:
    """Return the paths of the message, the code and the request id; empty without a message."""
    texts = [name for name, schema in shape.properties.items() if schemas.shape(schema).type in ("string", "any")]
    message = next((name for name in _MESSAGES if name in texts), None)
    found: Values = {}
    if message is not None:
        scalars = [name for name, schema in shape.properties.items() if schemas.shape(schema).is_scalar]
        code = next((name for name in _CODES if name in scalars and name != message), "code")
        found = {"message": prefix + message, "code": prefix + code}
    else:
        for name in _WRAPPERS:
            inner = schemas.shape(shape.properties[name]) if name in shape.properties else None
            if inner is not None and inner.type == "array" and depth < 2:
                inner, name = schemas.shape(inner.items), f"{name}.0"
            if inner is not None and inner.type == "object" and depth < 2:
                found = _paths(inner, schemas, f"{prefix}{name}.", depth + 1)
            elif inner is not None and inner.type == "string":
                found = {"message": prefix + name, "code": f"{prefix}code"}
            if found:
                break
    request_id = next((name for name in _REQUEST_IDS if name in shape.properties), None)
    return found | {"request-id": prefix + request_id} if found and request_id and "request-id" not in found else found
