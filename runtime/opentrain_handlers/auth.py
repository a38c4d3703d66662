"""Handlers of the group `auth` (contract.md, sections 2 and 7)."""

from __future__ import annotations

from opentrain_handlers.tokens import TOKEN_ID
from opentrain_runtime import login as login_commands
from opentrain_runtime.config.credential_file import Credentials
from opentrain_runtime.context import Result
from opentrain_runtime.errors import CliError, NetworkError, UsageError
from opentrain_runtime.http.retries import retry_after
from opentrain_runtime.lists.poll import Poller
from opentrain_runtime.output.stdout import write_result
from opentrain_runtime.text.json import pretty
from opentrain_runtime.urls import origin_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.config.credential_file import Writer
    from opentrain_runtime.context import Context
    from opentrain_runtime.http.messages import Response

CLAIM_TOKEN = "claim-token"
CLAIM_EXPIRES = "claim-expires"
_NO_CLAIM: dict[str, str | None] = {CLAIM_TOKEN: None, CLAIM_EXPIRES: None}


def register(context: Context) -> Result:
    """Run `auth register`: POST /api/agent/identity, then save both tokens before anything is printed."""
    file = context.settings.file
    with file.writing() as writer:
        saved = writer.current()
        if (saved.token or saved.extra(CLAIM_TOKEN)) and not context.arguments.given("force"):
            raise UsageError(
                f"credentials are already saved in {file.display_path}",
                code="CLI_CREDENTIALS_EXIST",
                hint="Add --force to overwrite them. You then lose access to their account, unless you have saved its "
                "token elsewhere.",
            )
        response = context.session.send_ok(context.endpoint)
        document = _object(context, response)
        token, claim_token = str(document["access_token"]), document.get("claim_token")
        expires = document.get("claim_token_expires_at")
        extra = {
            CLAIM_TOKEN: claim_token if isinstance(claim_token, str) else None,
            CLAIM_EXPIRES: expires if isinstance(expires, str) else None,
            TOKEN_ID: None,
        }
        origin = context.settings.origin()
        _save_new(context, writer, lambda saved: saved.changed(token=token, base_url=origin, extra=extra))
    return Result(
        {
            "status": "registered",
            "baseUrl": origin,
            "registrationId": document.get("registration_id"),
            "scopes": document.get("scopes"),
            "claimTokenExpiresAt": document.get("claim_token_expires_at"),
            "credentialsFile": file.display_path,
        }
    )


def claim(context: Context) -> Result:
    """Run `auth claim`: POST /api/agent/identity/claim with the given or the saved claim token."""
    used = _fill_claim_token(context)
    try:
        response = context.session.send_ok(context.endpoint)
    except CliError as error:
        if error.exit_name == "refused" and _has_expired(context, used):
            error.exit_name = "conflict"
            error.hint = "The account can no longer be claimed. Register a new account with"
            error.action = {"command": f"{context.product.binary} auth register --force"}
        raise
    return Result(context.session.parse_json(response))


def _has_expired(context: Context, used: str) -> bool:
    """Return whether the claim token is the saved one, and its saved expiry has passed."""
    saved = context.settings.credentials
    expires = saved.extra(CLAIM_EXPIRES)
    if expires is None or saved.extra(CLAIM_TOKEN) != used:
        return False
    from datetime import datetime

    try:
        return datetime.fromisoformat(expires).timestamp() <= context.session.now()
    except ValueError:
        return False


def claim_status(context: Context) -> Result:
    """Run `auth claim-status`: POST /api/agent/oauth/token, once or until the claim is complete or the timeout."""
    used = _fill_claim_token(context)
    spec = context.command.wait
    assert spec is not None  # the manifest declares `wait`
    waits, waiting = context.arguments.given("wait"), Poller(context, spec)
    interval = float(spec.interval)
    lost = False
    while True:
        fault: CliError | None = None
        pause = interval
        try:
            with context.settings.file.writing() as writer:
                response = context.session.send(context.endpoint, polled=True)
                if response.ok:
                    return _claimed(context, writer, response, used)
        except NetworkError as error:
            fault = error
            lost = lost or error.sent
            if not waits or error.permanent:
                raise _perhaps_delivered(context, error) if error.sent else error from None
        else:
            said = context.session.error_of(response)
            if said.reason == "slow_down":
                interval += context.command.settings["slow-down-step"]
                pause = interval
            elif waits and (response.status >= 500 or response.status == 429):
                fault = said
                lost = lost or response.status >= 500
                pause = max(interval, retry_after(response.headers, context.environment.wall_clock()) or 0.0)
            elif said.reason == "invalid_grant" and lost:
                raise _perhaps_delivered(context, said)
            elif said.reason == "expired_token":
                said.exit_name = "conflict"
                raise said
            elif said.reason != "authorization_pending":
                raise _perhaps_delivered(context, said) if response.status >= 500 else said
        if fault is not None:
            waiting.tell(fault)
        if waits:
            context.show_link(_pending(context))
        if not waiting.wait_for_next(pause):
            if fault is not None:
                raise _perhaps_delivered(context, fault) if lost else fault
            return Result(_pending(context), exit_name="pending")


def _pending(context: Context) -> dict[str, object]:
    return {"status": "pending", "baseUrl": context.settings.origin(), "scopes": None, "credentialsFile": None}


