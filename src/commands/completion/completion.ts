import { Argument } from 'commander';
import { nearest } from '../../model/names.js';
import { UsageError, unknownWord } from '../../model/usage-error.js';
import type { CommandModule } from '../command.js';
import { scripts } from './scripts.js';
import { outcome } from '../outcome.js';

const shells = Object.keys(scripts);

export const completion: CommandModule = {
  define(commander) {
    const shell = new Argument('<shell>', 'the shell that is to complete what you type');
    shell.argChoices = shells;
    commander.addArgument(shell).addHelpText(
      'before',
      `Examples:
  bash: add this line to ~/.bashrc
    source <(traite completion bash)
  bash 3.2, as on macOS: write the script to a file and source that
    $ traite completion bash > ~/.traite.bash
  zsh: write it to a folder of $fpath, and start zsh anew
    $ traite completion zsh > "\${fpath[1]}/_traite"
  fish:
    $ traite completion fish > ~/.config/fish/completions/traite.fish
`,
    );
  },
  run([shell]) {
    if (shell === undefined) {
      throw new UsageError(`completion needs a shell; allowed: ${shells.join(', ')}`);
    }
    const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
    if (script === undefined) throw unknownWord('shell', shell, nearest(shell, shells), shells);
    return Promise.resolve(outcome([script]));
  },
};
