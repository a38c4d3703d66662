# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
# Completion of opentrain in bash. No program runs on TAB. First come tables, then the functions that read them.
# The tables are words separated by spaces. A flag that takes a value ends with =.

# Set what can follow the command or group $1: its subcommands and flags, the flags that it needs (a|b: one of them),
# its repeatable flags, and the flags of each argument (a|b: both). Return 1 if there is no such command or group.
_opentrain_place() {
  subcommands='' flags='' needs='' repeatable='' positional=''
  case $1 in
    '')
      subcommands='auth jobs proposals freelancers messages contracts milestones approvals credits updates webhooks tokens team payments api mcp help version completion'
      flags=--version
      ;;
    help)
      subcommands='auth jobs proposals freelancers messages contracts milestones approvals credits updates webhooks tokens team payments api mcp flags exit-codes environment scopes credentials agents tools events output batch completion'
      ;;
    version)
      ;;
    completion)
      subcommands='bash zsh fish'
      ;;
    auth)
      subcommands='register claim claim-status login status token logout'
      ;;
    'auth register')
      flags='--agent-name= --org-name= --force'
      ;;
    'auth claim')
      flags='--email= --claim-token= --web'
      needs=--email=
      ;;
    'auth claim-status')
      flags='--claim-token= --wait --timeout='
      ;;
    'auth login')
      flags=--api-key=
      needs=--api-key=
      ;;
    'auth status')
      ;;
    'auth token')
      ;;
    'auth logout')
      ;;
    jobs)
      subcommands='draft list search get facets changes publish invite close update-published'
      ;;
    'jobs draft')
      subcommands='create update capabilities'
      ;;
    'jobs draft create')
      flags='--description= --description-file= --canonical-file= --payload-file= --title= --external-id= --idempotency-key= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--description=|--description-file=|--canonical-file=|--payload-file='
      ;;
    'jobs draft update')
      flags='--job-id= --set= --patch-file= --patch-json= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--job-id= --set=|--patch-file=|--patch-json='
      repeatable=--set=
      positional=--job-id=
      ;;
    'jobs draft capabilities')
      ;;
    'jobs list')
      flags='--status= --limit= --cursor= --all --max-items= --jsonl --csv --tsv'
      ;;
    'jobs search')
      flags='--q= --category= --language= --country= --pay-type= --limit= --cursor= --all --max-items= --jsonl --csv --tsv'
      ;;
    'jobs get')
      flags='--job-id= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--job-id=
      positional=--job-id=
      ;;
    'jobs facets')
      ;;
    'jobs changes')
      flags='--since= --csv --tsv'
      needs=--since=
      ;;
    'jobs publish')
      flags='--job-id= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--job-id=
      positional=--job-id=
      ;;
    'jobs invite')
      flags='--job-id= --freelancer-id= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--job-id= --freelancer-id='
      positional='--job-id= --freelancer-id='
      ;;
    'jobs close')
      flags='--job-id= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--job-id=
      positional=--job-id=
      ;;
    'jobs update-published')
      flags='--job-id= --set= --patch-file= --patch-json= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--job-id= --set=|--patch-file=|--patch-json='
      repeatable=--set=
      positional=--job-id=
      ;;
    proposals)
      subcommands='list get hire'
      ;;
    'proposals list')
      flags='--job-id= --status= --limit= --cursor= --all --max-items= --jsonl --csv --tsv --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--job-id=
      positional=--job-id=
      ;;
    'proposals get')
      flags='--proposal-id= --interview --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--proposal-id=
      positional=--proposal-id=
      ;;
    'proposals hire')
      flags='--proposal-id= --amount= --milestone-name= --milestone-description= --due-date= --confirm-not-fit-override --wait --timeout= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--proposal-id= --amount= --milestone-name=|--milestone-description='
      positional=--proposal-id=
      ;;
    freelancers)
      subcommands=get
      ;;
    'freelancers get')
      flags='--id= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--id=
      positional=--id=
      ;;
    messages)
      subcommands='list unread read send start-proposal-thread'
      ;;
    'messages list')
      flags='--filter= --unread-only --limit= --cursor= --all --max-items= --jsonl --csv --tsv'
      ;;
    'messages unread')
      flags='--filter= --limit= --cursor= --all --max-items= --jsonl --csv --tsv'
      ;;
    'messages read')
      flags='--conversation-id= --direction= --limit= --cursor= --all --max-items= --jsonl --csv --tsv --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--conversation-id=
      positional=--conversation-id=
      ;;
    'messages send')
      flags='--conversation-id= --content= --content-file= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--conversation-id= --content=|--content-file='
      positional=--conversation-id=
      ;;
    'messages start-proposal-thread')
      flags='--proposal-id= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--proposal-id=
      positional=--proposal-id=
      ;;
    contracts)
      subcommands='list get end'
      ;;
    'contracts list')
      flags='--job-id= --status= --csv --tsv'
      ;;
    'contracts get')
      flags='--contract-id= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--contract-id=
      positional=--contract-id=
      ;;
    'contracts end')
      flags='--contract-id= --wait --timeout= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--contract-id=
      positional=--contract-id=
      ;;
    milestones)
      subcommands='create fund approve'
      ;;
    'milestones create')
      flags='--contract-id= --description= --name= --amount= --volume= --due-date= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--contract-id= --description= --amount=|--volume='
      positional=--contract-id=
      ;;
    'milestones fund')
      flags='--milestone-id= --wait --timeout= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--milestone-id=
      positional=--milestone-id=
      ;;
    'milestones approve')
      flags='--milestone-id= --wait --timeout= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--milestone-id=
      positional=--milestone-id=
      ;;
    approvals)
      subcommands=get
      ;;
    'approvals get')
      flags='--approval-id= --wait --timeout= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--approval-id=
      positional=--approval-id=
      ;;
    credits)
      subcommands='show ledger top-up top-up-status'
      ;;
    'credits show')
      ;;
    'credits ledger')
      flags='--limit= --cursor= --all --max-items= --jsonl --csv --tsv'
      ;;
    'credits top-up')
      flags='--amount= --wait --timeout= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--amount=
      ;;
    'credits top-up-status')
      flags='--top-up-id= --wait --timeout= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--top-up-id=
      positional=--top-up-id=
      ;;
    updates)
      subcommands=poll
      ;;
    'updates poll')
      flags='--type= --limit= --cursor= --jsonl --csv --tsv --follow --interval= --timeout= --max-items= --state= --exec='
      ;;
    webhooks)
      subcommands='create list get delete verify'
      ;;
    'webhooks create')
      flags='--url= --events= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--url= --events='
      ;;
    'webhooks list')
      flags='--csv --tsv'
      ;;
    'webhooks get')
      flags='--webhook-id= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--webhook-id=
      positional=--webhook-id=
      ;;
    'webhooks delete')
      flags='--webhook-id= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--webhook-id=
      positional=--webhook-id=
      ;;
    'webhooks verify')
      flags='--signature= --body-file= --secret-file= --tolerance='
      needs='--signature= --body-file='
      ;;
    tokens)
      subcommands='list revoke'
      ;;
    'tokens list')
      flags='--csv --tsv'
      ;;
    'tokens revoke')
      flags='--token-id= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--token-id=
      positional=--token-id=
      ;;
    team)
      subcommands='show invite'
      ;;
    'team show')
      ;;
    'team invite')
      flags='--email= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--email=
      ;;
    payments)
      subcommands=pending
      ;;
    'payments pending')
      flags='--csv --tsv'
      ;;
    api)
      subcommands='get post patch delete'
      ;;
    'api get')
      flags='--path= --field= --header= --cursor= --all'
      needs=--path=
      repeatable='--field= --header='
      positional=--path=
      ;;
    'api post')
      flags='--path= --field= --input= --header='
      needs=--path=
      repeatable='--field= --header='
      positional=--path=
      ;;
    'api patch')
      flags='--path= --field= --input= --header='
      needs=--path=
      repeatable='--field= --header='
      positional=--path=
      ;;
    'api delete')
      flags='--path= --field= --input= --header='
      needs=--path=
      repeatable='--field= --header='
      positional=--path=
      ;;
    mcp)
      flags='--toolsets= --tools= --read-only --list --config'
      ;;
    *) return 1 ;;
  esac
  flags+=' --json --query= --dry-run --base-url= --verbose --no-input --help'
}

