"""Commands of the group `auth` that follow from `credentials.check`, as plain values of a manifest."""

from __future__ import annotations

import re

from codegen.manifest.section import Section
from codegen.tool import RUNTIME

GROUP = "auth"
HANDLERS = f"{RUNTIME}.login"
"""Module of the runtime with a function for each command."""
_Values = dict[str, object]


def with_login(value: object) -> object:
    """Return the plain values of a manifest with the commands for its token, if it names a request that checks one.

    A command of the same name in the manifest replaces one of them.
    """
    root = Section(value)
    credentials = root.section("credentials")
    if not re.fullmatch(r"GET (/[\w.-]+)+", credentials.text("check")) or not credentials.value.get("who"):
        return value
    groups = root.section("groups")
    own = groups.section(GROUP)
    commands = {**_commands(root), **own.section("commands").value}
    group = {"summary": "Log in, and manage the saved token", **own.value, "commands": commands}
    others = {name: inner for name, inner in groups.value.items() if name != GROUP}
    setting = root.section("api").section("token").text("setting")
    extra = ({setting: setting} if setting else {}) | dict(credentials.section("extra").value)
    return {
        **root.value,
        "credentials": {**credentials.value, **({"extra": extra} if extra else {})},
        "groups": {GROUP: group, **others},
    }


def _commands(root: Section) -> _Values:
    binary = root.section("product").text("binary")
    check = root.section("credentials").text("check")
    who = root.section("credentials").value.get("who")
    found: list[object] = who if isinstance(who, list) else [who]
    requires: list[_Values] = [{"id": found}]
    return {
        "login": _login(root, check, requires),
        "status": {
            "summary": "Show the user of the token in use",
            "description": "Sends the token to the API. Shows its user, where the token was found, and the base URL.",
            "request": check,
            "effect": "read",
            "handler": f"{HANDLERS}.status",
            "requires": requires,
            "view": [
                {"says": "Logged in to {cli.baseUrl} as {cli.user}."},
                {"fields": {"Read from": "cli.tokenFrom"}},
            ],
            "examples": [{"run": f"{binary} auth status", "says": "Show the user and the token in use"}],
        },
        "token": {
            "summary": "Print the token in use",
            "description": "Prints the token that other commands send. It comes from an environment variable or the "
            "credentials file. Keep the output out of logs. The command does not send a request.",
            "effect": "read",
            "handler": f"{HANDLERS}.token",
            "requires": [{"none": "It does not send a request."}],
            "view": [{"says": "{token}"}],
            "output": "An object built by the client, with the keys token, tokenFrom and baseUrl.",
            "examples": [{"run": f"{binary} auth token", "says": "Print only the token"}],
        },
        "logout": {
            "summary": "Delete the saved credentials",
            "description": "Deletes the credentials file on this machine. The token stays valid.",
            "effect": "destructive",
            "token": "none",
            "credentials-file": True,
            "handler": f"{HANDLERS}.logout",
            "requires": [{"none": "It does not send a request."}],
            "view": [
                {"says": "Logged out. {credentialsFile} is deleted.", "when": {"status": "logged-out"}},
                {"says": "Nothing to do: no credentials are saved.", "when": {"status": "no-credentials"}},
            ],
            "output": "An object built by the client, with the keys status (logged-out or no-credentials) and "
            "credentialsFile.",
            "examples": [{"run": f"{binary} auth logout", "says": "Delete the saved token"}],
        },
    }


def _login(root: Section, check: str, requires: list[_Values]) -> _Values:
    binary, token = root.section("product").text("binary"), root.section("api").section("token")
    setting, is_user = token.text("setting"), token.text("token-is") == "user"
    flags: _Values = {}
    words = "--token=-"
    if setting and is_user:
        about = "Password that belongs to the token; - reads stdin"
        flags[setting] = {"value": "PASSWORD", "required": True, "secret": True, "help": about}
        words = f"--token=TOKEN --{setting}=-"
    elif setting:
        flags[setting] = {"value": "NAME", "required": True, "help": "User name that belongs to the token"}
        words = f"--{setting}=NAME --token=-"
    flags["token"] = {
        "value": "TOKEN",
        "required": True,
        "secret": True,
        "help": "Token to save; - reads stdin",
    }
    return {
        "summary": "Verify a token with the API and save it",
        "description": "Sends the token to the API. If the API accepts the token, it is saved together with the base "
        "URL. The saved token is sent only to the origin of this URL, and to other origins of the same API. Use "
        "`--token=-` to keep the token out of the shell's history.",
        "request": check,
        "token": "token",
        "effect": "write",
        "credentials-file": True,
        "handler": f"{HANDLERS}.login",
        "flags": flags,
        "requires": requires,
        "view": [
            {"says": "Logged in to {baseUrl} as {user}."},
            {"says": "The token is saved in {credentialsFile}."},
        ],
        "output": "An object built by the client, with the keys status, user, baseUrl and credentialsFile. It does not "
        "contain the token.",
        "examples": [{"run": f"{binary} auth login {words}", "says": "Type the secret at a hidden prompt"}],
    }
