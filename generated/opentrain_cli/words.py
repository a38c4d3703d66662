# Generated from spec/commands.yaml (sha256 1e3bedd980986e46) by `make generate`; do not edit.
"""Commands by word, for suggestions if a command line does not begin with a group."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORDS: Mapping[str, Sequence[str]] = {
    "approve": ("milestones approve",),
    "capabilities": ("jobs draft capabilities",),
    "changes": ("jobs changes",),
    "claim": ("auth claim",),
    "claim-status": ("auth claim-status",),
    "close": ("jobs close",),
    "create": ("jobs draft create", "milestones create", "webhooks create"),
    "delete": ("webhooks delete", "api delete"),
    "draft": ("jobs draft create", "jobs draft update", "jobs draft capabilities"),
    "end": ("contracts end",),
    "facets": ("jobs facets",),
    "fund": ("milestones fund",),
    "get": (
        "jobs get",
        "proposals get",
        "freelancers get",
        "contracts get",
        "approvals get",
        "webhooks get",
        "api get",
    ),
    "hire": ("proposals hire",),
    "invite": ("jobs invite", "team invite"),
    "ledger": ("credits ledger",),
    "list": ("jobs list", "proposals list", "messages list", "contracts list", "webhooks list", "tokens list"),
    "login": ("auth login",),
    "logout": ("auth logout",),
    "patch": ("api patch",),
    "pending": ("payments pending",),
    "poll": ("updates poll",),
    "post": ("api post",),
    "publish": ("jobs publish",),
    "read": ("messages read",),
    "register": ("auth register",),
    "revoke": ("tokens revoke",),
    "search": ("jobs search",),
    "send": ("messages send",),
    "show": ("credits show", "team show"),
    "start-proposal-thread": ("messages start-proposal-thread",),
    "status": ("auth status",),
    "token": ("auth token",),
    "top-up": ("credits top-up",),
    "top-up-status": ("credits top-up-status",),
    "unread": ("messages unread",),
    "update": ("jobs draft update",),
    "update-published": ("jobs update-published",),
    "verify": ("webhooks verify",),
}
