-- Times are ISO 8601 texts in UTC with milliseconds, as formatted by clock.iso. Lists and objects are JSON texts.

-- Settings of the whole sandbox: the seed, and the offset of its clock in seconds.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- One employer organization with its only member, the owner. email is a placeholder until the account is claimed.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    owner_user_id TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    first_name TEXT NOT NULL,
    last_name TEXT,
    claimed_at TEXT,
    card_on_file INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
);

-- Open invitations into an organization. Its members are in team_members.
CREATE TABLE team_invites (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    email TEXT NOT NULL COLLATE NOCASE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    UNIQUE (account_id, email)
);

CREATE TABLE team_members (
    account_id TEXT NOT NULL REFERENCES accounts(id),
    user_id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL COLLATE NOCASE,
    joined_at TEXT NOT NULL,
    PRIMARY KEY (account_id, user_id)
);

-- Personal tokens. Only a hash is stored; preview is the part that lists show.
CREATE TABLE tokens (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    token_hash TEXT NOT NULL UNIQUE,
    preview TEXT NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_used_at TEXT,
    expires_at TEXT,
    revoked_at TEXT
);

-- Registrations of agents, each with the time window in which a human can claim the account.
CREATE TABLE registrations (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    agent_name TEXT NOT NULL,
    claim_token_hash TEXT NOT NULL UNIQUE,
    claim_expires_at TEXT NOT NULL,
    poll_interval INTEGER NOT NULL,
    last_polled_at TEXT,
    claimed_at TEXT,
    delivered_at TEXT
);

-- Claim attempts: one link and one code. A new attempt replaces the previous one.
CREATE TABLE claim_attempts (
    token_hash TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registrations(id),
    email TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    wrong_codes INTEGER NOT NULL DEFAULT 0,
    expires_at TEXT NOT NULL,
    completed_at TEXT
);

-- Drafts and jobs. fields has the draft fields by their updateKeys. published_seq orders public listings.
CREATE TABLE jobs (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    status TEXT NOT NULL,
    fields TEXT NOT NULL,
    low_confidence TEXT NOT NULL,
    external_id TEXT,
    idempotency_key TEXT,
    slug TEXT UNIQUE,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    published_at TEXT,
    published_seq INTEGER UNIQUE,
    UNIQUE (account_id, idempotency_key)
);

CREATE TABLE publish_attempts (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    job_id TEXT NOT NULL REFERENCES jobs(id),
    created_at TEXT NOT NULL
);

-- Trainers. profile is the response of GET /freelancers/{id} without the id and the slug.
CREATE TABLE freelancers (
    id TEXT PRIMARY KEY,
    profile_slug TEXT NOT NULL UNIQUE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    available INTEGER NOT NULL,
    profile TEXT NOT NULL
);

-- Trainers' proposals for jobs. interview, verification and metrics are JSON. The bid is in US dollars per unit.
CREATE TABLE proposals (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    job_id TEXT NOT NULL REFERENCES jobs(id),
    freelancer_id TEXT NOT NULL REFERENCES freelancers(id),
    status TEXT NOT NULL,
    bid_usd REAL,
    bid_unit TEXT,
    metrics TEXT,
    interview TEXT,
    verification TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (job_id, freelancer_id)
);

-- activity orders conversations by their latest message. It increases over all conversations.
CREATE TABLE conversations (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    proposal_id TEXT NOT NULL UNIQUE REFERENCES proposals(id),
    job_id TEXT NOT NULL REFERENCES jobs(id),
    activity INTEGER NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

-- seen says whether the employer has seen the message. The employer's own messages are always seen.
CREATE TABLE messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    conversation_id TEXT NOT NULL REFERENCES conversations(id),
    sender_user_id TEXT NOT NULL,
    content TEXT NOT NULL,
    seen INTEGER NOT NULL,
    created_at TEXT NOT NULL
);