# Set found to the command or group that $1 names, which may be an alias.
_opentrain_command() {
  case $1 in
    register) found='auth register' ;;
    login) found='auth login' ;;
    whoami) found='auth status' ;;
    logout) found='auth logout' ;;
    'jobs create') found='jobs draft create' ;;
    'jobs update') found='jobs draft update' ;;
    capabilities) found='jobs draft capabilities' ;;
    proposal) found=proposals ;;
    freelancer) found=freelancers ;;
    contract) found=contracts ;;
    approval) found=approvals ;;
    'credits balance') found='credits show' ;;
    webhook) found=webhooks ;;
    *) found=$1 ;;
  esac
}

# Set found to the flag of the command $1 that $2 names, which may be an alias. Add = if it takes a value.
_opentrain_flag() {
  case "$1 $2" in
    'auth register --name') found=--agent-name ;;
    'auth register --organization-name') found=--org-name ;;
    'auth login --token') found=--api-key ;;
    *) found=$2 ;;
  esac
  if [[ " $flags " == *" $found= "* ]]; then found+='='; fi
}

# Set the kind and the words of the values of flag $2 of the command $1: one, list (separated by commas), fields or file.
# For fields, $2 may also be the flag and a field, as in --flag=field=.
_opentrain_values() {
  kind='' values=''
  case "$1 $2" in
    'jobs draft create --description-file=' | 'jobs draft create --canonical-file=' | 'jobs draft create --payload-file=' | 'jobs draft create --batch=' | 'jobs draft create --journal=' | 'jobs draft update --patch-file=' | 'jobs draft update --batch=' | 'jobs draft update --journal=' | 'jobs get --batch=' | 'jobs get --journal=' | 'jobs publish --batch=' | 'jobs publish --journal=' | 'jobs invite --batch=' | 'jobs invite --journal=' | 'jobs close --batch=' | 'jobs close --journal=' | 'jobs update-published --patch-file=' | 'jobs update-published --batch=' | 'jobs update-published --journal=' | 'proposals list --batch=' | 'proposals list --journal=' | 'proposals get --batch=' | 'proposals get --journal=' | 'proposals hire --batch=' | 'proposals hire --journal=' | 'freelancers get --batch=' | 'freelancers get --journal=' | 'messages read --batch=' | 'messages read --journal=' | 'messages send --content-file=' | 'messages send --batch=' | 'messages send --journal=' | 'messages start-proposal-thread --batch=' | 'messages start-proposal-thread --journal=' | 'contracts get --batch=' | 'contracts get --journal=' | 'contracts end --batch=' | 'contracts end --journal=' | 'milestones create --batch=' | 'milestones create --journal=' | 'milestones fund --batch=' | 'milestones fund --journal=' | 'milestones approve --batch=' | 'milestones approve --journal=' | 'approvals get --batch=' | 'approvals get --journal=' | 'credits top-up --batch=' | 'credits top-up --journal=' | 'credits top-up-status --batch=' | 'credits top-up-status --journal=' | 'updates poll --state=' | 'webhooks create --batch=' | 'webhooks create --journal=' | 'webhooks get --batch=' | 'webhooks get --journal=' | 'webhooks delete --batch=' | 'webhooks delete --journal=' | 'webhooks verify --body-file=' | 'webhooks verify --secret-file=' | 'tokens revoke --batch=' | 'tokens revoke --journal=' | 'team invite --batch=' | 'team invite --journal=' | 'api post --input=' | 'api patch --input=' | 'api delete --input=')
      kind=file
      ;;
    'jobs draft update --set=' | 'jobs update-published --set=')
      kind=fields
      values='jobTitle= jobDescription= labelingOverview= datasetDescription= dataType= subjectMatter= dataVolume= dataVolumeUnit= labelTypes= labelingSoftware= headcount= experienceLevel= languages= countries= paymentType= pricePerHour= pricePerLabel= fixedPrice= aiInterviewRequirements= budgetRange= workloadDesc= timeRequirement= projectDuration= freelancerType= projectScope= visibility='
      ;;
    'jobs draft update --set=dataVolumeUnit=' | 'jobs update-published --set=dataVolumeUnit=')
      kind=one
      values='HOURS_OF_RECORDING_AUDIO_VIDEO NUMBER_OF_FILES NUMBER_OF_WORDS UNKNOWN_NOT_SPECIFIED'
      ;;
    'jobs draft update --set=experienceLevel=' | 'jobs update-published --set=experienceLevel=')
      kind=one
      values='EXPERT INTERMEDIATE ENTRY_LEVEL ANY_EXPERIENCE_LEVEL'
      ;;
    'jobs draft update --set=paymentType=' | 'jobs update-published --set=paymentType=')
      kind=one
      values='PAY_PER_HOUR PAY_PER_LABEL FIXED_PRICE'
      ;;
    'jobs list --status=')
      kind=one
      values='DRAFT OPEN ONGOING COMPLETED ARCHIVED PENDING_APPROVAL'
      ;;
    'jobs search --pay-type=')
      kind=one
      values='PAY_PER_HOUR FIXED_PRICE PAY_PER_LABEL'
      ;;
    'proposals list --status=')
      kind=one
      values='UNREVIEWED SHORTLISTED MAYBE HIRED DECLINED NOT_A_FIT RESUME_SENT'
      ;;
    'messages list --filter=' | 'messages unread --filter=')
      kind=one
      values='all job proposal'
      ;;
    'messages read --direction=')
      kind=one
      values='older newer'
      ;;
    'contracts list --status=')
      kind=one
      values='active ended'
      ;;
    'updates poll --type=' | 'webhooks create --events=')
      kind=list
      values='proposal.received proposal.status_changed message.received contract.created milestone.status_changed payment.pending approval.confirmed contract.budget_state_changed'
      ;;
  esac
}

