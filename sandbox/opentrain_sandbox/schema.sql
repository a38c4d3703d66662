-- Times are ISO 8601 texts in UTC with milliseconds, as clock.iso writes them. Lists and objects are JSON texts.

-- One employer organization with its only member, the owner. email is a placeholder until the account is claimed.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    owner_user_id TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    first_name TEXT NOT NULL,
    last_name TEXT,
    claimed_at TEXT,
    created_at TEXT NOT NULL
);

-- Personal tokens. Only a hash is kept; preview is what a list may show.
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

-- An agent's registration: the window in which a human can claim its account.
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

-- One ceremony inside a registration: a link and a code. A new one replaces the old.
CREATE TABLE claim_attempts (
    token_hash TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registrations(id),
    email TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    wrong_codes INTEGER NOT NULL DEFAULT 0,
    expires_at TEXT NOT NULL,
    completed_at TEXT
);

-- Drafts and jobs. fields holds the draft fields by their updateKeys. published_seq orders public listings.
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

CREATE TABLE freelancers (
    id TEXT PRIMARY KEY,
    profile_slug TEXT NOT NULL UNIQUE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    available INTEGER NOT NULL
);

CREATE TABLE proposals (
    id TEXT PRIMARY KEY,
    job_id TEXT NOT NULL REFERENCES jobs(id),
    freelancer_id TEXT NOT NULL REFERENCES freelancers(id),
    status TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (job_id, freelancer_id)
);
