"""Discovery documents: every link works, and every named path is served."""

from __future__ import annotations

import re
from collections.abc import Callable

import httpx
import pytest

from opentrain_sandbox.core.scopes import ALL_SCOPES
from tests.support.documented_responses import is_served

Connect = Callable[[str, str | None], httpx.Client]


@pytest.fixture
def anyone(server: str, connect: Connect) -> httpx.Client:
    return connect(server, None)


def test_documents_name_only_served_paths(server: str, anyone: httpx.Client) -> None:
    for path, media_type in (("/llms.txt", "text/plain"), ("/auth.md", "text/markdown")):
        response = anyone.get(path)
        assert response.headers["content-type"] == f"{media_type}; charset=utf-8"
        assert response.text.startswith("# ")
        assert "{origin}" not in response.text
        for link in re.findall(r"\]\((.*?)\)", response.text):
            assert link.startswith(server)
            assert anyone.get(link).status_code == 200, link


def test_control_endpoints_of_llms_txt_are_served(anyone: httpx.Client) -> None:
    named = re.findall(r"`(GET|POST|DELETE) (/sandbox/[^`\s]+)`", anyone.get("/llms.txt").text)
    assert len(named) >= 9
    for method, path in named:
        response = anyone.request(method, re.sub(r"{\w+}", "x", path))
        assert is_served(response), path


def test_protected_resource_metadata(server: str, anyone: httpx.Client) -> None:
    resource = anyone.get("/.well-known/oauth-protected-resource").json()
    # RFC 9728 section 3.3: the resource must be the URL from which the URL of the document was derived.
    assert resource["resource"] == server
    assert resource["authorization_servers"] == [server]
    assert resource["scopes_supported"] == list(ALL_SCOPES)
    assert resource["bearer_methods_supported"] == ["header"]
    assert anyone.get(resource["resource_documentation"]).status_code == 200


def test_authorization_server_metadata(server: str, anyone: httpx.Client) -> None:
    says = anyone.get("/.well-known/oauth-authorization-server").json()
    # RFC 8414 section 2: required keys.
    assert says["issuer"] == server
    assert says["response_types_supported"] == []
    agent = says["agent_auth"]
    registration = anyone.post(agent["identity_endpoint"]).json()
    assert registration["claim_endpoint"] == agent["claim_endpoint"]
    assert registration["token_endpoint"] == says["token_endpoint"]
    assert says["grant_types_supported"] == [agent["grant_type"]] == [registration["grant_type"]]
    assert agent["poll_interval"] == 5
    polled = anyone.post(
        says["token_endpoint"], data={"grant_type": agent["grant_type"], "claim_token": registration["claim_token"]}
    )
    assert polled.json()["error"] == "authorization_pending"
    assert anyone.post(says["revocation_endpoint"], data={"token": registration["access_token"]}).json() == {}
    me = anyone.get("/api/public/v1/auth/me", headers={"Authorization": f"Bearer {registration['access_token']}"})
    assert me.status_code == 401