# Add flag $1 to given, with the field of its value $2, as in --flag=field=. Add it to used if it cannot be repeated.
_opentrain_give() {
  given+=" $1 $1${2%%=*}= "
  if [[ " $repeatable " != *" $1 "* ]]; then used+=" $1 "; fi
}

# Read the words $@ before the cursor. Set command to the command or group that they name, given and used to their
# flags, pending to a flag that still needs its value, help after the word help, and the variables of _opentrain_place.
_opentrain_read() {
  local word found ended=''
  _opentrain_place ''
  for word in "$@"; do
    word=${word//[\"\'\\]/}
    if [[ -n $pending ]]; then
      _opentrain_give "$pending" "$word"
      pending=''
    elif [[ -z $ended && $word == -- ]]; then
      ended=yes subcommands=''
    elif [[ -z $ended && $word == -* ]]; then
      _opentrain_flag "$command" "${word%%=*}"
      if [[ $found == *= && $word != *=* ]]; then
        pending=$found
      else
        _opentrain_give "$found" "${word#*=}"
      fi
    elif [[ -z $command$help && $word == help ]]; then
      help=yes
      _opentrain_place help
    else
      _opentrain_command "${command:+$command }$word"
      if [[ -n $subcommands ]] && _opentrain_place "$found"; then
        command=$found
      else
        found=${positional%% *} positional=${positional#"${positional%% *}"} positional=${positional# }
        given+=" ${found//|/ } "
        subcommands=''
      fi
    fi
  done
  if [[ -n $help ]]; then
    flags='--man --help' needs=''
    case $command in help | completion) subcommands='' ;; esac
  fi
  if [[ -n $ended ]]; then flags='' needs=''; fi
}

# Offer each of the words $1 that begins with $2, with $3 before it, except the words $4.
_opentrain_offer() {
  local word
  local -a all
  if [[ -z $1 ]]; then return; fi
  read -ra all <<<"$1"
  for word in "${all[@]}"; do
    if [[ $word == "$2"* && " ${4-} " != *" $word "* ]]; then COMPREPLY+=("$3$word"); fi
  done
}

# Offer the flags that the command needs and that are not given.
_opentrain_offer_needs() {
  local need flag satisfied
  local -a all each
  if [[ -z $needs ]]; then return; fi
  read -ra all <<<"$needs"
  for need in "${all[@]}"; do
    satisfied=''
    read -ra each <<<"${need//|/ }"
    for flag in "${each[@]}"; do
      if [[ $given == *" $flag "* ]]; then satisfied=yes; fi
    done
    if [[ -z $satisfied ]]; then _opentrain_offer "${each[*]}" '' ''; fi
  done
}

# Offer the files that begin with $1, as typed, with $2 before each.
_opentrain_offer_files() {
  local begun=$1 file
  case $begun in
    [\"\']*) begun=${begun:1} ;;
    *) begun=${begun//\\/} ;;
  esac
  compopt -o filenames 2>/dev/null || : # quotes the file names; bash 3 has no compopt
  while IFS= read -r file; do
    if [[ -n $file ]]; then COMPREPLY+=("$2$file"); fi
  done <<<"$(compgen -f -- "$begun")"
}

# Offer the values of flag $1 that begin with $2, as typed, with $3 before each.
_opentrain_offer_values() {
  local kind values begun=${2//[\"\'\\]/} listed=''
  _opentrain_values "$command" "$1"
  case $kind in
    file) _opentrain_offer_files "$2" "$3" ;;
    one) _opentrain_offer "$values" "$begun" "$3" ;;
    list)
      if [[ $begun == *,* ]]; then listed=${begun%,*},; fi
      _opentrain_offer "$values" "${begun##*,}" "$3$listed" "${listed//,/ }"
      more=yes
      ;;
    fields)
      if [[ $begun == *=* ]]; then
        _opentrain_values "$command" "$1${begun%%=*}="
        _opentrain_offer "$values" "${begun#*=}" "$3${begun%%=*}="
      else
        _opentrain_offer "$values" "$begun" "$3" "${given//"$1"/}"
      fi
      ;;
  esac
}

