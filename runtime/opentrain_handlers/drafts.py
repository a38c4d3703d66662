"""Job drafts: the body that creates one, and its missing fields as questions (contract.md, section 3)."""

from __future__ import annotations

from shlex import quote

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.build import build_body
from opentrain_runtime.output.blocks import Line, NextStep
from opentrain_runtime.output.formats import as_text, listed
from opentrain_runtime.text.sanitize import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.output.blocks import OutputBlock

_OWN_FORMS = ("format", "source", "rawJobDescription")


def create_body(context: Context) -> dict[str, object]:
    """Return the body of POST /job-drafts for the given source. Raises `UsageError`."""
    arguments = context.arguments
    body = {**_source(context), **build_body(context.endpoint, arguments)}
    title = arguments.text("title")
    if title is not None:
        text = body.get("rawJobDescription")
        if arguments.text("description") is None and arguments.text("description_file") is None:
            raise UsageError("--title has no effect without --description or --description-file")
        body["rawJobDescription"] = f"{title}\n\n{text}"
    whole = body.get("rawJobDescription")
    longest = context.command.settings["max-description"]
    if isinstance(whole, str) and len(whole) > longest:
        raise UsageError(
            f"title and description together are too long: {len(whole):,} characters (maximum: {longest:,})"
        )
    return body


def _source(context: Context) -> dict[str, object]:
    arguments = context.arguments
    canonical, payload = arguments.get("canonical_file"), arguments.get("payload_file")
    if isinstance(canonical, dict):
        return {"format": "opentrain_canonical", "job": canonical}
    if isinstance(payload, dict):
        return _payload(context, payload)
    return {"rawJobDescription": arguments.text("description") or arguments.text("description_file")}


def _payload(context: Context, payload: dict[str, object]) -> dict[str, object]:
    if any(name in payload for name in _OWN_FORMS):
        for dest, name in context.endpoint.body.items():
            given, held = context.arguments.text(dest), _held(payload, name)
            if given is not None and held is not None and given != held:
                raise UsageError(f"{flag_of(dest)}={given} conflicts with {held!r} in the file")
        return payload
    if _is_posting(payload):
        return {"format": "schema_org_job_posting", "jsonLd": payload}
    raise UsageError(
        "--payload-file: the object has no format, source or rawJobDescription, and is not a schema.org JobPosting",
        hint="Use --canonical-file for an OpenTrain job object.",
    )


def _held(payload: dict[str, object], name: str) -> object:
    source = payload.get("source")
    inside = source.get(name) if isinstance(source, dict) else None
    return payload.get(name, inside)


def _is_posting(document: dict[str, object]) -> bool:
    kinds = document.get("@type")
    if "JobPosting" in (kinds if isinstance(kinds, list) else [kinds]):
        return True
    graph = document.get("@graph")
    return isinstance(graph, list) and any(isinstance(item, dict) and _is_posting(item) for item in graph)


def questions(response: object, product: Product) -> Iterator[OutputBlock]:
    """Return the missing fields of a draft as questions, each with the flag that sets it.

    The API's pages document three places for them (contract.md, section 12). The first that is not empty is used.
    """
    if not isinstance(response, dict):
        return
    missing = _missing(response)
    if not missing:
        return
    yield Line("")
    yield Line(f"{len(missing)} {'field is' if len(missing) == 1 else 'fields are'} missing:")
    for field in missing:
        yield Line(one_line(f"  {_question(field)}"))
        allowed = field.get("enumValues")
        if isinstance(allowed, list) and allowed:
            yield Line(one_line(f"    Allowed values: {listed(allowed)}"))
        example = field.get("example")
        if example is not None:
            yield Line(one_line(f"    (for example {as_text(example)})"))
        if isinstance(field.get("hint"), str):
            yield Line(one_line(f"    {field['hint']}"))
        yield Line(one_line(f"    {_update(product, response, [field])}"), whole=True)
    invalid = _invalid(response, missing)
    if invalid:
        yield Line("")
        yield Line(f"{len(invalid)} {'field is' if len(invalid) == 1 else 'fields are'} not valid yet:")
    for field in invalid:
        yield Line(one_line(f"  {_question(field)}"))
        yield Line(one_line(f"    {_update(product, response, [field])}"), whole=True)
    if len([*missing, *invalid]) > 1:
        yield NextStep("To set all of them", one_line(_update(product, response, [*missing, *invalid])))


def refused(details: object, arguments: Arguments, product: Product) -> list[str]:
    """Return the missing fields of a draft that could not be published, as lines below the error."""
    held = details if isinstance(details, dict) else {}
    from opentrain_runtime.output.plain import to_text  # only an error needs it

    parts = questions({**held, "jobId": held.get("jobId", arguments.get("job_id"))}, product)
    return [line for line in to_text(parts).splitlines() if line]


def _missing(response: dict[str, object]) -> list[dict[str, object]]:
    validation = response.get("validation")
    places = [response.get("missingFields")]
    if isinstance(validation, dict):
        places += [validation.get("missingFields"), validation.get("issues")]
    for place in places:
        if isinstance(place, list) and place:
            return [item if isinstance(item, dict) else {"field": as_text(item)} for item in place]
    return []


def _invalid(response: dict[str, object], missing: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return the issues of fields that are not missing."""
    validation = response.get("validation")
    issues = validation.get("issues") if isinstance(validation, dict) else None
    named = [field.get("field") for field in missing]
    listed_issues = [item for item in issues if isinstance(item, dict)] if isinstance(issues, list) else []
    return [item for item in listed_issues if item.get("field") not in named]


def _question(field: dict[str, object]) -> str:
    for name in ("prompt", "message", "label", "field"):
        text = field.get(name)
        if isinstance(text, str) and text:
            return text.removeprefix("ask: ")
    return "A field is missing."


def _update(product: Product, response: dict[str, object], fields: list[dict[str, object]]) -> str:
    """Return the command that sets these fields."""
    job_id = response.get("jobId")
    words = [product.binary, "jobs", "draft", "update"]
    if job_id is not None:
        words.append(f"--job-id={as_text(job_id)}")
    return " ".join(map(quote, words)) + "".join(f" --set {quote(_setting(field))}" for field in fields)


def _setting(field: dict[str, object]) -> str:
    keys = field.get("updateKeys")
    name = keys[0] if isinstance(keys, list) and keys else field.get("field")
    return f"{as_text(name)}=VALUE"
