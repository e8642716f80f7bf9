import AccordWording

/// A shell of the machine that can be taught to complete the words after `accord`.
enum CommandLineShell: String, Choice {
  case bash, zsh, fish

  static let name = Text(en: "shell", fr: "interpréteur de commandes")

  var word: Text { .same(rawValue) }

  /// What teaches it: a script that asks `accord complete` what can be written, so that identities
  /// and everything that plugins declare are offered too.
  ///
  /// `accord complete -- WORDS` is given the words up to the cursor, the last one as far as it is
  /// written, and writes a line for each word that can stand there: the word, a tab, what it is.
  var script: String {
    switch self {
    case .bash: bashScript
    case .zsh: zshScript
    case .fish: fishScript
    }
  }

  private var bashScript: String {
    #"""
    # Completion of accord for bash. To have it in every session:
    #   accord completion bash > ~/.local/share/bash-completion/completions/accord
    _accord() {
      local found
      COMPREPLY=()
      while IFS=$'\t' read -r found _; do
        COMPREPLY+=("$found")
      done < <("$1" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      # Words of a command in quotes: a second answer keeps bash from closing the quote.
      if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *' ' ]]; then
        COMPREPLY+=("${COMPREPLY[0]} ")
      fi
    }
    complete -o default -F _accord accord

    """#
  }

  private var zshScript: String {
    #"""
    #compdef accord
    # Completion of accord for zsh. To have it in every session, in a folder of $fpath:
    #   accord completion zsh > ~/.zfunc/_accord
    _accord() {
      local line end=' '
      local -a found shown
      for line in "${(@f)$("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        [[ -n $line ]] || continue
        found+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  -- }")
      done
      if (( ${#found} == 0 )); then
        _files
        return
      fi
      # Within quotes the command goes on after the word.
      [[ ${words[CURRENT]} == [\'\"]* ]] && end=''
      # Accord has chosen them: a word may be found by a name that does not begin with it.
      compadd -U -l -S "$end" -d shown -a found
    }
    if [[ $funcstack[1] == _accord ]]; then
      _accord "$@"
    else
      compdef _accord accord
    fi

    """#
  }

  private var fishScript: String {
    #"""
    # Completion of accord for fish. To have it in every session:
    #   accord completion fish > ~/.config/fish/completions/accord.fish
    function __accord_complete
      set -l words (commandline -opc)
      set -l found ($words[1] complete -- $words[2..] (commandline -ct) 2>/dev/null)
      if test (count $found) -eq 0
        __fish_complete_path (commandline -ct)
      else
        printf '%s\n' $found
        # Words of a command in quotes: a second answer keeps fish from closing the quote.
        set -l word (string split -f 1 \t -- $found[1])
        if test (count $found) -eq 1; and string match -q '* ' -- $word
          printf '%s \n' $word
        end
      end
    end
    complete -c accord -f -a '(__accord_complete)'

    """#
  }
}