# Join the pieces of COMP_WORDS: bash also splits words at = and :, as COMP_WORDBREAKS says. Set typed to the words up to
# the cursor, and kept to the beginning of the last one that bash does not replace.
_opentrain_join() {
  local rest=$COMP_LINE gap piece='' index length
  for (( index = 0; index <= COMP_CWORD; index++ )); do
    piece=${COMP_WORDS[index]}
    gap=${rest%%[![:space:]]*}
    rest=${rest#"$gap"}
    length=$(( COMP_POINT - (${#COMP_LINE} - ${#rest}) ))
    if (( length < ${#piece} )); then piece=${piece:0:length > 0 ? length : 0}; fi
    rest=${rest#"$piece"}
    if [[ $index -eq 0 || -n $gap || -z $piece ]]; then
      typed+=("$piece")
    else
      typed[${#typed[@]} - 1]+=$piece
    fi
  done
  kept=${typed[${#typed[@]} - 1]}
  if [[ -n ${piece//["${COMP_WORDBREAKS-=:}"]/} ]]; then kept=${kept%"$piece"}; fi
}

# Complete the word before the cursor. bash calls this function.
_opentrain() {
  local IFS=$' \t\n' command='' given='' used='' pending='' help='' more='' word found kept index
  local subcommands flags needs repeatable positional redirection='^[0-9&]*[<>]>?'
  local -a typed=()
  COMPREPLY=()
  _opentrain_join
  index=$(( ${#typed[@]} - 1 ))
  word=${typed[index]}
  _opentrain_read "${typed[@]:1:index - 1}"
  if [[ ${typed[index - 1]} =~ $redirection$ ]]; then
    _opentrain_offer_files "$word" ''
  elif [[ $word =~ $redirection ]]; then
    _opentrain_offer_files "${word#"${BASH_REMATCH[0]}"}" "${BASH_REMATCH[0]}"
  elif [[ -n $pending ]]; then
    _opentrain_offer_values "$pending" "$word" ''
  elif [[ $word == --*=* ]]; then
    _opentrain_flag "$command" "${word%%=*}"
    _opentrain_offer_values "$found" "${word#*=}" "${word%%=*}="
  elif [[ $word == -* ]]; then
    _opentrain_offer "$flags" "$word" '' "$used"
  else
    _opentrain_offer "$subcommands" "$word" ''
    if [[ -z $word ]]; then _opentrain_offer_needs; fi
  fi
  # Only a single result is followed by a space; what ends with =, and a list, can go on.
  if [[ ${#COMPREPLY[@]} -eq 1 && ( -n $more || ${COMPREPLY[0]} == *= ) ]]; then compopt -o nospace 2>/dev/null || :; fi
  for (( index = 0; index < ${#COMPREPLY[@]}; index++ )); do
    COMPREPLY[index]=${COMPREPLY[index]#"$kept"}
  done
}

complete -o bashdefault -F _opentrain opentrain
