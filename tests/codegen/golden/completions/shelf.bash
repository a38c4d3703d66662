# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
# Completion of shelf in bash. No program runs on TAB. First come tables, then the functions that read them.
# The tables are words separated by spaces. A flag that takes a value ends with =.

# Set what can follow the command or group $1: its subcommands and flags, the flags that it needs (a|b: one of them),
# its repeatable flags, and the flags of each argument (a|b: both). Return 1 if there is no such command or group.
_shelf_place() {
  subcommands='' flags='' needs='' repeatable='' positional=''
  case $1 in
    '')
      subcommands='auth books loans front-desk desk records ping lend-a-hand help version completion'
      flags=--version
      ;;
    help)
      subcommands='auth books loans front-desk desk records ping lend-a-hand flags exit-codes environment scopes opening-hours completion'
      ;;
    version)
      ;;
    completion)
      subcommands='bash zsh fish'
      ;;
    auth)
      subcommands='login status token logout'
      ;;
    'auth login')
      flags=--token=
      needs=--token=
      ;;
    'auth status')
      ;;
    'auth token')
      ;;
    'auth logout')
      ;;
    books)
      subcommands='list get add update remove cover suggest'
      ;;
    'books list')
      flags='--title= --author= --order= --language= --floor= --min-pages= --subject= --shelves= --on-shelf --limit= --cursor= --all --max-items= --jsonl --csv --tsv'
      repeatable=--subject=
      ;;
    'books get')
      flags='--isbn= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--isbn=
      positional=--isbn=
      ;;
    'books add')
      flags='--title= --author= --price= --tags= --cover= --blurb= --blurb-file= --lendable --request-key= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--title= --author='
      positional=--title=
      ;;
    'books update')
      flags='--isbn= --clear= --set= --changes-file= --changes-json= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--isbn= --set=|--changes-file=|--changes-json='
      repeatable='--clear= --set='
      ;;
    'books remove')
      flags='--isbn= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--isbn=
      positional=--isbn=
      ;;
    'books cover')
      flags='--isbn= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--isbn=
      positional=--isbn=
      ;;
    'books suggest')
      flags='--description= --description-file= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--description=|--description-file='
      ;;
    loans)
      subcommands='hold moved return'
      ;;
    'loans hold')
      subcommands='place drop check'
      ;;
    'loans hold place')
      flags='--isbn= --until= --weeks= --email= --phone= --wait --timeout= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--isbn= --until=|--weeks= --email=|--phone='
      ;;
    'loans hold drop')
      flags='--isbn= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--isbn=
      positional=--isbn=
      ;;
    'loans hold check')
      flags='--isbn= --wait --timeout= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--isbn=
      ;;
    'loans moved')
      flags='--loan-id= --tag= --wait --timeout= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--loan-id=
      positional=--loan-id=
      ;;
    'loans return')
      flags='--loan-id= --web --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--loan-id=
      ;;
    front-desk)
      subcommands='ring order'
      ;;
    'front-desk ring')
      flags='--damaged --pin= --idempotency-key= --batch= --concurrency= --rate= --max-failures= --journal='
      ;;
    'front-desk order')
      flags='--copy= --label= --wrap --no-wrap --note= --remind= --tip= --empty= --idempotency-key= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--copy=
      repeatable='--copy= --label= --empty='
      ;;
    desk)
      subcommands='sign-in events'
      ;;
    'desk sign-in')
      flags='--api-key= --photo='
      needs=--api-key=
      ;;
    'desk events')
      flags='--kind= --limit= --cursor= --jsonl --csv --tsv --follow --interval= --timeout= --max-items= --state= --exec='
      ;;
    records)
      subcommands='readers ask tell add change remove visits payments shelves loan search letters cover export open lent scan attach keywords'
      ;;
    'records readers')
      flags='--limit= --page= --all --max-items= --jsonl --csv --tsv'
      ;;
    'records ask')
      flags='--path= --field= --header= --cursor= --all'
      needs=--path=
      repeatable='--field= --header='
      positional=--path=
      ;;
    'records tell')
      flags='--path= --field= --input= --header='
      needs=--path=
      repeatable='--field= --header='
      positional=--path=
      ;;
    'records add')
      flags='--path= --field= --input= --header='
      needs=--path=
      repeatable='--field= --header='
      positional=--path=
      ;;
    'records change')
      flags='--path= --field= --input= --header='
      needs=--path=
      repeatable='--field= --header='
      positional=--path=
      ;;
    'records remove')
      flags='--path= --field= --input= --header='
      needs=--path=
      repeatable='--field= --header='
      positional=--path=
      ;;
    'records visits')
      flags='--limit= --offset= --all --max-items= --jsonl --csv --tsv'
      ;;
    'records payments')
      flags='--limit= --after= --all --max-items= --jsonl --csv --tsv'
      ;;
    'records shelves')
      flags='--limit= --page-url= --all --max-items= --jsonl --csv --tsv'
      ;;
    'records loan')
      flags='--house= --copy= --number= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--house= --copy= --number='
      positional='--house=|--copy= --number='
      ;;
    'records search')
      flags=--terms=
      needs=--terms=
      positional=--terms=
      ;;
    'records letters')
      flags='--page-url= --all --max-items= --jsonl --csv --tsv'
      ;;
    'records cover')
      flags='--isbn= --output= --overwrite'
      needs=--isbn=
      positional=--isbn=
      ;;
    'records export')
      flags='--output= --overwrite'
      ;;
    'records open')
      ;;
    'records lent')
      flags='--isbn= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--isbn=
      positional=--isbn=
      ;;
    'records scan')
      flags='--isbn= --scan= --kind= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--isbn= --scan='
      positional=--isbn=
      ;;
    'records attach')
      flags='--isbn= --title= --tags= --scan= --idempotency-key= --batch= --concurrency= --rate= --max-failures= --journal='
      needs=--isbn=
      positional=--isbn=
      ;;
    'records keywords')
      flags='--isbn= --keywords= --batch= --concurrency= --rate= --max-failures= --journal='
      needs='--isbn= --keywords='
      positional=--isbn=
      ;;
    ping)
      ;;
    lend-a-hand)
      flags='--toolsets= --tools= --read-only --list --config'
      ;;
    *) return 1 ;;
  esac
  flags+=' --json --query= --dry-run --base-url= --branch= --verbose --no-input --help'
}

