# Generated from spec/commands.yaml (sha256 2513822b0aca1e30) by `make generate`; do not edit.
# Tables and completion function by shtab (https://github.com/tqdm/shtab). No program runs on TAB.

_shtab_opentrain_auth_subparsers=(register claim claim-status login status token logout)
_shtab_opentrain_jobs_draft_subparsers=(create update capabilities)
_shtab_opentrain_jobs_subparsers=(draft create update list search get facets changes publish invite close update-published)
_shtab_opentrain_proposals_subparsers=(list get hire)
_shtab_opentrain_proposal_subparsers=(list get hire)
_shtab_opentrain_freelancers_subparsers=(get)
_shtab_opentrain_freelancer_subparsers=(get)
_shtab_opentrain_messages_subparsers=(list unread read send start-proposal-thread)
_shtab_opentrain_contracts_subparsers=(list get end)
_shtab_opentrain_contract_subparsers=(list get end)
_shtab_opentrain_milestones_subparsers=(create fund approve)
_shtab_opentrain_approvals_subparsers=(get)
_shtab_opentrain_approval_subparsers=(get)
_shtab_opentrain_credits_subparsers=(show balance ledger top-up top-up-status)
_shtab_opentrain_updates_subparsers=(poll)
_shtab_opentrain_webhooks_subparsers=(create list get delete verify)
_shtab_opentrain_webhook_subparsers=(create list get delete verify)
_shtab_opentrain_tokens_subparsers=(list revoke)
_shtab_opentrain_team_subparsers=(show invite)
_shtab_opentrain_payments_subparsers=(pending)
_shtab_opentrain_help_auth_subparsers=(register claim claim-status login status token logout)
_shtab_opentrain_help_jobs_draft_subparsers=(create update capabilities)
_shtab_opentrain_help_jobs_subparsers=(draft create update list search get facets changes publish invite close update-published)
_shtab_opentrain_help_proposals_subparsers=(list get hire)
_shtab_opentrain_help_proposal_subparsers=(list get hire)
_shtab_opentrain_help_freelancers_subparsers=(get)
_shtab_opentrain_help_freelancer_subparsers=(get)
_shtab_opentrain_help_messages_subparsers=(list unread read send start-proposal-thread)
_shtab_opentrain_help_contracts_subparsers=(list get end)
_shtab_opentrain_help_contract_subparsers=(list get end)
_shtab_opentrain_help_milestones_subparsers=(create fund approve)
_shtab_opentrain_help_approvals_subparsers=(get)
_shtab_opentrain_help_approval_subparsers=(get)
_shtab_opentrain_help_credits_subparsers=(show balance ledger top-up top-up-status)
_shtab_opentrain_help_updates_subparsers=(poll)
_shtab_opentrain_help_webhooks_subparsers=(create list get delete verify)
_shtab_opentrain_help_webhook_subparsers=(create list get delete verify)
_shtab_opentrain_help_tokens_subparsers=(list revoke)
_shtab_opentrain_help_team_subparsers=(show invite)
_shtab_opentrain_help_payments_subparsers=(pending)
_shtab_opentrain_help_subparsers=(auth whoami jobs capabilities proposals proposal freelancers freelancer messages contracts contract milestones approvals approval credits updates webhooks webhook tokens team payments exit-codes environment scopes credentials agents output completion)
_shtab_opentrain_subparsers=(auth whoami jobs capabilities proposals proposal freelancers freelancer messages contracts contract milestones approvals approval credits updates webhooks webhook tokens team payments help version completion)

