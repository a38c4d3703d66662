# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Command tree as one parser, for completion scripts and tests. No command imports it."""

from __future__ import annotations

from argparse import ArgumentParser

from opentrain_cli.commands import approvals as approvals_commands
from opentrain_cli.commands import auth as auth_commands
from opentrain_cli.commands import contracts as contracts_commands
from opentrain_cli.commands import credits as credits_commands
from opentrain_cli.commands import freelancers as freelancers_commands
from opentrain_cli.commands import jobs as jobs_commands
from opentrain_cli.commands import messages as messages_commands
from opentrain_cli.commands import milestones as milestones_commands
from opentrain_cli.commands import payments as payments_commands
from opentrain_cli.commands import proposals as proposals_commands
from opentrain_cli.commands import team as team_commands
from opentrain_cli.commands import tokens as tokens_commands
from opentrain_cli.commands import updates as updates_commands
from opentrain_cli.commands import webhooks as webhooks_commands
from opentrain_cli.common import common_arguments


def build() -> ArgumentParser:
    """Return the parser of `opentrain` with all groups, commands and aliases."""
    parser = ArgumentParser(
        "opentrain",
        description="Command-line client for the OpenTrain marketplace",
        allow_abbrev=False,
    )
    common_arguments(parser)
    words = parser.add_subparsers(metavar="COMMAND")
    branch = words.add_parser(
        "auth",
        help="Get, save and check the token this client uses",
        description="Get, save and check the token this client uses",
        allow_abbrev=False,
    )
    auth_words = branch.add_subparsers(metavar="COMMAND")
    leaf = auth_words.add_parser(
        "register",
        help="Create an agent account and save its token",
        description="Create an agent account and save its token",
        allow_abbrev=False,
    )
    auth_commands.register_arguments(leaf)
    leaf = auth_words.add_parser(
        "claim",
        help="Invite a human to take over the account",
        description="Invite a human to take over the account",
        allow_abbrev=False,
    )
    auth_commands.claim_arguments(leaf)
    leaf = auth_words.add_parser(
        "claim-status",
        help="See whether the account has been claimed",
        description="See whether the account has been claimed",
        allow_abbrev=False,
    )
    auth_commands.claim_status_arguments(leaf)
    leaf = auth_words.add_parser(
        "login",
        help="Check a token with the API and save it",
        description="Check a token with the API and save it",
        allow_abbrev=False,
    )
    auth_commands.login_arguments(leaf)
    leaf = auth_words.add_parser(
        "status",
        help="Show who the token belongs to",
        description="Show who the token belongs to",
        allow_abbrev=False,
    )
    auth_commands.status_arguments(leaf)
    leaf = words.add_parser(
        "whoami",
        help="Show who the token belongs to",
        description="Show who the token belongs to",
        allow_abbrev=False,
    )
    auth_commands.status_arguments(leaf)
    leaf = auth_words.add_parser(
        "token",
        help="Print the token in use",
        description="Print the token in use",
        allow_abbrev=False,
    )
    auth_commands.token_arguments(leaf)
    leaf = auth_words.add_parser(
        "logout",
        help="Delete the saved credentials",
        description="Delete the saved credentials",
        allow_abbrev=False,
    )
    auth_commands.logout_arguments(leaf)
    branch = words.add_parser(
        "jobs",
        help="Draft, publish, change, find and close jobs",
        description="Draft, publish, change, find and close jobs",
        allow_abbrev=False,
    )
    jobs_words = branch.add_subparsers(metavar="COMMAND")
    branch = jobs_words.add_parser(
        "draft",
        help="Commands that begin with jobs draft",
        description="Commands that begin with jobs draft",
        allow_abbrev=False,
    )
    jobs_draft_words = branch.add_subparsers(metavar="COMMAND")
    leaf = jobs_draft_words.add_parser(
        "create",
        help="Create a draft from a description",
        description="Create a draft from a description",
        allow_abbrev=False,
    )
    jobs_commands.draft_create_arguments(leaf)
    leaf = jobs_words.add_parser(
        "create",
        help="Create a draft from a description",
        description="Create a draft from a description",
        allow_abbrev=False,
    )
    jobs_commands.draft_create_arguments(leaf)
    leaf = jobs_draft_words.add_parser(
        "update",
        help="Fill in or correct fields of a draft",
        description="Fill in or correct fields of a draft",
        allow_abbrev=False,
    )
    jobs_commands.draft_update_arguments(leaf)
    leaf = jobs_words.add_parser(
        "update",
        help="Fill in or correct fields of a draft",
        description="Fill in or correct fields of a draft",
        allow_abbrev=False,
    )
    jobs_commands.draft_update_arguments(leaf)
    leaf = jobs_draft_words.add_parser(
        "capabilities",
        help="See what this account and token may do",
        description="See what this account and token may do",
        allow_abbrev=False,
    )
    jobs_commands.draft_capabilities_arguments(leaf)
    leaf = words.add_parser(
        "capabilities",
        help="See what this account and token may do",
        description="See what this account and token may do",
        allow_abbrev=False,
    )
    jobs_commands.draft_capabilities_arguments(leaf)
    leaf = jobs_words.add_parser(
        "list",
        help="List your own jobs",
        description="List your own jobs",
        allow_abbrev=False,
    )
    jobs_commands.list_arguments(leaf)
    leaf = jobs_words.add_parser(
        "search",
        help="Search every live job on the marketplace",
        description="Search every live job on the marketplace",
        allow_abbrev=False,
    )
    jobs_commands.search_arguments(leaf)
    leaf = jobs_words.add_parser(
        "get",
        help="Read one live job of the marketplace",
        description="Read one live job of the marketplace",
        allow_abbrev=False,
    )
    jobs_commands.get_arguments(leaf)
    leaf = jobs_words.add_parser(
        "facets",
        help="Count the live jobs by kind",
        description="Count the live jobs by kind",
        allow_abbrev=False,
    )
    jobs_commands.facets_arguments(leaf)
    leaf = jobs_words.add_parser(
        "changes",
        help="See which jobs went live, changed or closed",
        description="See which jobs went live, changed or closed",
        allow_abbrev=False,
    )
    jobs_commands.changes_arguments(leaf)
    leaf = jobs_words.add_parser(
        "publish",
        help="Put a complete draft live on the marketplace",
        description="Put a complete draft live on the marketplace",
        allow_abbrev=False,
    )
    jobs_commands.publish_arguments(leaf)
    leaf = jobs_words.add_parser(
        "invite",
        help="Invite a trainer to a live job",
        description="Invite a trainer to a live job",
        allow_abbrev=False,
    )
    jobs_commands.invite_arguments(leaf)
    leaf = jobs_words.add_parser(
        "close",
        help="Take a job off the marketplace",
        description="Take a job off the marketplace",
        allow_abbrev=False,
    )
    jobs_commands.close_arguments(leaf)
    leaf = jobs_words.add_parser(
        "update-published",
        help="Change fields of a live job",
        description="Change fields of a live job",
        allow_abbrev=False,
    )
    jobs_commands.update_published_arguments(leaf)
    branch = words.add_parser(
        "proposals",
        aliases=["proposal"],
        help="Read candidates and ask for a hire",
        description="Read candidates and ask for a hire",
        allow_abbrev=False,
    )
    proposals_words = branch.add_subparsers(metavar="COMMAND")
    leaf = proposals_words.add_parser(
        "list",
        help="List a job's proposals with bids and interview scores",
        description="List a job's proposals with bids and interview scores",
        allow_abbrev=False,
    )
    proposals_commands.list_arguments(leaf)
    leaf = proposals_words.add_parser(
        "get",
        help="Read one candidate in full",
        description="Read one candidate in full",
        allow_abbrev=False,
    )
    proposals_commands.get_arguments(leaf)
    leaf = proposals_words.add_parser(
        "hire",
        help="Ask a human to approve a hire",
        description="Ask a human to approve a hire",
        allow_abbrev=False,
    )
    proposals_commands.hire_arguments(leaf)
    branch = words.add_parser(
        "freelancers",
        aliases=["freelancer"],
        help="Read trainers' public profiles",
        description="Read trainers' public profiles",
        allow_abbrev=False,
    )
    freelancers_words = branch.add_subparsers(metavar="COMMAND")
    leaf = freelancers_words.add_parser(
        "get",
        help="Read a trainer's profile",
        description="Read a trainer's profile",
        allow_abbrev=False,
    )
    freelancers_commands.get_arguments(leaf)
    branch = words.add_parser(
        "messages",
        help="Read and write conversations",
        description="Read and write conversations",
        allow_abbrev=False,
    )
    messages_words = branch.add_subparsers(metavar="COMMAND")
    leaf = messages_words.add_parser(
        "list",
        help="List your conversations",
        description="List your conversations",
        allow_abbrev=False,
    )
    messages_commands.list_arguments(leaf)
    leaf = messages_words.add_parser(
        "unread",
        help="List conversations with unread messages",
        description="List conversations with unread messages",
        allow_abbrev=False,
    )
    messages_commands.unread_arguments(leaf)
    leaf = messages_words.add_parser(
        "read",
        help="Read the messages of one conversation",
        description="Read the messages of one conversation",
        allow_abbrev=False,
    )
    messages_commands.read_arguments(leaf)
    leaf = messages_words.add_parser("send", help="Send a message", description="Send a message", allow_abbrev=False)
    messages_commands.send_arguments(leaf)
    leaf = messages_words.add_parser(
        "start-proposal-thread",
        help="Open the conversation of a proposal",
        description="Open the conversation of a proposal",
        allow_abbrev=False,
    )
    messages_commands.start_proposal_thread_arguments(leaf)
    branch = words.add_parser(
        "contracts",
        aliases=["contract"],
        help="Read and end contracts",
        description="Read and end contracts",
        allow_abbrev=False,
    )
    contracts_words = branch.add_subparsers(metavar="COMMAND")
    leaf = contracts_words.add_parser("list", help="List contracts", description="List contracts", allow_abbrev=False)
    contracts_commands.list_arguments(leaf)
    leaf = contracts_words.add_parser(
        "get",
        help="Read one contract with budget and milestones",
        description="Read one contract with budget and milestones",
        allow_abbrev=False,
    )
    contracts_commands.get_arguments(leaf)
    leaf = contracts_words.add_parser("end", help="End a contract", description="End a contract", allow_abbrev=False)
    contracts_commands.end_arguments(leaf)
    branch = words.add_parser(
        "milestones",
        help="Add milestones and ask for escrow moves",
        description="Add milestones and ask for escrow moves",
        allow_abbrev=False,
    )
    milestones_words = branch.add_subparsers(metavar="COMMAND")
    leaf = milestones_words.add_parser(
        "create",
        help="Add a milestone to a contract",
        description="Add a milestone to a contract",
        allow_abbrev=False,
    )
    milestones_commands.create_arguments(leaf)
    leaf = milestones_words.add_parser(
        "fund",
        help="Ask a human to fund a milestone",
        description="Ask a human to fund a milestone",
        allow_abbrev=False,
    )
    milestones_commands.fund_arguments(leaf)
    leaf = milestones_words.add_parser(
        "approve",
        help="Ask a human to release a milestone's escrow",
        description="Ask a human to release a milestone's escrow",
        allow_abbrev=False,
    )
    milestones_commands.approve_arguments(leaf)
    branch = words.add_parser(
        "approvals",
        aliases=["approval"],
        help="Follow what a human has to confirm",
        description="Follow what a human has to confirm",
        allow_abbrev=False,
    )
    approvals_words = branch.add_subparsers(metavar="COMMAND")
    leaf = approvals_words.add_parser(
        "get",
        help="See whether a request was confirmed",
        description="See whether a request was confirmed",
        allow_abbrev=False,
    )
    approvals_commands.get_arguments(leaf)
    branch = words.add_parser(
        "credits",
        help="Read the prepaid balance and top it up",
        description="Read the prepaid balance and top it up",
        allow_abbrev=False,
    )
    credits_words = branch.add_subparsers(metavar="COMMAND")
    leaf = credits_words.add_parser(
        "show",
        help="Show the balance and the latest entries",
        description="Show the balance and the latest entries",
        allow_abbrev=False,
    )
    credits_commands.show_arguments(leaf)
    leaf = credits_words.add_parser(
        "balance",
        help="Show the balance and the latest entries",
        description="Show the balance and the latest entries",
        allow_abbrev=False,
    )
    credits_commands.show_arguments(leaf)
    leaf = credits_words.add_parser(
        "ledger",
        help="Page through all credit movements",
        description="Page through all credit movements",
        allow_abbrev=False,
    )
    credits_commands.ledger_arguments(leaf)
    leaf = credits_words.add_parser(
        "top-up",
        help="Start a credit top-up that a human pays",
        description="Start a credit top-up that a human pays",
        allow_abbrev=False,
    )
    credits_commands.top_up_arguments(leaf)
    leaf = credits_words.add_parser(
        "top-up-status",
        help="See whether a top-up was paid",
        description="See whether a top-up was paid",
        allow_abbrev=False,
    )
    credits_commands.top_up_status_arguments(leaf)
    branch = words.add_parser(
        "updates",
        help="Follow what happens on the account",
        description="Follow what happens on the account",
        allow_abbrev=False,
    )
    updates_words = branch.add_subparsers(metavar="COMMAND")
    leaf = updates_words.add_parser(
        "poll",
        help="Read events since a cursor",
        description="Read events since a cursor",
        allow_abbrev=False,
    )
    updates_commands.poll_arguments(leaf)
    branch = words.add_parser(
        "webhooks",
        aliases=["webhook"],
        help="Have events delivered to a URL",
        description="Have events delivered to a URL",
        allow_abbrev=False,
    )
    webhooks_words = branch.add_subparsers(metavar="COMMAND")
    leaf = webhooks_words.add_parser(
        "create",
        help="Subscribe a URL to events",
        description="Subscribe a URL to events",
        allow_abbrev=False,
    )
    webhooks_commands.create_arguments(leaf)
    leaf = webhooks_words.add_parser(
        "list",
        help="List webhook subscriptions",
        description="List webhook subscriptions",
        allow_abbrev=False,
    )
    webhooks_commands.list_arguments(leaf)
    leaf = webhooks_words.add_parser(
        "get",
        help="Read one webhook subscription",
        description="Read one webhook subscription",
        allow_abbrev=False,
    )
    webhooks_commands.get_arguments(leaf)
    leaf = webhooks_words.add_parser(
        "delete",
        help="Delete a webhook subscription",
        description="Delete a webhook subscription",
        allow_abbrev=False,
    )
    webhooks_commands.delete_arguments(leaf)
    leaf = webhooks_words.add_parser(
        "verify",
        help="Check the signature of a delivery",
        description="Check the signature of a delivery",
        allow_abbrev=False,
    )
    webhooks_commands.verify_arguments(leaf)
    branch = words.add_parser(
        "tokens",
        help="List and revoke API tokens",
        description="List and revoke API tokens",
        allow_abbrev=False,
    )
    tokens_words = branch.add_subparsers(metavar="COMMAND")
    leaf = tokens_words.add_parser(
        "list",
        help="List the account's API tokens",
        description="List the account's API tokens",
        allow_abbrev=False,
    )
    tokens_commands.list_arguments(leaf)
    leaf = tokens_words.add_parser(
        "revoke",
        help="Revoke an API token for good",
        description="Revoke an API token for good",
        allow_abbrev=False,
    )
    tokens_commands.revoke_arguments(leaf)
    branch = words.add_parser(
        "team",
        help="See and grow the employer's team",
        description="See and grow the employer's team",
        allow_abbrev=False,
    )
    team_words = branch.add_subparsers(metavar="COMMAND")
    leaf = team_words.add_parser(
        "show",
        help="Show the team and its pending invitations",
        description="Show the team and its pending invitations",
        allow_abbrev=False,
    )
    team_commands.show_arguments(leaf)
    leaf = team_words.add_parser(
        "invite",
        help="Invite a person to the team",
        description="Invite a person to the team",
        allow_abbrev=False,
    )
    team_commands.invite_arguments(leaf)
    branch = words.add_parser(
        "payments",
        help="See payments that wait for something",
        description="See payments that wait for something",
        allow_abbrev=False,
    )
    payments_words = branch.add_subparsers(metavar="COMMAND")
    leaf = payments_words.add_parser(
        "pending",
        help="List pending payments",
        description="List pending payments",
        allow_abbrev=False,
    )
    payments_commands.pending_arguments(leaf)
    return parser
