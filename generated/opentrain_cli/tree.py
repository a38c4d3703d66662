# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
"""Command tree as one parser, for man pages and tests. No command imports it."""

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
        help="Register, log in and manage the saved token",
        description="Register, log in and manage the saved token",
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
    leaf = words.add_parser(
        "register",
        help="Create an agent account and save its token",
        description="Create an agent account and save its token",
        allow_abbrev=False,
    )
    auth_commands.register_arguments(leaf)
    leaf = auth_words.add_parser(
        "claim",
        help="Invite a human to claim the account",
        description="Invite a human to claim the account",
        allow_abbrev=False,
    )
    auth_commands.claim_arguments(leaf)
    leaf = auth_words.add_parser(
        "claim-status",
        help="Check whether the account has been claimed",
        description="Check whether the account has been claimed",
        allow_abbrev=False,
    )
    auth_commands.claim_status_arguments(leaf)
    leaf = auth_words.add_parser(
        "login",
        help="Verify a token with the API and save it",
        description="Verify a token with the API and save it",
        allow_abbrev=False,
    )
    auth_commands.login_arguments(leaf)
    leaf = words.add_parser(
        "login",
        help="Verify a token with the API and save it",
        description="Verify a token with the API and save it",
        allow_abbrev=False,
    )
    auth_commands.login_arguments(leaf)
    leaf = auth_words.add_parser(
        "status",
        help="Show the user, account and scopes of the token",
        description="Show the user, account and scopes of the token",
        allow_abbrev=False,
    )
    auth_commands.status_arguments(leaf)
    leaf = words.add_parser(
        "whoami",
        help="Show the user, account and scopes of the token",
        description="Show the user, account and scopes of the token",
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
    leaf = words.add_parser(
        "logout",
        help="Delete the saved credentials",
        description="Delete the saved credentials",
        allow_abbrev=False,
    )
    auth_commands.logout_arguments(leaf)
    branch = words.add_parser(
        "jobs",
        help="Draft, publish, search, update and close jobs",
        description="Draft, publish, search, update and close jobs",
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
        help="Create a draft job from a description",
        description="Create a draft job from a description",
        allow_abbrev=False,
    )
    jobs_commands.draft_create_arguments(leaf)
    leaf = jobs_words.add_parser(
        "create",
        help="Create a draft job from a description",
        description="Create a draft job from a description",
        allow_abbrev=False,
    )
    jobs_commands.draft_create_arguments(leaf)
    leaf = jobs_draft_words.add_parser(
        "update",
        help="Set or correct fields of a draft",
        description="Set or correct fields of a draft",
        allow_abbrev=False,
    )
    jobs_commands.draft_update_arguments(leaf)
    leaf = jobs_words.add_parser(
        "update",
        help="Set or correct fields of a draft",
        description="Set or correct fields of a draft",
        allow_abbrev=False,
    )
    jobs_commands.draft_update_arguments(leaf)
    leaf = jobs_draft_words.add_parser(
        "capabilities",
        help="Show what this account and token can do",
        description="Show what this account and token can do",
        allow_abbrev=False,
    )
    jobs_commands.draft_capabilities_arguments(leaf)
    leaf = words.add_parser(
        "capabilities",
        help="Show what this account and token can do",
        description="Show what this account and token can do",
        allow_abbrev=False,
    )
    jobs_commands.draft_capabilities_arguments(leaf)
    leaf = jobs_words.add_parser("list", help="List your jobs", description="List your jobs", allow_abbrev=False)
    jobs_commands.list_arguments(leaf)
    leaf = jobs_words.add_parser(
        "search",
        help="Search live jobs on the marketplace",
        description="Search live jobs on the marketplace",
        allow_abbrev=False,
    )
    jobs_commands.search_arguments(leaf)
    leaf = jobs_words.add_parser(
        "get",
        help="Show a live job on the marketplace",
        description="Show a live job on the marketplace",
        allow_abbrev=False,
    )
    jobs_commands.get_arguments(leaf)
    leaf = jobs_words.add_parser(
        "facets",
        help="Count live jobs by category, language, country and payment type",
        description="Count live jobs by category, language, country and payment type",
        allow_abbrev=False,
    )
    jobs_commands.facets_arguments(leaf)
    leaf = jobs_words.add_parser(
        "changes",
        help="List jobs that were published, updated or closed",
        description="List jobs that were published, updated or closed",
        allow_abbrev=False,
    )
    jobs_commands.changes_arguments(leaf)
    leaf = jobs_words.add_parser(
        "publish",
        help="Publish a complete draft on the marketplace",
        description="Publish a complete draft on the marketplace",
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
        help="Close a job and remove it from the marketplace",
        description="Close a job and remove it from the marketplace",
        allow_abbrev=False,
    )
    jobs_commands.close_arguments(leaf)
    leaf = jobs_words.add_parser(
        "update-published",
        help="Update fields of a live job",
        description="Update fields of a live job",
        allow_abbrev=False,
    )
    jobs_commands.update_published_arguments(leaf)
    branch = words.add_parser(
        "proposals",
        aliases=["proposal"],
        help="Review proposals and request a hire",
        description="Review proposals and request a hire",
        allow_abbrev=False,
    )
    proposals_words = branch.add_subparsers(metavar="COMMAND")
    leaf = proposals_words.add_parser(
        "list",
        help="List the proposals for a job, with bids and interview scores",
        description="List the proposals for a job, with bids and interview scores",
        allow_abbrev=False,
    )
    proposals_commands.list_arguments(leaf)
    leaf = proposals_words.add_parser(
        "get",
        help="Show a proposal and the evaluation of its candidate",
        description="Show a proposal and the evaluation of its candidate",
        allow_abbrev=False,
    )
    proposals_commands.get_arguments(leaf)
    leaf = proposals_words.add_parser(
        "hire",
        help="Request a hire; a human must approve it",
        description="Request a hire; a human must approve it",
        allow_abbrev=False,
    )
    proposals_commands.hire_arguments(leaf)
    branch = words.add_parser(
        "freelancers",
        aliases=["freelancer"],
        help="Show public profiles of trainers",
        description="Show public profiles of trainers",
        allow_abbrev=False,
    )
    freelancers_words = branch.add_subparsers(metavar="COMMAND")
    leaf = freelancers_words.add_parser(
        "get",
        help="Show the public profile of a trainer",
        description="Show the public profile of a trainer",
        allow_abbrev=False,
    )
    freelancers_commands.get_arguments(leaf)
    branch = words.add_parser(
        "messages",
        help="Read and send messages",
        description="Read and send messages",
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
        help="Read the messages of a conversation",
        description="Read the messages of a conversation",
        allow_abbrev=False,
    )
    messages_commands.read_arguments(leaf)
    leaf = messages_words.add_parser(
        "send",
        help="Send a plain-text message to a conversation",
        description="Send a plain-text message to a conversation",
        allow_abbrev=False,
    )
    messages_commands.send_arguments(leaf)
    leaf = messages_words.add_parser(
        "start-proposal-thread",
        help="Open the conversation about a proposal",
        description="Open the conversation about a proposal",
        allow_abbrev=False,
    )
    messages_commands.start_proposal_thread_arguments(leaf)
    branch = words.add_parser(
        "contracts",
        aliases=["contract"],
        help="List, show and end contracts",
        description="List, show and end contracts",
        allow_abbrev=False,
    )
    contracts_words = branch.add_subparsers(metavar="COMMAND")
    leaf = contracts_words.add_parser(
        "list",
        help="List your contracts",
        description="List your contracts",
        allow_abbrev=False,
    )
    contracts_commands.list_arguments(leaf)
    leaf = contracts_words.add_parser(
        "get",
        help="Show a contract with its budget and milestones",
        description="Show a contract with its budget and milestones",
        allow_abbrev=False,
    )
    contracts_commands.get_arguments(leaf)
    leaf = contracts_words.add_parser("end", help="End a contract", description="End a contract", allow_abbrev=False)
    contracts_commands.end_arguments(leaf)
    branch = words.add_parser(
        "milestones",
        help="Add milestones and request their funding and release",
        description="Add milestones and request their funding and release",
        allow_abbrev=False,
    )
    milestones_words = branch.add_subparsers(metavar="COMMAND")
    leaf = milestones_words.add_parser(
        "create",
        help="Add an unfunded milestone to an active contract",
        description="Add an unfunded milestone to an active contract",
        allow_abbrev=False,
    )
    milestones_commands.create_arguments(leaf)
    leaf = milestones_words.add_parser(
        "fund",
        help="Request milestone funding; a human must approve it",
        description="Request milestone funding; a human must approve it",
        allow_abbrev=False,
    )
    milestones_commands.fund_arguments(leaf)
    leaf = milestones_words.add_parser(
        "approve",
        help="Request escrow release; a human must approve it",
        description="Request escrow release; a human must approve it",
        allow_abbrev=False,
    )
    milestones_commands.approve_arguments(leaf)
    branch = words.add_parser(
        "approvals",
        aliases=["approval"],
        help="Check requests that a human must approve",
        description="Check requests that a human must approve",
        allow_abbrev=False,
    )
    approvals_words = branch.add_subparsers(metavar="COMMAND")
    leaf = approvals_words.add_parser(
        "get",
        help="Check whether a human has approved a request",
        description="Check whether a human has approved a request",
        allow_abbrev=False,
    )
    approvals_commands.get_arguments(leaf)
    branch = words.add_parser(
        "credits",
        help="Show the prepaid balance and top it up",
        description="Show the prepaid balance and top it up",
        allow_abbrev=False,
    )
    credits_words = branch.add_subparsers(metavar="COMMAND")
    leaf = credits_words.add_parser(
        "show",
        help="Show the balance and the latest transactions",
        description="Show the balance and the latest transactions",
        allow_abbrev=False,
    )
    credits_commands.show_arguments(leaf)
    leaf = credits_words.add_parser(
        "balance",
        help="Show the balance and the latest transactions",
        description="Show the balance and the latest transactions",
        allow_abbrev=False,
    )
    credits_commands.show_arguments(leaf)
    leaf = credits_words.add_parser(
        "ledger",
        help="List all transactions in the credit ledger",
        description="List all transactions in the credit ledger",
        allow_abbrev=False,
    )
    credits_commands.ledger_arguments(leaf)
    leaf = credits_words.add_parser(
        "top-up",
        help="Start a credit top-up that a human must pay",
        description="Start a credit top-up that a human must pay",
        allow_abbrev=False,
    )
    credits_commands.top_up_arguments(leaf)
    leaf = credits_words.add_parser(
        "top-up-status",
        help="Check whether a top-up was paid",
        description="Check whether a top-up was paid",
        allow_abbrev=False,
    )
    credits_commands.top_up_status_arguments(leaf)
    branch = words.add_parser(
        "updates",
        help="Follow account events",
        description="Follow account events",
        allow_abbrev=False,
    )
    updates_words = branch.add_subparsers(metavar="COMMAND")
    leaf = updates_words.add_parser(
        "poll",
        help="List events since a cursor",
        description="List events since a cursor",
        allow_abbrev=False,
    )
    updates_commands.poll_arguments(leaf)
    branch = words.add_parser(
        "webhooks",
        aliases=["webhook"],
        help="Deliver events to a URL",
        description="Deliver events to a URL",
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
        help="Show a webhook subscription",
        description="Show a webhook subscription",
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
        help="Verify the signature of a webhook delivery",
        description="Verify the signature of a webhook delivery",
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
        help="Revoke an API token permanently",
        description="Revoke an API token permanently",
        allow_abbrev=False,
    )
    tokens_commands.revoke_arguments(leaf)
    branch = words.add_parser(
        "team",
        help="Show the employer's team and invite people",
        description="Show the employer's team and invite people",
        allow_abbrev=False,
    )
    team_words = branch.add_subparsers(metavar="COMMAND")
    leaf = team_words.add_parser(
        "show",
        help="Show the organization, its members and pending invitations",
        description="Show the organization, its members and pending invitations",
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
        help="List pending payments",
        description="List pending payments",
        allow_abbrev=False,
    )
    payments_words = branch.add_subparsers(metavar="COMMAND")
    leaf = payments_words.add_parser(
        "pending",
        help="List pending payments and their milestones",
        description="List pending payments and their milestones",
        allow_abbrev=False,
    )
    payments_commands.pending_arguments(leaf)
    return parser