def _perhaps_delivered(context: Context, error: CliError) -> CliError:
    """Add to an error that the one-time token may be lost. The API delivers it only once (contract.md, section 2)."""
    login = f"{context.product.binary} auth login --api-key=-"
    if error.reason == "invalid_grant":
        error.remark = "the one-time token was probably in a response that was lost"
        error.hint = "A human can create another in the app's settings; save it with"
        error.action = {"command": login}
        return error
    error.remark = "the one-time token may have been in a response that was lost"
    error.hint, error.action = "Run the command again", {"command": f"{context.product.binary} auth claim-status"}
    error.also = (
        "If it then fails with invalid_grant, the token was delivered and is lost. A human can create another in the "
        "app's settings; save it with",
        login,
    )
    return error


def login(context: Context) -> Result:
    """Run `auth login`: GET /auth/me with the given token, which is saved only if the API accepts it."""
    token = context.arguments.text("api_key") or ""
    origin = context.settings.origin()
    response = context.session.send_ok(context.endpoint)
    document = _object(context, response)
    actor, details = document.get("actor"), document.get("token")
    file = context.settings.file
    with file.writing() as writer:
        saved = writer.current()
        try:
            token_id = details.get("id") if isinstance(details, dict) else None
            extra = {**_foreign_claim_token(context, saved), TOKEN_ID: token_id if isinstance(token_id, str) else None}
            writer.commit(saved.changed(token=token, base_url=origin, extra=extra))
        except OSError as error:
            raise _not_saved(
                f"{file.display_path}: {error.strerror or error}", "Fix the problem, then log in again."
            ) from None
    login_commands.note_variable(context)
    return Result(
        {
            "status": "logged-in",
            "user": actor.get("email") if isinstance(actor, dict) else None,
            "baseUrl": origin,
            "scopes": details.get("scopes") if isinstance(details, dict) else None,
            "credentialsFile": file.display_path,
        }
    )


def status(context: Context) -> Result:
    """Run `auth status`: GET /auth/me. The view also shows the source of the token, and the origin."""
    found = context.settings.token()
    document = _object(context, context.session.send_ok(context.endpoint))
    about = {"tokenFrom": found.found_in if found else None, "baseUrl": context.settings.origin()}
    return Result(document, shown={**document, "cli": about})


def token(context: Context) -> Result:
    """Run `auth token`: return the token that other commands send, and its source. Nothing is sent."""
    return login_commands.token(context)


def logout(context: Context) -> Result:
    """Run `auth logout`: delete the credentials file. Nothing is sent."""
    return login_commands.logout(context)


def _fill_claim_token(context: Context) -> str:
    """Return the claim token, and set it in the arguments. Raises `CliError` if there is none."""
    given = context.arguments.text("claim_token")
    if given is None:
        given = context.settings.credentials.extra(CLAIM_TOKEN)
        if given is None:
            raise CliError(
                "no claim token is saved",
                exit_name="denied",
                code="CLI_NO_CLAIM_TOKEN",
                hint="Give one with --claim-token, or get one with",
                action={"command": f"{context.product.binary} auth register"},
            )
        context.settings.check_saved_origin(
            "claim token", f"Give the claim token for {context.settings.origin()} with --claim-token."
        )
        context.arguments.put("claim_token", given)
    context.learn_secret(given)
    return given


def _claimed(context: Context, writer: Writer, response: Response, used: str) -> Result:
    try:
        document = _object(context, response)
        minted = str(document["access_token"])
    except CliError as error:
        raise _perhaps_delivered(context, error) from None
    origin = context.settings.origin()

    def change(saved: Credentials) -> Credentials:
        done = _NO_CLAIM if saved.extra(CLAIM_TOKEN) == used else _foreign_claim_token(context, saved)
        return saved.changed(token=minted, base_url=origin, extra={**done, TOKEN_ID: None})

    _save_new(context, writer, change)
    path = context.settings.file.display_path
    return Result({"status": "claimed", "baseUrl": origin, "scopes": document.get("scopes"), "credentialsFile": path})


def _foreign_claim_token(context: Context, saved: Credentials) -> dict[str, str | None]:
    """Return the change that removes a saved claim token of another origin."""
    home = saved.base_url or context.product.base_url
    if saved.extra(CLAIM_TOKEN) is None or origin_of(home) == context.settings.origin():
        return {}
    context.stderr.note(f"The saved claim token belongs to {home} and was removed.")
    return _NO_CLAIM


def _save_new(context: Context, writer: Writer, change: Callable[[Credentials], Credentials]) -> None:
    """Save a token that the API delivers only once. If that fails, print it if stdout is open: it is the only copy."""
    try:
        writer.commit(change(writer.current()))
    except (OSError, CliError) as error:
        file = context.settings.file
        why = error.message if isinstance(error, CliError) else f"{file.display_path}: {error.strerror or error}"
        if context.environment.stdout is None:
            raise _not_saved(why, "The token is lost. A human can create another in the app's settings.") from None
        write_result(
            context.environment, pretty({"status": "not-saved", **change(Credentials(file.keys, {})).document})
        )
        raise _not_saved(why, "The token is on standard output. Store it now; it is not shown again.") from None
    login_commands.note_variable(context)


def _not_saved(why: str, hint: str) -> CliError:
    return CliError(
        f"the token could not be saved: {why}",
        exit_name="refused",
        code="CLI_CREDENTIALS_NOT_WRITTEN",
        hint=hint,
        outcome="done",
    )


def _object(context: Context, response: Response) -> dict[str, object]:
    document = context.session.parse_json(response)
    assert isinstance(document, dict)  # the manifest requires values in it
    return document
