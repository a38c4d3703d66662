# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Command surface as JSON: one document for the program, and one for each command."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ABOUT = (
    '{"surface":2,"name":"OpenTrain","binary":"opentrain","version":"0.1.0","summary":"Command-line client for the '
    'OpenTrain marketplace","baseUrl":"https://app.opentrain.ai","globalFlags":[{"name":"--json","help":"Print the API '
    'response as JSON","description":"Standard output has one JSON document, and an error is one line of JSON on '
    "standard error. Notes on standard error are omitted. With help, the commands and flags are printed as "
    'JSON.","type":"switch","required":false,"repeatable":false},{"name":"--query","help":"Filter the result with '
    'JMESPath; strings print unquoted","description":"The expression selects from the document that --json prints. '
    "Quote it for the shell, for example --query='jobs[].id'. Every result that is not a string is printed as JSON. "
    "With --jsonl, the expression selects from each item, and each result is one line of JSON. If the expression fails "
    "after a write, the whole document is "
    'printed.","value":"EXPR","type":"text","required":false,"repeatable":false},{"name":"--dry-run","help":"Print the '
    'request as JSON without sending it; needs no token","description":"The token and other secrets are masked. '
    "Arguments and files are checked as usual, so an error has the same exit "
    'code.","type":"switch","required":false,"repeatable":false},{"name":"--base-url","help":"API origin to use '
    'instead of the default","description":"The URL is https, or http for this machine, and has no path. It overrides '
    "the variables and the credentials file. A saved token is sent only to the origin that it was saved "
    'for.","value":"URL","type":"origin","required":false,"repeatable":false},{"name":"--verbose","help":"Log requests '
    'and responses to standard error (secrets masked)","description":"Each request and each response is one line, with '
    "its status and duration. Standard output is the "
    'same.","type":"switch","required":false,"repeatable":false},{"name":"--no-input","help":"Never ask for input at '
    'the terminal","description":"If a required secret is missing, the command fails with a usage error. Without this '
    "flag, the command asks for the secret if standard input and standard error are terminals and the variable CI is "
    "not "
    'set.","type":"switch","required":false,"repeatable":false}],"environment":[{"name":"OT_API_TOKEN","sets":"token","help":"API '
    'token; overrides the credentials file"},{"name":"OPENTRAIN_API_TOKEN","sets":"token","help":"API token, used when '
    'OT_API_TOKEN is not set"},{"name":"OT_API_BASE_URL","sets":"base-url","help":"API origin; --base-url overrides '
    'it"},{"name":"OPENTRAIN_API_BASE_URL","sets":"base-url","help":"API origin, used when OT_API_BASE_URL is not '
    'set"},{"name":"OPENTRAIN_TIMEOUT","sets":"timeout","help":"Maximum time without data from the server, in seconds, '
    "above 0 (default: 30). The deadline for a request with its retries is 10 times this value (default: 5 minutes). "
    'Each page and each poll is a separate request"},{"name":"OPENTRAIN_MAX_RETRIES","sets":"retries","help":"How many '
    "times to retry a temporary failure (default: 2); 0 disables retries. A read is retried after a network error or "
    "HTTP 429, 502, 503 or 504. A write with an idempotency key is retried like a read. Any other write is retried "
    "only if it did not reach the server, or after HTTP 429. The first pause is about 0.5 seconds, and each further "
    'pause is twice as long"},{"name":"OPENTRAIN_WEBHOOK_SECRET","sets":"webhook-secret","help":"Signing secret for '
    '`webhooks verify` if --secret-file is not given"},{"name":"OPENTRAIN_ALLOW_HTTP","sets":"allow-http","help":"Set '
    "to 1 to allow plain http to hosts other than this "
    'machine"},{"name":"OPENTRAIN_PERSONAL_API_TOKEN","sets":"mcp-token","help":"API token of `opentrain mcp`; '
    "overrides the other "
    'ones"}],"exitCodes":[{"code":0,"name":"done","means":"Success","httpStatuses":[]},{"code":1,"name":"refused","means":"The '
    "API refused the request, or an unexpected error "
    'occurred","httpStatuses":[]},{"code":2,"name":"usage","means":"Usage error; nothing was '
    'sent","httpStatuses":[]},{"code":3,"name":"denied","means":"Token missing or invalid, or permission '
    'denied","httpStatuses":[401,403]},{"code":4,"name":"not-found","means":"Not '
    'found","httpStatuses":[404]},{"code":5,"name":"conflict","means":"Conflict with the current state, or the awaited '
    'operation failed or was declined","httpStatuses":[402,409]},{"code":6,"name":"rate-limited","means":"Too many '
    'requests","httpStatuses":[429]},{"code":7,"name":"outage","means":"Network error, timeout, server error or '
    'invalid response; the outcome may be unknown","httpStatuses":[]},{"code":8,"name":"pending","means":"Still '
    "pending: a human has not acted yet, or the wait timed out (wait again "
    'later)","httpStatuses":[]},{"code":130,"name":"interrupted","means":"Interrupted","httpStatuses":[]},{"code":141,"name":"closed-pipe","means":"Broken '
    'pipe","httpStatuses":[]}],"groups":[{"name":"auth","aliases":[],"summary":"Register, log in and manage the saved '
    'token","theme":"Set up"},{"name":"jobs","aliases":[],"summary":"Draft, publish, search, update and close '
    'jobs","theme":"Hire"},{"name":"proposals","aliases":["proposal"],"summary":"Review proposals and request a '
    'hire","theme":"Hire"},{"name":"freelancers","aliases":["freelancer"],"summary":"Show public profiles of '
    'trainers","theme":"Hire"},{"name":"messages","aliases":[],"summary":"Read and send '
    'messages","theme":"Follow"},{"name":"contracts","aliases":["contract"],"summary":"List, show and end '
    'contracts","theme":"Work and pay"},{"name":"milestones","aliases":[],"summary":"Add milestones and request their '
    'funding and release","theme":"Work and pay"},{"name":"approvals","aliases":["approval"],"summary":"Check requests '
    'that a human must approve","theme":"Work and pay"},{"name":"credits","aliases":[],"summary":"Show the prepaid '
    'balance and top it up","theme":"Work and pay"},{"name":"updates","aliases":[],"summary":"Follow account '
    'events","theme":"Follow"},{"name":"webhooks","aliases":["webhook"],"summary":"Deliver events to a '
    'URL","theme":"Follow"},{"name":"tokens","aliases":[],"summary":"List and revoke API tokens","theme":"Set '
    'up"},{"name":"team","aliases":[],"summary":"Show the employer\'s team and invite people","theme":"Set '
    'up"},{"name":"payments","aliases":[],"summary":"List pending payments","theme":"Work and '
    'pay"},{"name":"api","aliases":[],"summary":"Send any request to the API","theme":"Set up"}]}'
)
COMMANDS: Mapping[str, str] = {
    "auth register": (
        '{"path":"auth register","aliases":["register"],"summary":"Create an agent account and save its '
        'token","description":"Creates an employer account for an agent, without a human, and saves its token and '
        "claim token. The token can draft jobs, publish up to 3 a day, and read data. It has the scopes jobs:read, "
        "jobs:write, proposals:read, messages:read, payments:read and team:read. A human must claim the account before "
        "you can hire, invite or send messages. The claim is possible for about 24 hours. Milestones, top-ups, "
        "webhooks and ending a contract require a token that a human creates in the app. If credentials are already "
        "saved, the command fails. --force overwrites them. You then lose access to the old account, unless you have "
        'saved its token elsewhere.","usage":"opentrain auth register [--agent-name=NAME] [--org-name=NAME] [--force] '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--agent-name","aliases":["--name"],"help":"Display name of '
        "the "
        'agent","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"agent_name"}},{"name":"--org-name","aliases":["--organization-name"],"help":"Name '
        "of the employer "
        'organization","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"organization_name"}},{"name":"--force","help":"Overwrite '
        "the saved credentials; you may lose access to their "
        'account","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/agent/identity"},"needs":{"token":false},"output":"An '
        "object built by the client, with the keys `status`, `baseUrl`, `scopes`, `registrationId`, "
        "`claimTokenExpiresAt` and `credentialsFile`. It does not contain the "
        'token.","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["anonymous_not_enabled"],"ifUnsure":"opentrain '
        'auth register","ifUnsureSays":"A created account cannot be used without its token, which was in the response. '
        'Register another account with","examples":[{"run":"opentrain auth register --agent-name=\\"Hiring agent\\" '
        '--org-name=\\"Street Scenes Lab\\"","says":"Name the agent and its organization"}]}'
    ),
    "auth claim": (
        '{"path":"auth claim","aliases":[],"summary":"Invite a human to claim the account","description":"Emails an '
        "invitation to the future owner, and prints a link and a six-digit code. Give both to the human, even if the "
        "email was sent. The human must open the link, sign in with exactly the invited address and enter the code. "
        "The address must not have an OpenTrain account yet (error email_already_registered). A code is valid for "
        "about 30 minutes. To get a new code, run the command again, at most about 24 hours after you registered. With "
        '--json, the link is `verification_uri` and the code is `user_code`.","usage":"opentrain auth claim '
        "--email=ADDRESS [--claim-token=TOKEN] [--web] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose] [--no-input]","effect":"write","flags":[{"name":"--email","help":"Email address of the human '
        'owner","value":"ADDRESS","type":"email","required":true,"repeatable":false,"goesTo":{"part":"body","name":"email"}},{"name":"--claim-token","help":"Claim '
        "token (default: the saved one); - reads "
        'stdin","value":"TOKEN","type":"text","required":false,"repeatable":false,"secret":true,"goesTo":{"part":"body","name":"claim_token"}},{"name":"--web","help":"Open '
        "the link in a "
        'browser","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/agent/identity/claim"},"needs":{"token":false},"opensLink":"verification_uri","output":"The '
        "API "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["anonymous_not_enabled"],"ifUnsureSays":"Run '
        'the command again, and use the newest code.","examples":[{"run":"opentrain auth claim '
        '--email=owner@example.org","says":"Use the claim token saved by register"}]}'
    ),
    "auth claim-status": (
        '{"path":"auth claim-status","aliases":[],"summary":"Check whether the account has been '
        'claimed","description":"Checks once. With --wait, the command polls every 5 seconds until the claim is '
        "complete or the timeout is reached. It polls less often if the API asks for it (slow_down). The exit code is "
        "8 while the claim is pending, and 5 after about 24 hours without a claim; then register a new account. A "
        "complete claim revokes all earlier tokens of the account. The command saves the new token, which also has the "
        "scopes proposals:write, messages:write and team:write, and then prints the result. The API delivers the new "
        'token only once. If it is lost, a human must create another token in the app.","usage":"opentrain auth '
        "claim-status [--claim-token=TOKEN] [--wait] [--timeout=SECONDS] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose] [--no-input]","effect":"write","flags":[{"name":"--claim-token","help":"Claim '
        "token (default: the saved one); - reads "
        'stdin","value":"TOKEN","type":"text","required":false,"repeatable":false,"secret":true,"goesTo":{"part":"body","name":"claim_token"}},{"name":"--wait","help":"Poll '
        "until the account is "
        'claimed","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1}],"endpoint":{"method":"POST","path":"/api/agent/oauth/token"},"needs":{"token":false},"waitsFor":{"says":"Waiting '
        'for a human to complete the claim"},"output":"An object built by the client, with the keys `status` (pending '
        "or claimed), `baseUrl`, `scopes` and `credentialsFile`. It contains the new token only if the token could not "
        "be "
        'saved.","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"errorReasons":["slow_down","expired_token","invalid_grant"],"examples":[{"run":"opentrain '
        'auth claim-status","says":"Check once"},{"run":"opentrain auth claim-status --wait '
        '--timeout=600","says":"Wait up to ten minutes"}]}'
    ),
    "auth login": (
        '{"path":"auth login","aliases":["login"],"summary":"Verify a token with the API and save '
        'it","description":"Sends the token to the API. If the API accepts the token, it is saved together with the '
        "API origin. The saved token is sent only to this origin. Use `--api-key=-` to keep the token out of the "
        'shell\'s history.","usage":"opentrain auth login --api-key=TOKEN [--json] [--query=EXPR] [--dry-run] '
        "[--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--api-key","aliases":["--token"],"help":"Personal API token '
        "to save, ot_pat_...; - reads "
        'stdin","value":"TOKEN","type":"text","required":true,"repeatable":false,"secret":true}],"endpoint":{"method":"GET","path":"/api/public/v1/auth/me"},"needs":{"token":false},"output":"An '
        "object built by the client, with the keys `status`, `user`, `baseUrl`, `scopes` and `credentialsFile`. It "
        'does not contain the token.","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain auth login '
        '--api-key=-","says":"Paste the token at a hidden prompt, or add < token.txt"}]}'
    ),
    "auth status": (
        '{"path":"auth status","aliases":["whoami"],"summary":"Show the user, account and scopes of the '
        'token","description":"Shows the user, the account type, the label and id of the token, its scopes, and where '
        'the token was found. Exit code 4 means that the user of the token no longer exists.","usage":"opentrain auth '
        "status [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/auth/me"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain auth status","says":"Show '
        'the account and the token in use"},{"run":"opentrain whoami --json","says":"The same as JSON"}]}'
    ),
    "auth token": (
        '{"path":"auth token","aliases":[],"summary":"Print the token in use","description":"Prints the token that '
        "other commands send, and nothing else. The token comes from an environment variable or the credentials file. "
        "Use the command in scripts that send requests to the API themselves, and keep its output out of logs. It does "
        'not send a request.","usage":"opentrain auth token [--json] [--query=EXPR] [--dry-run] [--base-url=URL] '
        '[--verbose] [--no-input]","effect":"read","flags":[],"endpoint":null,"needs":{"token":true},"output":"An '
        "object built by the client, with the keys `token`, `tokenFrom` and "
        '`baseUrl`.","exitCodes":[0,1,2,130,141],"examples":[{"run":"opentrain auth token","says":"Print only the '
        'token"}]}'
    ),
    "auth logout": (
        '{"path":"auth logout","aliases":["logout"],"summary":"Delete the saved credentials","description":"Deletes '
        "the credentials file on this machine. The token stays valid. To revoke it, run `opentrain tokens revoke` "
        'before you log out.","usage":"opentrain auth logout [--json] [--query=EXPR] [--dry-run] [--base-url=URL] '
        "[--verbose] "
        '[--no-input]","effect":"destructive","flags":[],"endpoint":null,"needs":{"token":false},"output":"An object '
        "built by the client, with the keys `status` (logged-out or no-credentials) and "
        '`credentialsFile`.","exitCodes":[0,1,2,130,141],"examples":[{"run":"opentrain auth logout","says":"Delete the '
        'saved token"}]}'
    ),
    "jobs draft create": (
        '{"path":"jobs draft create","aliases":["jobs create"],"summary":"Create a draft job from a '
        'description","description":"Creates an unpublished draft from a plain-text description, a job in OpenTrain\'s '
        "canonical format or an import payload. For each missing field, the command prints a question, the allowed "
        "values and the command that sets the field. With --json, each item of `missingFields` has prompt, type, "
        "enumValues, example and updateKeys (the field names to use with --set). If you repeat the command with the "
        "same --idempotency-key, it returns the existing draft. A canonical job has keys such as title, description, "
        "paymentType, rateAmount, languages, countries, labelTypes, tools and experienceLevel. An import payload is a "
        "schema.org JobPosting, or an object with at least one of the keys format, source and rawJobDescription. For "
        'XML, use {\\"format\\": \\"FORMAT\\", \\"xml\\": \\"...\\"}, where FORMAT is indeed_xml or hr_xml. A title '
        'and a description together have at most 60,000 characters.","usage":"opentrain jobs draft create '
        "(--description=TEXT | --description-file=FILE | --canonical-file=FILE | --payload-file=FILE) [--title=TITLE] "
        "[--external-id=ID] [--idempotency-key=KEY] [--web] [--batch=FILE] [--concurrency=N] [--rate=N] "
        "[--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--description","help":"Job description in plain '
        'text","value":"TEXT","type":"text","required":false,"repeatable":false,"maxLength":60000},{"name":"--description-file","help":"Read '
        'the description from a file","value":"FILE","type":"text '
        'file","required":false,"repeatable":false,"maxLength":60000},{"name":"--canonical-file","help":"JSON file '
        'with a job in OpenTrain\'s canonical format","value":"FILE","type":"object '
        'file","required":false,"repeatable":false},{"name":"--payload-file","help":"JSON file with an import payload, '
        'such as a schema.org JobPosting","value":"FILE","type":"object '
        'file","required":false,"repeatable":false},{"name":"--title","help":"Title to put before a plain-text '
        'description","value":"TITLE","type":"text","required":false,"repeatable":false},{"name":"--external-id","help":"Job '
        "id in your own system, for "
        'audits","value":"ID","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"externalId"}},{"name":"--idempotency-key","help":"Reuse '
        "the same key when retrying (default: "
        'generated)","value":"KEY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"idempotencyKey"}},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"exactlyOneOf":[["--description","--description-file","--canonical-file","--payload-file"]],"endpoint":{"method":"POST","path":"/api/public/v1/job-drafts"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_drafting"},"opensLink":"reviewUrl","output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs draft create '
        '--description-file=brief.md --title=\\"Street scenes\\"","says":"From a file"},{"run":"opentrain jobs draft '
        'create --description=\'Label 2,000 bird calls at $18 an hour.\'","says":"From text on the command '
        'line"},{"run":"opentrain jobs create --payload-file=posting.json --external-id=hr-118","says":"From a '
        'schema.org JobPosting"}]}'
    ),
    "jobs draft update": (
        '{"path":"jobs draft update","aliases":["jobs update"],"summary":"Set or correct fields of a '
        'draft","description":"The job must be an unpublished draft of yours; for a live job, use `opentrain jobs '
        "update-published`. The output lists the missing fields, each with a command that sets it with --set. Repeat "
        "the command until no field is missing (`validation.publishReady` is true). --set sends numbers, true, false "
        "and JSON arrays as JSON, and all other values as text. The value of a text field is always sent as text. A "
        "value in JSON double quotes is sent as the string inside the quotes. Prices are in USD. A misspelled name of "
        "a listed field and a value that is not allowed are refused before anything is sent; allowed values may be in "
        "any case. Other names are sent, and the API refuses those it does not know. `opentrain capabilities` shows "
        'all fields that it accepts.","usage":"opentrain jobs draft update ID (--set=FIELD=VALUE [--set=FIELD=VALUE '
        "...] | --patch-file=FILE | --patch-json=JSON) [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] "
        "[--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--job-id","help":"Draft to '
        'update","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--set","help":"Set '
        "one field, such as "
        'headcount=6","value":"FIELD=VALUE","type":"fields","fields":{"jobTitle":"text","jobDescription":"text","labelingOverview":"text","datasetDescription":"text","dataType":"text","subjectMatter":"text","dataVolume":"number","dataVolumeUnit":["HOURS_OF_RECORDING_AUDIO_VIDEO","NUMBER_OF_FILES","NUMBER_OF_WORDS","UNKNOWN_NOT_SPECIFIED"],"labelTypes":"list","labelingSoftware":"text","headcount":"number","experienceLevel":["EXPERT","INTERMEDIATE","ENTRY_LEVEL","ANY_EXPERIENCE_LEVEL"],"languages":"list","countries":"list","paymentType":["PAY_PER_HOUR","PAY_PER_LABEL","FIXED_PRICE"],"pricePerHour":"number","pricePerLabel":"number","fixedPrice":"number","aiInterviewRequirements":"text","budgetRange":"text","workloadDesc":"text","timeRequirement":"text","projectDuration":"text","freelancerType":"text","projectScope":"text","visibility":"text"},"required":false,"repeatable":true,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-file","help":"Read '
        'the fields to set from a JSON file","value":"FILE","type":"object '
        'file","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-json","help":"JSON '
        "object with the fields to "
        'set","value":"JSON","type":"object","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"exactlyOneOf":[["--set","--patch-file","--patch-json"]],"endpoint":{"method":"PATCH","path":"/api/public/v1/job-drafts/{job-id}"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_drafting"},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain jobs list '
        '--status=DRAFT","examples":[{"run":"opentrain jobs draft update --job-id=job_7Qk2 --set '
        'paymentType=PAY_PER_HOUR --set pricePerHour=14","says":"Set two fields"},{"run":"opentrain jobs draft update '
        '--job-id=job_7Qk2 --set=\'languages=[\\"Spanish\\",\\"Catalan\\"]\'","says":"Set a list"},{"run":"opentrain '
        'jobs update --job-id=job_7Qk2 --patch-file=fields.json","says":"From a file"}]}'
    ),
    "jobs draft capabilities": (
        '{"path":"jobs draft capabilities","aliases":["capabilities"],"summary":"Show what this account and token can '
        'do","description":"Shows which features are enabled, and the fields of a draft with their allowed '
        'values.","usage":"opentrain jobs draft capabilities [--json] [--query=EXPR] [--dry-run] [--base-url=URL] '
        "[--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/job-drafts/capabilities"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain capabilities","says":"Show '
        'features and draft fields"}]}'
    ),
    "jobs list": (
        '{"path":"jobs list","aliases":[],"summary":"List your jobs","description":"Lists drafts and published jobs, '
        "newest first, with status and proposal counts. JSON and CSV output include the public link of each "
        'job.","usage":"opentrain jobs list [--status=STATUS] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] '
        "[--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--status","help":"Only jobs with this '
        'status","value":"STATUS","type":"text","enum":["DRAFT","OPEN","ONGOING","COMPLETED","ARCHIVED","PENDING_APPROVAL"],"required":false,"repeatable":false,"goesTo":{"part":"query","name":"status"}},{"name":"--limit","help":"Items '
        "per "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":25,"minimum":1,"maximum":100,"goesTo":{"part":"query","name":"limit"}},{"name":"--cursor","help":"Continue '
        "from this cursor (printed by the previous "
        'page)","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"cursor"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/mine"},"needs":{"token":true,"scope":"jobs:read"},"pagedItems":"jobs","csvColumns":["id","title","status","published","acceptingApplicants","proposals","unreviewed","createdAt","updatedAt","jobUrl"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs list","says":"The '
        'newest 25"},{"run":"opentrain jobs list --status=OPEN --limit=100","says":"Live jobs only"},{"run":"opentrain '
        'jobs list --all --query=\\"jobs[].id\\"","says":"The ids of all jobs"},{"run":"opentrain jobs list '
        '--jsonl","says":"All jobs, one JSON object per line"},{"run":"opentrain jobs list --all '
        '--query=\'reverse(sort_by(jobs, &proposalCounts.total))[].id\'","says":"The job with the most proposals '
        'first"}]}'
    ),
    "jobs search": (
        '{"path":"jobs search","aliases":[],"summary":"Search live jobs on the marketplace","description":"Searches '
        "all live jobs, not only yours. This command does not use a token. The limit is 120 requests a minute for each "
        "IP address. Results come from a cache and can be 5 minutes old, in rare cases about an "
        'hour.","usage":"opentrain jobs search [--q=TEXT] [--category=CATEGORY] [--language=LANGUAGE] [--country=ISO] '
        "[--pay-type=TYPE] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--q","help":"Text to search '
        'for","value":"TEXT","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"q"}},{"name":"--category","help":"Only '
        'jobs in this category, such as \\"Audio '
        'Annotation\\"","value":"CATEGORY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"category"}},{"name":"--language","help":"Only '
        "jobs for this "
        'language","value":"LANGUAGE","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"language"}},{"name":"--country","help":"Only '
        "jobs for this country (ISO code, such as "
        'ES)","value":"ISO","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"country"}},{"name":"--pay-type","help":"Only '
        "jobs with this payment "
        'type","value":"TYPE","type":"text","enum":["PAY_PER_HOUR","FIXED_PRICE","PAY_PER_LABEL"],"required":false,"repeatable":false,"goesTo":{"part":"query","name":"payType"}},{"name":"--limit","help":"Items '
        "per "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1,"maximum":100,"goesTo":{"part":"query","name":"limit"}},{"name":"--cursor","help":"Continue '
        "from this cursor (printed by the previous "
        'page)","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"cursor"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/jobs"},"needs":{"token":false},"pagedItems":"jobs","csvColumns":["id","title","companyName","category","status","dataType","labelTypes","languages","countries","experienceLevel","employmentTypes","paymentType","currency","hourlyRate","hourlyMin","hourlyMax","fixedPrice","perLabelRate","datePosted","validThrough","url"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs search --q=\\"bounding '
        'boxes\\" --language=Spanish","says":"By text and language"},{"run":"opentrain jobs search --country=ES '
        '--pay-type=PAY_PER_HOUR --limit=50","says":"By country and payment type"}]}'
    ),
    "jobs get": (
        '{"path":"jobs get","aliases":[],"summary":"Show a live job on the marketplace","description":"Shows only live '
        "jobs; for a draft or a closed job, the exit code is 4. This command does not use a token. The limit is 120 "
        "requests a minute for each IP address. Results come from a cache and can be 5 minutes old, in rare cases "
        'about an hour.","usage":"opentrain jobs get ID [--web] [--batch=FILE] [--concurrency=N] [--rate=N] '
        "[--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--job-id","help":"Job to '
        'show","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"maxLength":64,"goesTo":{"part":"path","name":"job-id"}},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/{job-id}"},"needs":{"token":false},"opensLink":"url","output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs get '
        '--job-id=job_7Qk2","says":"Show the public page of a job"}]}'
    ),
    "jobs facets": (
        '{"path":"jobs facets","aliases":[],"summary":"Count live jobs by category, language, country and payment '
        'type","description":"Use the listed values with `opentrain jobs search`. This command does not use a token. '
        "The limit is 120 requests a minute for each IP address. Results come from a cache and can be 5 minutes old, "
        'in rare cases about an hour.","usage":"opentrain jobs facets [--json] [--query=EXPR] [--dry-run] '
        "[--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/facets"},"needs":{"token":false},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs facets","says":"Show '
        'all counts"}]}'
    ),
    "jobs changes": (
        '{"path":"jobs changes","aliases":[],"summary":"List jobs that were published, updated or '
        'closed","description":"The last line gives the --since value for the next run; in JSON it is `until`. A '
        "response contains at most 5,000 changes. This command does not use a token. The limit is 120 requests a "
        "minute for each IP address. Results come from a cache and can be 5 minutes old, in rare cases about an "
        'hour.","usage":"opentrain jobs changes --since=DATE [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] '
        '[--base-url=URL] [--verbose] [--no-input]","effect":"read","flags":[{"name":"--since","help":"Only changes '
        "since this "
        'time","value":"DATE","type":"date","required":true,"repeatable":false,"goesTo":{"part":"query","name":"since"}},{"name":"--csv","help":"Print '
        'the list as CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list '
        "as tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/changes"},"needs":{"token":false},"csvColumns":["jobId","eventType","occurredAt"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs changes '
        '--since=2026-11-24T00:00:00Z","says":"Changes since midnight UTC"}]}'
    ),
    "jobs publish": (
        '{"path":"jobs publish","aliases":[],"summary":"Publish a complete draft on the '
        'marketplace","description":"The draft is validated and moderated first, as in the app. An incomplete draft is '
        "refused with the list of its missing fields. If moderation blocks the draft, the reasons are printed and the "
        "exit code is 3. A claimed account can publish 20 jobs a day, an unclaimed account 3. Publishing a live job "
        'again has no effect.","usage":"opentrain jobs publish ID [--batch=FILE] [--concurrency=N] [--rate=N] '
        "[--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--job-id","help":"Draft to '
        'publish","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/public/v1/jobs/{job-id}/publish"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_publishing"},"output":"The '
        "API "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["moderation_blocked"],"ifUnsure":"opentrain '
        'jobs list","examples":[{"run":"opentrain jobs publish --job-id=job_7Qk2","says":"Publish a draft"}]}'
    ),
    "jobs invite": (
        '{"path":"jobs invite","aliases":[],"summary":"Invite a trainer to a live job","description":"The job must be '
        "published. The invitation creates a proposal for the trainer. Inviting the same trainer again returns the "
        'existing proposal.","usage":"opentrain jobs invite JOB_ID FREELANCER_ID [--batch=FILE] [--concurrency=N] '
        "[--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose] [--no-input]","effect":"write","flags":[{"name":"--job-id","help":"Live job to invite the trainer '
        'to","value":"JOB_ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--freelancer-id","help":"Trainer '
        "to "
        'invite","value":"FREELANCER_ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"body","name":"freelancerId"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"arguments":[{"form":"JOB_ID","flags":["--job-id"]},{"form":"FREELANCER_ID","flags":["--freelancer-id"]}],"endpoint":{"method":"POST","path":"/api/public/v1/jobs/{job-id}/invites"},"needs":{"token":true,"scope":"proposals:write","feature":"public_api_hiring","claimedAccount":true},"output":"The '
        "API "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","job_not_published","not_a_freelancer","freelancer_unavailable"],"ifUnsure":"opentrain '
        'proposals list --job-id={job-id}","examples":[{"run":"opentrain jobs invite --job-id=job_7Qk2 '
        '--freelancer-id=usr_31Lm","says":"Invite one trainer"},{"run":"opentrain jobs invite job_7Qk2 '
        'usr_31Lm","says":"The same without flags"},{"run":"opentrain jobs invite --job-id=job_7Qk2 '
        '--batch=trainers.csv","says":"One invitation for each row"}]}'
    ),
    "jobs close": (
        '{"path":"jobs close","aliases":[],"summary":"Close a job and remove it from the '
        'marketplace","description":"Archives the job. The job stops accepting proposals and is removed from the '
        'public listings. Existing contracts are not affected. Closing a closed job has no effect.","usage":"opentrain '
        "jobs close ID [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--job-id","help":"Job to '
        'close","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/public/v1/jobs/{job-id}/close"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_publishing"},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain jobs list '
        '--status=ARCHIVED","examples":[{"run":"opentrain jobs close --job-id=job_7Qk2","says":"Stop accepting '
        'proposals"}]}'
    ),
    "jobs update-published": (
        '{"path":"jobs update-published","aliases":[],"summary":"Update fields of a live job","description":"The job '
        "must have the status OPEN. Fields and values work as in `opentrain jobs draft update`. The edit is moderated. "
        "If moderation blocks it, the edit is still saved, but the job returns to draft and the exit code is "
        '5.","usage":"opentrain jobs update-published ID (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | '
        "--patch-file=FILE | --patch-json=JSON) [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] "
        "[--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--job-id","help":"Live job to '
        'update","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--set","help":"Set '
        "one field, such as "
        'headcount=6","value":"FIELD=VALUE","type":"fields","fields":{"jobTitle":"text","jobDescription":"text","labelingOverview":"text","datasetDescription":"text","dataType":"text","subjectMatter":"text","dataVolume":"number","dataVolumeUnit":["HOURS_OF_RECORDING_AUDIO_VIDEO","NUMBER_OF_FILES","NUMBER_OF_WORDS","UNKNOWN_NOT_SPECIFIED"],"labelTypes":"list","labelingSoftware":"text","headcount":"number","experienceLevel":["EXPERT","INTERMEDIATE","ENTRY_LEVEL","ANY_EXPERIENCE_LEVEL"],"languages":"list","countries":"list","paymentType":["PAY_PER_HOUR","PAY_PER_LABEL","FIXED_PRICE"],"pricePerHour":"number","pricePerLabel":"number","fixedPrice":"number","aiInterviewRequirements":"text","budgetRange":"text","workloadDesc":"text","timeRequirement":"text","projectDuration":"text","freelancerType":"text","projectScope":"text","visibility":"text"},"required":false,"repeatable":true,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-file","help":"Read '
        'the fields to set from a JSON file","value":"FILE","type":"object '
        'file","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-json","help":"JSON '
        "object with the fields to "
        'set","value":"JSON","type":"object","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"exactlyOneOf":[["--set","--patch-file","--patch-json"]],"endpoint":{"method":"PATCH","path":"/api/public/v1/jobs/{job-id}"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_publishing"},"output":"The '
        "API "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["moderation_blocked"],"ifUnsure":"opentrain '
        'jobs list","examples":[{"run":"opentrain jobs update-published --job-id=job_7Qk2 --set '
        'pricePerHour=16","says":"Raise the pay"}]}'
    ),
    "proposals list": (
        '{"path":"proposals list","aliases":["proposal list"],"summary":"List the proposals for a job, with bids and '
        'interview scores","description":"Lists proposals with their status, newest first. Compare the candidates here '
        "before you read one proposal with `opentrain proposals get`. The job must belong to your account. To rank the "
        "candidates that have a score, add `--all --query='reverse(sort_by(proposals[? metrics.interviewScore], "
        '&metrics.interviewScore))[].id\'`.","usage":"opentrain proposals list ID [--status=STATUS] [--limit=N] '
        "[--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--batch=FILE] [--concurrency=N] "
        "[--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose] [--no-input]","effect":"read","flags":[{"name":"--job-id","help":"Job whose proposals to '
        'list","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--status","help":"Only '
        "proposals with this "
        'status","value":"STATUS","type":"text","known":["UNREVIEWED","SHORTLISTED","MAYBE","HIRED","DECLINED","NOT_A_FIT","RESUME_SENT"],"required":false,"repeatable":false,"goesTo":{"part":"query","name":"status"}},{"name":"--limit","help":"Items '
        "per "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":25,"minimum":1,"maximum":100,"goesTo":{"part":"query","name":"limit"}},{"name":"--cursor","help":"Continue '
        "from this cursor (printed by the previous "
        'page)","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"cursor"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        'tab-separated values","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run once '
        'for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/{job-id}/proposals"},"needs":{"token":true,"scope":"proposals:read"},"pagedItems":"proposals","csvColumns":["id","jobId","jobTitle","status","amountUsd","unit","labelerHourlyRateUsd","candidateId","candidate","profileTitle","country","interviewScore","matchScore","createdAt","updatedAt"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain proposals list '
        '--job-id=job_7Qk2 --status=SHORTLISTED","says":"Shortlisted candidates"},{"run":"opentrain proposals list '
        '--job-id=job_7Qk2 --jsonl --query=\'[metrics.interviewScore, id]\'","says":"Interview scores with ids, one '
        'line each"}]}'
    ),
    "proposals get": (
        '{"path":"proposals get","aliases":["proposal get"],"summary":"Show a proposal and the evaluation of its '
        'candidate","description":"Shows the bid, the score and summary of the AI interview, verification, assessments '
        'and contract state. --interview also fetches the sanitized transcript of the interview.","usage":"opentrain '
        "proposals get ID [--interview] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] "
        "[--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--proposal-id","help":"Proposal to '
        'show","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"proposal-id"}},{"name":"--interview","help":"Also '
        "fetch the interview "
        'transcript","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run once for each '
        'row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags without dashes. '
        "All rows are checked before the first request. Other flags hold for every row. For each row, stdout has a "
        "line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/proposals/{proposal-id}"},"furtherEndpoints":[{"method":"GET","path":"/api/public/v1/proposals/{proposal-id}/interview"}],"needs":{"token":true,"scope":"proposals:read"},"output":"The '
        "API response. With --interview, one object with the keys `proposal` and `interview`; `interview` is null if "
        'no interview was recorded.","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain proposals get '
        '--proposal-id=prp_52Xa --interview","says":"With the interview"},{"run":"opentrain proposal get '
        '--proposal-id=prp_52Xa --json","says":"As JSON"}]}'
    ),
    "proposals hire": (
        '{"path":"proposals hire","aliases":["proposal hire"],"summary":"Request a hire; a human must approve '
        'it","description":"The command itself never hires anyone or moves money. It records a request that a '
        "signed-in human must approve at the approval link within about 72 hours. After the approval, the contract is "
        "created and the first milestone is funded into escrow. The human pays the amount, a 10% fee and an initiation "
        "fee of $9.95. If you repeat the command with the same terms, it returns the same request. Different terms "
        "replace the request. A card on file or enough credit is required. Otherwise the command fails with "
        "payment_method_required and a link (`details.billingUrl`) that a human must open. Add "
        "--confirm-not-fit-override only after the error not_fit_confirmation_required. With --json, the approval link "
        "is `approval.approvalUrl`. Check the request with `opentrain approvals get` or `opentrain updates "
        'poll`.","usage":"opentrain proposals hire ID --amount=USD [--milestone-name=NAME] '
        "[--milestone-description=TEXT] [--due-date=DATE] [--confirm-not-fit-override] [--wait] [--timeout=SECONDS] "
        "[--web] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--proposal-id","help":"Proposal of the candidate to '
        'hire","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"proposal-id"}},{"name":"--amount","help":"Amount '
        "of the first milestone in "
        'USD","value":"USD","type":"number","required":true,"repeatable":false,"above":0,"goesTo":{"part":"body","name":"milestone.amount"}},{"name":"--milestone-name","help":"Short '
        "name of the first "
        'milestone","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"milestone.name"}},{"name":"--milestone-description","help":"Deliverables '
        "of the first "
        'milestone","value":"TEXT","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"milestone.description"}},{"name":"--due-date","help":"Due '
        "date of the first "
        'milestone","value":"DATE","type":"date","required":false,"repeatable":false,"goesTo":{"part":"body","name":"milestone.dueDate"}},{"name":"--confirm-not-fit-override","help":"Request '
        'the hire even if the candidate is marked \\"not a '
        'fit\\"","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"body","name":"confirmNotFitOverride"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"atLeastOneOf":[["--milestone-name","--milestone-description"]],"endpoint":{"method":"POST","path":"/api/public/v1/proposals/{proposal-id}/hire"},"needs":{"token":true,"scope":"proposals:write","feature":"public_api_hiring","claimedAccount":true},"waitsFor":{"says":"Waiting '
        "for a human to "
        'approve","field":"approval.status","done":["confirmed"],"failed":["declined","expired"]},"waitsWith":"approvals '
        'get","opensLink":"approval.approvalUrl","output":"The API '
        'response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"errorReasons":["account_claim_required","payment_method_required","not_fit_confirmation_required"],"ifUnsureSays":"Run '
        'the same command again. With the same terms, it returns the existing request.","examples":[{"run":"opentrain '
        'proposals hire --proposal-id=prp_52Xa --amount=500 --milestone-name=\\"First batch\\" '
        '--milestone-description=\\"The first 1,000 images\\" --due-date=2026-12-31","says":"Request a hire with a '
        'first milestone of 500 USD"}]}'
    ),
    "freelancers get": (
        '{"path":"freelancers get","aliases":["freelancer get"],"summary":"Show the public profile of a '
        'trainer","description":"Shows skills, statistics, work and labeling experience, education and reviews. Only '
        "the first name and the initial of the last name are shown. Contact details are never "
        'included.","usage":"opentrain freelancers get ID [--batch=FILE] [--concurrency=N] [--rate=N] '
        "[--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--id","help":"User id or profile '
        'slug","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"id"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/freelancers/{id}"},"needs":{"token":true,"scope":"proposals:read"},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain freelancers get '
        '--id=usr_31Lm","says":"By id"},{"run":"opentrain freelancer get --id=maria-p-labels","says":"By profile '
        'slug"}]}'
    ),
    "messages list": (
        '{"path":"messages list","aliases":[],"summary":"List your conversations","description":"Shows unread counts '
        'and the latest message, newest activity first.","usage":"opentrain messages list [--filter=KIND] '
        "[--unread-only] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--filter","help":"Only conversations of this '
        'kind","value":"KIND","type":"text","enum":["all","job","proposal"],"required":false,"repeatable":false,"default":"all","goesTo":{"part":"query","name":"filter"}},{"name":"--unread-only","help":"List '
        "only conversations with unread "
        'messages","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"query","name":"unreadOnly"}},{"name":"--limit","help":"Items '
        "per "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":20,"minimum":1,"maximum":100,"goesTo":{"part":"query","name":"limit"}},{"name":"--cursor","help":"Continue '
        "from this cursor (printed by the previous "
        'page)","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"cursor"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/messages"},"needs":{"token":true,"scope":"messages:read"},"pagedItems":"conversations","csvColumns":["id","bucket","channelName","proposalId","jobId","unreadCount","needsReplyCount","lastMessage","lastMessageIsFromViewer","updatedAt"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain messages list '
        '--filter=proposal","says":"Conversations with candidates"},{"run":"opentrain messages list --all '
        '--query=\'reverse(sort_by(conversations, &unreadCount))[].id\'","says":"The conversation with the most unread '
        'messages first"}]}'
    ),
    "messages unread": (
        '{"path":"messages unread","aliases":[],"summary":"List conversations with unread '
        'messages","description":"Same as `opentrain messages list --unread-only`.","usage":"opentrain messages unread '
        "[--filter=KIND] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--filter","help":"Only conversations of this '
        'kind","value":"KIND","type":"text","enum":["all","job","proposal"],"required":false,"repeatable":false,"default":"all","goesTo":{"part":"query","name":"filter"}},{"name":"--limit","help":"Items '
        "per "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":20,"minimum":1,"maximum":100,"goesTo":{"part":"query","name":"limit"}},{"name":"--cursor","help":"Continue '
        "from this cursor (printed by the previous "
        'page)","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"cursor"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/messages"},"needs":{"token":true,"scope":"messages:read"},"pagedItems":"conversations","csvColumns":["id","bucket","channelName","proposalId","jobId","unreadCount","needsReplyCount","lastMessage","lastMessageIsFromViewer","updatedAt"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain messages '
        'unread","says":"Unread messages"}]}'
    ),
    "messages read": (
        '{"path":"messages read","aliases":[],"summary":"Read the messages of a conversation","description":"According '
        "to the API's documentation, reading does not change anything: unread messages stay unread. The output is the "
        'newest page, oldest message first. With --json, the messages are in the order of the API.","usage":"opentrain '
        "messages read ID [--direction=DIRECTION] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] "
        "[--csv] [--tsv] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--conversation-id","help":"Conversation to '
        'read","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"query","name":"conversationId"}},{"name":"--direction","help":"Direction '
        "of "
        'pagination","value":"DIRECTION","type":"text","enum":["older","newer"],"required":false,"repeatable":false,"default":"older","goesTo":{"part":"query","name":"direction"}},{"name":"--limit","help":"Items '
        "per "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":20,"minimum":1,"maximum":100,"goesTo":{"part":"query","name":"limit"}},{"name":"--cursor","help":"Continue '
        "from this cursor (printed by the previous "
        'page)","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"cursor"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        'tab-separated values","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run once '
        'for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/messages"},"needs":{"token":true,"scope":"messages:read"},"pagedItems":"messages","csvColumns":["id","conversationId","senderUserId","isFromViewer","content","createdAt"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain messages read '
        '--conversation-id=cnv_88Ht --limit=50","says":"50 messages per page"}]}'
    ),
    "messages send": (
        '{"path":"messages send","aliases":[],"summary":"Send a plain-text message to a '
        'conversation","description":"The conversation must exist: get its id from `opentrain messages list`, '
        "`opentrain messages start-proposal-thread` or `opentrain contracts get`. The rate limits and the content "
        'policy of the app apply.","usage":"opentrain messages send ID (--content=TEXT | --content-file=FILE) '
        "[--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] "
        "[--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--conversation-id","help":"Conversation to send '
        'to","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"body","name":"conversationId"}},{"name":"--content","help":"Text '
        "of the "
        'message","value":"TEXT","type":"text","required":false,"repeatable":false,"maxLength":10000,"goesTo":{"part":"body","name":"content"}},{"name":"--content-file","help":"Read '
        'the text from a file","value":"FILE","type":"text '
        'file","required":false,"repeatable":false,"maxLength":10000,"goesTo":{"part":"body","name":"content"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"exactlyOneOf":[["--content","--content-file"]],"endpoint":{"method":"POST","path":"/api/public/v1/messages"},"needs":{"token":true,"scope":"messages:write","feature":"public_api_messaging_writes","claimedAccount":true},"output":"The '
        "API "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required"],"ifUnsure":"opentrain '
        'messages read --conversation-id={conversation-id}","examples":[{"run":"opentrain messages send '
        '--conversation-id=cnv_88Ht --content=\\"Could you start on Monday?\\"","says":"From text on the command '
        'line"},{"run":"opentrain messages send --conversation-id=cnv_88Ht --content-file=reply.txt","says":"From a '
        'file"},{"run":"opentrain messages send --conversation-id=cnv_88Ht --batch=messages.csv '
        '--journal=sent.journal","says":"One message for each row"}]}'
    ),
    "messages start-proposal-thread": (
        '{"path":"messages start-proposal-thread","aliases":[],"summary":"Open the conversation about a '
        'proposal","description":"Opens the conversation with a candidate before a hire, or returns the existing one. '
        'Only the employer can do this. Pass the returned id to `opentrain messages send`.","usage":"opentrain '
        "messages start-proposal-thread ID [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] "
        "[--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--proposal-id","help":"Proposal to '
        'discuss","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"proposal-id"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/public/v1/proposals/{proposal-id}/conversation"},"needs":{"token":true,"scope":"messages:write","feature":"public_api_messaging_writes","claimedAccount":true},"output":"The '
        "API "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","employer_first_message_required","proposal_not_ready_for_messaging"],"ifUnsure":"opentrain '
        'messages list --filter=proposal","examples":[{"run":"opentrain messages start-proposal-thread '
        '--proposal-id=prp_52Xa","says":"Message a candidate before hiring"}]}'
    ),
    "contracts list": (
        '{"path":"contracts list","aliases":["contract list"],"summary":"List your contracts","description":"Lists all '
        "your contracts with trainers, newest first, in one response. The table shows the number of milestones, and "
        "--json shows each milestone. Refunded and canceled milestones are omitted. Only a trainer's first name and "
        "the initial of the last name are shown. With --job-id, the job must belong to your account. `opentrain "
        'contracts get` also shows the id of the conversation with the trainer.","usage":"opentrain contracts list '
        "[--job-id=ID] [--status=STATUS] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose] [--no-input]","effect":"read","flags":[{"name":"--job-id","help":"Only contracts for this '
        'job","value":"ID","type":"id","required":false,"repeatable":false,"goesTo":{"part":"query","name":"jobId"}},{"name":"--status","help":"Only '
        "contracts with this "
        'status","value":"STATUS","type":"text","enum":["active","ended"],"required":false,"repeatable":false,"goesTo":{"part":"query","name":"status"}},{"name":"--csv","help":"Print '
        'the list as CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list '
        "as tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/contracts"},"needs":{"token":true,"scope":"payments:read"},"csvColumns":["id","status","title","jobId","proposalId","freelancerId","freelancer","paymentType","rateUsd","estimatedTotalUsd","startDate","endDate"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain contracts list '
        '--status=active","says":"Active contracts"},{"run":"opentrain contracts list '
        '--query=\'sort_by(contracts[?rateUsd], &rateUsd)\'","says":"Lowest rate first"}]}'
    ),
    "contracts get": (
        '{"path":"contracts get","aliases":["contract get"],"summary":"Show a contract with its budget and '
        'milestones","description":"In JSON, the state of the budget is OK, LOW or DEPLETED, and the status of a '
        "milestone is, for example, NOT_FUNDED or ACTIVE_FUNDED. The output includes the id of the conversation with "
        'the trainer. Use it with `opentrain messages read` and `opentrain messages send`.","usage":"opentrain '
        "contracts get ID [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--contract-id","help":"Contract to '
        'show","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"contract-id"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/contracts/{contract-id}"},"needs":{"token":true,"scope":"payments:read"},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain contracts get '
        '--contract-id=ctr_19Bd","says":"Show the remaining budget"}]}'
    ),
    "contracts end": (
        '{"path":"contracts end","aliases":["contract end"],"summary":"End a contract","description":"If no milestone '
        "is funded, the contract ends immediately. If money is held in escrow, the command records a request that a "
        "signed-in human must approve at the approval link within about 72 hours. Check the request with `opentrain "
        "approvals get` or `opentrain updates poll`. Without --wait, the exit code is 0 in both cases. With --json, "
        "the response contains `approval` only if a human must approve. The link is "
        '`approval.approvalUrl`.","usage":"opentrain contracts end ID [--wait] [--timeout=SECONDS] [--web] '
        "[--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] "
        "[--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--contract-id","help":"Contract to '
        'end","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"contract-id"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/public/v1/contracts/{contract-id}/end"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"waitsFor":{"says":"Waiting '
        "for a human to "
        'approve","field":"approval.status","done":["confirmed"],"failed":["declined","expired"]},"waitsWith":"approvals '
        'get","opensLink":"approval.approvalUrl","output":"The API '
        'response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"errorReasons":["account_claim_required","contract_ended"],"ifUnsure":"opentrain '
        'contracts get --contract-id={contract-id}","examples":[{"run":"opentrain contracts end '
        '--contract-id=ctr_19Bd","says":"End a contract when its work is done"},{"run":"opentrain contracts end '
        '--contract-id=ctr_19Bd --wait --timeout=600","says":"Wait for an approval"}]}'
    ),
    "milestones create": (
        '{"path":"milestones create","aliases":[],"summary":"Add an unfunded milestone to an active '
        'contract","description":"The command does not move money. A fixed-price contract requires an amount. An '
        "hourly or per-label contract requires a volume. If you give both, the amount must equal the rate multiplied "
        'by the volume.","usage":"opentrain milestones create ID --description=TEXT [--name=NAME] [--amount=USD] '
        "[--volume=N] [--due-date=DATE] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] "
        "[--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--contract-id","help":"Contract to add the milestone '
        'to","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"contract-id"}},{"name":"--description","help":"Deliverables '
        "of the "
        'milestone","value":"TEXT","type":"text","required":true,"repeatable":false,"goesTo":{"part":"body","name":"description"}},{"name":"--name","help":"Short '
        "name of the "
        'milestone","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"name"}},{"name":"--amount","help":"Amount '
        "in "
        'USD","value":"USD","type":"number","required":false,"repeatable":false,"above":0,"goesTo":{"part":"body","name":"amountUsd"}},{"name":"--volume","help":"Volume '
        "in units, such as hours or "
        'labels","value":"N","type":"number","required":false,"repeatable":false,"above":0,"goesTo":{"part":"body","name":"volume"}},{"name":"--due-date","help":"Date '
        "when the work is "
        'due","value":"DATE","type":"date","required":false,"repeatable":false,"goesTo":{"part":"body","name":"dueDate"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"atLeastOneOf":[["--amount","--volume"]],"endpoint":{"method":"POST","path":"/api/public/v1/contracts/{contract-id}/milestones"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"output":"The '
        "API "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","contract_ended","contract_rate_missing"],"ifUnsure":"opentrain '
        'contracts get --contract-id={contract-id}","examples":[{"run":"opentrain milestones create '
        '--contract-id=ctr_19Bd --description=\\"Second batch of 1,000 images\\" --amount=450.50 '
        '--due-date=2027-01-31","says":"Fixed price"},{"run":"opentrain milestones create --contract-id=ctr_19Bd '
        '--description=\\"Forty hours of review\\" --volume=40","says":"By volume"}]}'
    ),
    "milestones fund": (
        '{"path":"milestones fund","aliases":[],"summary":"Request milestone funding; a human must approve '
        'it","description":"The command itself does not move money. It records a request that a signed-in human must '
        "approve at the approval link within about 72 hours. With --json, the link is `approval.approvalUrl`. Check "
        "the request with `opentrain approvals get` or `opentrain updates poll`. If you run the command again while "
        "the request is pending, it returns the same request. The milestone must be unfunded (NOT_FUNDED), and its "
        "contract active. The error payment_method_required means that a human must add a payment method or credit. If "
        'the error has a link, it is `details.billingUrl`.","usage":"opentrain milestones fund ID [--wait] '
        "[--timeout=SECONDS] [--web] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] "
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--milestone-id","help":"Milestone to '
        'fund","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"milestone-id"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/public/v1/milestones/{milestone-id}/fund"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"waitsFor":{"says":"Waiting '
        "for a human to "
        'approve","field":"approval.status","done":["confirmed"],"failed":["declined","expired"]},"waitsWith":"approvals '
        'get","opensLink":"approval.approvalUrl","output":"The API '
        'response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"errorReasons":["account_claim_required","payment_method_required","milestone_not_fundable"],"ifUnsureSays":"Run '
        'the command again. While the request is pending, it returns the same request.","examples":[{"run":"opentrain '
        'milestones fund --milestone-id=mst_64Kc","says":"Request funding of one milestone"},{"run":"opentrain '
        'milestones fund --milestone-id=mst_64Kc --wait --timeout=600","says":"Wait up to ten minutes for the '
        'approval"}]}'
    ),
    "milestones approve": (
        '{"path":"milestones approve","aliases":[],"summary":"Request escrow release; a human must approve '
        'it","description":"The command itself does not move money. It records a request that a signed-in human must '
        "approve at the approval link within about 72 hours. The escrow of the milestone is then released. With "
        "--json, the link is `approval.approvalUrl`. Check the request with `opentrain approvals get` or `opentrain "
        'updates poll`. The milestone must be funded (ACTIVE_FUNDED).","usage":"opentrain milestones approve ID '
        "[--wait] [--timeout=SECONDS] [--web] [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] "
        "[--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--milestone-id","help":"Funded milestone to '
        'release","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"milestone-id"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/public/v1/milestones/{milestone-id}/approve"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"waitsFor":{"says":"Waiting '
        "for a human to "
        'approve","field":"approval.status","done":["confirmed"],"failed":["declined","expired"]},"waitsWith":"approvals '
        'get","opensLink":"approval.approvalUrl","output":"The API '
        'response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"errorReasons":["account_claim_required","milestone_not_funded"],"ifUnsure":"opentrain '
        'contracts get --contract-id=ID","examples":[{"run":"opentrain milestones approve '
        '--milestone-id=mst_64Kc","says":"Request the release of one milestone"}]}'
    ),
    "approvals get": (
        '{"path":"approvals get","aliases":["approval get"],"summary":"Check whether a human has approved a '
        'request","description":"Shows a request for a hire, for the funding or release of a milestone, or for the end '
        "of a contract. The status is pending, confirmed (approved), declined or expired. A request that is not "
        "approved within about 72 hours expires. With --json, `result` of a confirmed request contains contractId, "
        "jobId and freelancerUserId after a hire, invoiceId after a funding, and invoiceId and payoutTransactionId "
        "after a release. With --wait, the exit code is 0 if the request was confirmed, 5 if it was declined or has "
        "expired, and 8 if it was still pending at the timeout. Without --wait, the exit code is 0 and the output "
        'shows the status.","usage":"opentrain approvals get ID [--wait] [--timeout=SECONDS] [--web] [--batch=FILE] '
        "[--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose] [--no-input]","effect":"read","flags":[{"name":"--approval-id","help":"Approval '
        "to "
        'check","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"approval-id"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/approvals/{approval-id}"},"needs":{"token":true,"scope":"payments:read"},"waitsFor":{"says":"Waiting '
        "for a human to "
        'approve","field":"approval.status","done":["confirmed"],"failed":["declined","expired"]},"opensLink":"approval.approvalUrl","output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"examples":[{"run":"opentrain approvals get '
        '--approval-id=apr_90Zw","says":"Check once"},{"run":"opentrain approvals get --approval-id=apr_90Zw --wait '
        '--timeout=600","says":"Wait up to ten minutes"}]}'
    ),
    "credits show": (
        '{"path":"credits show","aliases":["credits balance"],"summary":"Show the balance and the latest '
        'transactions","description":"Shows the available credit, the credit that is reserved in escrow, and at most '
        "10 of the latest transactions. In JSON, amounts are in cents, and the amounts of transactions are "
        'signed.","usage":"opentrain credits show [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] '
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/credits"},"needs":{"token":true,"scope":"payments:read","feature":"public_api_credits"},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain credits show","says":"Show '
        'the available credit"}]}'
    ),
    "credits ledger": (
        '{"path":"credits ledger","aliases":[],"summary":"List all transactions in the credit '
        'ledger","description":"Lists top-ups, holds, releases, captures, refunds and adjustments, newest first. In '
        "JSON, CSV and TSV, `amountCents` is the signed amount in cents, and `jobofferId` is the id of the "
        'proposal.","usage":"opentrain credits ledger [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] '
        "[--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--limit","help":"Items per '
        'page","value":"N","type":"whole","required":false,"repeatable":false,"default":50,"minimum":1,"maximum":100,"goesTo":{"part":"query","name":"limit"}},{"name":"--cursor","help":"Continue '
        "from this cursor (printed by the previous "
        'page)","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"cursor"}},{"name":"--all","help":"Fetch '
        'all pages","type":"switch","required":false,"repeatable":false},{"name":"--max-items","help":"Stop after this '
        "many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/credits/ledger"},"needs":{"token":true,"scope":"payments:read","feature":"public_api_credits"},"pagedItems":"entries","csvColumns":["id","type","amountCents","jobofferId","contractId","milestoneId","topUpId","note","createdAt"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain credits ledger '
        '--limit=100","says":"The newest 100"},{"run":"opentrain credits ledger --jsonl --query=\'[amountCents, '
        'id]\'","says":"Amounts with ids, one line each"}]}'
    ),
    "credits top-up": (
        '{"path":"credits top-up","aliases":[],"summary":"Start a credit top-up that a human must '
        'pay","description":"The command itself does not move money. It returns a Stripe Checkout link. A human must '
        "open it and pay within about 24 hours. With --json, the link is `checkoutUrl`. Each run starts a new top-up. "
        'Check whether it was paid with `opentrain credits top-up-status`.","usage":"opentrain credits top-up '
        "--amount=USD [--wait] [--timeout=SECONDS] [--web] [--batch=FILE] [--concurrency=N] [--rate=N] "
        "[--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--amount","help":"Amount in '
        'USD","value":"USD","type":"number","required":true,"repeatable":false,"minimum":10,"maximum":10000,"goesTo":{"part":"body","name":"amountUsd"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1},{"name":"--web","help":"Open '
        'the link in a browser","type":"switch","required":false,"repeatable":false},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/public/v1/credits/top-ups"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_credits","claimedAccount":true},"waitsFor":{"says":"Waiting '
        "for a human to "
        'pay","field":"topUp.status","done":["COMPLETED"],"failed":["EXPIRED","CANCELED","CANCELLED"]},"waitsWith":"credits '
        'top-up-status","opensLink":"checkoutUrl","output":"The API '
        'response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"errorReasons":["account_claim_required"],"ifUnsureSays":"Run '
        'the command again. An unpaid top-up costs nothing.","examples":[{"run":"opentrain credits top-up '
        '--amount=250","says":"Top up 250 USD"},{"run":"opentrain credits top-up --amount=250 --web","says":"Open the '
        'checkout page"}]}'
    ),
    "credits top-up-status": (
        '{"path":"credits top-up-status","aliases":[],"summary":"Check whether a top-up was paid","description":"The '
        "status is pending (awaiting payment), completed, canceled or expired. JSON has it in upper case, such as "
        "COMPLETED. With --wait, the exit code is 0 if the top-up was completed, 5 if it was canceled or has expired, "
        "and 8 if it was still pending at the timeout. Without --wait, the exit code is 0 and the output shows the "
        'status.","usage":"opentrain credits top-up-status ID [--wait] [--timeout=SECONDS] [--batch=FILE] '
        "[--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose] [--no-input]","effect":"read","flags":[{"name":"--top-up-id","help":"Top-up to '
        'check","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"top-up-id"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/credits/top-ups/{top-up-id}"},"needs":{"token":true,"scope":"payments:read","feature":"public_api_credits"},"waitsFor":{"says":"Waiting '
        "for a human to "
        'pay","field":"topUp.status","done":["COMPLETED"],"failed":["EXPIRED","CANCELED","CANCELLED"]},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"examples":[{"run":"opentrain credits top-up-status '
        '--top-up-id=top_05Ue","says":"Check once"}]}'
    ),
    "updates poll": (
        '{"path":"updates poll","aliases":[],"summary":"List events since a cursor","description":"Lists events about '
        "proposals, messages, contracts, milestones, payments, approvals and budgets, oldest first. Without --cursor, "
        "the list starts with the oldest event. Save `nextCursor`, also from an empty page, and pass it as --cursor "
        "next time. If `hasMore` is true, more events are available now. An event is small: it contains ids and, for "
        "some types, a status or a budget. The event approval.confirmed is also sent for declined and expired "
        "approvals. Event types that the token cannot read are omitted. --type filters each page after it has arrived, "
        "so a page can be empty while `hasMore` is true. For the event types and their scopes, see `opentrain help "
        "events`. --state=FILE keeps the position: each run prints the events since the last one, and ends. --follow "
        "prints one line for each event, and on Ctrl-C the command that continues. It ends with exit code 0 after "
        "--timeout or --max-items. --exec=CMD handles each event once or more, and skips none: the position in the "
        "--state file moves only when CMD has ended with exit code 0. If CMD runs opentrain, that command uses the "
        'saved token, because CMD does not get the variables that hold one.","usage":"opentrain updates poll '
        "[--type=TYPE,...] [--limit=N] [--cursor=CURSOR] [--jsonl] [--csv] [--tsv] [--follow] [--interval=SECONDS] "
        "[--timeout=SECONDS] [--max-items=N] [--state=FILE] [--exec=CMD] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose] [--no-input]","effect":"read","flags":[{"name":"--type","help":"Only events of '
        "these types, "
        'comma-separated","value":"TYPE,...","type":"list","known":["proposal.received","proposal.status_changed","message.received","contract.created","milestone.status_changed","payment.pending","approval.confirmed","contract.budget_state_changed"],"required":false,"repeatable":false},{"name":"--limit","help":"Items '
        "per "
        'page","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1,"maximum":200,"goesTo":{"part":"query","name":"limit"}},{"name":"--cursor","help":"Continue '
        "from this cursor (printed by the previous "
        'page)","value":"CURSOR","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"cursor"}},{"name":"--jsonl","help":"Fetch '
        "all pages and stream one JSON object per "
        'line","type":"switch","required":false,"repeatable":false},{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        'tab-separated values","type":"switch","required":false,"repeatable":false},{"name":"--follow","help":"Poll '
        "for new items until "
        'interrupted","type":"switch","required":false,"repeatable":false},{"name":"--interval","help":"With --follow: '
        "seconds between polls when "
        'idle","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":10,"minimum":0.1},{"name":"--timeout","help":"With '
        "--follow: stop after this many "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"minimum":0.1},{"name":"--max-items","help":"With '
        "--follow or --state: stop after this many "
        'items","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--state","help":"Save '
        'the position in FILE, and print only items that are new since then","description":"Without --follow, the '
        "command prints the items that are available now, and "
        'ends.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--exec","help":"With '
        '--state: run CMD for each item, which is on its standard input","description":"CMD is split into words as a '
        "shell would, but no shell runs it. Its standard input is the item as one line of JSON, and its standard "
        "output goes to standard error. The variables that hold a token are removed. An item is printed, and saved as "
        "handled in the --state file, when CMD has ended with exit code 0. If CMD fails, it is run again as often as a "
        "request is retried. If it still fails, the command ends with exit code 1, and the next run starts with the "
        "same item. After an interruption CMD can get an item twice, but no item is "
        'skipped.","value":"CMD","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/updates"},"needs":{"token":true,"anyScope":["proposals:read","messages:read","payments:read"]},"pagedItems":"events","csvColumns":["id","type","resourceId","jobId","createdAt","data"],"output":"The '
        "API response, limited to the event types of --type, if it is "
        'given.","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain updates poll --cursor=1042 '
        '--limit=200","says":"Continue from a saved cursor"},{"run":"opentrain updates poll --follow --jsonl '
        '--state=events.json","says":"Stream events as lines of JSON, without repeats after a '
        'restart"},{"run":"opentrain updates poll --state=events.json --json","says":"Print the events since the last '
        'run"}]}'
    ),
    "webhooks create": (
        '{"path":"webhooks create","aliases":["webhook create"],"summary":"Subscribe a URL to '
        'events","description":"Store the signing secret: it is shown only once. `opentrain webhooks verify` uses it '
        "to check the signature of a delivery. Respond to each delivery with status 2xx within 10 seconds. If "
        "deliveries keep failing, the subscription is disabled. Earlier events are not delivered; read them with "
        "`opentrain updates poll`. In addition to webhooks:manage, the token needs the read scope of each type in "
        "--events. An account can have at most 10 subscriptions. The event approval.confirmed is also sent for "
        "declined and expired approvals. For the event types, their scopes and the format of deliveries, see "
        '`opentrain help events`.","usage":"opentrain webhooks create --url=URL --events=TYPE,... [--batch=FILE] '
        "[--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose] [--no-input]","effect":"write","flags":[{"name":"--url","help":"Delivery URL; '
        "https, or http on this "
        'machine","value":"URL","type":"url","required":true,"repeatable":false,"maxLength":2048,"goesTo":{"part":"body","name":"url"}},{"name":"--events","help":"Event '
        "types, "
        'comma-separated","value":"TYPE,...","type":"list","known":["proposal.received","proposal.status_changed","message.received","contract.created","milestone.status_changed","payment.pending","approval.confirmed","contract.budget_state_changed"],"required":true,"repeatable":false,"goesTo":{"part":"body","name":"eventTypes"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/public/v1/webhooks"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain webhooks '
        'list","examples":[{"run":"opentrain webhooks create --url=https://hooks.example.org/opentrain '
        '--events=proposal.received,message.received","says":"Subscribe to two types of events"}]}'
    ),
    "webhooks list": (
        '{"path":"webhooks list","aliases":["webhook list"],"summary":"List webhook '
        'subscriptions","description":"Lists all subscriptions. The status is ACTIVE or DISABLED. A subscription is '
        'disabled if its deliveries keep failing. Secrets are never included.","usage":"opentrain webhooks list '
        "[--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/webhooks"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"csvColumns":["id","url","eventTypes","status","createdAt","disabledAt","disabledReason"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain webhooks list","says":"All '
        'subscriptions"}]}'
    ),
    "webhooks get": (
        '{"path":"webhooks get","aliases":["webhook get"],"summary":"Show a webhook subscription","description":"If '
        "the subscription was disabled because deliveries kept failing, the output includes the time and the reason. A "
        'disabled subscription cannot be enabled again: delete it and create a new one.","usage":"opentrain webhooks '
        "get ID [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--webhook-id","help":"Webhook to '
        'show","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"webhook-id"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/webhooks/{webhook-id}"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain webhooks get '
        'whk_27Gs","says":"Check whether it is active"}]}'
    ),
    "webhooks delete": (
        '{"path":"webhooks delete","aliases":["webhook delete"],"summary":"Delete a webhook '
        'subscription","description":"Stops the deliveries permanently. To replace a disabled subscription, delete it '
        'and create a new one, which has a new secret.","usage":"opentrain webhooks delete ID [--batch=FILE] '
        "[--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] "
        "[--base-url=URL] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--webhook-id","help":"Webhook to '
        'delete","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"webhook-id"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"DELETE","path":"/api/public/v1/webhooks/{webhook-id}"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain webhooks '
        'list","examples":[{"run":"opentrain webhooks delete whk_27Gs","says":"Stop its deliveries"},{"run":"opentrain '
        'webhook delete --webhook-id=whk_27Gs","says":"The same, with the flag"}]}'
    ),
    "webhooks verify": (
        '{"path":"webhooks verify","aliases":["webhook verify"],"summary":"Verify the signature of a webhook '
        'delivery","description":"The command works offline and does not need a token. Pass the whole secret '
        "(including whsec_), the value of the X-OpenTrain-Signature header, and the body exactly as received, byte for "
        "byte. To prevent replays, a signature is rejected if its time differs too much from the current time. The "
        'exit code is 0 if the signature is valid and 1 if it is not.","usage":"opentrain webhooks verify '
        "--signature=HEADER --body-file=FILE [--secret-file=FILE] [--tolerance=SECONDS] [--json] [--query=EXPR] "
        "[--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--signature","help":"Value of the X-OpenTrain-Signature '
        "header, "
        't=TIME,v1=HEX","value":"HEADER","type":"text","required":true,"repeatable":false},{"name":"--body-file","help":"Read '
        'the body from a file","value":"FILE","type":"bytes '
        'file","required":true,"repeatable":false},{"name":"--secret-file","help":"File with the whole secret '
        '(default: OPENTRAIN_WEBHOOK_SECRET)","value":"FILE","type":"text '
        'file","required":false,"repeatable":false},{"name":"--tolerance","help":"Allowed difference between the time '
        "of the signature and now, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":300,"above":0}],"endpoint":null,"needs":{"token":false},"output":"If '
        "the signature is valid, an object with the keys `valid` (true), `reason` (null) and `timestamp`. If it is "
        'not, an error with the reason.","exitCodes":[0,1,2,130,141],"examples":[{"run":"opentrain webhooks verify '
        '--secret-file=secret.txt --signature=\\"t=1793000000,v1=ab12\\" --body-file=body.json","says":"Verify a saved '
        'delivery"}]}'
    ),
    "tokens list": (
        '{"path":"tokens list","aliases":[],"summary":"List the account\'s API tokens","description":"Lists all tokens '
        "of the account. The status is active, expired or revoked. Only a masked preview of each token is shown. An "
        "account can have at most 25 active tokens. For people, the token in use is marked, if this client can tell it "
        "by its id or its preview. This client does not create tokens. A human can create one in the app's settings, "
        "and a program with a request to POST /api/public/v1/tokens. The new token has at most the scopes of the token "
        'that sends the request.","usage":"opentrain tokens list [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] '
        '[--base-url=URL] [--verbose] [--no-input]","effect":"read","flags":[{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/tokens"},"needs":{"token":true},"csvColumns":["id","name","preview","status","scopes","createdAt","lastUsedAt","expiresAt"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain tokens list","says":"All '
        'tokens"}]}'
    ),
    "tokens revoke": (
        '{"path":"tokens revoke","aliases":[],"summary":"Revoke an API token permanently","description":"Takes effect '
        "immediately. `opentrain auth status` shows the id of the token that this client uses. If you revoke that "
        "token, commands fail until you save another one. A warning says so if the token was saved with `opentrain "
        'auth login`.","usage":"opentrain tokens revoke ID [--batch=FILE] [--concurrency=N] [--rate=N] '
        "[--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--token-id","help":"Id of the token to '
        'revoke","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"token-id"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"DELETE","path":"/api/public/v1/tokens/{token-id}"},"needs":{"token":true},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain tokens '
        'list","examples":[{"run":"opentrain tokens revoke --token-id=tok_83Nr","says":"Revoke a leaked token"}]}'
    ),
    "team show": (
        '{"path":"team show","aliases":[],"summary":"Show the organization, its members and pending '
        'invitations","description":"In JSON, the role of a member is OWNER or MEMBER.","usage":"opentrain team show '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/team"},"needs":{"token":true,"scope":"team:read","feature":"public_api_team"},"output":"The '
        "API "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["teams_not_enabled"],"examples":[{"run":"opentrain '
        'team show","says":"Show the members"}]}'
    ),
    "team invite": (
        '{"path":"team invite","aliases":[],"summary":"Invite a person to the team","description":"Emails an '
        "invitation. Members share the organization's jobs and inbox. In JSON, the status is invite_created, "
        'member_added or already_member.","usage":"opentrain team invite --email=ADDRESS [--batch=FILE] '
        "[--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose] [--no-input]","effect":"write","flags":[{"name":"--email","help":"Email address '
        "of the person to "
        'invite","value":"ADDRESS","type":"email","required":true,"repeatable":false,"goesTo":{"part":"body","name":"email"}},{"name":"--batch","help":"Run '
        'once for each row of a CSV or JSON Lines file; - reads stdin","description":"The columns are names of flags '
        "without dashes. All rows are checked before the first request. Other flags hold for every row. For each row, "
        "stdout has a line of JSON with row, exitCode, and result or "
        'error.","value":"FILE","type":"text","required":false,"repeatable":false},{"name":"--concurrency","help":"With '
        "--batch: number of rows to run at "
        'once","value":"N","type":"whole","required":false,"repeatable":false,"default":1,"minimum":1,"maximum":8},{"name":"--rate","help":"With '
        "--batch: maximum number of requests per "
        'minute","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--max-failures","help":"With '
        "--batch: stop after this many failed "
        'rows","value":"N","type":"whole","required":false,"repeatable":false,"minimum":1},{"name":"--journal","help":"With '
        '--batch: save the state of each row in FILE, so a rerun continues","description":"A rerun with the same '
        "journal skips the rows that are done, sends those again that were refused for a temporary reason, and first "
        "finds out what became of a row without a response. If that cannot be decided, the row is not sent "
        'again.","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/public/v1/team/invites"},"needs":{"token":true,"scope":"team:write","feature":"public_api_team","claimedAccount":true},"output":"The '
        "API "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","teams_not_enabled","invite_email_send_failed"],"ifUnsure":"opentrain '
        'team show","examples":[{"run":"opentrain team invite --email=colleague@example.org","says":"Invite a '
        'colleague"}]}'
    ),
    "payments pending": (
        '{"path":"payments pending","aliases":[],"summary":"List pending payments and their '
        'milestones","description":"Lists the pending payments that the owner of the token can see, newest first, in '
        "one response. In JSON, the status is PENDING_FUNDING or PENDING_PAYOUT. The command never releases funds or "
        'changes payment settings.","usage":"opentrain payments pending [--csv] [--tsv] [--json] [--query=EXPR] '
        '[--dry-run] [--base-url=URL] [--verbose] [--no-input]","effect":"read","flags":[{"name":"--csv","help":"Print '
        'the list as CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list '
        "as tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/payments/pending"},"needs":{"token":true,"scope":"payments:read"},"csvColumns":["id","status","invoiceKind","amountUsd","invoiceNumber","jobId","jobTitle","milestoneId","milestone","createdAt"],"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain payments '
        'pending","says":"All pending payments"},{"run":"opentrain payments pending '
        '--query=\'sum(payments[].amountUsd)\'","says":"Their sum in USD"}]}'
    ),
    "api get": (
        '{"path":"api get","aliases":[],"summary":"Send a GET request","description":"PATH begins with a prefix of the '
        "API. The method may be in upper case: `opentrain api GET PATH`. Without --all it prints the response as it "
        "came. A request that fails is retried like any other read. Prefer the command for an endpoint if there is "
        'one: it checks the flags and the response.","usage":"opentrain api get PATH [--field=FIELD=VALUE '
        "[--field=FIELD=VALUE ...]] [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] [--cursor=CURSOR] [--all] "
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--path","help":"Path of the request with its prefix, and with '
        "a query if "
        'needed","value":"PATH","type":"text","required":true,"positional":true,"repeatable":false},{"name":"--field","help":"Set '
        'a field of the query","description":"Numbers, true, false and arrays are read as JSON. Any other value is '
        "text, as is a value in JSON "
        'quotes.","value":"FIELD=VALUE","type":"fields","required":false,"repeatable":true},{"name":"--header","help":"Set '
        'a header of the request, except those of the client","description":"The client sets Authorization, Host, '
        'Cookie, Content-Length, and the headers of the connection.","value":"\'NAME: '
        'VALUE\'","type":"text","required":false,"repeatable":true},{"name":"--cursor","help":"Continue from this '
        'cursor","value":"CURSOR","type":"text","required":false,"repeatable":false},{"name":"--all","help":"Fetch all '
        'pages of the list in the response","description":"The response must have one list and \'nextCursor\' at its '
        "top "
        'level.","type":"switch","required":false,"repeatable":false}],"endpoint":null,"needs":{"token":true,"tokenOptional":true},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain api get '
        '/api/public/v1/auth/me","says":"Show the account of the token"},{"run":"opentrain api get '
        '/api/public/v1/jobs/mine --field status=OPEN --all","says":"Fetch all pages of a list"}]}'
    ),
    "api post": (
        '{"path":"api post","aliases":[],"summary":"Send a POST request","description":"PATH begins with a prefix of '
        "the API. The method may be in upper case: `opentrain api POST PATH`. It is retried only after HTTP 429, or if "
        "it did not reach the server. If the response is lost, check the outcome before you send it again. Prefer the "
        'command for an endpoint if there is one: it checks the flags and the response.","usage":"opentrain api post '
        "PATH [--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE] [--header='NAME: VALUE' [--header='NAME: "
        "VALUE' ...]] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--path","help":"Path of the request with its prefix, and '
        "with a query if "
        'needed","value":"PATH","type":"text","required":true,"positional":true,"repeatable":false},{"name":"--field","help":"Set '
        'a field of the body","description":"Numbers, true, false and arrays are read as JSON. Any other value is '
        "text, as is a value in JSON "
        'quotes.","value":"FIELD=VALUE","type":"fields","required":false,"repeatable":true},{"name":"--input","help":"Send '
        'this file as the body","description":"It must be JSON if the API expects JSON, unless --header sets another '
        'Content-Type.","value":"FILE","type":"bytes '
        'file","required":false,"repeatable":false},{"name":"--header","help":"Set a header of the request, except '
        'those of the client","description":"The client sets Authorization, Host, Cookie, Content-Length, and the '
        'headers of the connection.","value":"\'NAME: '
        'VALUE\'","type":"text","required":false,"repeatable":true}],"atMostOneOf":[["--field","--input"]],"endpoint":null,"needs":{"token":true,"tokenOptional":true},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain api post '
        '/api/public/v1/job-drafts --field rawJobDescription=Labeling","says":"A draft"}]}'
    ),
    "api patch": (
        '{"path":"api patch","aliases":[],"summary":"Send a PATCH request","description":"PATH begins with a prefix of '
        "the API. The method may be in upper case: `opentrain api PATCH PATH`. It is retried only after HTTP 429, or "
        "if it did not reach the server. If the response is lost, check the outcome before you send it again. Prefer "
        'the command for an endpoint if there is one: it checks the flags and the response.","usage":"opentrain api '
        "patch PATH [--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE] [--header='NAME: VALUE' "
        "[--header='NAME: VALUE' ...]] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--path","help":"Path of the request with its prefix, and '
        "with a query if "
        'needed","value":"PATH","type":"text","required":true,"positional":true,"repeatable":false},{"name":"--field","help":"Set '
        'a field of the body","description":"Numbers, true, false and arrays are read as JSON. Any other value is '
        "text, as is a value in JSON "
        'quotes.","value":"FIELD=VALUE","type":"fields","required":false,"repeatable":true},{"name":"--input","help":"Send '
        'this file as the body","description":"It must be JSON if the API expects JSON, unless --header sets another '
        'Content-Type.","value":"FILE","type":"bytes '
        'file","required":false,"repeatable":false},{"name":"--header","help":"Set a header of the request, except '
        'those of the client","description":"The client sets Authorization, Host, Cookie, Content-Length, and the '
        'headers of the connection.","value":"\'NAME: '
        'VALUE\'","type":"text","required":false,"repeatable":true}],"atMostOneOf":[["--field","--input"]],"endpoint":null,"needs":{"token":true,"tokenOptional":true},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain api patch '
        '/api/public/v1/jobs/job_7Qk2 --field headcount=6","says":"Change a field of a job"}]}'
    ),
    "api delete": (
        '{"path":"api delete","aliases":[],"summary":"Send a DELETE request","description":"PATH begins with a prefix '
        "of the API. The method may be in upper case: `opentrain api DELETE PATH`. It is retried only after HTTP 429, "
        "or if it did not reach the server. If the response is lost, check the outcome before you send it again. "
        'Prefer the command for an endpoint if there is one: it checks the flags and the response.","usage":"opentrain '
        "api delete PATH [--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE] [--header='NAME: VALUE' "
        "[--header='NAME: VALUE' ...]] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--path","help":"Path of the request with its prefix, '
        "and with a query if "
        'needed","value":"PATH","type":"text","required":true,"positional":true,"repeatable":false},{"name":"--field","help":"Set '
        'a field of the body","description":"Numbers, true, false and arrays are read as JSON. Any other value is '
        "text, as is a value in JSON "
        'quotes.","value":"FIELD=VALUE","type":"fields","required":false,"repeatable":true},{"name":"--input","help":"Send '
        'this file as the body","description":"It must be JSON if the API expects JSON, unless --header sets another '
        'Content-Type.","value":"FILE","type":"bytes '
        'file","required":false,"repeatable":false},{"name":"--header","help":"Set a header of the request, except '
        'those of the client","description":"The client sets Authorization, Host, Cookie, Content-Length, and the '
        'headers of the connection.","value":"\'NAME: '
        'VALUE\'","type":"text","required":false,"repeatable":true}],"atMostOneOf":[["--field","--input"]],"endpoint":null,"needs":{"token":true,"tokenOptional":true},"output":"The '
        'API response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain api delete '
        '/api/public/v1/webhooks/whk_27Gs","says":"Delete a webhook subscription"}]}'
    ),
    "mcp": (
        '{"path":"mcp","aliases":[],"summary":"Serve the commands as tools for agents (MCP)","description":"A client '
        "starts this command and speaks the Model Context Protocol on its standard input and output. Each command that "
        "sends a request is a tool. A call has the same origin, token, retries, deadline and checks as the command. "
        "The result is JSON. An error says what to do next, as a tool with its arguments. The variable "
        "OPENTRAIN_PERSONAL_API_TOKEN has the token of the server, before the other variables. By default only some "
        "toolsets are served, because each tool takes room in the context of the agent: `opentrain mcp --list` prints "
        "them. --read-only also refuses calls that change something. The flags --base-url and --verbose hold for every "
        "call. Log lines go to standard error. The command needs the Python package `mcp`, which the extra `mcp` of "
        "the client installs. If it is missing, the command says how to install it. `opentrain mcp --config` prints "
        "the configuration, with the variables that clients do not give to a server, but without the "
        'token.","usage":"opentrain mcp [--toolsets=NAMES] [--tools=NAMES] [--read-only] [--list | --config] [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--toolsets","help":"Toolsets to serve, separated by commas, '
        'or all","value":"NAMES","type":"list","required":false,"repeatable":false},{"name":"--tools","help":"Single '
        "tools to serve, separated by "
        'commas","value":"NAMES","type":"list","required":false,"repeatable":false},{"name":"--read-only","help":"Serve '
        "only the tools that do not change "
        'anything","type":"switch","required":false,"repeatable":false},{"name":"--list","help":"Print the tools that '
        "would be served, and their "
        'size","type":"switch","required":false,"repeatable":false},{"name":"--config","help":"Print the configuration '
        "for "
        'clients","type":"switch","required":false,"repeatable":false}],"atMostOneOf":[["--list","--config"]],"endpoint":null,"needs":{"token":false},"output":"With '
        "--list, an object with the keys `tools`, `toolsets`, `others`, `count`, `characters` and `tokens`. With "
        "--config, an object with the keys `mcpServers`, `servers` and `toml`. Without them, standard output has only "
        'the protocol.","exitCodes":[0,1,2,130,141],"examples":[{"run":"opentrain mcp --list","says":"The tools that '
        'are served by default, and their size"},{"run":"opentrain mcp --config --toolsets=all '
        '--read-only","says":"Configuration for clients"}]}'
    ),
}
