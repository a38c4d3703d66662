# Generated from tests/codegen/shelf/commands.yaml (sha256 e3c32f5d61847ffb) by `make generate`; do not edit.
# Tables and completion function by shtab (https://github.com/tqdm/shtab). No program runs on TAB.

_shtab_shelf_books_subparsers=(list search get add update remove suggest)
_shtab_shelf_book_subparsers=(list search get add update remove suggest)
_shtab_shelf_loans_hold_subparsers=(place drop check)
_shtab_shelf_loans_subparsers=(hold reserve return)
_shtab_shelf_loan_hold_subparsers=(place drop check)
_shtab_shelf_loan_subparsers=(hold reserve return)
_shtab_shelf_front_desk_subparsers=(ring)
_shtab_shelf_desk_subparsers=(sign-in events)
_shtab_shelf_help_books_subparsers=(list search get add update remove suggest)
_shtab_shelf_help_book_subparsers=(list search get add update remove suggest)
_shtab_shelf_help_loans_hold_subparsers=(place drop check)
_shtab_shelf_help_loans_subparsers=(hold reserve return)
_shtab_shelf_help_loan_hold_subparsers=(place drop check)
_shtab_shelf_help_loan_subparsers=(hold reserve return)
_shtab_shelf_help_front_desk_subparsers=(ring)
_shtab_shelf_help_desk_subparsers=(sign-in events)
_shtab_shelf_help_subparsers=(books book find loans loan reserve front-desk desk exit-codes environment scopes opening-hours completion)
_shtab_shelf_subparsers=(books book find loans loan reserve front-desk desk help version completion)

