import { Chalk, type ChalkInstance } from 'chalk';
import { arranged, type Safe } from './escape.js';

/** How the output is to look, as the edge of the program found or was told. */
export interface Look {
  /** Columns of the screen, from 1. */
  readonly width: number;
  /** 0 none, 1 for 16 colours, 2 for 256, 3 for all. */
  readonly colour: 0 | 1 | 2 | 3;
  /** Long cells are not wrapped. */
  readonly wide: boolean;
  /** The language of labels, as a BCP 47 tag. */
  readonly language: string;
  /** The output is a terminal. */
  readonly interactive: boolean;
}

/** The roles that text may have; each returns its text unchanged where there is no colour. */
export type Role = 'heading' | 'dim' | 'error' | 'warning' | 'information' | 'good' | 'match';
export type Colours = Readonly<Record<Role, (text: Safe) => Safe>>;

/** The colours of a look. */
export function coloursOf(look: Pick<Look, 'colour'>): Colours {
  const chalk = new Chalk({ level: look.colour });
  const role = (style: ChalkInstance) => (text: Safe) => arranged(text, (plain) => style(plain));
  return {
    heading: role(chalk.bold),
    dim: role(chalk.dim),
    error: role(chalk.red.bold),
    warning: role(chalk.yellow.bold),
    information: role(chalk.cyan.bold),
    good: role(chalk.green),
    match: role(chalk.bold.underline),
  };
}

const lineStyles = ['cyan', 'yellow', 'magenta', 'green'] as const;

/** The colour of a chart's line, by its number from 0; they come round, and never stand alone. */
export function lineColour(look: Pick<Look, 'colour'>, line: number): (text: Safe) => Safe {
  const chalk = new Chalk({ level: look.colour });
  const style = chalk[lineStyles[line % lineStyles.length] ?? 'cyan'];
  return (text) => arranged(text, (plain) => style(plain));
}
