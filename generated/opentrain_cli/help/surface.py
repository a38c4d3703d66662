# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Command surface as JSON: one document for the program, and one for each command."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ABOUT = (
    '{"surface":2,"name":"OpenTrain","binary":"opentrain","version":"0.1.0","summary":"Command-line client for the '
    'OpenTrain marketplace","baseUrl":"https://app.opentrain.ai","globalFlags":[{"name":"--json","help":"Print the API '
    'response as JSON","type":"switch","required":false,"repeatable":false},{"name":"--query","help":"Filter the JSON '
    "result with a JMESPath expression; strings are "
    'unquoted","value":"EXPR","type":"text","required":false,"repeatable":false},{"name":"--dry-run","help":"Print the '
    "request as JSON without sending it; needs no "
    'token","type":"switch","required":false,"repeatable":false},{"name":"--base-url","help":"API origin to '
    'use","value":"URL","type":"origin","required":false,"repeatable":false},{"name":"--verbose","help":"Log requests '
    "and responses to standard error (secrets "
    'masked)","type":"switch","required":false,"repeatable":false},{"name":"--no-input","help":"Never ask for input at '
    "the "
    'terminal","type":"switch","required":false,"repeatable":false}],"environment":[{"name":"OT_API_TOKEN","sets":"token","help":"API '
    'token; overrides the credentials file"},{"name":"OPENTRAIN_API_TOKEN","sets":"token","help":"API token, used when '
    'OT_API_TOKEN is not set"},{"name":"OT_API_BASE_URL","sets":"base-url","help":"API origin; --base-url overrides '
    'it"},{"name":"OPENTRAIN_API_BASE_URL","sets":"base-url","help":"API origin, used when OT_API_BASE_URL is not '
    'set"},{"name":"OPENTRAIN_TIMEOUT","sets":"timeout","help":"Timeout in seconds since the last byte, above 0 '
    "(default: 30). The deadline for a request and its retries is 10 times as long (default: 5 minutes). Each page and "
    'each poll is a separate request"},{"name":"OPENTRAIN_MAX_RETRIES","sets":"retries","help":"How many times to '
    "retry a temporary failure, when a retry is safe (default: 2); 0 disables "
    'retries"},{"name":"OPENTRAIN_WEBHOOK_SECRET","sets":"webhook-secret","help":"Signing secret for webhooks verify, '
    'used without --secret-file"},{"name":"OPENTRAIN_ALLOW_HTTP","sets":"allow-http","help":"Set to 1 to allow plain '
    "http to hosts other than this "
    'machine"}],"exitCodes":[{"code":0,"name":"done","means":"Success","httpStatuses":[]},{"code":1,"name":"refused","means":"The '
    "API refused the request, or an unexpected error "
    'occurred","httpStatuses":[]},{"code":2,"name":"usage","means":"Usage error; nothing was '
    'sent","httpStatuses":[]},{"code":3,"name":"denied","means":"Token missing, or not '
    'permitted","httpStatuses":[401,403]},{"code":4,"name":"not-found","means":"Not '
    'found","httpStatuses":[404]},{"code":5,"name":"conflict","means":"Conflict with the current state, or the awaited '
    'operation failed or was declined","httpStatuses":[402,409]},{"code":6,"name":"rate-limited","means":"Too many '
    'requests","httpStatuses":[429]},{"code":7,"name":"outage","means":"Network error, timeout, server error or '
    'invalid response; the outcome may be unknown","httpStatuses":[]},{"code":8,"name":"pending","means":"Still '
    "pending: a human has not acted yet, or the wait timed out; run the command again "
    'later","httpStatuses":[]},{"code":130,"name":"interrupted","means":"Interrupted","httpStatuses":[]},{"code":141,"name":"closed-pipe","means":"Broken '
    'pipe","httpStatuses":[]}],"groups":[{"name":"auth","aliases":[],"summary":"Register, log in and manage the saved '
    'token"},{"name":"jobs","aliases":[],"summary":"Draft, publish, search, update and close '
    'jobs"},{"name":"proposals","aliases":["proposal"],"summary":"Review proposals and request a '
    'hire"},{"name":"freelancers","aliases":["freelancer"],"summary":"Show public profiles of AI '
    'trainers"},{"name":"messages","aliases":[],"summary":"Read and send '
    'messages"},{"name":"contracts","aliases":["contract"],"summary":"List, show and end '
    'contracts"},{"name":"milestones","aliases":[],"summary":"Add milestones, request funding and '
    'release"},{"name":"approvals","aliases":["approval"],"summary":"Check requests that a human must '
    'approve"},{"name":"credits","aliases":[],"summary":"Show the prepaid balance and top it '
    'up"},{"name":"updates","aliases":[],"summary":"Follow account '
    'events"},{"name":"webhooks","aliases":["webhook"],"summary":"Deliver events to a '
    'URL"},{"name":"tokens","aliases":[],"summary":"List and revoke API '
    'tokens"},{"name":"team","aliases":[],"summary":"Show the employer\'s team and invite '
    'people"},{"name":"payments","aliases":[],"summary":"See pending payments"}]}'
)
COMMANDS: Mapping[str, str] = {
    "auth register": (
        '{"path":"auth register","aliases":["register"],"summary":"Create an agent account and save its '
        'token","description":"Creates an employer account for an agent, without a human, and saves its token and '
        "claim token. The token can draft and publish jobs and read data. Hiring, inviting and sending messages "
        "require that a human claims the account, within about 24 hours. Milestones, ending contracts, top-ups and "
        "webhooks require a token that a human creates in the app. If credentials are already saved, the command fails "
        "without --force, which overwrites them: you lose access to that account unless you have saved its token "
        'elsewhere.","usage":"opentrain auth register [--agent-name=NAME] [--org-name=NAME] [--force] [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--agent-name","aliases":["--name"],"help":"Display name of '
        "the "
        'agent","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"agent_name"}},{"name":"--org-name","aliases":["--organization-name"],"help":"Name '
        "of the employer "
        'organization","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"organization_name"}},{"name":"--force","help":"Overwrite '
        "the saved token; you can lose access to its "
        'account","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/agent/identity"},"needs":{"token":false},"output":"An '
        "object of this client: status, baseUrl, scopes, registrationId, claimTokenExpiresAt, credentialsFile. It "
        "contains no "
        'token.","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["anonymous_not_enabled"],"ifUnsure":"opentrain '
        'auth register","ifUnsureSays":"An account cannot be used without its token. Register another one '
        'with","examples":[{"run":"opentrain auth register --agent-name=\\"Hiring agent\\" --org-name=\\"Street Scenes '
        'Lab\\"","says":"Name the agent and its organization"}]}'
    ),
    "auth claim": (
        '{"path":"auth claim","aliases":[],"summary":"Invite a human to claim the account","description":"Emails an '
        "invitation to the future owner, and prints a link and a six-digit code. Give both to the human. The address "
        "must not have an OpenTrain account yet. A code is valid for about 30 minutes; run it again for a new code, up "
        'to 24 hours after registering.","usage":"opentrain auth claim --email=ADDRESS [--claim-token=TOKEN] [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--email","help":"Email address of the human '
        'owner","value":"ADDRESS","type":"email","required":true,"repeatable":false,"goesTo":{"part":"body","name":"email"}},{"name":"--claim-token","help":"Claim '
        "token (default: the saved one); - reads standard input "
        '(safer)","value":"TOKEN","type":"text","required":false,"repeatable":false,"secret":true,"goesTo":{"part":"body","name":"claim_token"}}],"endpoint":{"method":"POST","path":"/api/agent/identity/claim"},"needs":{"token":false},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["anonymous_not_enabled"],"ifUnsureSays":"Run '
        'the command again; use the newest code.","examples":[{"run":"opentrain auth claim '
        '--email=owner@example.org","says":"Use the claim token saved by register"}]}'
    ),
    "auth claim-status": (
        '{"path":"auth claim-status","aliases":[],"summary":"Check whether the account has been '
        'claimed","description":"Checks once. With --wait it polls until the human has confirmed or the timeout is '
        "reached. When the claim is complete, the new token with its wider scopes is saved before anything is printed. "
        'The exit code is 8 while the claim is pending.","usage":"opentrain auth claim-status [--claim-token=TOKEN] '
        "[--wait] [--timeout=SECONDS] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--claim-token","help":"Claim token (default: the saved one); '
        "- reads standard input "
        '(safer)","value":"TOKEN","type":"text","required":false,"repeatable":false,"secret":true,"goesTo":{"part":"body","name":"claim_token"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1}],"endpoint":{"method":"POST","path":"/api/agent/oauth/token"},"needs":{"token":false},"waitsFor":{"says":"Waiting '
        'for a human to complete the claim"},"output":"An object of this client: status (pending or claimed), baseUrl, '
        "scopes, credentialsFile. It contains the new token only if the token could not be "
        'saved.","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"errorReasons":["slow_down","expired_token","invalid_grant"],"examples":[{"run":"opentrain '
        'auth claim-status","says":"Check once"},{"run":"opentrain auth claim-status --wait '
        '--timeout=600","says":"Wait up to ten minutes"}]}'
    ),
    "auth login": (
        '{"path":"auth login","aliases":["login"],"summary":"Verify a token with the API and save '
        'it","description":"Verifies the token with the API and saves it only if the API accepts it, together with the '
        'API origin. The saved token is sent only to this origin.","usage":"opentrain auth login --api-key=TOKEN '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--api-key","aliases":["--token"],"help":"Token to save; - '
        "reads standard input "
        '(safer)","value":"TOKEN","type":"text","required":true,"repeatable":false,"secret":true}],"endpoint":{"method":"GET","path":"/api/public/v1/auth/me"},"needs":{"token":false},"output":"An '
        "object of this client: status, user, baseUrl, scopes, credentialsFile. It contains no "
        'token.","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain auth login '
        '--api-key=-","says":"Paste the token, which is not shown; to read a file, add < token.txt"}]}'
    ),
    "auth status": (
        '{"path":"auth status","aliases":["whoami"],"summary":"Show the user, account and scopes of the '
        'token","usage":"opentrain auth status [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] '
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/auth/me"},"needs":{"token":true},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain auth '
        'status","says":"Show the account and the token in use"},{"run":"opentrain whoami --json","says":"The same as '
        'JSON, with the alias whoami"}]}'
    ),
    "auth token": (
        '{"path":"auth token","aliases":[],"summary":"Print the token in use","description":"For scripts that send API '
        "requests themselves. Prints only the token that other commands would send, from an environment variable or "
        'the credentials file. Keep it out of logs. This command sends no request.","usage":"opentrain auth token '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":null,"needs":{"token":true},"output":"An object of this '
        'client: token, tokenFrom, baseUrl.","exitCodes":[0,1,2,130,141],"examples":[{"run":"opentrain auth '
        'token","says":"Print only the token"}]}'
    ),
    "auth logout": (
        '{"path":"auth logout","aliases":["logout"],"summary":"Delete the saved credentials","description":"Deletes '
        "the credentials file on this machine. The token stays valid; revoke it with tokens "
        'revoke.","usage":"opentrain auth logout [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] '
        '[--no-input]","effect":"destructive","flags":[],"endpoint":null,"needs":{"token":false},"output":"An object '
        "of this client: status (logged-out or no-credentials), "
        'credentialsFile.","exitCodes":[0,1,2,130,141],"examples":[{"run":"opentrain auth logout","says":"Delete the '
        'saved token"}]}'
    ),
    "jobs draft create": (
        '{"path":"jobs draft create","aliases":["jobs create"],"summary":"Create a draft job from a '
        'description","description":"Creates an unpublished draft from a plain-text description, a canonical job '
        "object or an import payload. Each missing field is listed as a question, with its allowed values and the flag "
        'that sets it. The same --idempotency-key again returns the existing draft.","usage":"opentrain jobs draft '
        "create (--description=TEXT | --description-file=FILE | --canonical-file=FILE | --payload-file=FILE) "
        "[--title=TITLE] [--external-id=ID] [--idempotency-key=KEY] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose] [--no-input]","effect":"write","flags":[{"name":"--description","help":"Job '
        "description in plain "
        'text","value":"TEXT","type":"text","required":false,"repeatable":false,"maxLength":60000},{"name":"--description-file","help":"Read '
        'the description from a file","value":"FILE","type":"text '
        'file","required":false,"repeatable":false,"maxLength":60000},{"name":"--canonical-file","help":"JSON file '
        'with an OpenTrain canonical job object","value":"FILE","type":"object '
        'file","required":false,"repeatable":false},{"name":"--payload-file","help":"JSON file with an import payload, '
        'such as a schema.org JobPosting","value":"FILE","type":"object '
        'file","required":false,"repeatable":false},{"name":"--title","help":"Title to put before the plain-text '
        'description","value":"TITLE","type":"text","required":false,"repeatable":false},{"name":"--external-id","help":"Job '
        "id in your own system, for "
        'audits","value":"ID","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"externalId"}},{"name":"--idempotency-key","help":"Reuse '
        "the same key when retrying (default: "
        'generated)","value":"KEY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"idempotencyKey"}}],"exactlyOneOf":[["--description","--description-file","--canonical-file","--payload-file"]],"endpoint":{"method":"POST","path":"/api/public/v1/job-drafts"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_drafting"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs draft create '
        '--description-file=brief.md --title=\\"Street scenes\\"","says":"From a file"},{"run":"opentrain jobs draft '
        'create --description=\'Label 2,000 bird calls. Native English speakers, $18 an hour.\'","says":"From text on '
        'the command line"},{"run":"opentrain jobs create --payload-file=posting.json '
        '--external-id=hr-118","says":"From a schema.org JobPosting, with the alias jobs create"}]}'
    ),
    "jobs draft update": (
        '{"path":"jobs draft update","aliases":["jobs update"],"summary":"Set or correct fields of a '
        'draft","description":"Numbers, true, false and JSON arrays given to --set are sent as JSON, except for text '
        "fields. All other values are sent as text, including values in JSON double quotes. Numbers and allowed values "
        "are checked first, and allowed values may be in any case. Repeat until no field is "
        'missing.","usage":"opentrain jobs draft update ID (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | '
        "--patch-file=FILE | --patch-json=JSON) [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--job-id","help":"Draft to '
        'update","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--set","help":"Set '
        "one "
        'field","value":"FIELD=VALUE","type":"fields","fields":{"jobTitle":"text","jobDescription":"text","labelingOverview":"text","datasetDescription":"text","dataType":"text","subjectMatter":"text","dataVolume":"number","dataVolumeUnit":["HOURS_OF_RECORDING_AUDIO_VIDEO","NUMBER_OF_FILES","NUMBER_OF_WORDS","UNKNOWN_NOT_SPECIFIED"],"labelTypes":"list","labelingSoftware":"text","headcount":"number","experienceLevel":["EXPERT","INTERMEDIATE","ENTRY_LEVEL","ANY_EXPERIENCE_LEVEL"],"languages":"list","countries":"list","paymentType":["PAY_PER_HOUR","PAY_PER_LABEL","FIXED_PRICE"],"pricePerHour":"number","pricePerLabel":"number","fixedPrice":"number","aiInterviewRequirements":"text","budgetRange":"text","workloadDesc":"text","timeRequirement":"text","projectDuration":"text"},"required":false,"repeatable":true,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-file","help":"Read '
        'the fields to set from a JSON file","value":"FILE","type":"object '
        'file","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-json","help":"JSON '
        "object with the fields to "
        'set","value":"JSON","type":"object","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}}],"exactlyOneOf":[["--set","--patch-file","--patch-json"]],"endpoint":{"method":"PATCH","path":"/api/public/v1/job-drafts/{job-id}"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_drafting"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain jobs list '
        '--status=DRAFT","examples":[{"run":"opentrain jobs draft update --job-id=job_7Qk2 --set '
        'paymentType=PAY_PER_HOUR --set pricePerHour=14","says":"Set two fields"},{"run":"opentrain jobs draft update '
        '--job-id=job_7Qk2 --set=\'languages=[\\"Spanish\\",\\"Catalan\\"]\'","says":"Set a list"},{"run":"opentrain '
        'jobs update --job-id=job_7Qk2 --patch-file=fields.json","says":"From a file, with the alias jobs update"}]}'
    ),
    "jobs draft capabilities": (
        '{"path":"jobs draft capabilities","aliases":["capabilities"],"summary":"Show what this account and token can '
        'do","description":"Shows which features are enabled, and the fields of a draft with their allowed '
        'values.","usage":"opentrain jobs draft capabilities [--json] [--query=EXPR] [--dry-run] [--base-url=URL] '
        "[--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/job-drafts/capabilities"},"needs":{"token":true},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain '
        'capabilities","says":"Show features and draft fields"}]}'
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
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs list","says":"The '
        'newest 25"},{"run":"opentrain jobs list --status=OPEN --limit=100","says":"Live jobs only"},{"run":"opentrain '
        'jobs list --all --query=\\"jobs[].id\\"","says":"The ids of all jobs"},{"run":"opentrain jobs list '
        '--jsonl","says":"All jobs, one JSON object per line"}]}'
    ),
    "jobs search": (
        '{"path":"jobs search","aliases":[],"summary":"Search live jobs on the marketplace","description":"Searches '
        'all live jobs, not only yours. This command needs no token and sends none.","usage":"opentrain jobs search '
        "[--q=TEXT] [--category=CATEGORY] [--language=LANGUAGE] [--country=ISO] [--pay-type=TYPE] [--limit=N] "
        "[--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose] [--no-input]","effect":"read","flags":[{"name":"--q","help":"Text to search '
        'for","value":"TEXT","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"q"}},{"name":"--category","help":"Only '
        'jobs in this category, such as \\"Audio '
        'Annotation\\"","value":"CATEGORY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"category"}},{"name":"--language","help":"Only '
        "jobs for this "
        'language","value":"LANGUAGE","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"language"}},{"name":"--country","help":"Only '
        "jobs for this country, as an ISO code such as "
        'ES","value":"ISO","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"country"}},{"name":"--pay-type","help":"Only '
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
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs search '
        '--q=\\"bounding boxes\\" --language=Spanish","says":"By text and language"},{"run":"opentrain jobs search '
        '--country=ES --pay-type=PAY_PER_HOUR --limit=50","says":"By country and payment type"}]}'
    ),
    "jobs get": (
        '{"path":"jobs get","aliases":[],"summary":"Show a live job on the marketplace","description":"This command '
        "needs no token and sends none. A job that is not live, such as a draft or a closed job, is not "
        'found.","usage":"opentrain jobs get ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] '
        '[--no-input]","effect":"read","flags":[{"name":"--job-id","help":"Job to '
        'show","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"maxLength":64,"goesTo":{"part":"path","name":"job-id"}}],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/{job-id}"},"needs":{"token":false},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs get '
        '--job-id=job_7Qk2","says":"Show the public page of a job"}]}'
    ),
    "jobs facets": (
        '{"path":"jobs facets","aliases":[],"summary":"Count live jobs by category, language, country and payment '
        'type","description":"This command needs no token and sends none. jobs search accepts the listed '
        'values.","usage":"opentrain jobs facets [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] '
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/facets"},"needs":{"token":false},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs '
        'facets","says":"Show all counts"}]}'
    ),
    "jobs changes": (
        '{"path":"jobs changes","aliases":[],"summary":"List jobs that were published, updated or '
        'closed","description":"This command needs no token and sends none. The last line gives the `--since` for the '
        'next run. A response has at most 5,000 changes.","usage":"opentrain jobs changes --since=DATE [--csv] [--tsv] '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--since","help":"Only changes since this time, such as '
        '2026-11-24T00:00:00Z","value":"DATE","type":"date","required":true,"repeatable":false,"goesTo":{"part":"query","name":"since"}},{"name":"--csv","help":"Print '
        'the list as CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list '
        "as tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/changes"},"needs":{"token":false},"csvColumns":["jobId","eventType","occurredAt"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs changes '
        '--since=2026-11-24T00:00:00Z","says":"Changes since midnight UTC"}]}'
    ),
    "jobs publish": (
        '{"path":"jobs publish","aliases":[],"summary":"Publish a complete draft on the '
        'marketplace","description":"The draft is validated and moderated first, as in the app. The daily limit is 20 '
        "jobs for a claimed account, 3 before the claim. Publishing a live job again changes "
        'nothing.","usage":"opentrain jobs publish ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] '
        '[--no-input]","effect":"write","flags":[{"name":"--job-id","help":"Draft to '
        'publish","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/jobs/{job-id}/publish"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_publishing"},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["moderation_blocked"],"ifUnsure":"opentrain '
        'jobs list","examples":[{"run":"opentrain jobs publish --job-id=job_7Qk2","says":"Publish a draft"}]}'
    ),
    "jobs invite": (
        '{"path":"jobs invite","aliases":[],"summary":"Invite an AI trainer to a live job","description":"Creates a '
        'proposal for the trainer. Inviting the same trainer again returns the existing proposal.","usage":"opentrain '
        "jobs invite --job-id=ID --freelancer-id=ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--job-id","help":"Live job for the '
        'invitation","value":"ID","type":"id","required":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--freelancer-id","help":"Trainer '
        "to "
        'invite","value":"ID","type":"id","required":true,"repeatable":false,"goesTo":{"part":"body","name":"freelancerId"}}],"endpoint":{"method":"POST","path":"/api/public/v1/jobs/{job-id}/invites"},"needs":{"token":true,"scope":"proposals:write","feature":"public_api_hiring","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","job_not_published","not_a_freelancer","freelancer_unavailable"],"ifUnsure":"opentrain '
        'proposals list --job-id={job-id}","examples":[{"run":"opentrain jobs invite --job-id=job_7Qk2 '
        '--freelancer-id=usr_31Lm","says":"Invite one trainer"}]}'
    ),
    "jobs close": (
        '{"path":"jobs close","aliases":[],"summary":"Close a job and remove it from the '
        'marketplace","description":"Archives the job. It accepts no more proposals and leaves the public listings. '
        'Existing contracts are not affected. Closing a closed job changes nothing.","usage":"opentrain jobs close ID '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--job-id","help":"Job to '
        'close","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/jobs/{job-id}/close"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_publishing"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain jobs list '
        '--status=ARCHIVED","examples":[{"run":"opentrain jobs close --job-id=job_7Qk2","says":"Stop accepting '
        'proposals"}]}'
    ),
    "jobs update-published": (
        '{"path":"jobs update-published","aliases":[],"summary":"Update fields of a live job","description":"Takes the '
        "same fields as jobs draft update. The new text is moderated again. If it is blocked, the edit is saved, the "
        'job becomes a draft again, and the exit code is 5.","usage":"opentrain jobs update-published ID '
        "(--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --patch-file=FILE | --patch-json=JSON) [--json] [--query=EXPR] "
        "[--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--job-id","help":"Live job to '
        'update","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--set","help":"Set '
        "one "
        'field","value":"FIELD=VALUE","type":"fields","fields":{"jobTitle":"text","jobDescription":"text","labelingOverview":"text","datasetDescription":"text","dataType":"text","subjectMatter":"text","dataVolume":"number","dataVolumeUnit":["HOURS_OF_RECORDING_AUDIO_VIDEO","NUMBER_OF_FILES","NUMBER_OF_WORDS","UNKNOWN_NOT_SPECIFIED"],"labelTypes":"list","labelingSoftware":"text","headcount":"number","experienceLevel":["EXPERT","INTERMEDIATE","ENTRY_LEVEL","ANY_EXPERIENCE_LEVEL"],"languages":"list","countries":"list","paymentType":["PAY_PER_HOUR","PAY_PER_LABEL","FIXED_PRICE"],"pricePerHour":"number","pricePerLabel":"number","fixedPrice":"number","aiInterviewRequirements":"text","budgetRange":"text","workloadDesc":"text","timeRequirement":"text","projectDuration":"text"},"required":false,"repeatable":true,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-file","help":"Read '
        'the fields to set from a JSON file","value":"FILE","type":"object '
        'file","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-json","help":"JSON '
        "object with the fields to "
        'set","value":"JSON","type":"object","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}}],"exactlyOneOf":[["--set","--patch-file","--patch-json"]],"endpoint":{"method":"PATCH","path":"/api/public/v1/jobs/{job-id}"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_publishing"},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["moderation_blocked"],"ifUnsure":"opentrain '
        'jobs list","examples":[{"run":"opentrain jobs update-published --job-id=job_7Qk2 --set '
        'pricePerHour=16","says":"Raise the pay"}]}'
    ),
    "proposals list": (
        '{"path":"proposals list","aliases":["proposal list"],"summary":"List the proposals for a job, with bids and '
        'interview scores","description":"Lists proposals with their status, newest first.","usage":"opentrain '
        "proposals list ID [--status=STATUS] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] "
        "[--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--job-id","help":"Job whose proposals to '
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
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/{job-id}/proposals"},"needs":{"token":true,"scope":"proposals:read"},"pagedItems":"proposals","csvColumns":["id","jobId","jobTitle","status","amountUsd","unit","labelerHourlyRateUsd","candidateId","candidate","profileTitle","country","interviewScore","matchScore","createdAt","updatedAt"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain proposals list '
        '--job-id=job_7Qk2 --status=SHORTLISTED","says":"Shortlisted candidates"}]}'
    ),
    "proposals get": (
        '{"path":"proposals get","aliases":["proposal get"],"summary":"Show a proposal with the evaluation of its '
        'candidate","description":"Shows the bid, the AI interview\'s score and summary, verification, assessments and '
        "contract state. --interview also fetches the transcript of the AI interview. With --json both are in one "
        'object; `interview` is null if no interview was recorded.","usage":"opentrain proposals get ID [--interview] '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--proposal-id","help":"Proposal to '
        'show","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"proposal-id"}},{"name":"--interview","help":"Also '
        "fetch the interview "
        'transcript","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/proposals/{proposal-id}"},"furtherEndpoints":[{"method":"GET","path":"/api/public/v1/proposals/{proposal-id}/interview"}],"needs":{"token":true,"scope":"proposals:read"},"output":"The '
        "API response. With --interview, one object with the keys proposal and interview; interview may be "
        'null.","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain proposals get '
        '--proposal-id=prp_52Xa --interview","says":"With the interview"},{"run":"opentrain proposal get '
        '--proposal-id=prp_52Xa --json","says":"As JSON, with the alias proposal get"}]}'
    ),
    "proposals hire": (
        '{"path":"proposals hire","aliases":["proposal hire"],"summary":"Request a hire that a human must '
        'approve","description":"The command itself never hires anyone or moves money. It records a request that a '
        "signed-in human must confirm at the approval link within about 72 hours. On confirmation the contract is "
        "created and the first milestone is funded into escrow. The human pays the amount plus a 10% fee and a "
        "one-time $9.95. The same terms again return the same request; other terms replace it. A card on file or "
        'enough credit is required.","usage":"opentrain proposals hire ID --amount=USD [--milestone-name=NAME] '
        "[--milestone-description=TEXT] [--due-date=DATE] [--confirm-not-fit-override] [--json] [--query=EXPR] "
        "[--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--proposal-id","help":"Proposal to hire '
        'from","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"proposal-id"}},{"name":"--amount","help":"Amount '
        "of the first milestone in "
        'USD","value":"USD","type":"number","required":true,"repeatable":false,"goesTo":{"part":"body","name":"milestone.amount"}},{"name":"--milestone-name","help":"Short '
        "name of the first "
        'milestone","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"milestone.name"}},{"name":"--milestone-description","help":"Deliverables '
        "of the first "
        'milestone","value":"TEXT","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"milestone.description"}},{"name":"--due-date","help":"Due '
        "date of the first "
        'milestone","value":"DATE","type":"date","required":false,"repeatable":false,"goesTo":{"part":"body","name":"milestone.dueDate"}},{"name":"--confirm-not-fit-override","help":"Hire '
        'even if marked \\"not a '
        'fit\\"","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"body","name":"confirmNotFitOverride"}}],"atLeastOneOf":[["--milestone-name","--milestone-description"]],"endpoint":{"method":"POST","path":"/api/public/v1/proposals/{proposal-id}/hire"},"needs":{"token":true,"scope":"proposals:write","feature":"public_api_hiring","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","payment_method_required","not_fit_confirmation_required"],"ifUnsureSays":"Run '
        'the same command again; the same terms return the same request.","examples":[{"run":"opentrain proposals hire '
        '--proposal-id=prp_52Xa --amount=500 --milestone-name=\\"First batch\\" --milestone-description=\\"The first '
        '1,000 images\\" --due-date=2026-12-31","says":"Request a hire with a first milestone of 500 USD"}]}'
    ),
    "freelancers get": (
        '{"path":"freelancers get","aliases":["freelancer get"],"summary":"Show the public profile of an AI '
        'trainer","description":"Shows skills, statistics, work and labeling experience, education and reviews. The '
        "name is limited to the first name and the last initial. Contact details are never "
        'included.","usage":"opentrain freelancers get ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] '
        '[--verbose] [--no-input]","effect":"read","flags":[{"name":"--id","help":"User id or profile '
        'slug","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"id"}}],"endpoint":{"method":"GET","path":"/api/public/v1/freelancers/{id}"},"needs":{"token":true,"scope":"proposals:read"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain freelancers get '
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
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain messages list '
        '--filter=proposal","says":"Conversations with candidates"}]}'
    ),
    "messages unread": (
        '{"path":"messages unread","aliases":[],"summary":"List conversations with unread '
        'messages","description":"Same as messages list --unread-only.","usage":"opentrain messages unread '
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
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain messages '
        'unread","says":"Unread messages"}]}'
    ),
    "messages read": (
        '{"path":"messages read","aliases":[],"summary":"Read the messages of a conversation","description":"The '
        'messages are not marked as read.","usage":"opentrain messages read ID [--direction=WAY] [--limit=N] '
        "[--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] "
        "[--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--conversation-id","help":"Conversation to '
        'read","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"query","name":"conversationId"}},{"name":"--direction","help":"Pagination '
        "direction, to older or newer "
        'messages","value":"WAY","type":"text","enum":["older","newer"],"required":false,"repeatable":false,"default":"older","goesTo":{"part":"query","name":"direction"}},{"name":"--limit","help":"Items '
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
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/messages"},"needs":{"token":true,"scope":"messages:read"},"pagedItems":"messages","csvColumns":["id","conversationId","senderUserId","isFromViewer","content","createdAt"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain messages read '
        '--conversation-id=cnv_88Ht --limit=50","says":"50 messages per page"}]}'
    ),
    "messages send": (
        '{"path":"messages send","aliases":[],"summary":"Send a plain-text message to a '
        'conversation","usage":"opentrain messages send ID (--content=TEXT | --content-file=FILE) [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--conversation-id","help":"Conversation for the '
        'message","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"body","name":"conversationId"}},{"name":"--content","help":"Text '
        "of the "
        'message","value":"TEXT","type":"text","required":false,"repeatable":false,"maxLength":10000,"goesTo":{"part":"body","name":"content"}},{"name":"--content-file","help":"Read '
        'the text from a file","value":"FILE","type":"text '
        'file","required":false,"repeatable":false,"maxLength":10000,"goesTo":{"part":"body","name":"content"}}],"exactlyOneOf":[["--content","--content-file"]],"endpoint":{"method":"POST","path":"/api/public/v1/messages"},"needs":{"token":true,"scope":"messages:write","feature":"public_api_messaging_writes","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required"],"ifUnsure":"opentrain '
        'messages read --conversation-id={conversation-id}","examples":[{"run":"opentrain messages send '
        '--conversation-id=cnv_88Ht --content=\\"Could you start on Monday?\\"","says":"From text on the command '
        'line"},{"run":"opentrain messages send --conversation-id=cnv_88Ht --content-file=reply.txt","says":"From a '
        'file"}]}'
    ),
    "messages start-proposal-thread": (
        '{"path":"messages start-proposal-thread","aliases":[],"summary":"Open the conversation about a '
        'proposal","description":"Opens the pre-hire conversation, or returns the existing one. Only the employer can '
        'do this. Pass the returned id to messages send.","usage":"opentrain messages start-proposal-thread ID '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--proposal-id","help":"Proposal to '
        'discuss","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"proposal-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/proposals/{proposal-id}/conversation"},"needs":{"token":true,"scope":"messages:write","feature":"public_api_messaging_writes","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","employer_first_message_required","proposal_not_ready_for_messaging"],"ifUnsure":"opentrain '
        'messages list --filter=proposal","examples":[{"run":"opentrain messages start-proposal-thread '
        '--proposal-id=prp_52Xa","says":"Message a candidate before hiring"}]}'
    ),
    "contracts list": (
        '{"path":"contracts list","aliases":["contract list"],"summary":"List your contracts","description":"Lists '
        "contracts with AI trainers and their milestones, newest first. Refunded and canceled milestones are left "
        'out.","usage":"opentrain contracts list [--job-id=ID] [--status=STATUS] [--csv] [--tsv] [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--job-id","help":"Only contracts for this '
        'job","value":"ID","type":"id","required":false,"repeatable":false,"goesTo":{"part":"query","name":"jobId"}},{"name":"--status","help":"Only '
        "contracts with this "
        'status","value":"STATUS","type":"text","enum":["active","ended"],"required":false,"repeatable":false,"goesTo":{"part":"query","name":"status"}},{"name":"--csv","help":"Print '
        'the list as CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list '
        "as tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/contracts"},"needs":{"token":true,"scope":"payments:read"},"csvColumns":["id","status","title","jobId","proposalId","freelancerId","freelancer","paymentType","rateUsd","estimatedTotalUsd","startDate","endDate"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain contracts list '
        '--status=active","says":"Active contracts"}]}'
    ),
    "contracts get": (
        '{"path":"contracts get","aliases":["contract get"],"summary":"Show a contract with its budget and '
        'milestones","description":"Pass the conversation id to messages read and messages send.","usage":"opentrain '
        "contracts get ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--contract-id","help":"Contract to '
        'show","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"contract-id"}}],"endpoint":{"method":"GET","path":"/api/public/v1/contracts/{contract-id}"},"needs":{"token":true,"scope":"payments:read"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain contracts get '
        '--contract-id=ctr_19Bd","says":"Show the remaining budget"}]}'
    ),
    "contracts end": (
        '{"path":"contracts end","aliases":["contract end"],"summary":"End a contract","description":"Ends the '
        "contract immediately if no milestone is funded. If escrow holds money, it records a request that a signed-in "
        'human must confirm at the approval link within about 72 hours.","usage":"opentrain contracts end ID [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--contract-id","help":"Contract to '
        'end","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"contract-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/contracts/{contract-id}/end"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","contract_ended"],"ifUnsure":"opentrain '
        'contracts get --contract-id={contract-id}","examples":[{"run":"opentrain contracts end '
        '--contract-id=ctr_19Bd","says":"End a finished contract"}]}'
    ),
    "milestones create": (
        '{"path":"milestones create","aliases":[],"summary":"Add an unfunded milestone to an active '
        'contract","description":"No money moves. Fixed-price contracts require an amount; hourly and per-label '
        'contracts require a volume. With both, the amount must be rate times volume.","usage":"opentrain milestones '
        "create ID --description=TEXT [--name=NAME] [--amount=USD] [--volume=N] [--due-date=DATE] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--contract-id","help":"Contract for the '
        'milestone","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"contract-id"}},{"name":"--description","help":"Deliverables '
        "of the "
        'milestone","value":"TEXT","type":"text","required":true,"repeatable":false,"goesTo":{"part":"body","name":"description"}},{"name":"--name","help":"Short '
        "name of the "
        'milestone","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"name"}},{"name":"--amount","help":"Amount '
        "in "
        'USD","value":"USD","type":"number","required":false,"repeatable":false,"goesTo":{"part":"body","name":"amountUsd"}},{"name":"--volume","help":"Volume '
        "in units, such as hours or "
        'labels","value":"N","type":"number","required":false,"repeatable":false,"goesTo":{"part":"body","name":"volume"}},{"name":"--due-date","help":"Due '
        'date","value":"DATE","type":"date","required":false,"repeatable":false,"goesTo":{"part":"body","name":"dueDate"}}],"atLeastOneOf":[["--amount","--volume"]],"endpoint":{"method":"POST","path":"/api/public/v1/contracts/{contract-id}/milestones"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","contract_ended","contract_rate_missing"],"ifUnsure":"opentrain '
        'contracts get --contract-id={contract-id}","examples":[{"run":"opentrain milestones create '
        '--contract-id=ctr_19Bd --description=\\"Second batch of 1,000 images\\" --amount=450.50 '
        '--due-date=2027-01-31","says":"Fixed price"},{"run":"opentrain milestones create --contract-id=ctr_19Bd '
        '--description=\\"Forty hours of review\\" --volume=40","says":"By volume"}]}'
    ),
    "milestones fund": (
        '{"path":"milestones fund","aliases":[],"summary":"Request milestone funding that a human must '
        'approve","description":"The command itself moves no money. It records a request that a signed-in human must '
        "confirm at the approval link within about 72 hours. Check it with approvals get or updates "
        'poll.","usage":"opentrain milestones fund ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] '
        '[--no-input]","effect":"write","flags":[{"name":"--milestone-id","help":"Milestone to '
        'fund","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"milestone-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/milestones/{milestone-id}/fund"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","payment_method_required","milestone_not_fundable"],"ifUnsure":"opentrain '
        'contracts get --contract-id=ID","examples":[{"run":"opentrain milestones fund '
        '--milestone-id=mst_64Kc","says":"Request funding of one milestone"}]}'
    ),
    "milestones approve": (
        '{"path":"milestones approve","aliases":[],"summary":"Request release of escrow that a human must '
        'approve","description":"The command itself moves no money. It records a request that a signed-in human must '
        "confirm at the approval link within about 72 hours. Check it with approvals get or updates "
        'poll.","usage":"opentrain milestones approve ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] '
        '[--verbose] [--no-input]","effect":"write","flags":[{"name":"--milestone-id","help":"Funded milestone to '
        'release","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"milestone-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/milestones/{milestone-id}/approve"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","milestone_not_funded"],"ifUnsure":"opentrain '
        'contracts get --contract-id=ID","examples":[{"run":"opentrain milestones approve '
        '--milestone-id=mst_64Kc","says":"Accept the work of one milestone"}]}'
    ),
    "approvals get": (
        '{"path":"approvals get","aliases":["approval get"],"summary":"Check whether a human approved a '
        'request","description":"The status is pending, confirmed, declined or expired. A confirmed request includes '
        'its result, such as the id of the new contract.","usage":"opentrain approvals get ID [--wait] '
        "[--timeout=SECONDS] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--approval-id","help":"Approval to '
        'check","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"approval-id"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1}],"endpoint":{"method":"GET","path":"/api/public/v1/approvals/{approval-id}"},"needs":{"token":true,"scope":"payments:read"},"waitsFor":{"says":"Waiting '
        "for a human to "
        'confirm","field":"approval.status","done":["confirmed"],"failed":["declined","expired"]},"output":"The API\'s '
        'response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"examples":[{"run":"opentrain approvals get '
        '--approval-id=apr_90Zw","says":"Check once"},{"run":"opentrain approvals get --approval-id=apr_90Zw --wait '
        '--timeout=600","says":"Wait up to ten minutes"}]}'
    ),
    "credits show": (
        '{"path":"credits show","aliases":["credits balance"],"summary":"Show the balance and recent ledger '
        'activity","description":"Reserved credit is held in escrow.","usage":"opentrain credits show [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/credits"},"needs":{"token":true,"scope":"payments:read","feature":"public_api_credits"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain credits '
        'show","says":"Show the available credit"}]}'
    ),
    "credits ledger": (
        '{"path":"credits ledger","aliases":[],"summary":"List all transactions in the credit '
        'ledger","description":"Lists top-ups, holds, releases, captures, refunds and adjustments, newest '
        'first.","usage":"opentrain credits ledger [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] '
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
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain credits ledger '
        '--limit=100","says":"The newest 100"}]}'
    ),
    "credits top-up": (
        '{"path":"credits top-up","aliases":[],"summary":"Start a credit top-up that a human must '
        'pay","description":"The command itself moves no money. It returns a Stripe Checkout link, which a human must '
        'open and pay within about a day. Each run starts a new top-up.","usage":"opentrain credits top-up '
        "--amount=USD [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--amount","help":"Amount in '
        'USD","value":"USD","type":"number","required":true,"repeatable":false,"minimum":10,"maximum":10000,"goesTo":{"part":"body","name":"amountUsd"}}],"endpoint":{"method":"POST","path":"/api/public/v1/credits/top-ups"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_credits","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required"],"ifUnsureSays":"Run '
        'the command again; an unpaid top-up costs nothing.","examples":[{"run":"opentrain credits top-up '
        '--amount=250","says":"Top up 250 USD"}]}'
    ),
    "credits top-up-status": (
        '{"path":"credits top-up-status","aliases":[],"summary":"Check whether a top-up was paid","description":"The '
        'status is pending (awaiting payment), completed, canceled or expired.","usage":"opentrain credits '
        "top-up-status ID [--wait] [--timeout=SECONDS] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose] [--no-input]","effect":"read","flags":[{"name":"--top-up-id","help":"Top-up to '
        'check","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"top-up-id"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1}],"endpoint":{"method":"GET","path":"/api/public/v1/credits/top-ups/{top-up-id}"},"needs":{"token":true,"scope":"payments:read","feature":"public_api_credits"},"waitsFor":{"says":"Waiting '
        "for a human to "
        'pay","field":"topUp.status","done":["COMPLETED"],"failed":["EXPIRED","CANCELED","CANCELLED"]},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"examples":[{"run":"opentrain credits top-up-status '
        '--top-up-id=top_05Ue","says":"Check once"}]}'
    ),
    "updates poll": (
        '{"path":"updates poll","aliases":[],"summary":"List events since a cursor","description":"Events are small '
        "and contain only ids: of proposals, messages, contracts, milestones, payments, approvals and budgets. They "
        "are listed oldest first. Types that the token has no scope to read are left out. Save the returned cursor and "
        'pass it as --cursor next time. Without a cursor, the history is listed from its start.","usage":"opentrain '
        "updates poll [--type=TYPE,...] [--limit=N] [--cursor=CURSOR] [--jsonl] [--csv] [--tsv] [--follow] "
        "[--interval=SECONDS] [--state=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--type","help":"Only events of these types, '
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
        'idle","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":10,"minimum":0.1},{"name":"--state","help":"With '
        "--follow: save the cursor to FILE so the next run resumes "
        'there","value":"FILE","type":"text","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/updates"},"needs":{"token":true,"anyScope":["proposals:read","messages:read","payments:read"]},"pagedItems":"events","csvColumns":["id","type","resourceId","jobId","createdAt","data"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain updates poll '
        '--cursor=1042 --limit=200","says":"Continue from a saved cursor"},{"run":"opentrain updates poll --follow '
        '--jsonl --state=events.json","says":"Stream each event once as a line of JSON, even after a restart"}]}'
    ),
    "webhooks create": (
        '{"path":"webhooks create","aliases":["webhook create"],"summary":"Subscribe a URL to '
        'events","description":"The response contains the signing secret only once: store it. Every delivery is signed '
        "with it in the header X-OpenTrain-Signature: t=TIME,v1=HEX, where HEX is the HMAC-SHA256 of TIME.BODY. The "
        "token needs the read scope of every event type. An account can have at most 10 subscriptions. "
        'approval.confirmed is also sent for declined and expired approvals.","usage":"opentrain webhooks create '
        "--url=URL --events=TYPE,... [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--url","help":"Delivery URL; https, or http on this '
        'machine","value":"URL","type":"url","required":true,"repeatable":false,"maxLength":2048,"goesTo":{"part":"body","name":"url"}},{"name":"--events","help":"Event '
        "types, "
        'comma-separated","value":"TYPE,...","type":"list","known":["proposal.received","proposal.status_changed","message.received","contract.created","milestone.status_changed","payment.pending","approval.confirmed","contract.budget_state_changed"],"required":true,"repeatable":false,"goesTo":{"part":"body","name":"eventTypes"}}],"endpoint":{"method":"POST","path":"/api/public/v1/webhooks"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain webhooks '
        'list","examples":[{"run":"opentrain webhooks create --url=https://hooks.example.org/opentrain '
        '--events=proposal.received,message.received","says":"Subscribe to two types of events"}]}'
    ),
    "webhooks list": (
        '{"path":"webhooks list","aliases":["webhook list"],"summary":"List webhook subscriptions","description":"The '
        'status is ACTIVE or DISABLED. Secrets are never included.","usage":"opentrain webhooks list [--csv] [--tsv] '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/webhooks"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"csvColumns":["id","url","eventTypes","status","createdAt","disabledAt","disabledReason"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain webhooks '
        'list","says":"All subscriptions"}]}'
    ),
    "webhooks get": (
        '{"path":"webhooks get","aliases":["webhook get"],"summary":"Show a webhook subscription","description":"If a '
        "subscription was disabled after repeated delivery failures, the time and the reason are "
        'shown.","usage":"opentrain webhooks get ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] '
        '[--no-input]","effect":"read","flags":[{"name":"--webhook-id","help":"Webhook to '
        'show","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"webhook-id"}}],"endpoint":{"method":"GET","path":"/api/public/v1/webhooks/{webhook-id}"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain webhooks get '
        'whk_27Gs","says":"Check whether it is active"}]}'
    ),
    "webhooks delete": (
        '{"path":"webhooks delete","aliases":["webhook delete"],"summary":"Delete a webhook '
        'subscription","description":"Stops its deliveries permanently. To resume a disabled subscription, delete it '
        'and create it again; the new one has a new secret.","usage":"opentrain webhooks delete ID [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--webhook-id","help":"Webhook to '
        'delete","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"webhook-id"}}],"endpoint":{"method":"DELETE","path":"/api/public/v1/webhooks/{webhook-id}"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain webhooks '
        'list","examples":[{"run":"opentrain webhooks delete whk_27Gs","says":"Stop its deliveries"},{"run":"opentrain '
        'webhook delete --webhook-id=whk_27Gs","says":"The same, with an alias and a flag"}]}'
    ),
    "webhooks verify": (
        '{"path":"webhooks verify","aliases":["webhook verify"],"summary":"Verify the signature of a webhook '
        'delivery","description":"Works offline: it sends no request and needs no token. Pass the body exactly as '
        "received, byte for byte, and the value of the header X-OpenTrain-Signature. A signature that is too old or "
        "too new is rejected, because it may be a replay. Exit code 0 means that the signature is valid, 1 that it is "
        'not.","usage":"opentrain webhooks verify --signature=HEADER --body-file=FILE [--secret-file=FILE] '
        "[--tolerance=SECONDS] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--signature","help":"Value of the header, '
        't=TIME,v1=HEX","value":"HEADER","type":"text","required":true,"repeatable":false},{"name":"--body-file","help":"Read '
        'the body from a file","value":"FILE","type":"bytes '
        'file","required":true,"repeatable":false},{"name":"--secret-file","help":"Read the secret from a file '
        '(default: OPENTRAIN_WEBHOOK_SECRET)","value":"FILE","type":"text '
        'file","required":false,"repeatable":false},{"name":"--tolerance","help":"Allowed difference from the current '
        'time","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":300}],"endpoint":null,"needs":{"token":false},"output":"An '
        'object of this client: valid, reason, timestamp.","exitCodes":[0,1,2,130,141],"examples":[{"run":"opentrain '
        'webhooks verify --secret-file=secret.txt --signature=\\"t=1793000000,v1=ab12\\" '
        '--body-file=body.json","says":"Verify a saved delivery"}]}'
    ),
    "tokens list": (
        '{"path":"tokens list","aliases":[],"summary":"List the account\'s API tokens","description":"The tokens '
        'themselves are never shown. New tokens are created in the app\'s settings.","usage":"opentrain tokens list '
        "[--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/tokens"},"needs":{"token":true},"csvColumns":["id","name","preview","status","scopes","createdAt","lastUsedAt","expiresAt"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain tokens list","says":"All '
        'tokens"}]}'
    ),
    "tokens revoke": (
        '{"path":"tokens revoke","aliases":[],"summary":"Revoke an API token permanently","description":"Takes effect '
        "immediately. If you revoke the token that this client uses, its commands fail until you save another one; "
        '`opentrain auth status` shows its id.","usage":"opentrain tokens revoke ID [--json] [--query=EXPR] '
        "[--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"destructive","flags":[{"name":"--token-id","help":"Id of the token to '
        'revoke","value":"ID","type":"id","required":true,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"token-id"}}],"endpoint":{"method":"DELETE","path":"/api/public/v1/tokens/{token-id}"},"needs":{"token":true},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain tokens '
        'list","examples":[{"run":"opentrain tokens revoke --token-id=tok_83Nr","says":"Revoke a leaked token"}]}'
    ),
    "team show": (
        '{"path":"team show","aliases":[],"summary":"Show the team, its members and pending '
        'invitations","usage":"opentrain team show [--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] '
        '[--no-input]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/team"},"needs":{"token":true,"scope":"team:read","feature":"public_api_team"},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["teams_not_enabled"],"examples":[{"run":"opentrain '
        'team show","says":"Show the members"}]}'
    ),
    "team invite": (
        '{"path":"team invite","aliases":[],"summary":"Invite a person to the team","description":"Emails an '
        'invitation. Members share the organization\'s jobs and inbox.","usage":"opentrain team invite --email=ADDRESS '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"write","flags":[{"name":"--email","help":"Email address of the person to '
        'invite","value":"ADDRESS","type":"email","required":true,"repeatable":false,"goesTo":{"part":"body","name":"email"}}],"endpoint":{"method":"POST","path":"/api/public/v1/team/invites"},"needs":{"token":true,"scope":"team:write","feature":"public_api_team","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","teams_not_enabled","invite_email_send_failed"],"ifUnsure":"opentrain '
        'team show","examples":[{"run":"opentrain team invite --email=colleague@example.org","says":"Invite a '
        'colleague"}]}'
    ),
    "payments pending": (
        '{"path":"payments pending","aliases":[],"summary":"List pending payments","description":"Read-only. It never '
        'releases funds or changes payment settings.","usage":"opentrain payments pending [--csv] [--tsv] [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] [--verbose] "
        '[--no-input]","effect":"read","flags":[{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/payments/pending"},"needs":{"token":true,"scope":"payments:read"},"csvColumns":["id","status","invoiceKind","amountUsd","invoiceNumber","jobId","jobTitle","milestoneId","milestone","createdAt"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain payments '
        'pending","says":"All pending payments"}]}'
    ),
}
