import { safe } from '../../render/escape.js';
import type { Safe } from '../../render/escape.js';

/*
 * Each script asks "traite complete" once a TAB and inserts what it answers as plain text. A line is
 * a word, a tab and what it is; a line without a word says that the shell's own files or folders do.
 */

const bash = safe`# Completion of traite for bash 3.2 and later: source <(traite completion bash)

_traite() {
  local IFS=$'\\n' piece line value before='' glued='' kind='' last=0 index
  local -a words
  words=('')
  COMPREPLY=()
  # Bash parts --partner=UK and a:b, which are one word each.
  for ((index = 1; index <= COMP_CWORD; index++)); do
    piece=\${COMP_WORDS[index]}
    if ((index == COMP_CWORD)) && [ -n "\${COMP_LINE-}" ]; then
      line=\${COMP_LINE:COMP_POINT}
      piece=\${piece%"\${line%%[[:space:]]*}"}
    fi
    if ((index > 1)) && [[ $piece == [=:]* ]]; then
      words[last]+=$piece
      glued=yes
      before=\${words[last]}
    elif [ -n "$glued" ]; then
      before=\${words[last]}
      words[last]+=$piece
      glued=
    else
      ((index > 1)) && ((last += 1))
      words[last]=$piece
      before=
    fi
  done
  # Bash 3 parts nothing, and yet replaces only what stands after the last = or colon.
  if ((BASH_VERSINFO[0] < 4)) && [[ $piece == *[=:]* && $piece != *[\\'\\"]* ]]; then
    line=\${piece##*[=:]}
    before=\${piece%"$line"}
    piece=$line
  fi
  while read -r line; do
    value=\${line%%$'\\t'*}
    [ -n "$value" ] || kind=\${line#$'\\t'}
    [[ -n $value && $value == "$before"* ]] && _traite_add "\${value#"$before"}" "$piece"
  done < <(command traite complete --quoted -- "\${words[@]}" 2>/dev/null </dev/null)
  case $kind in
    files) _traite_paths -f "$piece" ;;
    folders) _traite_paths -d "$piece" ;;
  esac
}

# Adds a word so that the shell takes it for one word of plain text, also between quotation marks.
_traite_add() {
  local text=$1
  case $2 in
    \\'*) [[ $text == *\\'* ]] && return ;;
    \\"*) [[ $text == *[\\"\\$\\\`\\\\!]* ]] && return ;;
    *)
      if [[ $text == *[!A-Za-z0-9_.,/=:+-]* ]]; then
        printf -v text %q "$text"
        text=\${text//\\\\,/,}
      fi
      ;;
  esac
  COMPREPLY+=("$text")
}

_traite_paths() {
  local path quoting=
  compopt -o filenames 2>/dev/null && quoting=its-own
  [[ $2 == [=:]* ]] && set -- "$1" ''
  while read -r path; do
    if [ -n "$quoting" ]; then COMPREPLY+=("$path"); else _traite_add "$path" "$2"; fi
  done < <(compgen "$1" -- "\${2#[\\'\\"]}")
}

complete -F _traite traite
`;

const zsh = safe`#compdef traite
# Completion of traite for zsh: traite completion zsh > "\${fpath[1]}/_traite", or source it.

_traite() {
  local line value kind
  local -a found
  for line in "\${(@f)$(command traite complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null)}"; do
    value=\${line%%$'\\t'*}
    if [[ -z $value ]]; then
      kind=\${line#$'\\t'}
    else
      value=\${value//\\\\/\\\\\\\\}
      line=\${line#*$'\\t'}
      found+=("\${value//:/\\\\:}:\${line//\\\\/\\\\\\\\}")
    fi
  done
  _describe -t values value found
  if [[ -n $kind ]]; then
    compset -P '*='
    case $kind in
      files) _files ;;
      folders) _files -/ ;;
    esac
  fi
}

if [[ $funcstack[1] == _traite ]]; then
  _traite "$@"
else
  compdef _traite traite
fi
`;

const fish = safe`# Completion of traite for fish: traite completion fish > ~/.config/fish/completions/traite.fish

function __traite_complete
    # The word at the cursor is as it was typed, so the others are quoted again.
    set -l words (commandline -xpc 2>/dev/null; or commandline -opc)
    set -l quoted (string escape --no-quoted -- $words[2..-1])
    set -l current (commandline -ct)
    for line in (command traite complete --quoted -- $quoted "$current" 2>/dev/null </dev/null)
        switch $line
            case \\tfiles \\tfolders
                set -l parts (string match -r '^(.*=|)(.*)$' -- "$current")
                if test $line = \\tfiles
                    printf '%s\\n' $parts[2](__fish_complete_path $parts[3])
                else
                    printf '%s\\n' $parts[2](__fish_complete_directories $parts[3])
                end
            case '*'
                printf '%s\\n' $line
        end
    end
end

complete -c traite -f -k -a '(__traite_complete)'
`;

/** The shells and the script of each. */
export const scripts: Readonly<Record<string, Safe>> = { bash, zsh, fish };
