# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Command surface as JSON: one document for the program, and one for each command."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ABOUT = (
    '{"surface":2,"name":"OpenTrain","binary":"opentrain","version":"0.1.0","summary":"Command-line client for the '
    'OpenTrain marketplace","baseUrl":"https://app.opentrain.ai","globalFlags":[{"name":"--json","help":"Print the '
    'API\'s answer as JSON","type":"switch","required":false,"repeatable":false},{"name":"--query","help":"Print what '
    "this JMESPath expression takes from the answer, as JSON; a string as it "
    'is","value":"EXPR","type":"text","required":false,"repeatable":false},{"name":"--dry-run","help":"Print the '
    "request that would be sent, as JSON, and send nothing; needs no "
    'token","type":"switch","required":false,"repeatable":false},{"name":"--base-url","help":"Talk to this API '
    'origin","value":"URL","type":"origin","required":false,"repeatable":false},{"name":"--verbose","help":"Say on '
    "standard error what is sent and what comes back, with secrets "
    'masked","type":"switch","required":false,"repeatable":false}],"environment":[{"name":"OT_API_TOKEN","sets":"token","help":"API '
    'token; outranks the credentials file"},{"name":"OPENTRAIN_API_TOKEN","sets":"token","help":"The same, read when '
    'OT_API_TOKEN is not set"},{"name":"OT_API_BASE_URL","sets":"base-url","help":"API origin; --base-url outranks '
    'it"},{"name":"OPENTRAIN_API_BASE_URL","sets":"base-url","help":"The same, read when OT_API_BASE_URL is not '
    'set"},{"name":"OPENTRAIN_TIMEOUT","sets":"timeout","help":"Timeout in seconds, counted from the last byte, above '
    "0 (default: 30). A request and its retries end after 10 times as long, 5 minutes by default; each page and each "
    'poll is a request of its own"},{"name":"OPENTRAIN_MAX_RETRIES","sets":"retries","help":"How often what failed in '
    "passing is tried again, where that cannot do it twice (default: 2); 0 turns it "
    'off"},{"name":"OPENTRAIN_WEBHOOK_SECRET","sets":"webhook-secret","help":"Signing secret for webhooks verify, '
    'where no --secret-file is given"},{"name":"OPENTRAIN_ALLOW_HTTP","sets":"allow-http","help":"1 allows plain http '
    "to hosts other than this "
    'machine"}],"exitCodes":[{"code":0,"name":"done","means":"Done","httpStatuses":[]},{"code":1,"name":"refused","means":"The '
    "API refused the request, or something unexpected "
    'happened","httpStatuses":[]},{"code":2,"name":"usage","means":"The command line was wrong; nothing was '
    'sent","httpStatuses":[]},{"code":3,"name":"denied","means":"No token, or not '
    'permitted","httpStatuses":[401,403]},{"code":4,"name":"not-found","means":"No such '
    'thing","httpStatuses":[404]},{"code":5,"name":"conflict","means":"Conflict with the present state, or a '
    'waited-for thing ended badly","httpStatuses":[402,409]},{"code":6,"name":"rate-limited","means":"Too many '
    'requests","httpStatuses":[429]},{"code":7,"name":"outage","means":"Network fault, time-out, server error, or an '
    "answer that makes no sense; the outcome may be "
    'unknown","httpStatuses":[]},{"code":8,"name":"pending","means":"Still pending: a human has not acted yet, or the '
    "time to wait ran out; run it again "
    'later","httpStatuses":[]},{"code":130,"name":"interrupted","means":"Interrupted","httpStatuses":[]},{"code":141,"name":"closed-pipe","means":"The '
    'reader of standard output went away","httpStatuses":[]}],"groups":[{"name":"auth","aliases":[],"summary":"Get, '
    'save and check the token this client uses"},{"name":"jobs","aliases":[],"summary":"Draft, publish, change, find '
    'and close jobs"},{"name":"proposals","aliases":["proposal"],"summary":"Read candidates and ask for a '
    'hire"},{"name":"freelancers","aliases":["freelancer"],"summary":"Read trainers\' public '
    'profiles"},{"name":"messages","aliases":[],"summary":"Read and write '
    'conversations"},{"name":"contracts","aliases":["contract"],"summary":"Read and end '
    'contracts"},{"name":"milestones","aliases":[],"summary":"Add milestones and ask for escrow '
    'moves"},{"name":"approvals","aliases":["approval"],"summary":"Follow what a human has to '
    'confirm"},{"name":"credits","aliases":[],"summary":"Read the prepaid balance and top it '
    'up"},{"name":"updates","aliases":[],"summary":"Follow what happens on the '
    'account"},{"name":"webhooks","aliases":["webhook"],"summary":"Have events delivered to a '
    'URL"},{"name":"tokens","aliases":[],"summary":"List and revoke API '
    'tokens"},{"name":"team","aliases":[],"summary":"See and grow the employer\'s '
    'team"},{"name":"payments","aliases":[],"summary":"See payments that wait for something"}]}'
)
COMMANDS: Mapping[str, str] = {
    "auth register": (
        '{"path":"auth register","aliases":[],"summary":"Create an agent account and save its '
        'token","description":"Opens a new employer account for an agent, without a human, and saves the token that '
        "comes with it. The token can draft, publish and read. Hiring, inviting and writing messages wait until a "
        "human claims the account, within about 24 hours. Milestones, ending contracts, top-ups and webhooks need a "
        'token that a human mints in the app.","usage":"opentrain auth register [--agent-name=NAME] [--org-name=NAME] '
        "[--force] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--agent-name","aliases":["--name"],"help":"What to call the '
        'agent","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"agent_name"}},{"name":"--org-name","aliases":["--organization-name"],"help":"What '
        "to call the employer "
        'organization","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"organization_name"}},{"name":"--force","help":"Replace '
        "the saved credentials; the account they belong to can then not be "
        'reached","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"POST","path":"/api/agent/identity"},"needs":{"token":false},"output":"An '
        "object of our own: status, baseUrl, scopes, registrationId, claimTokenExpiresAt, credentialsFile. No token in "
        'it.","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["anonymous_not_enabled"],"ifUnsure":"opentrain '
        'auth register","ifUnsureSays":"An account whose answer was lost cannot be reached. Get another '
        'with","examples":[{"run":"opentrain auth register --agent-name=\\"Hiring agent\\" --org-name=\\"Street Scenes '
        'Lab\\"","says":"Name the agent and its organization"}]}'
    ),
    "auth claim": (
        '{"path":"auth claim","aliases":[],"summary":"Invite a human to take over the account","description":"Mails '
        "the owner-to-be an invitation and shows a link and a six-digit code; give both to the human. The address must "
        "not have an OpenTrain account yet. A code is good for about 30 minutes; running it again makes a new one, as "
        'long as the 24 hours since register last.","usage":"opentrain auth claim --email=ADDRESS '
        "[--claim-token=TOKEN] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--email","help":"Where to send the '
        'invitation","value":"ADDRESS","type":"email","required":true,"repeatable":false,"goesTo":{"part":"body","name":"email"}},{"name":"--claim-token","help":"Claim '
        "token; default: the saved one. - reads it from standard input, which is "
        'safer","value":"TOKEN","type":"text","required":false,"repeatable":false,"secret":true,"goesTo":{"part":"body","name":"claim_token"}}],"endpoint":{"method":"POST","path":"/api/agent/identity/claim"},"needs":{"token":false},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["anonymous_not_enabled"],"ifUnsureSays":"Run '
        'it again; the newest code counts.","examples":[{"run":"opentrain auth claim '
        '--email=owner@example.org","says":"Use the claim token that register saved"}]}'
    ),
    "auth claim-status": (
        '{"path":"auth claim-status","aliases":[],"summary":"See whether the account has been '
        'claimed","description":"Asks once, or with --wait until the human has confirmed or time runs out. When the '
        "claim is done the new token, with its wider scopes, is saved before anything is printed. Still pending is "
        'exit code 8.","usage":"opentrain auth claim-status [--claim-token=TOKEN] [--wait] [--timeout=SECONDS] '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--claim-token","help":"Claim token; default: the saved one. - '
        "reads it from standard input, which is "
        'safer","value":"TOKEN","type":"text","required":false,"repeatable":false,"secret":true,"goesTo":{"part":"body","name":"claim_token"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1}],"endpoint":{"method":"POST","path":"/api/agent/oauth/token"},"needs":{"token":false},"waitsFor":{"says":"Waiting '
        'for a human to complete the claim"},"output":"An object of our own: status (pending or claimed), baseUrl, '
        "scopes, credentialsFile. A token appears in it only if it could be saved "
        'nowhere.","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"errorReasons":["slow_down","expired_token","invalid_grant"],"examples":[{"run":"opentrain '
        'auth claim-status","says":"Ask once"},{"run":"opentrain auth claim-status --wait --timeout=600","says":"Wait '
        'for ten minutes at most"}]}'
    ),
    "auth login": (
        '{"path":"auth login","aliases":[],"summary":"Check a token with the API and save it","description":"Asks the '
        "API who the token belongs to and saves it only when the API knows it, together with the origin it was checked "
        'against. The token is sent to that origin alone from then on.","usage":"opentrain auth login --api-key=TOKEN '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--api-key","aliases":["--token"],"help":"Token to save; - '
        "reads it from standard input, which is "
        'safer","value":"TOKEN","type":"text","required":true,"repeatable":false,"secret":true}],"endpoint":{"method":"GET","path":"/api/public/v1/auth/me"},"needs":{"token":false},"output":"An '
        "object of our own: status, user, baseUrl, scopes, credentialsFile. No token in "
        'it.","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain auth login '
        '--api-key=-","says":"Paste it, unseen; to take it from a file, add < token.txt"}]}'
    ),
    "auth status": (
        '{"path":"auth status","aliases":["whoami"],"summary":"Show who the token belongs to","usage":"opentrain auth '
        "status [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/auth/me"},"needs":{"token":true},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain auth '
        'status","says":"Which account and which token am I using?"},{"run":"opentrain whoami --json","says":"The same '
        'as JSON"}]}'
    ),
    "auth token": (
        '{"path":"auth token","aliases":[],"summary":"Print the token in use","description":"For scripts that talk to '
        "the API themselves. Prints the token that every other command would send, from a variable or the credentials "
        'file, and nothing else; keep it out of logs. Nothing is sent.","usage":"opentrain auth token [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[],"endpoint":null,"needs":{"token":true},"output":"An object of our '
        'own: token, tokenFrom, baseUrl.","exitCodes":[0,1,2,130,141],"examples":[{"run":"opentrain auth '
        'token","says":"The token alone"}]}'
    ),
    "auth logout": (
        '{"path":"auth logout","aliases":[],"summary":"Delete the saved credentials","description":"Deletes the '
        "credentials file of this machine. The token itself stays valid; revoke it with tokens "
        'revoke.","usage":"opentrain auth logout [--json] [--query=EXPR] [--dry-run] [--base-url=URL] '
        '[--verbose]","effect":"destructive","flags":[],"endpoint":null,"needs":{"token":false},"output":"An object of '
        "our own: status (logged-out or no-credentials), "
        'credentialsFile.","exitCodes":[0,1,2,130,141],"examples":[{"run":"opentrain auth logout","says":"Forget the '
        'saved token"}]}'
    ),
    "jobs draft create": (
        '{"path":"jobs draft create","aliases":["jobs create"],"summary":"Create a draft from a '
        'description","description":"Sends a plain-text brief, a canonical job object or an import payload, and gets '
        "back a draft that nobody else sees yet. What the draft still lacks is listed as questions, each with the flag "
        'that answers it.","usage":"opentrain jobs draft create (--description=TEXT | --description-file=FILE | '
        "--canonical-file=FILE | --payload-file=FILE) [--title=TITLE] [--external-id=ID] [--idempotency-key=KEY] "
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--description","help":"The job in plain '
        'words","value":"TEXT","type":"text","required":false,"repeatable":false,"maxLength":60000},{"name":"--description-file","help":"Read '
        'the description from a file; - is standard input","value":"FILE","type":"text '
        'file","required":false,"repeatable":false,"maxLength":60000},{"name":"--canonical-file","help":"Read an '
        'OpenTrain canonical job object from a JSON file","value":"FILE","type":"object '
        'file","required":false,"repeatable":false},{"name":"--payload-file","help":"Read an import payload, such as a '
        'schema.org JobPosting, from a JSON file","value":"FILE","type":"object '
        'file","required":false,"repeatable":false},{"name":"--title","help":"Title to put before a plain-text '
        'description","value":"TITLE","type":"text","required":false,"repeatable":false},{"name":"--external-id","help":"The '
        "job's id in your own "
        'system","value":"ID","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"externalId"}},{"name":"--idempotency-key","help":"Use '
        "the same key again when you retry; one is made up when you give "
        'none","value":"KEY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"idempotencyKey"}}],"exactlyOneOf":[["--description","--description-file","--canonical-file","--payload-file"]],"endpoint":{"method":"POST","path":"/api/public/v1/job-drafts"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_drafting"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs draft create '
        '--description-file=brief.md --title=\\"Street scenes\\"","says":"From a file"},{"run":"opentrain jobs draft '
        'create --description=\'Label 2,000 bird calls. Native English speakers, $18 an hour.\'","says":"From a line '
        'of text"},{"run":"opentrain jobs create --payload-file=posting.json --external-id=hr-118","says":"From a '
        'schema.org JobPosting"}]}'
    ),
    "jobs draft update": (
        '{"path":"jobs draft update","aliases":["jobs update"],"summary":"Fill in or correct fields of a '
        'draft","description":"Numbers, true, false and JSON arrays given to --set are sent as such, save to a field '
        "that takes text; anything else is text, and so is anything in JSON double quotes. Repeat until nothing is "
        'missing.","usage":"opentrain jobs draft update --job-id=ID (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | '
        "--patch-file=FILE | --patch-json=JSON) [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--job-id","help":"Draft to '
        'change","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--set","help":"Set '
        "one "
        'field","value":"FIELD=VALUE","type":"fields","fields":{"jobTitle":"text","jobDescription":"text","labelingOverview":"text","datasetDescription":"text","dataType":"text","subjectMatter":"text","dataVolume":"number","dataVolumeUnit":["HOURS_OF_RECORDING_AUDIO_VIDEO","NUMBER_OF_FILES","NUMBER_OF_WORDS","UNKNOWN_NOT_SPECIFIED"],"labelTypes":"list","labelingSoftware":"text","headcount":"number","experienceLevel":["EXPERT","INTERMEDIATE","ENTRY_LEVEL","ANY_EXPERIENCE_LEVEL"],"languages":"list","countries":"list","paymentType":["PAY_PER_HOUR","PAY_PER_LABEL","FIXED_PRICE"],"pricePerHour":"number","pricePerLabel":"number","fixedPrice":"number","aiInterviewRequirements":"text","budgetRange":"text","workloadDesc":"text","timeRequirement":"text","projectDuration":"text"},"required":false,"repeatable":true,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-file","help":"Read '
        'the fields to set from a JSON object in a file","value":"FILE","type":"object '
        'file","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-json","help":"Take '
        "the fields to set from this JSON "
        'object","value":"JSON","type":"object","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}}],"exactlyOneOf":[["--set","--patch-file","--patch-json"]],"endpoint":{"method":"PATCH","path":"/api/public/v1/job-drafts/{job-id}"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_drafting"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain jobs list '
        '--status=DRAFT","examples":[{"run":"opentrain jobs draft update --job-id=job_7Qk2 --set '
        'paymentType=PAY_PER_HOUR --set pricePerHour=14","says":"Answer two questions"},{"run":"opentrain jobs draft '
        'update --job-id=job_7Qk2 --set=\'languages=[\\"Spanish\\",\\"Catalan\\"]\'","says":"Set a '
        'list"},{"run":"opentrain jobs update --job-id=job_7Qk2 --patch-file=fields.json","says":"From a file"}]}'
    ),
    "jobs draft capabilities": (
        '{"path":"jobs draft capabilities","aliases":["capabilities"],"summary":"See what this account and token may '
        'do","description":"Which features are on, which fields a draft takes, and their values.","usage":"opentrain '
        "jobs draft capabilities [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/job-drafts/capabilities"},"needs":{"token":true},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain '
        'capabilities","says":"What can be set, and what is on?"}]}'
    ),
    "jobs list": (
        '{"path":"jobs list","aliases":[],"summary":"List your own jobs","usage":"opentrain jobs list '
        "[--status=STATUS] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--status","help":"Only jobs in this '
        'state","value":"STATUS","type":"text","enum":["DRAFT","OPEN","ONGOING","COMPLETED","ARCHIVED","PENDING_APPROVAL"],"required":false,"repeatable":false,"goesTo":{"part":"query","name":"status"}},{"name":"--limit","help":"Items '
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
        'newest 25"},{"run":"opentrain jobs list --status=OPEN --limit=100","says":"Only those that are '
        'live"},{"run":"opentrain jobs list --all --query=\\"jobs[].id\\"","says":"The ids of all"},{"run":"opentrain '
        'jobs list --jsonl","says":"All of them, one a line"}]}'
    ),
    "jobs search": (
        '{"path":"jobs search","aliases":[],"summary":"Search every live job on the marketplace","description":"Needs '
        'no token and sends none.","usage":"opentrain jobs search [--q=TEXT] [--category=CATEGORY] '
        "[--language=LANGUAGE] [--country=ISO] [--pay-type=TYPE] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] "
        "[--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--q","help":"Words to look '
        'for","value":"TEXT","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"q"}},{"name":"--category","help":"Only '
        'this category, such as \\"Audio '
        'Annotation\\"","value":"CATEGORY","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"category"}},{"name":"--language","help":"Only '
        "jobs for this "
        'language","value":"LANGUAGE","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"language"}},{"name":"--country","help":"Only '
        "jobs for this country, by its ISO code, such as "
        'ES","value":"ISO","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"country"}},{"name":"--pay-type","help":"Only '
        "jobs paid this "
        'way","value":"TYPE","type":"text","enum":["PAY_PER_HOUR","FIXED_PRICE","PAY_PER_LABEL"],"required":false,"repeatable":false,"goesTo":{"part":"query","name":"payType"}},{"name":"--limit","help":"Items '
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
        '--q=\\"bounding boxes\\" --language=Spanish","says":"By words and language"},{"run":"opentrain jobs search '
        '--country=ES --pay-type=PAY_PER_HOUR --limit=50","says":"By country and kind of pay"}]}'
    ),
    "jobs get": (
        '{"path":"jobs get","aliases":[],"summary":"Read one live job of the marketplace","description":"Needs no '
        'token and sends none. A job that was taken off is not found.","usage":"opentrain jobs get --job-id=ID '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--job-id","help":"Job to '
        'read","value":"ID","type":"text","required":true,"repeatable":false,"maxLength":64,"goesTo":{"part":"path","name":"job-id"}}],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/{job-id}"},"needs":{"token":false},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs get '
        '--job-id=job_7Qk2","says":"What do others see of it?"}]}'
    ),
    "jobs facets": (
        '{"path":"jobs facets","aliases":[],"summary":"Count the live jobs by kind","description":"Needs no token and '
        'sends none. The values are those that jobs search takes.","usage":"opentrain jobs facets [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/facets"},"needs":{"token":false},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs '
        'facets","says":"What is there?"}]}'
    ),
    "jobs changes": (
        '{"path":"jobs changes","aliases":[],"summary":"See which jobs went live, changed or '
        'closed","description":"Needs no token and sends none. What is printed as the way to go on has the time to ask '
        'from next; at most 5,000 changes come at once.","usage":"opentrain jobs changes --since=DATE [--csv] [--tsv] '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--since","help":"Changes since this moment, such as '
        '2026-11-24T00:00:00Z","value":"DATE","type":"date","required":true,"repeatable":false,"goesTo":{"part":"query","name":"since"}},{"name":"--csv","help":"Print '
        'the list as CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list '
        "as tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/jobs/changes"},"needs":{"token":false},"csvColumns":["jobId","eventType","occurredAt"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain jobs changes '
        '--since=2026-11-24T00:00:00Z","says":"Since midnight"}]}'
    ),
    "jobs publish": (
        '{"path":"jobs publish","aliases":[],"summary":"Put a complete draft live on the '
        'marketplace","description":"The draft is validated and moderated on the way. There is a daily limit: 20 jobs '
        'for a claimed account, 3 before the claim. Publishing a live job again changes nothing.","usage":"opentrain '
        "jobs publish --job-id=ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--job-id","help":"Draft to '
        'publish","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/jobs/{job-id}/publish"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_publishing"},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["moderation_blocked"],"ifUnsure":"opentrain '
        'jobs list","examples":[{"run":"opentrain jobs publish --job-id=job_7Qk2","says":"Go live"}]}'
    ),
    "jobs invite": (
        '{"path":"jobs invite","aliases":[],"summary":"Invite a trainer to a live job","description":"Makes a proposal '
        'for the trainer. Inviting the same trainer again gives the proposal that is there.","usage":"opentrain jobs '
        "invite --job-id=ID --freelancer-id=ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--job-id","help":"Live job to invite '
        'to","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--freelancer-id","help":"Trainer '
        "to "
        'invite","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"body","name":"freelancerId"}}],"endpoint":{"method":"POST","path":"/api/public/v1/jobs/{job-id}/invites"},"needs":{"token":true,"scope":"proposals:write","feature":"public_api_hiring","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","job_not_published","not_a_freelancer","freelancer_unavailable"],"ifUnsure":"opentrain '
        'proposals list --job-id={job-id}","examples":[{"run":"opentrain jobs invite --job-id=job_7Qk2 '
        '--freelancer-id=usr_31Lm","says":"Ask one trainer to apply"}]}'
    ),
    "jobs close": (
        '{"path":"jobs close","aliases":[],"summary":"Take a job off the marketplace","description":"The job is '
        "archived, takes no more proposals and leaves the public lists. Contracts that run go on. Closing a closed job "
        'changes nothing.","usage":"opentrain jobs close --job-id=ID [--json] [--query=EXPR] [--dry-run] '
        '[--base-url=URL] [--verbose]","effect":"destructive","flags":[{"name":"--job-id","help":"Job to '
        'close","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/jobs/{job-id}/close"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_publishing"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain jobs list '
        '--status=ARCHIVED","examples":[{"run":"opentrain jobs close --job-id=job_7Qk2","says":"Stop taking '
        'proposals"}]}'
    ),
    "jobs update-published": (
        '{"path":"jobs update-published","aliases":[],"summary":"Change fields of a live job","description":"Takes the '
        "same fields as jobs draft update. The new text is moderated again; if it is blocked, the edit stays, the job "
        'goes back to being a draft, and the exit code is 5.","usage":"opentrain jobs update-published --job-id=ID '
        "(--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --patch-file=FILE | --patch-json=JSON) [--json] [--query=EXPR] "
        '[--dry-run] [--base-url=URL] [--verbose]","effect":"write","flags":[{"name":"--job-id","help":"Live job to '
        'change","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--set","help":"Set '
        "one "
        'field","value":"FIELD=VALUE","type":"fields","fields":{"jobTitle":"text","jobDescription":"text","labelingOverview":"text","datasetDescription":"text","dataType":"text","subjectMatter":"text","dataVolume":"number","dataVolumeUnit":["HOURS_OF_RECORDING_AUDIO_VIDEO","NUMBER_OF_FILES","NUMBER_OF_WORDS","UNKNOWN_NOT_SPECIFIED"],"labelTypes":"list","labelingSoftware":"text","headcount":"number","experienceLevel":["EXPERT","INTERMEDIATE","ENTRY_LEVEL","ANY_EXPERIENCE_LEVEL"],"languages":"list","countries":"list","paymentType":["PAY_PER_HOUR","PAY_PER_LABEL","FIXED_PRICE"],"pricePerHour":"number","pricePerLabel":"number","fixedPrice":"number","aiInterviewRequirements":"text","budgetRange":"text","workloadDesc":"text","timeRequirement":"text","projectDuration":"text"},"required":false,"repeatable":true,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-file","help":"Read '
        'the fields to set from a JSON object in a file","value":"FILE","type":"object '
        'file","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}},{"name":"--patch-json","help":"Take '
        "the fields to set from this JSON "
        'object","value":"JSON","type":"object","required":false,"repeatable":false,"goesTo":{"part":"body","name":"*"}}],"exactlyOneOf":[["--set","--patch-file","--patch-json"]],"endpoint":{"method":"PATCH","path":"/api/public/v1/jobs/{job-id}"},"needs":{"token":true,"scope":"jobs:write","feature":"public_api_job_publishing"},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["moderation_blocked"],"ifUnsure":"opentrain '
        'jobs list","examples":[{"run":"opentrain jobs update-published --job-id=job_7Qk2 --set '
        'pricePerHour=16","says":"Raise the pay"}]}'
    ),
    "proposals list": (
        '{"path":"proposals list","aliases":["proposal list"],"summary":"List a job\'s proposals with bids and '
        'interview scores","usage":"opentrain proposals list --job-id=ID [--status=STATUS] [--limit=N] '
        "[--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose]","effect":"read","flags":[{"name":"--job-id","help":"Job whose proposals to '
        'list","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"job-id"}},{"name":"--status","help":"Only '
        "proposals in this "
        'state","value":"STATUS","type":"text","known":["UNREVIEWED","SHORTLISTED","MAYBE","HIRED","DECLINED","NOT_A_FIT","RESUME_SENT"],"required":false,"repeatable":false,"goesTo":{"part":"query","name":"status"}},{"name":"--limit","help":"Items '
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
        '--job-id=job_7Qk2 --status=SHORTLISTED","says":"The candidates you marked"}]}'
    ),
    "proposals get": (
        '{"path":"proposals get","aliases":["proposal get"],"summary":"Read one candidate in full","description":"Bid, '
        "scores, verification and contract state. --interview fetches the transcript of the AI interview as well; with "
        '--json both come in one object, `interview` being null when none was recorded.","usage":"opentrain proposals '
        "get --proposal-id=ID [--interview] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--proposal-id","help":"Proposal to '
        'read","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"proposal-id"}},{"name":"--interview","help":"Fetch '
        "the interview transcript "
        'too","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/proposals/{proposal-id}"},"furtherEndpoints":[{"method":"GET","path":"/api/public/v1/proposals/{proposal-id}/interview"}],"needs":{"token":true,"scope":"proposals:read"},"output":"The '
        "API's answer; with --interview one object with the keys proposal and interview, which may be "
        'null.","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain proposals get '
        '--proposal-id=prp_52Xa --interview","says":"With the interview"},{"run":"opentrain proposal get '
        '--proposal-id=prp_52Xa --json","says":"As JSON"}]}'
    ),
    "proposals hire": (
        '{"path":"proposals hire","aliases":["proposal hire"],"summary":"Ask a human to approve a '
        'hire","description":"Hires nobody and moves no money: it records a request that a signed-in human must '
        "confirm at the approval link. On confirmation the contract is made and the first milestone funded into "
        "escrow; whoever confirms pays the amount, a fee of 10 % and 9.95 USD once. The link is good for about 72 "
        "hours. The same terms again give the same request; other terms replace it. A card on file or enough credit is "
        'needed.","usage":"opentrain proposals hire --proposal-id=ID --amount=USD [--milestone-name=NAME] '
        "[--milestone-description=TEXT] [--due-date=DATE] [--confirm-not-fit-override] [--json] [--query=EXPR] "
        '[--dry-run] [--base-url=URL] [--verbose]","effect":"write","flags":[{"name":"--proposal-id","help":"Proposal '
        "to hire "
        'from","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"proposal-id"}},{"name":"--amount","help":"Amount '
        "of the first milestone in "
        'USD","value":"USD","type":"number","required":true,"repeatable":false,"goesTo":{"part":"body","name":"milestone.amount"}},{"name":"--milestone-name","help":"Short '
        "name of the first "
        'milestone","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"milestone.name"}},{"name":"--milestone-description","help":"What '
        "the first milestone "
        'delivers","value":"TEXT","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"milestone.description"}},{"name":"--due-date","help":"When '
        "it is "
        'due","value":"DATE","type":"date","required":false,"repeatable":false,"goesTo":{"part":"body","name":"milestone.dueDate"}},{"name":"--confirm-not-fit-override","help":"Ask '
        "all the same for a candidate who was marked as not a "
        'fit","type":"switch","required":false,"repeatable":false,"goesTo":{"part":"body","name":"confirmNotFitOverride"}}],"atLeastOneOf":[["--milestone-name","--milestone-description"]],"endpoint":{"method":"POST","path":"/api/public/v1/proposals/{proposal-id}/hire"},"needs":{"token":true,"scope":"proposals:write","feature":"public_api_hiring","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","payment_method_required","not_fit_confirmation_required"],"ifUnsureSays":"Run '
        'the same command again; the same terms give the same request.","examples":[{"run":"opentrain proposals hire '
        '--proposal-id=prp_52Xa --amount=500 --milestone-name=\\"First batch\\" --milestone-description=\\"The first '
        '1,000 images\\" --due-date=2026-12-31","says":"Ask for a hire with a first milestone of 500 USD"}]}'
    ),
    "freelancers get": (
        '{"path":"freelancers get","aliases":["freelancer get"],"summary":"Read a trainer\'s '
        'profile","description":"Names are masked to the first name and an initial; contact details are never part of '
        'it.","usage":"opentrain freelancers get --id=ID [--json] [--query=EXPR] [--dry-run] [--base-url=URL] '
        '[--verbose]","effect":"read","flags":[{"name":"--id","help":"User id or profile '
        'slug","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"id"}}],"endpoint":{"method":"GET","path":"/api/public/v1/freelancers/{id}"},"needs":{"token":true,"scope":"proposals:read"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain freelancers get '
        '--id=usr_31Lm","says":"By id"},{"run":"opentrain freelancer get --id=maria-p-labels","says":"By profile '
        'slug"}]}'
    ),
    "messages list": (
        '{"path":"messages list","aliases":[],"summary":"List your conversations","usage":"opentrain messages list '
        "[--filter=KIND] [--unread-only] [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] "
        "[--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--filter","help":"Only conversations of this '
        'kind","value":"KIND","type":"text","enum":["all","job","proposal"],"required":false,"repeatable":false,"default":"all","goesTo":{"part":"query","name":"filter"}},{"name":"--unread-only","help":"Only '
        "those with unread "
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
        '{"path":"messages unread","aliases":[],"summary":"List conversations with unread messages","description":"The '
        'same as messages list --unread-only.","usage":"opentrain messages unread [--filter=KIND] [--limit=N] '
        "[--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose]","effect":"read","flags":[{"name":"--filter","help":"Only conversations of this '
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
        'unread","says":"What is new?"}]}'
    ),
    "messages read": (
        '{"path":"messages read","aliases":[],"summary":"Read the messages of one conversation","description":"Reading '
        'marks nothing as read.","usage":"opentrain messages read --conversation-id=ID [--direction=WAY] [--limit=N] '
        "[--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose]","effect":"read","flags":[{"name":"--conversation-id","help":"Conversation to '
        'read","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"query","name":"conversationId"}},{"name":"--direction","help":"Which '
        "way to page: to earlier or to later "
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
        '--conversation-id=cnv_88Ht --limit=50","says":"Fifty on a page"}]}'
    ),
    "messages send": (
        '{"path":"messages send","aliases":[],"summary":"Send a message","usage":"opentrain messages send '
        "--conversation-id=ID (--content=TEXT | --content-file=FILE) [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose]","effect":"write","flags":[{"name":"--conversation-id","help":"Conversation to '
        "write "
        'into","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"body","name":"conversationId"}},{"name":"--content","help":"What '
        "to "
        'say","value":"TEXT","type":"text","required":false,"repeatable":false,"maxLength":10000,"goesTo":{"part":"body","name":"content"}},{"name":"--content-file","help":"Read '
        'what to say from a file; - is standard input","value":"FILE","type":"text '
        'file","required":false,"repeatable":false,"maxLength":10000,"goesTo":{"part":"body","name":"content"}}],"exactlyOneOf":[["--content","--content-file"]],"endpoint":{"method":"POST","path":"/api/public/v1/messages"},"needs":{"token":true,"scope":"messages:write","feature":"public_api_messaging_writes","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required"],"ifUnsure":"opentrain '
        'messages read --conversation-id={conversation-id}","examples":[{"run":"opentrain messages send '
        '--conversation-id=cnv_88Ht --content=\\"Could you start on Monday?\\"","says":"A line"},{"run":"opentrain '
        'messages send --conversation-id=cnv_88Ht --content-file=reply.txt","says":"A file"}]}'
    ),
    "messages start-proposal-thread": (
        '{"path":"messages start-proposal-thread","aliases":[],"summary":"Open the conversation of a '
        'proposal","description":"Gives the conversation that is there, or opens one. Only the employer\'s side can do '
        'this.","usage":"opentrain messages start-proposal-thread --proposal-id=ID [--json] [--query=EXPR] [--dry-run] '
        '[--base-url=URL] [--verbose]","effect":"write","flags":[{"name":"--proposal-id","help":"Proposal to talk '
        'about","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"proposal-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/proposals/{proposal-id}/conversation"},"needs":{"token":true,"scope":"messages:write","feature":"public_api_messaging_writes","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","employer_first_message_required","proposal_not_ready_for_messaging"],"ifUnsure":"opentrain '
        'messages list --filter=proposal","examples":[{"run":"opentrain messages start-proposal-thread '
        '--proposal-id=prp_52Xa","says":"Talk before hiring"}]}'
    ),
    "contracts list": (
        '{"path":"contracts list","aliases":["contract list"],"summary":"List contracts","usage":"opentrain contracts '
        "list [--job-id=ID] [--status=STATUS] [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--job-id","help":"Only contracts of this '
        'job","value":"ID","type":"text","required":false,"repeatable":false,"goesTo":{"part":"query","name":"jobId"}},{"name":"--status","help":"Only '
        "contracts in this "
        'state","value":"STATUS","type":"text","enum":["active","ended"],"required":false,"repeatable":false,"goesTo":{"part":"query","name":"status"}},{"name":"--csv","help":"Print '
        'the list as CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list '
        "as tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/contracts"},"needs":{"token":true,"scope":"payments:read"},"csvColumns":["id","status","title","jobId","proposalId","freelancerId","freelancer","paymentType","rateUsd","estimatedTotalUsd","startDate","endDate"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain contracts list '
        '--status=active","says":"Those that run"}]}'
    ),
    "contracts get": (
        '{"path":"contracts get","aliases":["contract get"],"summary":"Read one contract with budget and '
        'milestones","usage":"opentrain contracts get --contract-id=ID [--json] [--query=EXPR] [--dry-run] '
        '[--base-url=URL] [--verbose]","effect":"read","flags":[{"name":"--contract-id","help":"Contract to '
        'read","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"contract-id"}}],"endpoint":{"method":"GET","path":"/api/public/v1/contracts/{contract-id}"},"needs":{"token":true,"scope":"payments:read"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain contracts get '
        '--contract-id=ctr_19Bd","says":"How much of the budget is left?"}]}'
    ),
    "contracts end": (
        '{"path":"contracts end","aliases":["contract end"],"summary":"End a contract","description":"Ends at once '
        "when no milestone is funded. With money in escrow it records a request that a signed-in human must confirm at "
        'the approval link within about 72 hours.","usage":"opentrain contracts end --contract-id=ID [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"destructive","flags":[{"name":"--contract-id","help":"Contract to '
        'end","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"contract-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/contracts/{contract-id}/end"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","contract_ended"],"ifUnsure":"opentrain '
        'contracts get --contract-id={contract-id}","examples":[{"run":"opentrain contracts end '
        '--contract-id=ctr_19Bd","says":"Work is done"}]}'
    ),
    "milestones create": (
        '{"path":"milestones create","aliases":[],"summary":"Add a milestone to a contract","description":"Moves no '
        "money. Fixed-price contracts need an amount, hourly and per-label contracts a volume; with both, the amount "
        'has to be rate times volume.","usage":"opentrain milestones create --contract-id=ID --description=TEXT '
        "[--name=NAME] [--amount=USD] [--volume=N] [--due-date=DATE] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose]","effect":"write","flags":[{"name":"--contract-id","help":"Contract to add '
        'to","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"contract-id"}},{"name":"--description","help":"What '
        "the milestone "
        'delivers","value":"TEXT","type":"text","required":true,"repeatable":false,"goesTo":{"part":"body","name":"description"}},{"name":"--name","help":"Short '
        'name","value":"NAME","type":"text","required":false,"repeatable":false,"goesTo":{"part":"body","name":"name"}},{"name":"--amount","help":"Amount '
        "in "
        'USD","value":"USD","type":"number","required":false,"repeatable":false,"goesTo":{"part":"body","name":"amountUsd"}},{"name":"--volume","help":"Units '
        "to deliver, such as hours or "
        'labels","value":"N","type":"number","required":false,"repeatable":false,"goesTo":{"part":"body","name":"volume"}},{"name":"--due-date","help":"When '
        "it is "
        'due","value":"DATE","type":"date","required":false,"repeatable":false,"goesTo":{"part":"body","name":"dueDate"}}],"atLeastOneOf":[["--amount","--volume"]],"endpoint":{"method":"POST","path":"/api/public/v1/contracts/{contract-id}/milestones"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","contract_ended","contract_rate_missing"],"ifUnsure":"opentrain '
        'contracts get --contract-id={contract-id}","examples":[{"run":"opentrain milestones create '
        '--contract-id=ctr_19Bd --description=\\"Second batch of 1,000 images\\" --amount=450.50 '
        '--due-date=2027-01-31","says":"Fixed price"},{"run":"opentrain milestones create --contract-id=ctr_19Bd '
        '--description=\\"Forty hours of review\\" --volume=40","says":"By volume"}]}'
    ),
    "milestones fund": (
        '{"path":"milestones fund","aliases":[],"summary":"Ask a human to fund a milestone","description":"Moves no '
        "money: it records a request that a signed-in human must confirm at the approval link within about 72 "
        'hours.","usage":"opentrain milestones fund --milestone-id=ID [--json] [--query=EXPR] [--dry-run] '
        '[--base-url=URL] [--verbose]","effect":"write","flags":[{"name":"--milestone-id","help":"Milestone to '
        'fund","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"milestone-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/milestones/{milestone-id}/fund"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","payment_method_required","milestone_not_fundable"],"ifUnsure":"opentrain '
        'contracts get --contract-id=ID","examples":[{"run":"opentrain milestones fund '
        '--milestone-id=mst_64Kc","says":"Put the amount into escrow"}]}'
    ),
    "milestones approve": (
        '{"path":"milestones approve","aliases":[],"summary":"Ask a human to release a milestone\'s '
        'escrow","description":"Moves no money: it records a request that a signed-in human must confirm at the '
        'approval link within about 72 hours.","usage":"opentrain milestones approve --milestone-id=ID [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--milestone-id","help":"Funded milestone to '
        'release","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"milestone-id"}}],"endpoint":{"method":"POST","path":"/api/public/v1/milestones/{milestone-id}/approve"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_payments_write","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","milestone_not_funded"],"ifUnsure":"opentrain '
        'contracts get --contract-id=ID","examples":[{"run":"opentrain milestones approve '
        '--milestone-id=mst_64Kc","says":"The work is accepted"}]}'
    ),
    "approvals get": (
        '{"path":"approvals get","aliases":["approval get"],"summary":"See whether a request was '
        'confirmed","usage":"opentrain approvals get --approval-id=ID [--wait] [--timeout=SECONDS] [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--approval-id","help":"Approval to look '
        'at","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"approval-id"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1}],"endpoint":{"method":"GET","path":"/api/public/v1/approvals/{approval-id}"},"needs":{"token":true,"scope":"payments:read"},"waitsFor":{"says":"Waiting '
        "for a human to "
        'confirm","field":"approval.status","done":["confirmed"],"failed":["declined","expired"]},"output":"The API\'s '
        'response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"examples":[{"run":"opentrain approvals get '
        '--approval-id=apr_90Zw","says":"Has it been confirmed?"},{"run":"opentrain approvals get '
        '--approval-id=apr_90Zw --wait --timeout=600","says":"Wait for ten minutes at most"}]}'
    ),
    "credits show": (
        '{"path":"credits show","aliases":["credits balance"],"summary":"Show the balance and the latest '
        'entries","usage":"opentrain credits show [--json] [--query=EXPR] [--dry-run] [--base-url=URL] '
        '[--verbose]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/credits"},"needs":{"token":true,"scope":"payments:read","feature":"public_api_credits"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain credits '
        'show","says":"What is there to spend?"}]}'
    ),
    "credits ledger": (
        '{"path":"credits ledger","aliases":[],"summary":"Page through all credit movements","usage":"opentrain '
        "credits ledger [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json] "
        "[--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--limit","help":"Items per '
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
        '--limit=100","says":"The newest hundred, newest first"}]}'
    ),
    "credits top-up": (
        '{"path":"credits top-up","aliases":[],"summary":"Start a credit top-up that a human '
        'pays","description":"Moves no money: it returns a Stripe Checkout link that a human must open and pay within '
        'about a day. Running it twice makes two of them.","usage":"opentrain credits top-up --amount=USD [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--amount","help":"Amount in '
        'USD","value":"USD","type":"number","required":true,"repeatable":false,"minimum":10,"maximum":10000,"goesTo":{"part":"body","name":"amountUsd"}}],"endpoint":{"method":"POST","path":"/api/public/v1/credits/top-ups"},"needs":{"token":true,"scope":"payments:write","feature":"public_api_credits","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required"],"ifUnsureSays":"Run '
        'it again; a top-up that nobody pays costs nothing.","examples":[{"run":"opentrain credits top-up '
        '--amount=250","says":"Ask for 250 USD"}]}'
    ),
    "credits top-up-status": (
        '{"path":"credits top-up-status","aliases":[],"summary":"See whether a top-up was paid","usage":"opentrain '
        "credits top-up-status --top-up-id=ID [--wait] [--timeout=SECONDS] [--json] [--query=EXPR] [--dry-run] "
        '[--base-url=URL] [--verbose]","effect":"read","flags":[{"name":"--top-up-id","help":"Top-up to look '
        'at","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"top-up-id"}},{"name":"--wait","help":"Poll '
        "until a final state is "
        'reached","type":"switch","required":false,"repeatable":false},{"name":"--timeout","help":"With --wait: '
        "maximum time to wait, in "
        'seconds","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":1800,"minimum":0.1}],"endpoint":{"method":"GET","path":"/api/public/v1/credits/top-ups/{top-up-id}"},"needs":{"token":true,"scope":"payments:read","feature":"public_api_credits"},"waitsFor":{"says":"Waiting '
        "for a human to "
        'pay","field":"topUp.status","done":["COMPLETED"],"failed":["EXPIRED","CANCELED","CANCELLED"]},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,8,130,141],"examples":[{"run":"opentrain credits top-up-status '
        '--top-up-id=top_05Ue","says":"Paid yet?"}]}'
    ),
    "updates poll": (
        '{"path":"updates poll","aliases":[],"summary":"Read events since a cursor","description":"Small events that '
        "carry ids only: proposals, messages, contracts, milestones, payments, approvals, budgets. Keep the cursor "
        "that comes back and pass it next time; without one, history is read from its start. Oldest "
        'first.","usage":"opentrain updates poll [--type=TYPE,...] [--limit=N] [--cursor=CURSOR] [--jsonl] [--csv] '
        "[--tsv] [--follow] [--interval=SECONDS] [--state=FILE] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--type","help":"Only events of these types, separated by '
        'commas","value":"TYPE,...","type":"list","known":["proposal.received","proposal.status_changed","message.received","contract.created","milestone.status_changed","payment.pending","approval.confirmed","contract.budget_state_changed"],"required":false,"repeatable":false},{"name":"--limit","help":"Items '
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
        '--cursor=1042 --limit=200","says":"Go on from a cursor that was kept"},{"run":"opentrain updates poll '
        '--follow --jsonl --state=events.json","says":"Every event as a line of JSON, each once, also after a '
        'restart"}]}'
    ),
    "webhooks create": (
        '{"path":"webhooks create","aliases":["webhook create"],"summary":"Subscribe a URL to '
        'events","description":"The answer holds the signing secret, once: store it. Every delivery is signed with it '
        "in X-OpenTrain-Signature: t=TIME,v1=HEX, where HEX is the HMAC-SHA256 of TIME.BODY. The token needs the read "
        "scope of every event type, and an account has at most 10 subscriptions. approval.confirmed is sent for "
        'declined and expired approvals too.","usage":"opentrain webhooks create --url=URL --events=TYPE,... [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"write","flags":[{"name":"--url","help":"Where to deliver; https, or http on this '
        'machine","value":"URL","type":"url","required":true,"repeatable":false,"maxLength":2048,"goesTo":{"part":"body","name":"url"}},{"name":"--events","help":"Event '
        "types, separated by "
        'commas","value":"TYPE,...","type":"list","known":["proposal.received","proposal.status_changed","message.received","contract.created","milestone.status_changed","payment.pending","approval.confirmed","contract.budget_state_changed"],"required":true,"repeatable":false,"goesTo":{"part":"body","name":"eventTypes"}}],"endpoint":{"method":"POST","path":"/api/public/v1/webhooks"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain webhooks '
        'list","examples":[{"run":"opentrain webhooks create --url=https://hooks.example.org/opentrain '
        '--events=proposal.received,message.received","says":"Two kinds of events"}]}'
    ),
    "webhooks list": (
        '{"path":"webhooks list","aliases":["webhook list"],"summary":"List webhook subscriptions","usage":"opentrain '
        "webhooks list [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/webhooks"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"csvColumns":["id","url","eventTypes","status","createdAt","disabledAt","disabledReason"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain webhooks '
        'list","says":"All of them, without secrets"}]}'
    ),
    "webhooks get": (
        '{"path":"webhooks get","aliases":["webhook get"],"summary":"Read one webhook subscription","description":"A '
        'subscription that was switched off after lasting failure says when and why.","usage":"opentrain webhooks get '
        "(ID | --webhook-id=ID) [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--webhook-id","help":"Webhook to '
        'read","value":"ID","type":"text","required":false,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"webhook-id"}}],"endpoint":{"method":"GET","path":"/api/public/v1/webhooks/{webhook-id}"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain webhooks get '
        'whk_27Gs","says":"Is it still active?"}]}'
    ),
    "webhooks delete": (
        '{"path":"webhooks delete","aliases":["webhook delete"],"summary":"Delete a webhook '
        'subscription","description":"Stops its deliveries for good. To bring a disabled one back, delete it and '
        'create it anew; the new one has a new secret.","usage":"opentrain webhooks delete (ID | --webhook-id=ID) '
        "[--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"destructive","flags":[{"name":"--webhook-id","help":"Webhook to '
        'delete","value":"ID","type":"text","required":false,"positional":true,"repeatable":false,"goesTo":{"part":"path","name":"webhook-id"}}],"endpoint":{"method":"DELETE","path":"/api/public/v1/webhooks/{webhook-id}"},"needs":{"token":true,"scope":"webhooks:manage","feature":"public_api_webhooks"},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain webhooks '
        'list","examples":[{"run":"opentrain webhooks delete whk_27Gs","says":"Stop its deliveries"},{"run":"opentrain '
        'webhook delete --webhook-id=whk_27Gs","says":"The same by flag"}]}'
    ),
    "webhooks verify": (
        '{"path":"webhooks verify","aliases":["webhook verify"],"summary":"Check the signature of a '
        'delivery","description":"Offline: nothing is sent and no token is needed. Give the body exactly as it came, '
        "byte for byte, and the value of the header X-OpenTrain-Signature. A signature that is too old or too new is "
        "refused, since it may be a replay. Exit code 0 means that the secret signed this body, 1 that it did "
        'not.","usage":"opentrain webhooks verify --signature=HEADER --body-file=FILE [--secret-file=FILE] '
        "[--tolerance=SECONDS] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--signature","help":"The header, '
        't=TIME,v1=HEX","value":"HEADER","type":"text","required":true,"repeatable":false},{"name":"--body-file","help":"Read '
        'the body from a file","value":"FILE","type":"bytes '
        'file","required":true,"repeatable":false},{"name":"--secret-file","help":"Read the secret from a file; '
        'default: OPENTRAIN_WEBHOOK_SECRET","value":"FILE","type":"text '
        'file","required":false,"repeatable":false},{"name":"--tolerance","help":"How far the time may be from '
        'now","value":"SECONDS","type":"number","required":false,"repeatable":false,"default":300}],"endpoint":null,"needs":{"token":false},"output":"An '
        'object of our own: valid, reason, timestamp.","exitCodes":[0,1,2,130,141],"examples":[{"run":"opentrain '
        'webhooks verify --secret-file=secret.txt --signature=\\"t=1793000000,v1=ab12\\" '
        '--body-file=body.json","says":"A delivery that was kept"}]}'
    ),
    "tokens list": (
        '{"path":"tokens list","aliases":[],"summary":"List the account\'s API tokens","usage":"opentrain tokens list '
        "[--csv] [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/tokens"},"needs":{"token":true},"csvColumns":["id","name","preview","status","scopes","createdAt","lastUsedAt","expiresAt"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain tokens '
        'list","says":"Which tokens are there?"}]}'
    ),
    "tokens revoke": (
        '{"path":"tokens revoke","aliases":[],"summary":"Revoke an API token for good","description":"Takes effect at '
        "once. Revoking the token that this client uses locks it out until another is saved; its id is in `opentrain "
        'auth status`.","usage":"opentrain tokens revoke --token-id=ID [--json] [--query=EXPR] [--dry-run] '
        '[--base-url=URL] [--verbose]","effect":"destructive","flags":[{"name":"--token-id","help":"Token to revoke, '
        "by its "
        'id","value":"ID","type":"text","required":true,"repeatable":false,"goesTo":{"part":"path","name":"token-id"}}],"endpoint":{"method":"DELETE","path":"/api/public/v1/tokens/{token-id}"},"needs":{"token":true},"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"ifUnsure":"opentrain tokens '
        'list","examples":[{"run":"opentrain tokens revoke --token-id=tok_83Nr","says":"Kill a token that leaked"}]}'
    ),
    "team show": (
        '{"path":"team show","aliases":[],"summary":"Show the team and its pending invitations","usage":"opentrain '
        "team show [--json] [--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[],"endpoint":{"method":"GET","path":"/api/public/v1/team"},"needs":{"token":true,"scope":"team:read","feature":"public_api_team"},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["teams_not_enabled"],"examples":[{"run":"opentrain '
        'team show","says":"Who is on the team?"}]}'
    ),
    "team invite": (
        '{"path":"team invite","aliases":[],"summary":"Invite a person to the team","description":"Members share the '
        'organization\'s jobs and inbox.","usage":"opentrain team invite --email=ADDRESS [--json] [--query=EXPR] '
        '[--dry-run] [--base-url=URL] [--verbose]","effect":"write","flags":[{"name":"--email","help":"Whom to '
        'invite","value":"ADDRESS","type":"email","required":true,"repeatable":false,"goesTo":{"part":"body","name":"email"}}],"endpoint":{"method":"POST","path":"/api/public/v1/team/invites"},"needs":{"token":true,"scope":"team:write","feature":"public_api_team","claimedAccount":true},"output":"The '
        "API's "
        'response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"errorReasons":["account_claim_required","teams_not_enabled","invite_email_send_failed"],"ifUnsure":"opentrain '
        'team show","examples":[{"run":"opentrain team invite --email=colleague@example.org","says":"Share the work"}]}'
    ),
    "payments pending": (
        '{"path":"payments pending","aliases":[],"summary":"List pending payments","description":"Reads only; it '
        'releases no money and changes no setting.","usage":"opentrain payments pending [--csv] [--tsv] [--json] '
        "[--query=EXPR] [--dry-run] [--base-url=URL] "
        '[--verbose]","effect":"read","flags":[{"name":"--csv","help":"Print the list as '
        'CSV","type":"switch","required":false,"repeatable":false},{"name":"--tsv","help":"Print the list as '
        "tab-separated "
        'values","type":"switch","required":false,"repeatable":false}],"endpoint":{"method":"GET","path":"/api/public/v1/payments/pending"},"needs":{"token":true,"scope":"payments:read"},"csvColumns":["id","status","invoiceKind","amountUsd","invoiceNumber","jobId","jobTitle","milestoneId","milestone","createdAt"],"output":"The '
        'API\'s response","exitCodes":[0,1,2,3,4,5,6,7,130,141],"examples":[{"run":"opentrain payments '
        'pending","says":"What waits for money?"}]}'
    ),
}