_shtab_shelf_books_list_option_strings=(-h --help --title --name --t-itle --author --order --language --floor --min-pages --on-shelf --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --library)
_shtab_shelf_books_search_option_strings=(-h --help --title --name --t-itle --author --order --language --floor --min-pages --on-shelf --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --library)
_shtab_shelf_books_get_option_strings=(-h --help --isbn --json --query --dry-run --base-url --library)
_shtab_shelf_books_add_option_strings=(-h --help --title --author --price --tags --cover --blurb --blurb-file --lendable --request-key --json --query --dry-run --base-url --library)
_shtab_shelf_books_update_option_strings=(-h --help --isbn --set --changes-file --changes-json --json --query --dry-run --base-url --library)
_shtab_shelf_books_remove_option_strings=(-h --help --isbn --json --query --dry-run --base-url --library)
_shtab_shelf_books_suggest_option_strings=(-h --help --description --description-file --json --query --dry-run --base-url --library)
_shtab_shelf_books_option_strings=(-h --help --json --query --dry-run --base-url --library)
_shtab_shelf_book_list_option_strings=(-h --help --title --name --t-itle --author --order --language --floor --min-pages --on-shelf --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --library)
_shtab_shelf_book_search_option_strings=(-h --help --title --name --t-itle --author --order --language --floor --min-pages --on-shelf --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --library)
_shtab_shelf_book_get_option_strings=(-h --help --isbn --json --query --dry-run --base-url --library)
_shtab_shelf_book_add_option_strings=(-h --help --title --author --price --tags --cover --blurb --blurb-file --lendable --request-key --json --query --dry-run --base-url --library)
_shtab_shelf_book_update_option_strings=(-h --help --isbn --set --changes-file --changes-json --json --query --dry-run --base-url --library)
_shtab_shelf_book_remove_option_strings=(-h --help --isbn --json --query --dry-run --base-url --library)
_shtab_shelf_book_suggest_option_strings=(-h --help --description --description-file --json --query --dry-run --base-url --library)
_shtab_shelf_book_option_strings=(-h --help --json --query --dry-run --base-url --library)
_shtab_shelf_find_option_strings=(-h --help --title --name --t-itle --author --order --language --floor --min-pages --on-shelf --limit --cursor --all --max-items --jsonl --csv --tsv --json --query --dry-run --base-url --library)
_shtab_shelf_loans_hold_place_option_strings=(-h --help --isbn --until --weeks --email --phone --json --query --dry-run --base-url --library)
_shtab_shelf_loans_hold_drop_option_strings=(-h --help --isbn --json --query --dry-run --base-url --library)
_shtab_shelf_loans_hold_check_option_strings=(-h --help --isbn --wait --timeout --json --query --dry-run --base-url --library)
_shtab_shelf_loans_hold_option_strings=(-h --help --json --query --dry-run --base-url --library)
_shtab_shelf_loans_reserve_option_strings=(-h --help --isbn --until --weeks --email --phone --json --query --dry-run --base-url --library)
_shtab_shelf_loans_return_option_strings=(-h --help --loan-id --json --query --dry-run --base-url --library)
_shtab_shelf_loans_option_strings=(-h --help --json --query --dry-run --base-url --library)
_shtab_shelf_loan_hold_place_option_strings=(-h --help --isbn --until --weeks --email --phone --json --query --dry-run --base-url --library)
_shtab_shelf_loan_hold_drop_option_strings=(-h --help --isbn --json --query --dry-run --base-url --library)
_shtab_shelf_loan_hold_check_option_strings=(-h --help --isbn --wait --timeout --json --query --dry-run --base-url --library)
_shtab_shelf_loan_hold_option_strings=(-h --help --json --query --dry-run --base-url --library)
_shtab_shelf_loan_reserve_option_strings=(-h --help --isbn --until --weeks --email --phone --json --query --dry-run --base-url --library)
_shtab_shelf_loan_return_option_strings=(-h --help --loan-id --json --query --dry-run --base-url --library)
_shtab_shelf_loan_option_strings=(-h --help --json --query --dry-run --base-url --library)
_shtab_shelf_reserve_option_strings=(-h --help --isbn --until --weeks --email --phone --json --query --dry-run --base-url --library)
_shtab_shelf_front_desk_ring_option_strings=(-h --help --pin --json --query --dry-run --base-url --library)
_shtab_shelf_front_desk_option_strings=(-h --help --json --query --dry-run --base-url --library)
_shtab_shelf_desk_sign_in_option_strings=(-h --help --api-key --photo --json --query --dry-run --base-url --library)
_shtab_shelf_desk_events_option_strings=(-h --help --kind --limit --cursor --jsonl --csv --tsv --follow --interval --state --json --query --dry-run --base-url --library)
_shtab_shelf_desk_option_strings=(-h --help --json --query --dry-run --base-url --library)
_shtab_shelf_help_books_list_option_strings=()
_shtab_shelf_help_books_search_option_strings=()
_shtab_shelf_help_books_get_option_strings=()
_shtab_shelf_help_books_add_option_strings=()
_shtab_shelf_help_books_update_option_strings=()
_shtab_shelf_help_books_remove_option_strings=()
_shtab_shelf_help_books_suggest_option_strings=()
_shtab_shelf_help_books_option_strings=()
_shtab_shelf_help_book_list_option_strings=()
_shtab_shelf_help_book_search_option_strings=()
_shtab_shelf_help_book_get_option_strings=()
_shtab_shelf_help_book_add_option_strings=()
_shtab_shelf_help_book_update_option_strings=()
_shtab_shelf_help_book_remove_option_strings=()
_shtab_shelf_help_book_suggest_option_strings=()
_shtab_shelf_help_book_option_strings=()
_shtab_shelf_help_find_option_strings=()
_shtab_shelf_help_loans_hold_place_option_strings=()
_shtab_shelf_help_loans_hold_drop_option_strings=()
_shtab_shelf_help_loans_hold_check_option_strings=()
_shtab_shelf_help_loans_hold_option_strings=()
_shtab_shelf_help_loans_reserve_option_strings=()
_shtab_shelf_help_loans_return_option_strings=()
_shtab_shelf_help_loans_option_strings=()
_shtab_shelf_help_loan_hold_place_option_strings=()
_shtab_shelf_help_loan_hold_drop_option_strings=()
_shtab_shelf_help_loan_hold_check_option_strings=()
_shtab_shelf_help_loan_hold_option_strings=()
_shtab_shelf_help_loan_reserve_option_strings=()
_shtab_shelf_help_loan_return_option_strings=()
_shtab_shelf_help_loan_option_strings=()
_shtab_shelf_help_reserve_option_strings=()
_shtab_shelf_help_front_desk_ring_option_strings=()
_shtab_shelf_help_front_desk_option_strings=()
_shtab_shelf_help_desk_sign_in_option_strings=()
_shtab_shelf_help_desk_events_option_strings=()
_shtab_shelf_help_desk_option_strings=()
_shtab_shelf_help_exit_codes_option_strings=()
_shtab_shelf_help_environment_option_strings=()
_shtab_shelf_help_scopes_option_strings=()
_shtab_shelf_help_opening_hours_option_strings=()
_shtab_shelf_help_completion_option_strings=()
_shtab_shelf_help_option_strings=(-h --help)
_shtab_shelf_version_option_strings=(-h --help)
_shtab_shelf_completion_option_strings=(-h --help)
_shtab_shelf_option_strings=(-h --help --json --query --dry-run --base-url --library --version)