# Set found to the command or group that $1 names, which may be an alias.
_shelf_command() {
  case $1 in
    book) found=books ;;
    find) found='books list' ;;
    'books search') found='books list' ;;
    loan) found=loans ;;
    'loans reserve') found='loans hold place' ;;
    reserve) found='loans hold place' ;;
    *) found=$1 ;;
  esac
}

# Set found to the flag of the command $1 that $2 names, which may be an alias. Add = if it takes a value.
_shelf_flag() {
  case "$1 $2" in
    'books list --name') found=--title ;;
    'books list --t-itle') found=--title ;;
    'front-desk order --paper') found=--wrap ;;
    'front-desk order --no-paper') found=--no-wrap ;;
    *' --library') found=--base-url ;;
    *) found=$2 ;;
  esac
  if [[ " $flags " == *" $found= "* ]]; then found+='='; fi
}

# Set the kind and the words of the values of flag $2 of the command $1: one, list (separated by commas), fields or file.
# For fields, $2 may also be the flag and a field, as in --flag=field=.
_shelf_values() {
  kind='' values=''
  case "$1 $2" in
    'books list --order=')
      kind=one
      values='Newest oldest'
      ;;
    'books list --language=')
      kind=one
      values='en el ja'
      ;;
    'books get --batch=' | 'books get --journal=' | 'books add --blurb-file=' | 'books add --batch=' | 'books add --journal=' | 'books update --changes-file=' | 'books update --batch=' | 'books update --journal=' | 'books remove --batch=' | 'books remove --journal=' | 'books cover --batch=' | 'books cover --journal=' | 'books suggest --description-file=' | 'books suggest --batch=' | 'books suggest --journal=' | 'loans hold place --batch=' | 'loans hold place --journal=' | 'loans hold drop --batch=' | 'loans hold drop --journal=' | 'loans hold check --batch=' | 'loans hold check --journal=' | 'loans moved --batch=' | 'loans moved --journal=' | 'loans return --batch=' | 'loans return --journal=' | 'front-desk ring --batch=' | 'front-desk ring --journal=' | 'front-desk order --batch=' | 'front-desk order --journal=' | 'desk sign-in --photo=' | 'desk events --state=' | 'records tell --input=' | 'records add --input=' | 'records change --input=' | 'records remove --input=' | 'records loan --batch=' | 'records loan --journal=' | 'records cover --output=' | 'records export --output=' | 'records lent --batch=' | 'records lent --journal=' | 'records scan --scan=' | 'records scan --batch=' | 'records scan --journal=' | 'records attach --scan=' | 'records attach --batch=' | 'records attach --journal=' | 'records keywords --batch=' | 'records keywords --journal=')
      kind=file
      ;;
    'books update --clear=')
      kind=one
      values='blurb author.born'
      ;;
    'books update --set=')
      kind=fields
      values='title= shelf_mark= copies= tags= cover='
      ;;
    'books update --set=cover=' | 'front-desk order --copy=cover=')
      kind=one
      values='hard soft'
      ;;
    'front-desk order --copy=')
      kind=fields
      values='isbn= copies= cover= gift='
      ;;
    'front-desk order --copy=gift=')
      kind=one
      values='true false'
      ;;
    'front-desk order --empty=')
      kind=one
      values='card wrapping.ribbon'
      ;;
  esac
}