_shtab_opentrain_auth_register_option_strings=(-h --help --agent-name --name --org-name --organization-name --force --json --query --dry-run --base-url --verbose)
_shtab_opentrain_auth_claim_option_strings=(-h --help --email --claim-token --json --query --dry-run --base-url --verbose)
_shtab_opentrain_auth_claim_status_option_strings=(-h --help --claim-token --wait --timeout --json --query --dry-run --base-url --verbose)
_shtab_opentrain_auth_login_option_strings=(-h --help --api-key --token --json --query --dry-run --base-url --verbose)
_shtab_opentrain_auth_status_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_auth_token_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_auth_logout_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_auth_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_whoami_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_draft_create_option_strings=(-h --help --description --description-file --canonical-file --payload-file --title --external-id --idempotency-key --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_draft_update_option_strings=(-h --help --job-id --set --patch-file --patch-json --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_draft_capabilities_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_draft_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_create_option_strings=(-h --help --description --description-file --canonical-file --payload-file --title --external-id --idempotency-key --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_update_option_strings=(-h --help --job-id --set --patch-file --patch-json --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_list_option_strings=(-h --help --status --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_search_option_strings=(-h --help --q --category --language --country --pay-type --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_get_option_strings=(-h --help --job-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_facets_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_changes_option_strings=(-h --help --since --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_publish_option_strings=(-h --help --job-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_invite_option_strings=(-h --help --job-id --freelancer-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_close_option_strings=(-h --help --job-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_update_published_option_strings=(-h --help --job-id --set --patch-file --patch-json --json --query --dry-run --base-url --verbose)
_shtab_opentrain_jobs_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_capabilities_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_proposals_list_option_strings=(-h --help --job-id --status --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_proposals_get_option_strings=(-h --help --proposal-id --interview --json --query --dry-run --base-url --verbose)
_shtab_opentrain_proposals_hire_option_strings=(-h --help --proposal-id --amount --milestone-name --milestone-description --due-date --confirm-not-fit-override --json --query --dry-run --base-url --verbose)
_shtab_opentrain_proposals_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_proposal_list_option_strings=(-h --help --job-id --status --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_proposal_get_option_strings=(-h --help --proposal-id --interview --json --query --dry-run --base-url --verbose)
_shtab_opentrain_proposal_hire_option_strings=(-h --help --proposal-id --amount --milestone-name --milestone-description --due-date --confirm-not-fit-override --json --query --dry-run --base-url --verbose)
_shtab_opentrain_proposal_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_freelancers_get_option_strings=(-h --help --id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_freelancers_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_freelancer_get_option_strings=(-h --help --id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_freelancer_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_messages_list_option_strings=(-h --help --filter --unread-only --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_messages_unread_option_strings=(-h --help --filter --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_messages_read_option_strings=(-h --help --conversation-id --direction --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_messages_send_option_strings=(-h --help --conversation-id --content --content-file --json --query --dry-run --base-url --verbose)
_shtab_opentrain_messages_start_proposal_thread_option_strings=(-h --help --proposal-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_messages_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_contracts_list_option_strings=(-h --help --job-id --status --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_contracts_get_option_strings=(-h --help --contract-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_contracts_end_option_strings=(-h --help --contract-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_contracts_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_contract_list_option_strings=(-h --help --job-id --status --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_contract_get_option_strings=(-h --help --contract-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_contract_end_option_strings=(-h --help --contract-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_contract_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_milestones_create_option_strings=(-h --help --contract-id --description --name --amount --volume --due-date --json --query --dry-run --base-url --verbose)
_shtab_opentrain_milestones_fund_option_strings=(-h --help --milestone-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_milestones_approve_option_strings=(-h --help --milestone-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_milestones_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_approvals_get_option_strings=(-h --help --approval-id --wait --timeout --json --query --dry-run --base-url --verbose)
_shtab_opentrain_approvals_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_approval_get_option_strings=(-h --help --approval-id --wait --timeout --json --query --dry-run --base-url --verbose)
_shtab_opentrain_approval_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_credits_show_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_credits_balance_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_credits_ledger_option_strings=(-h --help --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_credits_top_up_option_strings=(-h --help --amount --json --query --dry-run --base-url --verbose)
_shtab_opentrain_credits_top_up_status_option_strings=(-h --help --top-up-id --wait --timeout --json --query --dry-run --base-url --verbose)
_shtab_opentrain_credits_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_updates_poll_option_strings=(-h --help --type --limit --cursor --jsonl --csv --tsv --follow --interval --state --json --query --dry-run --base-url --verbose)
_shtab_opentrain_updates_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhooks_create_option_strings=(-h --help --url --events --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhooks_list_option_strings=(-h --help --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhooks_get_option_strings=(-h --help --webhook-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhooks_delete_option_strings=(-h --help --webhook-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhooks_verify_option_strings=(-h --help --signature --body-file --secret-file --tolerance --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhooks_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhook_create_option_strings=(-h --help --url --events --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhook_list_option_strings=(-h --help --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhook_get_option_strings=(-h --help --webhook-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhook_delete_option_strings=(-h --help --webhook-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhook_verify_option_strings=(-h --help --signature --body-file --secret-file --tolerance --json --query --dry-run --base-url --verbose)
_shtab_opentrain_webhook_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_tokens_list_option_strings=(-h --help --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_tokens_revoke_option_strings=(-h --help --token-id --json --query --dry-run --base-url --verbose)
_shtab_opentrain_tokens_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_team_show_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_team_invite_option_strings=(-h --help --email --json --query --dry-run --base-url --verbose)
_shtab_opentrain_team_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_payments_pending_option_strings=(-h --help --csv --tsv --json --query --dry-run --base-url --verbose)
_shtab_opentrain_payments_option_strings=(-h --help --json --query --dry-run --base-url --verbose)
_shtab_opentrain_help_auth_register_option_strings=()
_shtab_opentrain_help_auth_claim_option_strings=()
_shtab_opentrain_help_auth_claim_status_option_strings=()
_shtab_opentrain_help_auth_login_option_strings=()
_shtab_opentrain_help_auth_status_option_strings=()
_shtab_opentrain_help_auth_token_option_strings=()
_shtab_opentrain_help_auth_logout_option_strings=()
_shtab_opentrain_help_auth_option_strings=()
_shtab_opentrain_help_whoami_option_strings=()
_shtab_opentrain_help_jobs_draft_create_option_strings=()
_shtab_opentrain_help_jobs_draft_update_option_strings=()
_shtab_opentrain_help_jobs_draft_capabilities_option_strings=()
_shtab_opentrain_help_jobs_draft_option_strings=()
_shtab_opentrain_help_jobs_create_option_strings=()
_shtab_opentrain_help_jobs_update_option_strings=()
_shtab_opentrain_help_jobs_list_option_strings=()
_shtab_opentrain_help_jobs_search_option_strings=()
_shtab_opentrain_help_jobs_get_option_strings=()
_shtab_opentrain_help_jobs_facets_option_strings=()
_shtab_opentrain_help_jobs_changes_option_strings=()
_shtab_opentrain_help_jobs_publish_option_strings=()
_shtab_opentrain_help_jobs_invite_option_strings=()
_shtab_opentrain_help_jobs_close_option_strings=()
_shtab_opentrain_help_jobs_update_published_option_strings=()
_shtab_opentrain_help_jobs_option_strings=()
_shtab_opentrain_help_capabilities_option_strings=()
_shtab_opentrain_help_proposals_list_option_strings=()
_shtab_opentrain_help_proposals_get_option_strings=()
_shtab_opentrain_help_proposals_hire_option_strings=()
_shtab_opentrain_help_proposals_option_strings=()
_shtab_opentrain_help_proposal_list_option_strings=()
_shtab_opentrain_help_proposal_get_option_strings=()
_shtab_opentrain_help_proposal_hire_option_strings=()
_shtab_opentrain_help_proposal_option_strings=()
_shtab_opentrain_help_freelancers_get_option_strings=()
_shtab_opentrain_help_freelancers_option_strings=()
_shtab_opentrain_help_freelancer_get_option_strings=()
_shtab_opentrain_help_freelancer_option_strings=()
_shtab_opentrain_help_messages_list_option_strings=()
_shtab_opentrain_help_messages_unread_option_strings=()
_shtab_opentrain_help_messages_read_option_strings=()
_shtab_opentrain_help_messages_send_option_strings=()
_shtab_opentrain_help_messages_start_proposal_thread_option_strings=()
_shtab_opentrain_help_messages_option_strings=()
_shtab_opentrain_help_contracts_list_option_strings=()
_shtab_opentrain_help_contracts_get_option_strings=()
_shtab_opentrain_help_contracts_end_option_strings=()
_shtab_opentrain_help_contracts_option_strings=()
_shtab_opentrain_help_contract_list_option_strings=()
_shtab_opentrain_help_contract_get_option_strings=()
_shtab_opentrain_help_contract_end_option_strings=()
_shtab_opentrain_help_contract_option_strings=()
_shtab_opentrain_help_milestones_create_option_strings=()
_shtab_opentrain_help_milestones_fund_option_strings=()
_shtab_opentrain_help_milestones_approve_option_strings=()
_shtab_opentrain_help_milestones_option_strings=()
_shtab_opentrain_help_approvals_get_option_strings=()
_shtab_opentrain_help_approvals_option_strings=()
_shtab_opentrain_help_approval_get_option_strings=()
_shtab_opentrain_help_approval_option_strings=()
_shtab_opentrain_help_credits_show_option_strings=()
_shtab_opentrain_help_credits_balance_option_strings=()
_shtab_opentrain_help_credits_ledger_option_strings=()
_shtab_opentrain_help_credits_top_up_option_strings=()
_shtab_opentrain_help_credits_top_up_status_option_strings=()
_shtab_opentrain_help_credits_option_strings=()
_shtab_opentrain_help_updates_poll_option_strings=()
_shtab_opentrain_help_updates_option_strings=()
_shtab_opentrain_help_webhooks_create_option_strings=()
_shtab_opentrain_help_webhooks_list_option_strings=()
_shtab_opentrain_help_webhooks_get_option_strings=()
_shtab_opentrain_help_webhooks_delete_option_strings=()
_shtab_opentrain_help_webhooks_verify_option_strings=()
_shtab_opentrain_help_webhooks_option_strings=()
_shtab_opentrain_help_webhook_create_option_strings=()
_shtab_opentrain_help_webhook_list_option_strings=()
_shtab_opentrain_help_webhook_get_option_strings=()
_shtab_opentrain_help_webhook_delete_option_strings=()
_shtab_opentrain_help_webhook_verify_option_strings=()
_shtab_opentrain_help_webhook_option_strings=()
_shtab_opentrain_help_tokens_list_option_strings=()
_shtab_opentrain_help_tokens_revoke_option_strings=()
_shtab_opentrain_help_tokens_option_strings=()
_shtab_opentrain_help_team_show_option_strings=()
_shtab_opentrain_help_team_invite_option_strings=()
_shtab_opentrain_help_team_option_strings=()
_shtab_opentrain_help_payments_pending_option_strings=()
_shtab_opentrain_help_payments_option_strings=()
_shtab_opentrain_help_exit_codes_option_strings=()
_shtab_opentrain_help_environment_option_strings=()
_shtab_opentrain_help_scopes_option_strings=()
_shtab_opentrain_help_credentials_option_strings=()
_shtab_opentrain_help_agents_option_strings=()
_shtab_opentrain_help_output_option_strings=()
_shtab_opentrain_help_completion_option_strings=()
_shtab_opentrain_help_option_strings=(-h --help)
_shtab_opentrain_version_option_strings=(-h --help)
_shtab_opentrain_completion_option_strings=(-h --help)
_shtab_opentrain_option_strings=(-h --help --json --query --dry-run --base-url --verbose --version)

_shtab_opentrain_jobs_draft_create___description_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_jobs_draft_create___canonical_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_jobs_draft_create___payload_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_jobs_draft_update___patch_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_jobs_create___description_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_jobs_create___canonical_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_jobs_create___payload_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_jobs_update___patch_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_jobs_update_published___patch_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_messages_send___content_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_updates_poll___state_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_webhooks_verify___body_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_webhooks_verify___secret_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_webhook_verify___body_file_COMPGEN=_shtab_opentrain_files
_shtab_opentrain_webhook_verify___secret_file_COMPGEN=_shtab_opentrain_files

_shtab_opentrain_auth_pos_0_choices=(register claim claim-status login status token logout)
_shtab_opentrain_jobs_draft_pos_0_choices=(create update capabilities)
_shtab_opentrain_jobs_list___status_choices=(DRAFT OPEN ONGOING COMPLETED ARCHIVED PENDING_APPROVAL)
_shtab_opentrain_jobs_search___pay_type_choices=(PAY_PER_HOUR FIXED_PRICE PAY_PER_LABEL)
_shtab_opentrain_jobs_pos_0_choices=(draft create update list search get facets changes publish invite close update-published)
_shtab_opentrain_proposals_list___status_choices=(UNREVIEWED SHORTLISTED MAYBE HIRED DECLINED NOT_A_FIT RESUME_SENT)
_shtab_opentrain_proposals_pos_0_choices=(list get hire)
_shtab_opentrain_proposal_list___status_choices=(UNREVIEWED SHORTLISTED MAYBE HIRED DECLINED NOT_A_FIT RESUME_SENT)
_shtab_opentrain_proposal_pos_0_choices=(list get hire)
_shtab_opentrain_freelancers_pos_0_choices=(get)
_shtab_opentrain_freelancer_pos_0_choices=(get)
_shtab_opentrain_messages_list___filter_choices=(all job proposal)
_shtab_opentrain_messages_unread___filter_choices=(all job proposal)
_shtab_opentrain_messages_read___direction_choices=(older newer)
_shtab_opentrain_messages_pos_0_choices=(list unread read send start-proposal-thread)
_shtab_opentrain_contracts_list___status_choices=(active ended)
_shtab_opentrain_contracts_pos_0_choices=(list get end)
_shtab_opentrain_contract_list___status_choices=(active ended)
_shtab_opentrain_contract_pos_0_choices=(list get end)
_shtab_opentrain_milestones_pos_0_choices=(create fund approve)
_shtab_opentrain_approvals_pos_0_choices=(get)
_shtab_opentrain_approval_pos_0_choices=(get)
_shtab_opentrain_credits_pos_0_choices=(show balance ledger top-up top-up-status)
_shtab_opentrain_updates_poll___type_choices=(proposal.received proposal.status_changed message.received contract.created milestone.status_changed payment.pending approval.confirmed contract.budget_state_changed)
_shtab_opentrain_updates_pos_0_choices=(poll)
_shtab_opentrain_webhooks_create___events_choices=(proposal.received proposal.status_changed message.received contract.created milestone.status_changed payment.pending approval.confirmed contract.budget_state_changed)
_shtab_opentrain_webhooks_pos_0_choices=(create list get delete verify)
_shtab_opentrain_webhook_create___events_choices=(proposal.received proposal.status_changed message.received contract.created milestone.status_changed payment.pending approval.confirmed contract.budget_state_changed)
_shtab_opentrain_webhook_pos_0_choices=(create list get delete verify)
_shtab_opentrain_tokens_pos_0_choices=(list revoke)
_shtab_opentrain_team_pos_0_choices=(show invite)
_shtab_opentrain_payments_pos_0_choices=(pending)
_shtab_opentrain_help_auth_pos_0_choices=(register claim claim-status login status token logout)
_shtab_opentrain_help_jobs_draft_pos_0_choices=(create update capabilities)
_shtab_opentrain_help_jobs_pos_0_choices=(draft create update list search get facets changes publish invite close update-published)
_shtab_opentrain_help_proposals_pos_0_choices=(list get hire)
_shtab_opentrain_help_proposal_pos_0_choices=(list get hire)
_shtab_opentrain_help_freelancers_pos_0_choices=(get)
_shtab_opentrain_help_freelancer_pos_0_choices=(get)
_shtab_opentrain_help_messages_pos_0_choices=(list unread read send start-proposal-thread)
_shtab_opentrain_help_contracts_pos_0_choices=(list get end)
_shtab_opentrain_help_contract_pos_0_choices=(list get end)
_shtab_opentrain_help_milestones_pos_0_choices=(create fund approve)
_shtab_opentrain_help_approvals_pos_0_choices=(get)
_shtab_opentrain_help_approval_pos_0_choices=(get)
_shtab_opentrain_help_credits_pos_0_choices=(show balance ledger top-up top-up-status)
_shtab_opentrain_help_updates_pos_0_choices=(poll)
_shtab_opentrain_help_webhooks_pos_0_choices=(create list get delete verify)
_shtab_opentrain_help_webhook_pos_0_choices=(create list get delete verify)
_shtab_opentrain_help_tokens_pos_0_choices=(list revoke)
_shtab_opentrain_help_team_pos_0_choices=(show invite)
_shtab_opentrain_help_payments_pos_0_choices=(pending)
_shtab_opentrain_help_pos_0_choices=(auth whoami jobs capabilities proposals proposal freelancers freelancer messages contracts contract milestones approvals approval credits updates webhooks webhook tokens team payments exit-codes environment scopes credentials agents output completion)
_shtab_opentrain_completion_pos_0_choices=(bash zsh fish)
_shtab_opentrain_pos_0_choices=(auth whoami jobs capabilities proposals proposal freelancers freelancer messages contracts contract milestones approvals approval credits updates webhooks webhook tokens team payments help version completion)

_shtab_opentrain_auth_register__h_nargs=0
_shtab_opentrain_auth_register___help_nargs=0
_shtab_opentrain_auth_register___force_nargs=0
_shtab_opentrain_auth_register___json_nargs=0
_shtab_opentrain_auth_register___dry_run_nargs=0
_shtab_opentrain_auth_register___verbose_nargs=0
_shtab_opentrain_auth_claim__h_nargs=0
_shtab_opentrain_auth_claim___help_nargs=0
_shtab_opentrain_auth_claim___json_nargs=0
_shtab_opentrain_auth_claim___dry_run_nargs=0
_shtab_opentrain_auth_claim___verbose_nargs=0
_shtab_opentrain_auth_claim_status__h_nargs=0
_shtab_opentrain_auth_claim_status___help_nargs=0
_shtab_opentrain_auth_claim_status___wait_nargs=0
_shtab_opentrain_auth_claim_status___json_nargs=0
_shtab_opentrain_auth_claim_status___dry_run_nargs=0
_shtab_opentrain_auth_claim_status___verbose_nargs=0
_shtab_opentrain_auth_login__h_nargs=0
_shtab_opentrain_auth_login___help_nargs=0
_shtab_opentrain_auth_login___json_nargs=0
_shtab_opentrain_auth_login___dry_run_nargs=0
_shtab_opentrain_auth_login___verbose_nargs=0
_shtab_opentrain_auth_status__h_nargs=0
_shtab_opentrain_auth_status___help_nargs=0
_shtab_opentrain_auth_status___json_nargs=0
_shtab_opentrain_auth_status___dry_run_nargs=0
_shtab_opentrain_auth_status___verbose_nargs=0
_shtab_opentrain_auth_token__h_nargs=0
_shtab_opentrain_auth_token___help_nargs=0
_shtab_opentrain_auth_token___json_nargs=0
_shtab_opentrain_auth_token___dry_run_nargs=0
_shtab_opentrain_auth_token___verbose_nargs=0
_shtab_opentrain_auth_logout__h_nargs=0
_shtab_opentrain_auth_logout___help_nargs=0
_shtab_opentrain_auth_logout___json_nargs=0
_shtab_opentrain_auth_logout___dry_run_nargs=0
_shtab_opentrain_auth_logout___verbose_nargs=0
_shtab_opentrain_auth_pos_0_nargs=A...
_shtab_opentrain_auth__h_nargs=0
_shtab_opentrain_auth___help_nargs=0
_shtab_opentrain_auth___json_nargs=0
_shtab_opentrain_auth___dry_run_nargs=0
_shtab_opentrain_auth___verbose_nargs=0
_shtab_opentrain_whoami__h_nargs=0
_shtab_opentrain_whoami___help_nargs=0
_shtab_opentrain_whoami___json_nargs=0
_shtab_opentrain_whoami___dry_run_nargs=0
_shtab_opentrain_whoami___verbose_nargs=0
_shtab_opentrain_jobs_draft_create__h_nargs=0
_shtab_opentrain_jobs_draft_create___help_nargs=0
_shtab_opentrain_jobs_draft_create___json_nargs=0
_shtab_opentrain_jobs_draft_create___dry_run_nargs=0
_shtab_opentrain_jobs_draft_create___verbose_nargs=0
_shtab_opentrain_jobs_draft_update__h_nargs=0
_shtab_opentrain_jobs_draft_update___help_nargs=0
_shtab_opentrain_jobs_draft_update___json_nargs=0
_shtab_opentrain_jobs_draft_update___dry_run_nargs=0
_shtab_opentrain_jobs_draft_update___verbose_nargs=0
_shtab_opentrain_jobs_draft_capabilities__h_nargs=0
_shtab_opentrain_jobs_draft_capabilities___help_nargs=0
_shtab_opentrain_jobs_draft_capabilities___json_nargs=0
_shtab_opentrain_jobs_draft_capabilities___dry_run_nargs=0
_shtab_opentrain_jobs_draft_capabilities___verbose_nargs=0
_shtab_opentrain_jobs_draft_pos_0_nargs=A...
_shtab_opentrain_jobs_draft__h_nargs=0
_shtab_opentrain_jobs_draft___help_nargs=0
_shtab_opentrain_jobs_draft___json_nargs=0
_shtab_opentrain_jobs_draft___dry_run_nargs=0
_shtab_opentrain_jobs_draft___verbose_nargs=0
_shtab_opentrain_jobs_create__h_nargs=0
_shtab_opentrain_jobs_create___help_nargs=0
_shtab_opentrain_jobs_create___json_nargs=0
_shtab_opentrain_jobs_create___dry_run_nargs=0
_shtab_opentrain_jobs_create___verbose_nargs=0
_shtab_opentrain_jobs_update__h_nargs=0
_shtab_opentrain_jobs_update___help_nargs=0
_shtab_opentrain_jobs_update___json_nargs=0
_shtab_opentrain_jobs_update___dry_run_nargs=0
_shtab_opentrain_jobs_update___verbose_nargs=0
_shtab_opentrain_jobs_list__h_nargs=0
_shtab_opentrain_jobs_list___help_nargs=0
_shtab_opentrain_jobs_list___all_nargs=0
_shtab_opentrain_jobs_list___jsonl_nargs=0
_shtab_opentrain_jobs_list___csv_nargs=0
_shtab_opentrain_jobs_list___tsv_nargs=0
_shtab_opentrain_jobs_list___json_nargs=0
_shtab_opentrain_jobs_list___dry_run_nargs=0
_shtab_opentrain_jobs_list___verbose_nargs=0
_shtab_opentrain_jobs_search__h_nargs=0
_shtab_opentrain_jobs_search___help_nargs=0
_shtab_opentrain_jobs_search___all_nargs=0
_shtab_opentrain_jobs_search___jsonl_nargs=0
_shtab_opentrain_jobs_search___csv_nargs=0
_shtab_opentrain_jobs_search___tsv_nargs=0
_shtab_opentrain_jobs_search___json_nargs=0
_shtab_opentrain_jobs_search___dry_run_nargs=0
_shtab_opentrain_jobs_search___verbose_nargs=0
_shtab_opentrain_jobs_get__h_nargs=0
_shtab_opentrain_jobs_get___help_nargs=0
_shtab_opentrain_jobs_get___json_nargs=0
_shtab_opentrain_jobs_get___dry_run_nargs=0
_shtab_opentrain_jobs_get___verbose_nargs=0
_shtab_opentrain_jobs_facets__h_nargs=0
_shtab_opentrain_jobs_facets___help_nargs=0
_shtab_opentrain_jobs_facets___json_nargs=0
_shtab_opentrain_jobs_facets___dry_run_nargs=0
_shtab_opentrain_jobs_facets___verbose_nargs=0
_shtab_opentrain_jobs_changes__h_nargs=0
_shtab_opentrain_jobs_changes___help_nargs=0
_shtab_opentrain_jobs_changes___csv_nargs=0
_shtab_opentrain_jobs_changes___tsv_nargs=0
_shtab_opentrain_jobs_changes___json_nargs=0
_shtab_opentrain_jobs_changes___dry_run_nargs=0
_shtab_opentrain_jobs_changes___verbose_nargs=0
_shtab_opentrain_jobs_publish__h_nargs=0
_shtab_opentrain_jobs_publish___help_nargs=0
_shtab_opentrain_jobs_publish___json_nargs=0
_shtab_opentrain_jobs_publish___dry_run_nargs=0
_shtab_opentrain_jobs_publish___verbose_nargs=0
_shtab_opentrain_jobs_invite__h_nargs=0
_shtab_opentrain_jobs_invite___help_nargs=0
_shtab_opentrain_jobs_invite___json_nargs=0
_shtab_opentrain_jobs_invite___dry_run_nargs=0
_shtab_opentrain_jobs_invite___verbose_nargs=0
_shtab_opentrain_jobs_close__h_nargs=0
_shtab_opentrain_jobs_close___help_nargs=0
_shtab_opentrain_jobs_close___json_nargs=0
_shtab_opentrain_jobs_close___dry_run_nargs=0
_shtab_opentrain_jobs_close___verbose_nargs=0
_shtab_opentrain_jobs_update_published__h_nargs=0
_shtab_opentrain_jobs_update_published___help_nargs=0
_shtab_opentrain_jobs_update_published___json_nargs=0
_shtab_opentrain_jobs_update_published___dry_run_nargs=0
_shtab_opentrain_jobs_update_published___verbose_nargs=0
_shtab_opentrain_jobs_pos_0_nargs=A...
_shtab_opentrain_jobs__h_nargs=0
_shtab_opentrain_jobs___help_nargs=0
_shtab_opentrain_jobs___json_nargs=0
_shtab_opentrain_jobs___dry_run_nargs=0
_shtab_opentrain_jobs___verbose_nargs=0
_shtab_opentrain_capabilities__h_nargs=0
_shtab_opentrain_capabilities___help_nargs=0
_shtab_opentrain_capabilities___json_nargs=0
_shtab_opentrain_capabilities___dry_run_nargs=0
_shtab_opentrain_capabilities___verbose_nargs=0
_shtab_opentrain_proposals_list__h_nargs=0
_shtab_opentrain_proposals_list___help_nargs=0
_shtab_opentrain_proposals_list___all_nargs=0
_shtab_opentrain_proposals_list___jsonl_nargs=0
_shtab_opentrain_proposals_list___csv_nargs=0
_shtab_opentrain_proposals_list___tsv_nargs=0
_shtab_opentrain_proposals_list___json_nargs=0
_shtab_opentrain_proposals_list___dry_run_nargs=0
_shtab_opentrain_proposals_list___verbose_nargs=0
_shtab_opentrain_proposals_get__h_nargs=0
_shtab_opentrain_proposals_get___help_nargs=0
_shtab_opentrain_proposals_get___interview_nargs=0
_shtab_opentrain_proposals_get___json_nargs=0
_shtab_opentrain_proposals_get___dry_run_nargs=0
_shtab_opentrain_proposals_get___verbose_nargs=0
_shtab_opentrain_proposals_hire__h_nargs=0
_shtab_opentrain_proposals_hire___help_nargs=0
_shtab_opentrain_proposals_hire___confirm_not_fit_override_nargs=0
_shtab_opentrain_proposals_hire___json_nargs=0
_shtab_opentrain_proposals_hire___dry_run_nargs=0
_shtab_opentrain_proposals_hire___verbose_nargs=0
_shtab_opentrain_proposals_pos_0_nargs=A...
_shtab_opentrain_proposals__h_nargs=0
_shtab_opentrain_proposals___help_nargs=0
_shtab_opentrain_proposals___json_nargs=0
_shtab_opentrain_proposals___dry_run_nargs=0
_shtab_opentrain_proposals___verbose_nargs=0
_shtab_opentrain_proposal_list__h_nargs=0
_shtab_opentrain_proposal_list___help_nargs=0
_shtab_opentrain_proposal_list___all_nargs=0
_shtab_opentrain_proposal_list___jsonl_nargs=0
_shtab_opentrain_proposal_list___csv_nargs=0
_shtab_opentrain_proposal_list___tsv_nargs=0
_shtab_opentrain_proposal_list___json_nargs=0
_shtab_opentrain_proposal_list___dry_run_nargs=0
_shtab_opentrain_proposal_list___verbose_nargs=0
_shtab_opentrain_proposal_get__h_nargs=0
_shtab_opentrain_proposal_get___help_nargs=0
_shtab_opentrain_proposal_get___interview_nargs=0
_shtab_opentrain_proposal_get___json_nargs=0
_shtab_opentrain_proposal_get___dry_run_nargs=0
_shtab_opentrain_proposal_get___verbose_nargs=0
_shtab_opentrain_proposal_hire__h_nargs=0
_shtab_opentrain_proposal_hire___help_nargs=0
_shtab_opentrain_proposal_hire___confirm_not_fit_override_nargs=0
_shtab_opentrain_proposal_hire___json_nargs=0
_shtab_opentrain_proposal_hire___dry_run_nargs=0
_shtab_opentrain_proposal_hire___verbose_nargs=0
_shtab_opentrain_proposal_pos_0_nargs=A...
_shtab_opentrain_proposal__h_nargs=0
_shtab_opentrain_proposal___help_nargs=0
_shtab_opentrain_proposal___json_nargs=0
_shtab_opentrain_proposal___dry_run_nargs=0
_shtab_opentrain_proposal___verbose_nargs=0
_shtab_opentrain_freelancers_get__h_nargs=0
_shtab_opentrain_freelancers_get___help_nargs=0
_shtab_opentrain_freelancers_get___json_nargs=0
_shtab_opentrain_freelancers_get___dry_run_nargs=0
_shtab_opentrain_freelancers_get___verbose_nargs=0
_shtab_opentrain_freelancers_pos_0_nargs=A...
_shtab_opentrain_freelancers__h_nargs=0
_shtab_opentrain_freelancers___help_nargs=0
_shtab_opentrain_freelancers___json_nargs=0
_shtab_opentrain_freelancers___dry_run_nargs=0
_shtab_opentrain_freelancers___verbose_nargs=0
_shtab_opentrain_freelancer_get__h_nargs=0
_shtab_opentrain_freelancer_get___help_nargs=0
_shtab_opentrain_freelancer_get___json_nargs=0
_shtab_opentrain_freelancer_get___dry_run_nargs=0
_shtab_opentrain_freelancer_get___verbose_nargs=0
_shtab_opentrain_freelancer_pos_0_nargs=A...
_shtab_opentrain_freelancer__h_nargs=0
_shtab_opentrain_freelancer___help_nargs=0
_shtab_opentrain_freelancer___json_nargs=0
_shtab_opentrain_freelancer___dry_run_nargs=0
_shtab_opentrain_freelancer___verbose_nargs=0
_shtab_opentrain_messages_list__h_nargs=0
_shtab_opentrain_messages_list___help_nargs=0
_shtab_opentrain_messages_list___unread_only_nargs=0
_shtab_opentrain_messages_list___all_nargs=0
_shtab_opentrain_messages_list___jsonl_nargs=0
_shtab_opentrain_messages_list___csv_nargs=0
_shtab_opentrain_messages_list___tsv_nargs=0
_shtab_opentrain_messages_list___json_nargs=0
_shtab_opentrain_messages_list___dry_run_nargs=0
_shtab_opentrain_messages_list___verbose_nargs=0
_shtab_opentrain_messages_unread__h_nargs=0
_shtab_opentrain_messages_unread___help_nargs=0
_shtab_opentrain_messages_unread___all_nargs=0
_shtab_opentrain_messages_unread___jsonl_nargs=0
_shtab_opentrain_messages_unread___csv_nargs=0
_shtab_opentrain_messages_unread___tsv_nargs=0
_shtab_opentrain_messages_unread___json_nargs=0
_shtab_opentrain_messages_unread___dry_run_nargs=0
_shtab_opentrain_messages_unread___verbose_nargs=0
_shtab_opentrain_messages_read__h_nargs=0
_shtab_opentrain_messages_read___help_nargs=0
_shtab_opentrain_messages_read___all_nargs=0
_shtab_opentrain_messages_read___jsonl_nargs=0
_shtab_opentrain_messages_read___csv_nargs=0
_shtab_opentrain_messages_read___tsv_nargs=0
_shtab_opentrain_messages_read___json_nargs=0
_shtab_opentrain_messages_read___dry_run_nargs=0
_shtab_opentrain_messages_read___verbose_nargs=0
_shtab_opentrain_messages_send__h_nargs=0
_shtab_opentrain_messages_send___help_nargs=0
_shtab_opentrain_messages_send___json_nargs=0
_shtab_opentrain_messages_send___dry_run_nargs=0
_shtab_opentrain_messages_send___verbose_nargs=0
_shtab_opentrain_messages_start_proposal_thread__h_nargs=0
_shtab_opentrain_messages_start_proposal_thread___help_nargs=0
_shtab_opentrain_messages_start_proposal_thread___json_nargs=0
_shtab_opentrain_messages_start_proposal_thread___dry_run_nargs=0
_shtab_opentrain_messages_start_proposal_thread___verbose_nargs=0
_shtab_opentrain_messages_pos_0_nargs=A...
_shtab_opentrain_messages__h_nargs=0
_shtab_opentrain_messages___help_nargs=0
_shtab_opentrain_messages___json_nargs=0
_shtab_opentrain_messages___dry_run_nargs=0
_shtab_opentrain_messages___verbose_nargs=0
_shtab_opentrain_contracts_list__h_nargs=0
_shtab_opentrain_contracts_list___help_nargs=0
_shtab_opentrain_contracts_list___csv_nargs=0
_shtab_opentrain_contracts_list___tsv_nargs=0
_shtab_opentrain_contracts_list___json_nargs=0
_shtab_opentrain_contracts_list___dry_run_nargs=0
_shtab_opentrain_contracts_list___verbose_nargs=0
_shtab_opentrain_contracts_get__h_nargs=0
_shtab_opentrain_contracts_get___help_nargs=0
_shtab_opentrain_contracts_get___json_nargs=0
_shtab_opentrain_contracts_get___dry_run_nargs=0
_shtab_opentrain_contracts_get___verbose_nargs=0
_shtab_opentrain_contracts_end__h_nargs=0
_shtab_opentrain_contracts_end___help_nargs=0
_shtab_opentrain_contracts_end___json_nargs=0
_shtab_opentrain_contracts_end___dry_run_nargs=0
_shtab_opentrain_contracts_end___verbose_nargs=0
_shtab_opentrain_contracts_pos_0_nargs=A...
_shtab_opentrain_contracts__h_nargs=0
_shtab_opentrain_contracts___help_nargs=0
_shtab_opentrain_contracts___json_nargs=0
_shtab_opentrain_contracts___dry_run_nargs=0
_shtab_opentrain_contracts___verbose_nargs=0
_shtab_opentrain_contract_list__h_nargs=0
_shtab_opentrain_contract_list___help_nargs=0
_shtab_opentrain_contract_list___csv_nargs=0
_shtab_opentrain_contract_list___tsv_nargs=0
_shtab_opentrain_contract_list___json_nargs=0
_shtab_opentrain_contract_list___dry_run_nargs=0
_shtab_opentrain_contract_list___verbose_nargs=0
_shtab_opentrain_contract_get__h_nargs=0
_shtab_opentrain_contract_get___help_nargs=0
_shtab_opentrain_contract_get___json_nargs=0
_shtab_opentrain_contract_get___dry_run_nargs=0
_shtab_opentrain_contract_get___verbose_nargs=0
_shtab_opentrain_contract_end__h_nargs=0
_shtab_opentrain_contract_end___help_nargs=0
_shtab_opentrain_contract_end___json_nargs=0
_shtab_opentrain_contract_end___dry_run_nargs=0
_shtab_opentrain_contract_end___verbose_nargs=0
_shtab_opentrain_contract_pos_0_nargs=A...
_shtab_opentrain_contract__h_nargs=0
_shtab_opentrain_contract___help_nargs=0
_shtab_opentrain_contract___json_nargs=0
_shtab_opentrain_contract___dry_run_nargs=0
_shtab_opentrain_contract___verbose_nargs=0
_shtab_opentrain_milestones_create__h_nargs=0
_shtab_opentrain_milestones_create___help_nargs=0
_shtab_opentrain_milestones_create___json_nargs=0
_shtab_opentrain_milestones_create___dry_run_nargs=0
_shtab_opentrain_milestones_create___verbose_nargs=0
_shtab_opentrain_milestones_fund__h_nargs=0
_shtab_opentrain_milestones_fund___help_nargs=0
_shtab_opentrain_milestones_fund___json_nargs=0
_shtab_opentrain_milestones_fund___dry_run_nargs=0
_shtab_opentrain_milestones_fund___verbose_nargs=0
_shtab_opentrain_milestones_approve__h_nargs=0
_shtab_opentrain_milestones_approve___help_nargs=0
_shtab_opentrain_milestones_approve___json_nargs=0
_shtab_opentrain_milestones_approve___dry_run_nargs=0
_shtab_opentrain_milestones_approve___verbose_nargs=0
_shtab_opentrain_milestones_pos_0_nargs=A...
_shtab_opentrain_milestones__h_nargs=0
_shtab_opentrain_milestones___help_nargs=0
_shtab_opentrain_milestones___json_nargs=0
_shtab_opentrain_milestones___dry_run_nargs=0
_shtab_opentrain_milestones___verbose_nargs=0
_shtab_opentrain_approvals_get__h_nargs=0
_shtab_opentrain_approvals_get___help_nargs=0
_shtab_opentrain_approvals_get___wait_nargs=0
_shtab_opentrain_approvals_get___json_nargs=0
_shtab_opentrain_approvals_get___dry_run_nargs=0
_shtab_opentrain_approvals_get___verbose_nargs=0
_shtab_opentrain_approvals_pos_0_nargs=A...
_shtab_opentrain_approvals__h_nargs=0
_shtab_opentrain_approvals___help_nargs=0
_shtab_opentrain_approvals___json_nargs=0
_shtab_opentrain_approvals___dry_run_nargs=0
_shtab_opentrain_approvals___verbose_nargs=0
_shtab_opentrain_approval_get__h_nargs=0
_shtab_opentrain_approval_get___help_nargs=0
_shtab_opentrain_approval_get___wait_nargs=0
_shtab_opentrain_approval_get___json_nargs=0
_shtab_opentrain_approval_get___dry_run_nargs=0
_shtab_opentrain_approval_get___verbose_nargs=0
_shtab_opentrain_approval_pos_0_nargs=A...
_shtab_opentrain_approval__h_nargs=0
_shtab_opentrain_approval___help_nargs=0
_shtab_opentrain_approval___json_nargs=0
_shtab_opentrain_approval___dry_run_nargs=0
_shtab_opentrain_approval___verbose_nargs=0
_shtab_opentrain_credits_show__h_nargs=0
_shtab_opentrain_credits_show___help_nargs=0
_shtab_opentrain_credits_show___json_nargs=0
_shtab_opentrain_credits_show___dry_run_nargs=0
_shtab_opentrain_credits_show___verbose_nargs=0
_shtab_opentrain_credits_balance__h_nargs=0
_shtab_opentrain_credits_balance___help_nargs=0
_shtab_opentrain_credits_balance___json_nargs=0
_shtab_opentrain_credits_balance___dry_run_nargs=0
_shtab_opentrain_credits_balance___verbose_nargs=0
_shtab_opentrain_credits_ledger__h_nargs=0
_shtab_opentrain_credits_ledger___help_nargs=0
_shtab_opentrain_credits_ledger___all_nargs=0
_shtab_opentrain_credits_ledger___jsonl_nargs=0
_shtab_opentrain_credits_ledger___csv_nargs=0
_shtab_opentrain_credits_ledger___tsv_nargs=0
_shtab_opentrain_credits_ledger___json_nargs=0
_shtab_opentrain_credits_ledger___dry_run_nargs=0
_shtab_opentrain_credits_ledger___verbose_nargs=0
_shtab_opentrain_credits_top_up__h_nargs=0
_shtab_opentrain_credits_top_up___help_nargs=0
_shtab_opentrain_credits_top_up___json_nargs=0
_shtab_opentrain_credits_top_up___dry_run_nargs=0
_shtab_opentrain_credits_top_up___verbose_nargs=0
_shtab_opentrain_credits_top_up_status__h_nargs=0
_shtab_opentrain_credits_top_up_status___help_nargs=0
_shtab_opentrain_credits_top_up_status___wait_nargs=0
_shtab_opentrain_credits_top_up_status___json_nargs=0
_shtab_opentrain_credits_top_up_status___dry_run_nargs=0
_shtab_opentrain_credits_top_up_status___verbose_nargs=0
_shtab_opentrain_credits_pos_0_nargs=A...
_shtab_opentrain_credits__h_nargs=0
_shtab_opentrain_credits___help_nargs=0
_shtab_opentrain_credits___json_nargs=0
_shtab_opentrain_credits___dry_run_nargs=0
_shtab_opentrain_credits___verbose_nargs=0
_shtab_opentrain_updates_poll__h_nargs=0
_shtab_opentrain_updates_poll___help_nargs=0
_shtab_opentrain_updates_poll___jsonl_nargs=0
_shtab_opentrain_updates_poll___csv_nargs=0
_shtab_opentrain_updates_poll___tsv_nargs=0
_shtab_opentrain_updates_poll___follow_nargs=0
_shtab_opentrain_updates_poll___json_nargs=0
_shtab_opentrain_updates_poll___dry_run_nargs=0
_shtab_opentrain_updates_poll___verbose_nargs=0
_shtab_opentrain_updates_pos_0_nargs=A...
_shtab_opentrain_updates__h_nargs=0
_shtab_opentrain_updates___help_nargs=0
_shtab_opentrain_updates___json_nargs=0
_shtab_opentrain_updates___dry_run_nargs=0
_shtab_opentrain_updates___verbose_nargs=0
_shtab_opentrain_webhooks_create__h_nargs=0
_shtab_opentrain_webhooks_create___help_nargs=0
_shtab_opentrain_webhooks_create___json_nargs=0
_shtab_opentrain_webhooks_create___dry_run_nargs=0
_shtab_opentrain_webhooks_create___verbose_nargs=0
_shtab_opentrain_webhooks_list__h_nargs=0
_shtab_opentrain_webhooks_list___help_nargs=0
_shtab_opentrain_webhooks_list___csv_nargs=0
_shtab_opentrain_webhooks_list___tsv_nargs=0
_shtab_opentrain_webhooks_list___json_nargs=0
_shtab_opentrain_webhooks_list___dry_run_nargs=0
_shtab_opentrain_webhooks_list___verbose_nargs=0
_shtab_opentrain_webhooks_get__h_nargs=0
_shtab_opentrain_webhooks_get___help_nargs=0
_shtab_opentrain_webhooks_get___json_nargs=0
_shtab_opentrain_webhooks_get___dry_run_nargs=0
_shtab_opentrain_webhooks_get___verbose_nargs=0
_shtab_opentrain_webhooks_delete__h_nargs=0
_shtab_opentrain_webhooks_delete___help_nargs=0
_shtab_opentrain_webhooks_delete___json_nargs=0
_shtab_opentrain_webhooks_delete___dry_run_nargs=0
_shtab_opentrain_webhooks_delete___verbose_nargs=0
_shtab_opentrain_webhooks_verify__h_nargs=0
_shtab_opentrain_webhooks_verify___help_nargs=0
_shtab_opentrain_webhooks_verify___json_nargs=0
_shtab_opentrain_webhooks_verify___dry_run_nargs=0
_shtab_opentrain_webhooks_verify___verbose_nargs=0
_shtab_opentrain_webhooks_pos_0_nargs=A...
_shtab_opentrain_webhooks__h_nargs=0
_shtab_opentrain_webhooks___help_nargs=0
_shtab_opentrain_webhooks___json_nargs=0
_shtab_opentrain_webhooks___dry_run_nargs=0
_shtab_opentrain_webhooks___verbose_nargs=0
_shtab_opentrain_webhook_create__h_nargs=0
_shtab_opentrain_webhook_create___help_nargs=0
_shtab_opentrain_webhook_create___json_nargs=0
_shtab_opentrain_webhook_create___dry_run_nargs=0
_shtab_opentrain_webhook_create___verbose_nargs=0
_shtab_opentrain_webhook_list__h_nargs=0
_shtab_opentrain_webhook_list___help_nargs=0
_shtab_opentrain_webhook_list___csv_nargs=0
_shtab_opentrain_webhook_list___tsv_nargs=0
_shtab_opentrain_webhook_list___json_nargs=0
_shtab_opentrain_webhook_list___dry_run_nargs=0
_shtab_opentrain_webhook_list___verbose_nargs=0
_shtab_opentrain_webhook_get__h_nargs=0
_shtab_opentrain_webhook_get___help_nargs=0
_shtab_opentrain_webhook_get___json_nargs=0
_shtab_opentrain_webhook_get___dry_run_nargs=0
_shtab_opentrain_webhook_get___verbose_nargs=0
_shtab_opentrain_webhook_delete__h_nargs=0
_shtab_opentrain_webhook_delete___help_nargs=0
_shtab_opentrain_webhook_delete___json_nargs=0
_shtab_opentrain_webhook_delete___dry_run_nargs=0
_shtab_opentrain_webhook_delete___verbose_nargs=0
_shtab_opentrain_webhook_verify__h_nargs=0
_shtab_opentrain_webhook_verify___help_nargs=0
_shtab_opentrain_webhook_verify___json_nargs=0
_shtab_opentrain_webhook_verify___dry_run_nargs=0
_shtab_opentrain_webhook_verify___verbose_nargs=0
_shtab_opentrain_webhook_pos_0_nargs=A...
_shtab_opentrain_webhook__h_nargs=0
_shtab_opentrain_webhook___help_nargs=0
_shtab_opentrain_webhook___json_nargs=0
_shtab_opentrain_webhook___dry_run_nargs=0
_shtab_opentrain_webhook___verbose_nargs=0
_shtab_opentrain_tokens_list__h_nargs=0
_shtab_opentrain_tokens_list___help_nargs=0
_shtab_opentrain_tokens_list___csv_nargs=0
_shtab_opentrain_tokens_list___tsv_nargs=0
_shtab_opentrain_tokens_list___json_nargs=0
_shtab_opentrain_tokens_list___dry_run_nargs=0
_shtab_opentrain_tokens_list___verbose_nargs=0
_shtab_opentrain_tokens_revoke__h_nargs=0
_shtab_opentrain_tokens_revoke___help_nargs=0
_shtab_opentrain_tokens_revoke___json_nargs=0
_shtab_opentrain_tokens_revoke___dry_run_nargs=0
_shtab_opentrain_tokens_revoke___verbose_nargs=0
_shtab_opentrain_tokens_pos_0_nargs=A...
_shtab_opentrain_tokens__h_nargs=0
_shtab_opentrain_tokens___help_nargs=0
_shtab_opentrain_tokens___json_nargs=0
_shtab_opentrain_tokens___dry_run_nargs=0
_shtab_opentrain_tokens___verbose_nargs=0
_shtab_opentrain_team_show__h_nargs=0
_shtab_opentrain_team_show___help_nargs=0
_shtab_opentrain_team_show___json_nargs=0
_shtab_opentrain_team_show___dry_run_nargs=0
_shtab_opentrain_team_show___verbose_nargs=0
_shtab_opentrain_team_invite__h_nargs=0
_shtab_opentrain_team_invite___help_nargs=0
_shtab_opentrain_team_invite___json_nargs=0
_shtab_opentrain_team_invite___dry_run_nargs=0
_shtab_opentrain_team_invite___verbose_nargs=0
_shtab_opentrain_team_pos_0_nargs=A...
_shtab_opentrain_team__h_nargs=0
_shtab_opentrain_team___help_nargs=0
_shtab_opentrain_team___json_nargs=0
_shtab_opentrain_team___dry_run_nargs=0
_shtab_opentrain_team___verbose_nargs=0
_shtab_opentrain_payments_pending__h_nargs=0
_shtab_opentrain_payments_pending___help_nargs=0
_shtab_opentrain_payments_pending___csv_nargs=0
_shtab_opentrain_payments_pending___tsv_nargs=0
_shtab_opentrain_payments_pending___json_nargs=0
_shtab_opentrain_payments_pending___dry_run_nargs=0
_shtab_opentrain_payments_pending___verbose_nargs=0
_shtab_opentrain_payments_pos_0_nargs=A...
_shtab_opentrain_payments__h_nargs=0
_shtab_opentrain_payments___help_nargs=0
_shtab_opentrain_payments___json_nargs=0
_shtab_opentrain_payments___dry_run_nargs=0
_shtab_opentrain_payments___verbose_nargs=0
_shtab_opentrain_help_auth_pos_0_nargs=A...
_shtab_opentrain_help_jobs_draft_pos_0_nargs=A...
_shtab_opentrain_help_jobs_pos_0_nargs=A...
_shtab_opentrain_help_proposals_pos_0_nargs=A...
_shtab_opentrain_help_proposal_pos_0_nargs=A...
_shtab_opentrain_help_freelancers_pos_0_nargs=A...
_shtab_opentrain_help_freelancer_pos_0_nargs=A...
_shtab_opentrain_help_messages_pos_0_nargs=A...
_shtab_opentrain_help_contracts_pos_0_nargs=A...
_shtab_opentrain_help_contract_pos_0_nargs=A...
_shtab_opentrain_help_milestones_pos_0_nargs=A...
_shtab_opentrain_help_approvals_pos_0_nargs=A...
_shtab_opentrain_help_approval_pos_0_nargs=A...
_shtab_opentrain_help_credits_pos_0_nargs=A...
_shtab_opentrain_help_updates_pos_0_nargs=A...
_shtab_opentrain_help_webhooks_pos_0_nargs=A...
_shtab_opentrain_help_webhook_pos_0_nargs=A...
_shtab_opentrain_help_tokens_pos_0_nargs=A...
_shtab_opentrain_help_team_pos_0_nargs=A...
_shtab_opentrain_help_payments_pos_0_nargs=A...
_shtab_opentrain_help_pos_0_nargs=A...
_shtab_opentrain_help__h_nargs=0
_shtab_opentrain_help___help_nargs=0
_shtab_opentrain_version__h_nargs=0
_shtab_opentrain_version___help_nargs=0
_shtab_opentrain_completion__h_nargs=0
_shtab_opentrain_completion___help_nargs=0
_shtab_opentrain_pos_0_nargs=A...
_shtab_opentrain__h_nargs=0
_shtab_opentrain___help_nargs=0
_shtab_opentrain___json_nargs=0
_shtab_opentrain___dry_run_nargs=0
_shtab_opentrain___verbose_nargs=0
_shtab_opentrain___version_nargs=0


# $1=COMP_WORDS[1]
_shtab_compgen_files() {
  compgen -f -- $1  # files
}

# $1=COMP_WORDS[1]
_shtab_compgen_dirs() {
  compgen -d -- $1  # recurse into subdirs
}

# $1=COMP_WORDS[1]
_shtab_replace_nonword() {
  echo "${1//[^[:word:]]/_}"
}

# set default values (called for the initial parser & any subparsers)
_set_parser_defaults() {
  local subparsers_var="${prefix}_subparsers[@]"
  sub_parsers=${!subparsers_var-}

  local current_option_strings_var="${prefix}_option_strings[@]"
  current_option_strings=${!current_option_strings_var}

  completed_positional_actions=0

  _set_new_action "pos_$completed_positional_actions" true
}

# $1=action identifier
# $2=positional action (bool)
# set all identifiers for an action's parameters
_set_new_action() {
  current_action="${prefix}_$(_shtab_replace_nonword $1)"

  local current_action_compgen_var=${current_action}_COMPGEN
  current_action_compgen="${!current_action_compgen_var-}"

  local current_action_choices_var="${current_action}_choices[@]"
  current_action_choices="${!current_action_choices_var-}"

  local current_action_nargs_var="${current_action}_nargs"
  if [ -n "${!current_action_nargs_var-}" ]; then
    current_action_nargs="${!current_action_nargs_var}"
  else
    current_action_nargs=1
  fi

  current_action_args_start_index=$(( $word_index + 1 - $pos_only ))

  current_action_is_positional=$2
}

# Notes:
# `COMPREPLY`: what will be rendered after completion is triggered
# `completing_word`: currently typed word to generate completions for
# `${!var}`: evaluates the content of `var` and expand its content as a variable
#     hello="world"
#     x="hello"
#     ${!x} -> ${hello} -> "world"
_shtab_opentrain() {
  local completing_word="${COMP_WORDS[COMP_CWORD]}"
  local previous_word="${COMP_WORDS[COMP_CWORD-1]}"
  local completed_positional_actions
  local current_action
  local current_action_args_start_index
  local current_action_choices
  local current_action_compgen
  local current_action_is_positional
  local current_action_nargs
  local current_option_strings
  local sub_parsers
  COMPREPLY=()

  local prefix=_shtab_opentrain
  local word_index=0
  local pos_only=0 # "--" delimiter not encountered yet
  _set_parser_defaults
  word_index=1

  # determine what arguments are appropriate for the current state
  # of the arg parser
  while [ $word_index -ne $COMP_CWORD ]; do
    local this_word="${COMP_WORDS[$word_index]}"

    if [[ $pos_only = 1 || " $this_word " != " -- " ]]; then
      if [[ -n $sub_parsers && " ${sub_parsers[@]} " == *" $this_word "* ]]; then
        # valid subcommand: add it to the prefix & reset the current action
        prefix="${prefix}_$(_shtab_replace_nonword $this_word)"
        _set_parser_defaults
      fi

      if [[ " ${current_option_strings[@]} " == *" $this_word "* ]]; then
        # a new action should be acquired (due to recognised option string or
        # no more input expected from current action);
        # the next positional action can fill in here
        _set_new_action $this_word false
      fi

      if [[ "$current_action_nargs" != "*" ]] && \
         [[ "$current_action_nargs" != "+" ]] && \
         [[ "$current_action_nargs" != "?" ]] && \
         [[ "$current_action_nargs" != *"..." ]] && \
         (( $word_index + 1 - $current_action_args_start_index - $pos_only >= \
            $current_action_nargs )); then
        $current_action_is_positional && let "completed_positional_actions += 1"
        _set_new_action "pos_$completed_positional_actions" true
      fi
    else
      pos_only=1 # "--" delimiter encountered
    fi

    let "word_index+=1"
  done

  # Generate the completions

  COMPREPLY=()
  if [[ $pos_only = 0 && "$completing_word" == -* &&
        ( -z "$current_action_compgen" || "$current_action_is_positional" = true ) ]]; then
    # optional argument started: use option strings
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
      compgen -W "${current_option_strings[*]}" -- "$completing_word")
  elif [[ "$previous_word" =~ ^[0-9\&]*[\<\>]\>?$ ]]; then
    # handle redirection operators
    compopt -o filenames 2>/dev/null || : # bash>=4
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$completing_word")
  else
    # use choices & compgen
    local action_compgen_word="$completing_word"
    # handle tab-completing in the middle of a line (#248 <- #116)
    [[ -n "$current_action_compgen" && "$completing_word" == -* ]] && action_compgen_word=""
    [ -n "$current_action_compgen" ] && {
      [[ "$current_action_compgen" =~ _(file|dir|glob|FILE|DIR|GLOB)|File|Dir|Glob ]] &&
        compopt -o filenames 2>/dev/null || : # bash>=4
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
        "$current_action_compgen" "$action_compgen_word")
    }
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(
      compgen -W "${current_action_choices[*]}" -- "$completing_word")
  fi

  if [[ ${#COMPREPLY[@]} = 0 ]]; then
    # native fallback matches are not necessarily filenames (e.g. variables)
    compopt +o filenames 2>/dev/null || : # bash>=4
  fi

  return 0
}

# $1: beginning of a file name, as typed
_shtab_opentrain_files() {
  local word=$1
  case $word in
    [\"\']*) word=${word:1} ;;
    *) word=${word//\\/} ;;
  esac
  compgen -f -- "$word"
}

# Bash also splits words at = and :. This function joins the pieces, and splits --flag=value into two words. From each
# result it removes the part before the piece that bash replaces.
_opentrain() {
  local rest=$COMP_LINE gap piece last flag='' index count=0 current=-1
  local -a joined words
  for (( index = 0; index <= COMP_CWORD; index++ )); do
    piece=${COMP_WORDS[index]}
    gap=${rest%%[![:space:]]*}
    rest=${rest#"$gap"}
    rest=${rest#"$piece"}
    if [[ $index -eq 0 || -n $gap || -z $piece ]]; then
      joined[count]=$piece
      count=$(( count + 1 ))
    else
      joined[count - 1]+=$piece
    fi
  done
  last=${joined[count - 1]}
  case $piece in
    = | :) ;;
    *) last=${last%"$piece"} ;;
  esac

  words=()
  for (( index = 0; index < count; index++ )); do
    piece=${joined[index]}
    if [[ $piece == --*=* ]]; then
      words+=("${piece%%=*}" "${piece#*=}")
      current=$(( current + 2 ))
    else
      words+=("$piece")
      current=$(( current + 1 ))
    fi
  done
  [[ $piece == --*=* ]] && flag=${piece%%=*}=

  local -a COMP_WORDS=("${words[@]}")
  local COMP_CWORD=$current
  _shtab_opentrain
  for index in "${!COMPREPLY[@]}"; do
    piece=$flag${COMPREPLY[index]}
    COMPREPLY[index]=${piece#"$last"}
  done
}

complete -o bashdefault -F _opentrain opentrain