_shtab_shelf_books_add___blurb_file_COMPGEN=_shtab_shelf_files
_shtab_shelf_books_update___changes_file_COMPGEN=_shtab_shelf_files
_shtab_shelf_books_suggest___description_file_COMPGEN=_shtab_shelf_files
_shtab_shelf_book_add___blurb_file_COMPGEN=_shtab_shelf_files
_shtab_shelf_book_update___changes_file_COMPGEN=_shtab_shelf_files
_shtab_shelf_book_suggest___description_file_COMPGEN=_shtab_shelf_files
_shtab_shelf_desk_sign_in___photo_COMPGEN=_shtab_shelf_files
_shtab_shelf_desk_events___state_COMPGEN=_shtab_shelf_files

_shtab_shelf_books_list___order_choices=(Newest oldest)
_shtab_shelf_books_list___language_choices=(en el ja)
_shtab_shelf_books_search___order_choices=(Newest oldest)
_shtab_shelf_books_search___language_choices=(en el ja)
_shtab_shelf_books_pos_0_choices=(list search get add update remove suggest)
_shtab_shelf_book_list___order_choices=(Newest oldest)
_shtab_shelf_book_list___language_choices=(en el ja)
_shtab_shelf_book_search___order_choices=(Newest oldest)
_shtab_shelf_book_search___language_choices=(en el ja)
_shtab_shelf_book_pos_0_choices=(list search get add update remove suggest)
_shtab_shelf_find___order_choices=(Newest oldest)
_shtab_shelf_find___language_choices=(en el ja)
_shtab_shelf_loans_hold_pos_0_choices=(place drop check)
_shtab_shelf_loans_pos_0_choices=(hold reserve return)
_shtab_shelf_loan_hold_pos_0_choices=(place drop check)
_shtab_shelf_loan_pos_0_choices=(hold reserve return)
_shtab_shelf_front_desk_pos_0_choices=(ring)
_shtab_shelf_desk_pos_0_choices=(sign-in events)
_shtab_shelf_help_books_pos_0_choices=(list search get add update remove suggest)
_shtab_shelf_help_book_pos_0_choices=(list search get add update remove suggest)
_shtab_shelf_help_loans_hold_pos_0_choices=(place drop check)
_shtab_shelf_help_loans_pos_0_choices=(hold reserve return)
_shtab_shelf_help_loan_hold_pos_0_choices=(place drop check)
_shtab_shelf_help_loan_pos_0_choices=(hold reserve return)
_shtab_shelf_help_front_desk_pos_0_choices=(ring)
_shtab_shelf_help_desk_pos_0_choices=(sign-in events)
_shtab_shelf_help_pos_0_choices=(books book find loans loan reserve front-desk desk exit-codes environment scopes opening-hours completion)
_shtab_shelf_completion_pos_0_choices=(bash zsh fish)
_shtab_shelf_pos_0_choices=(books book find loans loan reserve front-desk desk help version completion)