# Add flag $1 to given, with the field of its value $2, as in --flag=field=. Add it to used if it cannot be repeated.
_shelf_give() {
  given+=" $1 $1${2%%=*}= "
  if [[ " $repeatable " != *" $1 "* ]]; then used+=" $1 "; fi
}

# Read the words $@ before the cursor. Set command to the command or group that they name, given and used to their
# flags, pending to a flag that still needs its value, help after the word help, and the variables of _shelf_place.
_shelf_read() {
  local word found ended=''
  _shelf_place ''
  for word in "$@"; do
    word=${word//[\"\'\\]/}
    if [[ -n $pending ]]; then
      _shelf_give "$pending" "$word"
      pending=''
    elif [[ -z $ended && $word == -- ]]; then
      ended=yes subcommands=''
    elif [[ -z $ended && $word == -* ]]; then
      _shelf_flag "$command" "${word%%=*}"
      if [[ $found == *= && $word != *=* ]]; then
        pending=$found
      else
        _shelf_give "$found" "${word#*=}"
      fi
    elif [[ -z $command$help && $word == help ]]; then
      help=yes
      _shelf_place help
    else
      _shelf_command "${command:+$command }$word"
      if [[ -n $subcommands ]] && _shelf_place "$found"; then
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
_shelf_offer() {
  local word
  local -a all
  if [[ -z $1 ]]; then return; fi
  read -ra all <<<"$1"
  for word in "${all[@]}"; do
    if [[ $word == "$2"* && " ${4-} " != *" $word "* ]]; then COMPREPLY+=("$3$word"); fi
  done
}

# Offer the flags that the command needs and that are not given.
_shelf_offer_needs() {
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
    if [[ -z $satisfied ]]; then _shelf_offer "${each[*]}" '' ''; fi
  done
}

# Offer the files that begin with $1, as typed, with $2 before each.
_shelf_offer_files() {
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
_shelf_offer_values() {
  local kind values begun=${2//[\"\'\\]/} listed=''
  _shelf_values "$command" "$1"
  case $kind in
    file) _shelf_offer_files "$2" "$3" ;;
    one) _shelf_offer "$values" "$begun" "$3" ;;
    list)
      if [[ $begun == *,* ]]; then listed=${begun%,*},; fi
      _shelf_offer "$values" "${begun##*,}" "$3$listed" "${listed//,/ }"
      more=yes
      ;;
    fields)
      if [[ $begun == *=* ]]; then
        _shelf_values "$command" "$1${begun%%=*}="
        _shelf_offer "$values" "${begun#*=}" "$3${begun%%=*}="
      else
        _shelf_offer "$values" "$begun" "$3" "${given//"$1"/}"
      fi
      ;;
  esac
}

# Join the pieces of COMP_WORDS: bash also splits words at = and :, as COMP_WORDBREAKS says. Set typed to the words up to
# the cursor, and kept to the beginning of the last one that bash does not replace.
_shelf_join() {
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
_shelf() {
  local IFS=$' \t\n' command='' given='' used='' pending='' help='' more='' word found kept index
  local subcommands flags needs repeatable positional redirection='^[0-9&]*[<>]>?'
  local -a typed=()
  COMPREPLY=()
  _shelf_join
  index=$(( ${#typed[@]} - 1 ))
  word=${typed[index]}
  _shelf_read "${typed[@]:1:index - 1}"
  if [[ ${typed[index - 1]} =~ $redirection$ ]]; then
    _shelf_offer_files "$word" ''
  elif [[ $word =~ $redirection ]]; then
    _shelf_offer_files "${word#"${BASH_REMATCH[0]}"}" "${BASH_REMATCH[0]}"
  elif [[ -n $pending ]]; then
    _shelf_offer_values "$pending" "$word" ''
  elif [[ $word == --*=* ]]; then
    _shelf_flag "$command" "${word%%=*}"
    _shelf_offer_values "$found" "${word#*=}" "${word%%=*}="
  elif [[ $word == -* ]]; then
    _shelf_offer "$flags" "$word" '' "$used"
  else
    _shelf_offer "$subcommands" "$word" ''
    if [[ -z $word ]]; then _shelf_offer_needs; fi
  fi
  # Only a single result is followed by a space; what ends with =, and a list, can go on.
  if [[ ${#COMPREPLY[@]} -eq 1 && ( -n $more || ${COMPREPLY[0]} == *= ) ]]; then compopt -o nospace 2>/dev/null || :; fi
  for (( index = 0; index < ${#COMPREPLY[@]}; index++ )); do
    COMPREPLY[index]=${COMPREPLY[index]#"$kept"}
  done
}

complete -o bashdefault -F _shelf shelf
