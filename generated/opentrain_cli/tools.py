# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain` as tools for agents."""

from __future__ import annotations

from opentrain_runtime.declarations.tools import Tool, ToolArgument, ToolBox

TOOLS = ToolBox(
    (
        Tool(
            "auth_register",
            "auth register",
            toolset="auth",
            effect="write",
            summary="Create an agent account and save its token",
            description="Create an agent account and save its token.",
            arguments=(
                ToolArgument(
                    "agent_name",
                    "--agent-name",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Display name of the agent"},
                ),
                ToolArgument(
                    "org_name",
                    "--org-name",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Name of the employer organization"},
                ),
                ToolArgument(
                    "force",
                    "--force",
                    "switch",
                    {"type": "boolean", "description": "Overwrite the saved credentials"},
                ),
            ),
        ),
        Tool(
            "auth_claim",
            "auth claim",
            toolset="auth",
            effect="write",
            summary="Invite a human to claim the account",
            description="Invite a human to claim the account. Show the human verification_uri and user_code.",
            arguments=(
                ToolArgument(
                    "email",
                    "--email",
                    "value",
                    {
                        "type": "string",
                        "pattern": "\\S",
                        "format": "email",
                        "description": "Email address of the human owner",
                    },
                    required=True,
                ),
            ),
        ),
        Tool(
            "auth_claim_status",
            "auth claim-status",
            toolset="auth",
            effect="write",
            summary="Check whether the account has been claimed",
            description="Check whether the account has been claimed.",
            arguments=(
                ToolArgument(
                    "wait",
                    "--wait",
                    "wait",
                    {"type": "integer", "minimum": 1, "maximum": 60, "description": "Seconds to wait"},
                ),
            ),
            waits=True,
        ),
        Tool(
            "auth_status",
            "auth status",
            toolset="auth",
            effect="read",
            summary="Show the user, account and scopes of the token",
            description="Show the user, account and scopes of the token.",
            idempotent=True,
        ),
        Tool(
            "jobs_draft_create",
            "jobs draft create",
            toolset="jobs",
            effect="write",
            summary="Create a draft job from a description",
            description="Create a draft job from a description. Give exactly one of description, canonical and payload.",
            arguments=(
                ToolArgument(
                    "description",
                    "--description",
                    "value",
                    {
                        "type": "string",
                        "pattern": "\\S",
                        "maxLength": 60000,
                        "description": "Job description in plain text",
                    },
                ),
                ToolArgument(
                    "canonical",
                    "--canonical-file",
                    "object_file",
                    {"type": "object", "minProperties": 1, "description": "A job in OpenTrain's canonical format"},
                ),
                ToolArgument(
                    "payload",
                    "--payload-file",
                    "object_file",
                    {
                        "type": "object",
                        "minProperties": 1,
                        "description": "An import payload, such as a schema.org JobPosting",
                    },
                ),
                ToolArgument(
                    "title",
                    "--title",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Title to put before a plain-text description"},
                ),
                ToolArgument(
                    "external_id",
                    "--external-id",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Job id in your own system, for audits"},
                ),
                ToolArgument(
                    "idempotency_key",
                    "--idempotency-key",
                    "value",
                    {
                        "type": "string",
                        "pattern": "\\S",
                        "description": "Reuse the same key when retrying (default: generated)",
                    },
                ),
            ),
            idempotent=True,
        ),
        Tool(
            "jobs_draft_update",
            "jobs draft update",
            toolset="jobs",
            effect="write",
            summary="Set or correct fields of a draft",
            description="Set or correct fields of a draft. Repeat until validation.publishReady is true.",
            arguments=(
                ToolArgument("job_id", "--job-id", "value", {"type": "string", "pattern": "\\S"}, required=True),
                ToolArgument(
                    "set",
                    "--set",
                    "fields",
                    {
                        "type": "object",
                        "properties": {
                            "dataVolume": {"type": "number"},
                            "dataVolumeUnit": {
                                "enum": [
                                    "HOURS_OF_RECORDING_AUDIO_VIDEO",
                                    "NUMBER_OF_FILES",
                                    "NUMBER_OF_WORDS",
                                    "UNKNOWN_NOT_SPECIFIED",
                                ],
                            },
                            "labelTypes": {"type": "array"},
                            "headcount": {"type": "number"},
                            "experienceLevel": {
                                "enum": ["EXPERT", "INTERMEDIATE", "ENTRY_LEVEL", "ANY_EXPERIENCE_LEVEL"],
                            },
                            "languages": {"type": "array"},
                            "countries": {"type": "array"},
                            "paymentType": {"enum": ["PAY_PER_HOUR", "PAY_PER_LABEL", "FIXED_PRICE"]},
                            "pricePerHour": {"type": "number"},
                            "pricePerLabel": {"type": "number"},
                            "fixedPrice": {"type": "number"},
                        },
                        "additionalProperties": {
                            "anyOf": [{"type": "string"}, {"type": "number"}, {"type": "boolean"}, {"type": "array"}],
                        },
                        "minProperties": 1,
                        "propertyNames": {"pattern": "^[^=\\s]+$"},
                        "description": (
                            "Fields to set; as text: jobTitle, jobDescription, labelingOverview, datasetDescription, "
                            "dataType, subjectMatter, labelingSoftware, aiInterviewRequirements, budgetRange, "
                            "workloadDesc, timeRequirement, projectDuration, freelancerType, projectScope, visibility"
                        ),
                    },
                    required=True,
                ),
            ),
        ),
        Tool(
            "jobs_draft_capabilities",
            "jobs draft capabilities",
            toolset="jobs",
            effect="read",
            summary="Show what this account and token can do",
            description="Show what this account and token can do.",
            idempotent=True,
        ),
        Tool(
            "jobs_list",
            "jobs list",
            toolset="jobs",
            effect="read",
            summary="List your jobs",
            description="List your jobs.",
            arguments=(
                ToolArgument(
                    "status",
                    "--status",
                    "value",
                    {
                        "type": "string",
                        "enum": ["DRAFT", "OPEN", "ONGOING", "COMPLETED", "ARCHIVED", "PENDING_APPROVAL"],
                    },
                ),
                ToolArgument("limit", "--limit", "value", {"type": "integer", "minimum": 1, "maximum": 100}),
                ToolArgument("cursor", "--cursor", "value", {"type": "string", "pattern": "\\S"}),
            ),
            idempotent=True,
        ),
        Tool(
            "jobs_search",
            "jobs search",
            toolset="jobs",
            effect="read",
            summary="Search live jobs on the marketplace",
            description="Search live jobs on the marketplace.",
            arguments=(
                ToolArgument(
                    "q",
                    "--q",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Text to search for"},
                ),
                ToolArgument(
                    "category",
                    "--category",
                    "value",
                    {
                        "type": "string",
                        "pattern": "\\S",
                        "description": 'Only jobs in this category, such as "Audio Annotation"',
                    },
                ),
                ToolArgument(
                    "language",
                    "--language",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Only jobs for this language"},
                ),
                ToolArgument(
                    "country",
                    "--country",
                    "value",
                    {
                        "type": "string",
                        "pattern": "\\S",
                        "description": "Only jobs for this country (ISO code, such as ES)",
                    },
                ),
                ToolArgument(
                    "pay_type",
                    "--pay-type",
                    "value",
                    {"type": "string", "enum": ["PAY_PER_HOUR", "FIXED_PRICE", "PAY_PER_LABEL"]},
                ),
                ToolArgument("limit", "--limit", "value", {"type": "integer", "minimum": 1, "maximum": 100}),
                ToolArgument("cursor", "--cursor", "value", {"type": "string", "pattern": "\\S"}),
            ),
            idempotent=True,
        ),
        Tool(
            "jobs_get",
            "jobs get",
            toolset="jobs",
            effect="read",
            summary="Show a live job on the marketplace",
            description="Show a live job on the marketplace. For a draft, use jobs_list.",
            arguments=(
                ToolArgument(
                    "job_id",
                    "--job-id",
                    "value",
                    {"type": "string", "pattern": "\\S", "maxLength": 64},
                    required=True,
                ),
            ),
            idempotent=True,
        ),
        Tool(
            "jobs_facets",
            "jobs facets",
            toolset="jobs",
            effect="read",
            summary="Count live jobs by category, language, country and payment type",
            description="Count live jobs by category, language, country and payment type.",
            idempotent=True,
        ),
        Tool(
            "jobs_changes",
            "jobs changes",
            toolset="jobs",
            effect="read",
            summary="List jobs that were published, updated or closed",
            description="List jobs that were published, updated or closed. Pass `until` as since next time.",
            arguments=(
                ToolArgument(
                    "since",
                    "--since",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Only changes since this time"},
                    required=True,
                ),
            ),
            idempotent=True,
        ),
        Tool(
            "jobs_publish",
            "jobs publish",
            toolset="jobs",
            effect="write",
            summary="Publish a complete draft on the marketplace",
            description="Publish a complete draft on the marketplace.",
            arguments=(
                ToolArgument("job_id", "--job-id", "value", {"type": "string", "pattern": "\\S"}, required=True),
            ),
            idempotent=True,
        ),
        Tool(
            "jobs_invite",
            "jobs invite",
            toolset="jobs",
            effect="write",
            summary="Invite a trainer to a live job",
            description="Invite a trainer to a live job.",
            arguments=(
                ToolArgument("job_id", "--job-id", "value", {"type": "string", "pattern": "\\S"}, required=True),
                ToolArgument(
                    "freelancer_id",
                    "--freelancer-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
            ),
            idempotent=True,
        ),
        Tool(
            "jobs_close",
            "jobs close",
            toolset="jobs",
            effect="destructive",
            summary="Close a job and remove it from the marketplace",
            description="Cannot be undone: close a job and remove it from the marketplace.",
            arguments=(
                ToolArgument("job_id", "--job-id", "value", {"type": "string", "pattern": "\\S"}, required=True),
            ),
            idempotent=True,
        ),
        Tool(
            "jobs_update_published",
            "jobs update-published",
            toolset="jobs",
            effect="write",
            summary="Update fields of a live job",
            description="Update fields of a live job.",
            arguments=(
                ToolArgument("job_id", "--job-id", "value", {"type": "string", "pattern": "\\S"}, required=True),
                ToolArgument(
                    "set",
                    "--set",
                    "fields",
                    {
                        "type": "object",
                        "properties": {
                            "dataVolume": {"type": "number"},
                            "dataVolumeUnit": {
                                "enum": [
                                    "HOURS_OF_RECORDING_AUDIO_VIDEO",
                                    "NUMBER_OF_FILES",
                                    "NUMBER_OF_WORDS",
                                    "UNKNOWN_NOT_SPECIFIED",
                                ],
                            },
                            "labelTypes": {"type": "array"},
                            "headcount": {"type": "number"},
                            "experienceLevel": {
                                "enum": ["EXPERT", "INTERMEDIATE", "ENTRY_LEVEL", "ANY_EXPERIENCE_LEVEL"],
                            },
                            "languages": {"type": "array"},
                            "countries": {"type": "array"},
                            "paymentType": {"enum": ["PAY_PER_HOUR", "PAY_PER_LABEL", "FIXED_PRICE"]},
                            "pricePerHour": {"type": "number"},
                            "pricePerLabel": {"type": "number"},
                            "fixedPrice": {"type": "number"},
                        },
                        "additionalProperties": {
                            "anyOf": [{"type": "string"}, {"type": "number"}, {"type": "boolean"}, {"type": "array"}],
                        },
                        "minProperties": 1,
                        "propertyNames": {"pattern": "^[^=\\s]+$"},
                        "description": (
                            "Fields to set; as text: jobTitle, jobDescription, labelingOverview, datasetDescription, "
                            "dataType, subjectMatter, labelingSoftware, aiInterviewRequirements, budgetRange, "
                            "workloadDesc, timeRequirement, projectDuration, freelancerType, projectScope, visibility"
                        ),
                    },
                    required=True,
                ),
            ),
        ),
        Tool(
            "proposals_list",
            "proposals list",
            toolset="proposals",
            effect="read",
            summary="List the proposals for a job, with bids and interview scores",
            description="List the proposals for a job, with bids and interview scores.",
            arguments=(
                ToolArgument("job_id", "--job-id", "value", {"type": "string", "pattern": "\\S"}, required=True),
                ToolArgument(
                    "status",
                    "--status",
                    "value",
                    {
                        "type": "string",
                        "pattern": "\\S",
                        "description": (
                            "Only proposals with this status: UNREVIEWED, SHORTLISTED, MAYBE, HIRED, DECLINED, "
                            "NOT_A_FIT, RESUME_SENT"
                        ),
                    },
                ),
                ToolArgument("limit", "--limit", "value", {"type": "integer", "minimum": 1, "maximum": 100}),
                ToolArgument("cursor", "--cursor", "value", {"type": "string", "pattern": "\\S"}),
            ),
            idempotent=True,
        ),
        Tool(
            "proposals_get",
            "proposals get",
            toolset="proposals",
            effect="read",
            summary="Show a proposal and the evaluation of its candidate",
            description="Show a proposal and the evaluation of its candidate.",
            arguments=(
                ToolArgument(
                    "proposal_id",
                    "--proposal-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
                ToolArgument(
                    "interview",
                    "--interview",
                    "switch",
                    {"type": "boolean", "description": "Also fetch the interview transcript"},
                ),
            ),
            idempotent=True,
        ),
        Tool(
            "proposals_hire",
            "proposals hire",
            toolset="proposals",
            effect="write",
            summary="Request a hire; a human must approve it",
            description=(
                "Request a hire; a human must approve it. Set confirm_not_fit_override only after the error "
                "not_fit_confirmation_required. Give at least one of milestone_name and milestone_description."
            ),
            arguments=(
                ToolArgument(
                    "proposal_id",
                    "--proposal-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
                ToolArgument(
                    "amount",
                    "--amount",
                    "value",
                    {"type": "number", "exclusiveMinimum": 0, "description": "Amount of the first milestone in USD"},
                    required=True,
                ),
                ToolArgument(
                    "milestone_name",
                    "--milestone-name",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Short name of the first milestone"},
                ),
                ToolArgument(
                    "milestone_description",
                    "--milestone-description",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Deliverables of the first milestone"},
                ),
                ToolArgument(
                    "due_date",
                    "--due-date",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Due date of the first milestone"},
                ),
                ToolArgument(
                    "confirm_not_fit_override",
                    "--confirm-not-fit-override",
                    "switch",
                    {"type": "boolean", "description": 'Request the hire even if the candidate is marked "not a fit"'},
                ),
            ),
            idempotent=True,
        ),
        Tool(
            "freelancers_get",
            "freelancers get",
            toolset="freelancers",
            effect="read",
            summary="Show the public profile of a trainer",
            description="Show the public profile of a trainer.",
            arguments=(ToolArgument("id", "--id", "value", {"type": "string", "pattern": "\\S"}, required=True),),
            idempotent=True,
        ),
        Tool(
            "messages_list",
            "messages list",
            toolset="messages",
            effect="read",
            summary="List your conversations",
            description="List your conversations.",
            arguments=(
                ToolArgument("filter", "--filter", "value", {"type": "string", "enum": ["all", "job", "proposal"]}),
                ToolArgument(
                    "unread_only",
                    "--unread-only",
                    "switch",
                    {"type": "boolean", "description": "List only conversations with unread messages"},
                ),
                ToolArgument("limit", "--limit", "value", {"type": "integer", "minimum": 1, "maximum": 100}),
                ToolArgument("cursor", "--cursor", "value", {"type": "string", "pattern": "\\S"}),
            ),
            idempotent=True,
        ),
        Tool(
            "messages_unread",
            "messages unread",
            toolset="messages",
            effect="read",
            summary="List conversations with unread messages",
            description="List conversations with unread messages.",
            arguments=(
                ToolArgument("filter", "--filter", "value", {"type": "string", "enum": ["all", "job", "proposal"]}),
                ToolArgument("limit", "--limit", "value", {"type": "integer", "minimum": 1, "maximum": 100}),
                ToolArgument("cursor", "--cursor", "value", {"type": "string", "pattern": "\\S"}),
            ),
            idempotent=True,
        ),
        Tool(
            "messages_read",
            "messages read",
            toolset="messages",
            effect="read",
            summary="Read the messages of a conversation",
            description="Read the messages of a conversation.",
            arguments=(
                ToolArgument(
                    "conversation_id",
                    "--conversation-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
                ToolArgument("direction", "--direction", "value", {"type": "string", "enum": ["older", "newer"]}),
                ToolArgument("limit", "--limit", "value", {"type": "integer", "minimum": 1, "maximum": 100}),
                ToolArgument("cursor", "--cursor", "value", {"type": "string", "pattern": "\\S"}),
            ),
            idempotent=True,
        ),
        Tool(
            "messages_send",
            "messages send",
            toolset="messages",
            effect="write",
            summary="Send a plain-text message to a conversation",
            description="Send a plain-text message to a conversation.",
            arguments=(
                ToolArgument(
                    "conversation_id",
                    "--conversation-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
                ToolArgument(
                    "content",
                    "--content",
                    "value",
                    {"type": "string", "pattern": "\\S", "maxLength": 10000, "description": "Text of the message"},
                    required=True,
                ),
            ),
        ),
        Tool(
            "messages_start_proposal_thread",
            "messages start-proposal-thread",
            toolset="messages",
            effect="write",
            summary="Open the conversation about a proposal",
            description="Open the conversation about a proposal.",
            arguments=(
                ToolArgument(
                    "proposal_id",
                    "--proposal-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
            ),
            idempotent=True,
        ),
        Tool(
            "contracts_list",
            "contracts list",
            toolset="contracts",
            effect="read",
            summary="List your contracts",
            description="List your contracts.",
            arguments=(
                ToolArgument(
                    "job_id",
                    "--job-id",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Only contracts for this job"},
                ),
                ToolArgument("status", "--status", "value", {"type": "string", "enum": ["active", "ended"]}),
            ),
            idempotent=True,
        ),
        Tool(
            "contracts_get",
            "contracts get",
            toolset="contracts",
            effect="read",
            summary="Show a contract with its budget and milestones",
            description="Show a contract with its budget and milestones.",
            arguments=(
                ToolArgument(
                    "contract_id",
                    "--contract-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
            ),
            idempotent=True,
        ),
        Tool(
            "contracts_end",
            "contracts end",
            toolset="contracts",
            effect="destructive",
            summary="End a contract",
            description="Cannot be undone: end a contract. If money is in escrow, a human must approve it.",
            arguments=(
                ToolArgument(
                    "contract_id",
                    "--contract-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
            ),
        ),
        Tool(
            "milestones_create",
            "milestones create",
            toolset="milestones",
            effect="write",
            summary="Add an unfunded milestone to an active contract",
            description=(
                "Add an unfunded milestone to an active contract. A fixed-price contract requires amount, any other "
                "volume. Give at least one of amount and volume."
            ),
            arguments=(
                ToolArgument(
                    "contract_id",
                    "--contract-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
                ToolArgument(
                    "description",
                    "--description",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Deliverables of the milestone"},
                    required=True,
                ),
                ToolArgument(
                    "name",
                    "--name",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Short name of the milestone"},
                ),
                ToolArgument(
                    "amount",
                    "--amount",
                    "value",
                    {"type": "number", "exclusiveMinimum": 0, "description": "Amount in USD"},
                ),
                ToolArgument(
                    "volume",
                    "--volume",
                    "value",
                    {
                        "type": "number",
                        "exclusiveMinimum": 0,
                        "description": "Volume in units, such as hours or labels",
                    },
                ),
                ToolArgument(
                    "due_date",
                    "--due-date",
                    "value",
                    {"type": "string", "pattern": "\\S", "description": "Date when the work is due"},
                ),
            ),
        ),
        Tool(
            "milestones_fund",
            "milestones fund",
            toolset="milestones",
            effect="write",
            summary="Request milestone funding; a human must approve it",
            description="Request milestone funding; a human must approve it.",
            arguments=(
                ToolArgument(
                    "milestone_id",
                    "--milestone-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
            ),
            idempotent=True,
        ),
        Tool(
            "milestones_approve",
            "milestones approve",
            toolset="milestones",
            effect="write",
            summary="Request escrow release; a human must approve it",
            description="Request escrow release; a human must approve it.",
            arguments=(
                ToolArgument(
                    "milestone_id",
                    "--milestone-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
            ),
        ),
        Tool(
            "approvals_get",
            "approvals get",
            toolset="approvals",
            effect="read",
            summary="Check whether a human has approved a request",
            description="Check whether a human has approved a request.",
            arguments=(
                ToolArgument(
                    "approval_id",
                    "--approval-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
                ToolArgument(
                    "wait",
                    "--wait",
                    "wait",
                    {"type": "integer", "minimum": 1, "maximum": 60, "description": "Seconds to wait"},
                ),
            ),
            idempotent=True,
            waits=True,
        ),
        Tool(
            "credits_show",
            "credits show",
            toolset="credits",
            effect="read",
            summary="Show the balance and the latest transactions",
            description="Show the balance and the latest transactions. Amounts are in cents.",
            idempotent=True,
        ),
        Tool(
            "credits_ledger",
            "credits ledger",
            toolset="credits",
            effect="read",
            summary="List all transactions in the credit ledger",
            description="List all transactions in the credit ledger. Amounts are in cents.",
            arguments=(
                ToolArgument("limit", "--limit", "value", {"type": "integer", "minimum": 1, "maximum": 100}),
                ToolArgument("cursor", "--cursor", "value", {"type": "string", "pattern": "\\S"}),
            ),
            idempotent=True,
        ),
        Tool(
            "credits_top_up",
            "credits top-up",
            toolset="credits",
            effect="write",
            summary="Start a credit top-up that a human must pay",
            description="Start a credit top-up that a human must pay.",
            arguments=(
                ToolArgument(
                    "amount",
                    "--amount",
                    "value",
                    {"type": "number", "minimum": 10, "maximum": 10000, "description": "Amount in USD"},
                    required=True,
                ),
            ),
        ),
        Tool(
            "credits_top_up_status",
            "credits top-up-status",
            toolset="credits",
            effect="read",
            summary="Check whether a top-up was paid",
            description="Check whether a top-up was paid.",
            arguments=(
                ToolArgument("top_up_id", "--top-up-id", "value", {"type": "string", "pattern": "\\S"}, required=True),
                ToolArgument(
                    "wait",
                    "--wait",
                    "wait",
                    {"type": "integer", "minimum": 1, "maximum": 60, "description": "Seconds to wait"},
                ),
            ),
            idempotent=True,
            waits=True,
        ),
        Tool(
            "updates_poll",
            "updates poll",
            toolset="updates",
            effect="read",
            summary="List events since a cursor",
            description="List events since a cursor. Save nextCursor, also of an empty page.",
            arguments=(
                ToolArgument(
                    "type",
                    "--type",
                    "comma_list",
                    {
                        "type": "array",
                        "items": {"type": "string", "pattern": "^[^,]*[^,\\s][^,]*$"},
                        "minItems": 1,
                        "description": (
                            "Only events of these types: proposal.received, proposal.status_changed, message.received, "
                            "contract.created, milestone.status_changed, payment.pending, approval.confirmed, "
                            "contract.budget_state_changed"
                        ),
                    },
                ),
                ToolArgument("limit", "--limit", "value", {"type": "integer", "minimum": 1, "maximum": 200}),
                ToolArgument("cursor", "--cursor", "value", {"type": "string", "pattern": "\\S"}),
            ),
            idempotent=True,
        ),
        Tool(
            "webhooks_create",
            "webhooks create",
            toolset="webhooks",
            effect="write",
            summary="Subscribe a URL to events",
            description="Subscribe a URL to events. The secret is shown only once.",
            arguments=(
                ToolArgument(
                    "url",
                    "--url",
                    "value",
                    {
                        "type": "string",
                        "pattern": "\\S",
                        "maxLength": 2048,
                        "format": "uri",
                        "description": "Delivery URL",
                    },
                    required=True,
                ),
                ToolArgument(
                    "events",
                    "--events",
                    "comma_list",
                    {
                        "type": "array",
                        "items": {"type": "string", "pattern": "^[^,]*[^,\\s][^,]*$"},
                        "minItems": 1,
                        "description": (
                            "Event types: proposal.received, proposal.status_changed, message.received, "
                            "contract.created, milestone.status_changed, payment.pending, approval.confirmed, "
                            "contract.budget_state_changed"
                        ),
                    },
                    required=True,
                ),
            ),
        ),
        Tool(
            "webhooks_list",
            "webhooks list",
            toolset="webhooks",
            effect="read",
            summary="List webhook subscriptions",
            description="List webhook subscriptions.",
            idempotent=True,
        ),
        Tool(
            "webhooks_get",
            "webhooks get",
            toolset="webhooks",
            effect="read",
            summary="Show a webhook subscription",
            description="Show a webhook subscription.",
            arguments=(
                ToolArgument(
                    "webhook_id",
                    "--webhook-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
            ),
            idempotent=True,
        ),
        Tool(
            "webhooks_delete",
            "webhooks delete",
            toolset="webhooks",
            effect="destructive",
            summary="Delete a webhook subscription",
            description="Cannot be undone: delete a webhook subscription.",
            arguments=(
                ToolArgument(
                    "webhook_id",
                    "--webhook-id",
                    "value",
                    {"type": "string", "pattern": "\\S"},
                    required=True,
                ),
            ),
        ),
        Tool(
            "tokens_list",
            "tokens list",
            toolset="tokens",
            effect="read",
            summary="List the account's API tokens",
            description="List the account's API tokens.",
            idempotent=True,
        ),
        Tool(
            "tokens_revoke",
            "tokens revoke",
            toolset="tokens",
            effect="destructive",
            summary="Revoke an API token permanently",
            description="Cannot be undone: revoke an API token permanently. auth_status shows the token of this server.",
            arguments=(
                ToolArgument("token_id", "--token-id", "value", {"type": "string", "pattern": "\\S"}, required=True),
            ),
        ),
        Tool(
            "team_show",
            "team show",
            toolset="team",
            effect="read",
            summary="Show the organization, its members and pending invitations",
            description="Show the organization, its members and pending invitations.",
            idempotent=True,
        ),
        Tool(
            "team_invite",
            "team invite",
            toolset="team",
            effect="write",
            summary="Invite a person to the team",
            description="Invite a person to the team.",
            arguments=(
                ToolArgument(
                    "email",
                    "--email",
                    "value",
                    {
                        "type": "string",
                        "pattern": "\\S",
                        "format": "email",
                        "description": "Email address of the person to invite",
                    },
                    required=True,
                ),
            ),
        ),
        Tool(
            "payments_pending",
            "payments pending",
            toolset="payments",
            effect="read",
            summary="List pending payments and their milestones",
            description="List pending payments and their milestones.",
            idempotent=True,
        ),
    ),
    default=("auth", "jobs", "proposals", "messages", "approvals"),
    instructions=(
        "These tools post data-labeling jobs on OpenTrain, review and hire trainers, send messages, and pay for "
        "work.\n\nYou can start without a human: `auth_register` creates an account and saves its token, "
        "`jobs_draft_create` and\n`jobs_draft_update` write a draft, and `jobs_publish` publishes it when "
        "`validation.publishReady` is true. Before the\nclaim, the account can publish 3 jobs a day. `proposals_list` "
        "and `proposals_get` show the candidates.\n\nThe other steps need a human. `auth_claim` gives the account an "
        "owner: show the human the link and the code, then call\n`auth_claim_status`. The claim is possible for about "
        "24 hours after the registration. A hire, the funding or release of\na milestone, the end of a contract and a "
        "top-up each return a link in `_human`. Show it to the human with what it is\nfor. No tool moves money by "
        "itself. Payments and webhooks require a token with the scopes payments:write and\nwebhooks:manage, which only "
        "a human can create in the app's settings and save with `opentrain auth login`.\n\nTo wait for a human, call "
        "`approvals_get`, `auth_claim_status` or `credits_top_up_status` with `wait`. If `_outcome` is\npending "
        "afterwards, tell the human, and wait again later. Never repeat the write that asked. If `_outcome` is "
        "conflict,\nthe request was declined or has expired: ask the human before you send it again.\n\nA result is "
        "the response of the API. `_next` has the tools that usually follow. A list has one page: continue with "
        "its\ncursor. `_cut` says that a long list was cut.\n\nAn error has `error`, `code`, `hint` and `action`, the "
        "tool that helps. Call the same tool again only if `retryable` is\ntrue, at most three times, after "
        "`retryAfterSeconds`. If `outcome` is unknown, the request may have been carried out:\ncheck that first. If a "
        "tool that you need is missing, ask the human to start the server with more `--toolsets`.\n"
    ),
    token_setting="mcp-token",
)
