"""Team: members and invitations."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.scopes import FEATURES
from tests.support.sandbox import InProcessSandbox

Advance = Callable[..., None]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]
Connect = Callable[[str, str | None], httpx.Client]
Owner = Callable[[str], httpx.Client]
Register = Callable[[str], dict[str, Any]]

TEAM = "/api/public/v1/team"


def me(client: httpx.Client) -> dict[str, Any]:
    body: dict[str, Any] = client.get("/api/public/v1/auth/me").json()
    return body


def invite(client: httpx.Client, email: str) -> tuple[int, dict[str, Any]]:
    response = client.post(f"{TEAM}/invites", json={"email": email})
    return response.status_code, response.json()


def test_new_team_has_only_its_owner(api: httpx.Client) -> None:
    account, actor = me(api)["account"], me(api)["actor"]
    team = api.get(TEAM).json()["team"]
    assert team["organization"] == {
        "id": account["organizationId"],
        "name": "Scout's organization",
        "ownerUserId": account["ownerUserId"],
        "ownerName": "Scout",
    }
    (member,) = team["members"]
    assert member.pop("joinedAt").endswith("Z")
    assert member == {"userId": actor["userId"], "role": "OWNER", "name": "Scout", "email": actor["email"]}
    assert team["invites"] == []


def test_new_address_is_invited_once(server: str, owner: Owner) -> None:
    client = owner(server)
    status, body = invite(client, " Ada@Friends.example ")
    assert status == 201
    assert set(body) == {"ok", "status", "email", "team"}
    assert (body["ok"], body["status"], body["email"]) == (True, "invite_created", "Ada@Friends.example")
    (pending,) = body["team"]["invites"]
    assert set(pending) == {"id", "email", "createdAt", "expiresAt"}
    assert (pending["id"][:4], pending["email"]) == ("inv_", "Ada@Friends.example")
    assert body["team"] == client.get(TEAM).json()["team"]
    status, again = invite(client, "ada@friends.example")
    assert (status, again["status"], again["team"]["invites"]) == (200, "invite_created", [pending])


def test_account_owner_joins_immediately(server: str, owner: Owner) -> None:
    client, friend = owner(server), owner(server)
    email = me(friend)["actor"]["email"]
    status, body = invite(client, email.upper())
    assert (status, body["status"]) == (201, "member_added")
    assert body["team"]["invites"] == []
    first, second = body["team"]["members"]
    assert (first["role"], second["role"]) == ("OWNER", "MEMBER")
    assert (second["userId"], second["email"]) == (me(friend)["actor"]["userId"], email)
    assert len(friend.get(TEAM).json()["team"]["members"]) == 1
    # A person can be a member of several teams.
    assert invite(owner(server), email)[1]["status"] == "member_added"
    for known in (email, me(client)["actor"]["email"].upper()):
        status, again = invite(client, known)
        assert (status, again["status"], again["team"]) == (200, "already_member", body["team"])


def test_membership_replaces_an_invitation(server: str, owner: Owner, register: Register, claim: Claim) -> None:
    client, email = owner(server), f"{secrets.token_hex(6)}@later.example"
    assert invite(client, email)[1]["status"] == "invite_created"
    claim(server, register(server), email)
    body = invite(client, email)[1]
    assert (body["status"], body["team"]["invites"]) == ("member_added", [])


def test_invitation_expires_after_seven_days(timed: str, owner: Owner, advance: Advance) -> None:
    client = owner(timed)
    old = invite(client, "ada@friends.example")[1]["team"]["invites"]
    advance(days=7, seconds=-1)
    assert client.get(TEAM).json()["team"]["invites"] == old
    advance(seconds=1)
    assert client.get(TEAM).json()["team"]["invites"] == []
    status, body = invite(client, "ada@friends.example")
    assert (status, body["status"], len(body["team"]["invites"])) == (201, "invite_created", 1)
    assert body["team"]["invites"] != old


@pytest.mark.parametrize("email", ["x@bounce.example", "x@mail.Bounce.example"])
def test_bouncing_mail_is_409(server: str, owner: Owner, email: str) -> None:
    client = owner(server)
    status, body = invite(client, email)
    assert (status, body["details"]["reason"]) == (409, "invite_email_send_failed")
    assert client.get(TEAM).json()["team"]["invites"] == []
    assert invite(client, "x@nobounce.example")[0] == 201


@pytest.mark.parametrize("email", [None, 1, "", "x", "x@", "@x.example", "a b@x.example", f"{'a' * 250}@x.example"])
def test_invalid_address_is_400(server: str, owner: Owner, email: Any) -> None:
    response = owner(server).post(f"{TEAM}/invites", json={"email": email})
    assert response.status_code == 400
    assert [problem["path"] for problem in response.json()["details"]["issues"]] == [["email"]]


def test_inviting_needs_claim_and_scope(server: str, api: httpx.Client, owner: Owner, connect: Connect) -> None:
    status, body = invite(api, "ada@friends.example")
    assert (status, body["details"]["reason"]) == (403, "account_claim_required")
    minted = owner(server).post("/api/public/v1/tokens", json={"scopes": ["team:read"]}).json()
    reader = connect(server, minted["token"])
    assert reader.get(TEAM).status_code == 200
    assert invite(reader, "ada@friends.example")[1]["details"]["requiredScopes"] == ["team:write"]
    stranger = connect(server, api.post("/api/public/v1/tokens", json={"scopes": ["jobs:read"]}).json()["token"])
    assert stranger.get(TEAM).json()["details"]["requiredScopes"] == ["team:read"]


def test_team_feature_can_be_off(in_process: InProcessSandbox, connect: Connect, register: Register) -> None:
    client = connect(in_process.origin, register(in_process.origin)["access_token"])
    in_process.sandbox.features = FEATURES - {"public_api_team"}
    for response in (client.get(TEAM), client.post(f"{TEAM}/invites", json={"email": "ada@friends.example"})):
        assert (response.status_code, response.json()["details"]["reason"]) == (403, "teams_not_enabled")
    assert connect(in_process.origin, None).get(TEAM).status_code == 401