_shtab_shelf_books_list__h_nargs=0
_shtab_shelf_books_list___help_nargs=0
_shtab_shelf_books_list___on_shelf_nargs=0
_shtab_shelf_books_list___all_nargs=0
_shtab_shelf_books_list___jsonl_nargs=0
_shtab_shelf_books_list___csv_nargs=0
_shtab_shelf_books_list___tsv_nargs=0
_shtab_shelf_books_list___json_nargs=0
_shtab_shelf_books_list___dry_run_nargs=0
_shtab_shelf_books_search__h_nargs=0
_shtab_shelf_books_search___help_nargs=0
_shtab_shelf_books_search___on_shelf_nargs=0
_shtab_shelf_books_search___all_nargs=0
_shtab_shelf_books_search___jsonl_nargs=0
_shtab_shelf_books_search___csv_nargs=0
_shtab_shelf_books_search___tsv_nargs=0
_shtab_shelf_books_search___json_nargs=0
_shtab_shelf_books_search___dry_run_nargs=0
_shtab_shelf_books_get__h_nargs=0
_shtab_shelf_books_get___help_nargs=0
_shtab_shelf_books_get___json_nargs=0
_shtab_shelf_books_get___dry_run_nargs=0
_shtab_shelf_books_add__h_nargs=0
_shtab_shelf_books_add___help_nargs=0
_shtab_shelf_books_add___lendable_nargs=0
_shtab_shelf_books_add___json_nargs=0
_shtab_shelf_books_add___dry_run_nargs=0
_shtab_shelf_books_update__h_nargs=0
_shtab_shelf_books_update___help_nargs=0
_shtab_shelf_books_update___json_nargs=0
_shtab_shelf_books_update___dry_run_nargs=0
_shtab_shelf_books_remove__h_nargs=0
_shtab_shelf_books_remove___help_nargs=0
_shtab_shelf_books_remove___json_nargs=0
_shtab_shelf_books_remove___dry_run_nargs=0
_shtab_shelf_books_suggest__h_nargs=0
_shtab_shelf_books_suggest___help_nargs=0
_shtab_shelf_books_suggest___json_nargs=0
_shtab_shelf_books_suggest___dry_run_nargs=0
_shtab_shelf_books_pos_0_nargs=A...
_shtab_shelf_books__h_nargs=0
_shtab_shelf_books___help_nargs=0
_shtab_shelf_books___json_nargs=0
_shtab_shelf_books___dry_run_nargs=0
_shtab_shelf_book_list__h_nargs=0
_shtab_shelf_book_list___help_nargs=0
_shtab_shelf_book_list___on_shelf_nargs=0
_shtab_shelf_book_list___all_nargs=0
_shtab_shelf_book_list___jsonl_nargs=0
_shtab_shelf_book_list___csv_nargs=0
_shtab_shelf_book_list___tsv_nargs=0
_shtab_shelf_book_list___json_nargs=0
_shtab_shelf_book_list___dry_run_nargs=0
_shtab_shelf_book_search__h_nargs=0
_shtab_shelf_book_search___help_nargs=0
_shtab_shelf_book_search___on_shelf_nargs=0
_shtab_shelf_book_search___all_nargs=0
_shtab_shelf_book_search___jsonl_nargs=0
_shtab_shelf_book_search___csv_nargs=0
_shtab_shelf_book_search___tsv_nargs=0
_shtab_shelf_book_search___json_nargs=0
_shtab_shelf_book_search___dry_run_nargs=0
_shtab_shelf_book_get__h_nargs=0
_shtab_shelf_book_get___help_nargs=0
_shtab_shelf_book_get___json_nargs=0
_shtab_shelf_book_get___dry_run_nargs=0
_shtab_shelf_book_add__h_nargs=0
_shtab_shelf_book_add___help_nargs=0
_shtab_shelf_book_add___lendable_nargs=0
_shtab_shelf_book_add___json_nargs=0
_shtab_shelf_book_add___dry_run_nargs=0
_shtab_shelf_book_update__h_nargs=0
_shtab_shelf_book_update___help_nargs=0
_shtab_shelf_book_update___json_nargs=0
_shtab_shelf_book_update___dry_run_nargs=0
_shtab_shelf_book_remove__h_nargs=0
_shtab_shelf_book_remove___help_nargs=0
_shtab_shelf_book_remove___json_nargs=0
_shtab_shelf_book_remove___dry_run_nargs=0
_shtab_shelf_book_suggest__h_nargs=0
_shtab_shelf_book_suggest___help_nargs=0
_shtab_shelf_book_suggest___json_nargs=0
_shtab_shelf_book_suggest___dry_run_nargs=0
_shtab_shelf_book_pos_0_nargs=A...
_shtab_shelf_book__h_nargs=0
_shtab_shelf_book___help_nargs=0
_shtab_shelf_book___json_nargs=0
_shtab_shelf_book___dry_run_nargs=0
_shtab_shelf_find__h_nargs=0
_shtab_shelf_find___help_nargs=0
_shtab_shelf_find___on_shelf_nargs=0
_shtab_shelf_find___all_nargs=0
_shtab_shelf_find___jsonl_nargs=0
_shtab_shelf_find___csv_nargs=0
_shtab_shelf_find___tsv_nargs=0
_shtab_shelf_find___json_nargs=0
_shtab_shelf_find___dry_run_nargs=0
_shtab_shelf_loans_hold_place__h_nargs=0
_shtab_shelf_loans_hold_place___help_nargs=0
_shtab_shelf_loans_hold_place___json_nargs=0
_shtab_shelf_loans_hold_place___dry_run_nargs=0
_shtab_shelf_loans_hold_drop__h_nargs=0
_shtab_shelf_loans_hold_drop___help_nargs=0
_shtab_shelf_loans_hold_drop___json_nargs=0
_shtab_shelf_loans_hold_drop___dry_run_nargs=0
_shtab_shelf_loans_hold_check__h_nargs=0
_shtab_shelf_loans_hold_check___help_nargs=0
_shtab_shelf_loans_hold_check___wait_nargs=0
_shtab_shelf_loans_hold_check___json_nargs=0
_shtab_shelf_loans_hold_check___dry_run_nargs=0
_shtab_shelf_loans_hold_pos_0_nargs=A...
_shtab_shelf_loans_hold__h_nargs=0
_shtab_shelf_loans_hold___help_nargs=0
_shtab_shelf_loans_hold___json_nargs=0
_shtab_shelf_loans_hold___dry_run_nargs=0
_shtab_shelf_loans_reserve__h_nargs=0
_shtab_shelf_loans_reserve___help_nargs=0
_shtab_shelf_loans_reserve___json_nargs=0
_shtab_shelf_loans_reserve___dry_run_nargs=0
_shtab_shelf_loans_return__h_nargs=0
_shtab_shelf_loans_return___help_nargs=0
_shtab_shelf_loans_return___json_nargs=0
_shtab_shelf_loans_return___dry_run_nargs=0
_shtab_shelf_loans_pos_0_nargs=A...
_shtab_shelf_loans__h_nargs=0
_shtab_shelf_loans___help_nargs=0
_shtab_shelf_loans___json_nargs=0
_shtab_shelf_loans___dry_run_nargs=0
_shtab_shelf_loan_hold_place__h_nargs=0
_shtab_shelf_loan_hold_place___help_nargs=0
_shtab_shelf_loan_hold_place___json_nargs=0
_shtab_shelf_loan_hold_place___dry_run_nargs=0
_shtab_shelf_loan_hold_drop__h_nargs=0
_shtab_shelf_loan_hold_drop___help_nargs=0
_shtab_shelf_loan_hold_drop___json_nargs=0
_shtab_shelf_loan_hold_drop___dry_run_nargs=0
_shtab_shelf_loan_hold_check__h_nargs=0
_shtab_shelf_loan_hold_check___help_nargs=0
_shtab_shelf_loan_hold_check___wait_nargs=0
_shtab_shelf_loan_hold_check___json_nargs=0
_shtab_shelf_loan_hold_check___dry_run_nargs=0
_shtab_shelf_loan_hold_pos_0_nargs=A...
_shtab_shelf_loan_hold__h_nargs=0
_shtab_shelf_loan_hold___help_nargs=0
_shtab_shelf_loan_hold___json_nargs=0
_shtab_shelf_loan_hold___dry_run_nargs=0
_shtab_shelf_loan_reserve__h_nargs=0
_shtab_shelf_loan_reserve___help_nargs=0
_shtab_shelf_loan_reserve___json_nargs=0
_shtab_shelf_loan_reserve___dry_run_nargs=0
_shtab_shelf_loan_return__h_nargs=0
_shtab_shelf_loan_return___help_nargs=0
_shtab_shelf_loan_return___json_nargs=0
_shtab_shelf_loan_return___dry_run_nargs=0
_shtab_shelf_loan_pos_0_nargs=A...
_shtab_shelf_loan__h_nargs=0
_shtab_shelf_loan___help_nargs=0
_shtab_shelf_loan___json_nargs=0
_shtab_shelf_loan___dry_run_nargs=0
_shtab_shelf_reserve__h_nargs=0
_shtab_shelf_reserve___help_nargs=0
_shtab_shelf_reserve___json_nargs=0
_shtab_shelf_reserve___dry_run_nargs=0
_shtab_shelf_front_desk_ring__h_nargs=0
_shtab_shelf_front_desk_ring___help_nargs=0
_shtab_shelf_front_desk_ring___json_nargs=0
_shtab_shelf_front_desk_ring___dry_run_nargs=0
_shtab_shelf_front_desk_pos_0_nargs=A...
_shtab_shelf_front_desk__h_nargs=0
_shtab_shelf_front_desk___help_nargs=0
_shtab_shelf_front_desk___json_nargs=0
_shtab_shelf_front_desk___dry_run_nargs=0
_shtab_shelf_desk_sign_in__h_nargs=0
_shtab_shelf_desk_sign_in___help_nargs=0
_shtab_shelf_desk_sign_in___json_nargs=0
_shtab_shelf_desk_sign_in___dry_run_nargs=0
_shtab_shelf_desk_events__h_nargs=0
_shtab_shelf_desk_events___help_nargs=0
_shtab_shelf_desk_events___jsonl_nargs=0
_shtab_shelf_desk_events___csv_nargs=0
_shtab_shelf_desk_events___tsv_nargs=0
_shtab_shelf_desk_events___follow_nargs=0
_shtab_shelf_desk_events___json_nargs=0
_shtab_shelf_desk_events___dry_run_nargs=0
_shtab_shelf_desk_pos_0_nargs=A...
_shtab_shelf_desk__h_nargs=0
_shtab_shelf_desk___help_nargs=0
_shtab_shelf_desk___json_nargs=0
_shtab_shelf_desk___dry_run_nargs=0
_shtab_shelf_help_books_pos_0_nargs=A...
_shtab_shelf_help_book_pos_0_nargs=A...
_shtab_shelf_help_loans_hold_pos_0_nargs=A...
_shtab_shelf_help_loans_pos_0_nargs=A...
_shtab_shelf_help_loan_hold_pos_0_nargs=A...
_shtab_shelf_help_loan_pos_0_nargs=A...
_shtab_shelf_help_front_desk_pos_0_nargs=A...
_shtab_shelf_help_desk_pos_0_nargs=A...
_shtab_shelf_help_pos_0_nargs=A...
_shtab_shelf_help__h_nargs=0
_shtab_shelf_help___help_nargs=0
_shtab_shelf_version__h_nargs=0
_shtab_shelf_version___help_nargs=0
_shtab_shelf_completion__h_nargs=0
_shtab_shelf_completion___help_nargs=0
_shtab_shelf_pos_0_nargs=A...
_shtab_shelf__h_nargs=0
_shtab_shelf___help_nargs=0
_shtab_shelf___json_nargs=0
_shtab_shelf___dry_run_nargs=0
_shtab_shelf___version_nargs=0


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
_shtab_shelf() {
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

  local prefix=_shtab_shelf
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
_shtab_shelf_files() {
  local word=$1
  case $word in
    [\"\']*) word=${word:1} ;;
    *) word=${word//\\/} ;;
  esac
  compgen -f -- "$word"
}

# Bash also splits words at = and :. This function joins the pieces, and splits --flag=value into two words. From each
# result it removes the part before the piece that bash replaces.
_shelf() {
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
  _shtab_shelf
  for index in "${!COMPREPLY[@]}"; do
    piece=$flag${COMPREPLY[index]}
    COMPREPLY[index]=${piece#"$last"}
  done
}

complete -o bashdefault -F _shelf shelf
