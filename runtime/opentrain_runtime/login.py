"""Commands that save, show and delete a token, for products whose manifest names the request that verifies one."""

from __future__ import annotations

from opentrain_runtime.context import Result
from opentrain_runtime.errors import CliError
from opentrain_runtime.text.json_path import lookup
from opentrain_runtime.urls import origin_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.config.credential_file import Credentials
    from opentrain_runtime.context import Context


def login(context: Context) -> Result:
    """Send the given token to the API, and save it if the API accepts it. Raises `CliError` if it cannot be saved."""
    response = context.session.parse_json(context.session.send_ok(context.endpoint))
    token, base_url, file = context.session.given_token() or "", context.settings.base_url(), context.settings.file
    with file.writing() as writer:
        saved = writer.current()
        try:
            writer.commit(saved.changed(token=token, base_url=base_url, extra=_extra(context, saved)))
        except OSError as error:
            raise CliError(
                f"the token could not be saved: {file.display_path}: {error.strerror or error}",
                exit_name="refused",
                code="CLI_CREDENTIALS_NOT_WRITTEN",
                hint="Fix the problem, then log in again.",
                outcome="done",
            ) from None
    note_variable(context)
    user = lookup(response, *context.product.credentials.who)
    return Result({"status": "logged-in", "user": user, "baseUrl": base_url, "credentialsFile": file.display_path})


def status(context: Context) -> Result:
    """Send the token in use to the API. The view also shows its user and its source, and the base URL."""
    document = context.session.parse_json(context.session.send_ok(context.endpoint))
    found = context.settings.token()
    about = {
        "user": lookup(document, *context.product.credentials.who),
        "tokenFrom": found.found_in if found else None,
        "baseUrl": context.settings.base_url(),
    }
    return Result(document, shown={"cli": about})


def token(context: Context) -> Result:
    """Return the token that other commands send, and its source. Raises `CliError` if there is none."""
    found = context.settings.token()
    if found is None:
        raise context.settings.missing_token()
    return Result({"token": found.value, "tokenFrom": found.found_in, "baseUrl": context.settings.base_url()})


def logout(context: Context) -> Result:
    """Delete the credentials file."""
    file = context.settings.file
    if not file.delete():
        return Result({"status": "no-credentials", "credentialsFile": file.display_path})
    note_variable(context)
    return Result({"status": "logged-out", "credentialsFile": file.display_path})


def _extra(context: Context, saved: Credentials) -> dict[str, str | None]:
    """Return the changes of further saved values: those of flags, and None for those of another origin."""
    home = origin_in(saved.base_url or context.product.base_url)
    given = {
        name: context.arguments.text(name.replace("-", "_"))
        for name in context.product.credentials.extra
        if context.arguments.given(name.replace("-", "_"))
    }
    foreign = context.product.credentials.extra if home != context.settings.origin() else ()
    return {**dict.fromkeys(foreign), **given}


def note_variable(context: Context) -> None:
    """Note that a variable takes precedence over what was saved or deleted."""
    variable = context.settings.variable("token")
    if variable is not None:
        context.stderr.note(f"Note: {variable[0]} is set and takes precedence over the credentials file.")