-- rate_usd is for one hour or one label, and null for a fixed price.
CREATE TABLE contracts (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    job_id TEXT NOT NULL REFERENCES jobs(id),
    proposal_id TEXT NOT NULL UNIQUE REFERENCES proposals(id),
    freelancer_id TEXT NOT NULL REFERENCES freelancers(id),
    conversation_id TEXT NOT NULL REFERENCES conversations(id),
    title TEXT NOT NULL,
    payment_type TEXT NOT NULL,
    rate_usd REAL,
    status TEXT NOT NULL,
    budget_state TEXT NOT NULL DEFAULT 'OK',
    start_date TEXT NOT NULL,
    end_date TEXT,
    last_usage_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

-- volume is in hours or labels, depending on the contract's payment type. consumed is the completed part, 0 to 1.
CREATE TABLE milestones (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    contract_id TEXT NOT NULL REFERENCES contracts(id),
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    status TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    volume REAL,
    consumed REAL NOT NULL DEFAULT 0,
    needs_review INTEGER NOT NULL DEFAULT 0,
    due_date TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (contract_id, number)
);

-- Approvals. terms is JSON: what was requested, by type. decline_reason is human, replaced or contract_ended.
CREATE TABLE approvals (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    contract_id TEXT REFERENCES contracts(id),
    milestone_id TEXT REFERENCES milestones(id),
    job_id TEXT REFERENCES jobs(id),
    proposal_id TEXT REFERENCES proposals(id),
    terms TEXT NOT NULL,
    charge_cents INTEGER NOT NULL,
    hold_entry_id TEXT,
    result TEXT,
    decline_reason TEXT,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    resolved_at TEXT
);

-- Every movement of credits. available is the sum of all amounts, reserved the negative sum of HOLD and HOLD_RELEASE.
CREATE TABLE ledger (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    type TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    hold_entry_id TEXT,
    proposal_id TEXT,
    contract_id TEXT,
    milestone_id TEXT,
    top_up_id TEXT,
    note TEXT,
    created_at TEXT NOT NULL
);

CREATE TABLE top_ups (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    status TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    completed_at TEXT
);

-- Payments for milestones, in or out, pending and settled.
CREATE TABLE invoices (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    milestone_id TEXT NOT NULL REFERENCES milestones(id),
    status TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    created_at TEXT NOT NULL
);

-- The updates feed. seq is the id in the API.
CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    job_id TEXT,
    data TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE webhooks (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts(id),
    url TEXT NOT NULL,
    event_types TEXT NOT NULL,
    secret TEXT NOT NULL,
    status TEXT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    disabled_at TEXT,
    disabled_reason TEXT
);

-- Deliveries of one event to one subscription. next_at is null once it was delivered or given up.
CREATE TABLE deliveries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    webhook_id TEXT NOT NULL REFERENCES webhooks(id) ON DELETE CASCADE,
    event_seq INTEGER NOT NULL REFERENCES events(seq),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at TEXT,
    delivered_at TEXT,
    last_result TEXT
);

-- Scheduled events: what other people will do, such as propose, reply or work. payload is JSON.
CREATE TABLE scheduled_events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    due_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL
);

-- Changes of listings, for GET /jobs/changes.
CREATE TABLE listing_changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id TEXT NOT NULL REFERENCES jobs(id),
    event_type TEXT NOT NULL,
    occurred_at TEXT NOT NULL
);

-- Every list and page reads its rows in order through an index here or a UNIQUE above, never a whole table.
-- The rowid (seq) is the last column of every index.
CREATE INDEX tokens_account ON tokens (account_id);
CREATE INDEX registrations_account ON registrations (account_id);
CREATE INDEX registrations_claimed ON registrations (claimed_at) WHERE claimed_at IS NOT NULL;
CREATE INDEX claim_attempts_registration ON claim_attempts (registration_id);
CREATE INDEX claim_attempts_open ON claim_attempts (expires_at) WHERE completed_at IS NULL;
CREATE INDEX jobs_account ON jobs (account_id);
CREATE INDEX jobs_account_status ON jobs (account_id, status);
CREATE INDEX jobs_live ON jobs (published_seq) WHERE status = 'OPEN';
CREATE INDEX publish_attempts_account ON publish_attempts (account_id, created_at);
CREATE INDEX proposals_job ON proposals (job_id);
CREATE INDEX proposals_job_status ON proposals (job_id, status);
CREATE INDEX conversations_account ON conversations (account_id, activity);
CREATE INDEX messages_conversation ON messages (conversation_id);
CREATE INDEX messages_sender ON messages (conversation_id, sender_user_id);
CREATE INDEX messages_unseen ON messages (conversation_id) WHERE seen = 0;
CREATE INDEX contracts_account ON contracts (account_id);
CREATE INDEX contracts_job ON contracts (job_id);
CREATE INDEX approvals_pending ON approvals (proposal_id) WHERE status = 'pending';
CREATE INDEX approvals_pending_milestone ON approvals (milestone_id) WHERE status = 'pending';
CREATE INDEX approvals_pending_contract ON approvals (contract_id) WHERE status = 'pending';
CREATE INDEX approvals_status ON approvals (status);
CREATE INDEX ledger_account ON ledger (account_id, seq, type, amount_cents);
CREATE INDEX top_ups_status ON top_ups (status);
CREATE INDEX invoices_pending ON invoices (account_id, status);
CREATE INDEX invoices_milestone ON invoices (milestone_id);
CREATE INDEX events_account ON events (account_id);
CREATE INDEX webhooks_account ON webhooks (account_id);
CREATE INDEX webhooks_status ON webhooks (status);
CREATE INDEX deliveries_event ON deliveries (event_seq);
CREATE INDEX deliveries_webhook ON deliveries (webhook_id, next_at);
CREATE INDEX scheduled_events_due ON scheduled_events (due_at);
CREATE INDEX listing_changes_time ON listing_changes (occurred_at);
