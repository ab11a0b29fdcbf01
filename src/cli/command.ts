/** What a command is: its words for --help, and what it answers. The process stands in src/cli/main.ts alone. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { placeOf } from '../io/files/keep-inside.ts';
import { journalHome } from '../io/journal/journal-home.ts';
import { isInside, join } from '../io/system/paths.ts';
import { SurroundingsError } from '../io/system/surroundings.ts';

/** Everything that a command may know of the terminal. */
export interface Terminal {
  /** For progress while a command works; what it answers goes through `end`. */
  stderr: NodeJS.WriteStream;
  stdoutColour: boolean;
  stderrColour: boolean;
  /** Width of the terminal that stdout is; absent where it is none. */
  columns?: number;
  /** Prints what was answered, and sets the exit code. */
  end(outcome: Outcome): void;
}
/** What a command answers. */
export interface Outcome {
  /** To stdout. */
  out?: string;
  /** To stderr. */
  err?: string;
  /** 0 done; 1 a mistake of an author or editor; 2 usage, surroundings or our bug. */
  exit: number;
}

/** Adds a command to the program: its options, its help, its action. */
export type Declare = (program: Command, terminal: Terminal) => void;

export type ReportForm = 'pretty' | 'json';

/** `--format`, as most commands have it. */
export function formOption(): Option {
  return new Option('--format <form>', 'report for people or as JSON on stdout')
    .choices(['pretty', 'json'])
    .default('pretty');
}

/** `--all`, as every command that prints messages has it. */
export function allOption(): Option {
  return new Option('--all', 'print every message, also if there are many of a kind');
}

/**
 * `--out`, as most commands have it.
 *
 * @param folder in the journal's folder, if the option is not given
 */
export function outOption(words = 'output folder', folder = 'output'): Option {
  return new Option('-o, --out <folder>', words)
    .default(folder, `${folder}/ in the journal's folder`)
    .argParser(folderName);
}

/**
 * Puts the default of `--out` into the folder of the journal that is named first.
 *
 * @throws SurroundingsError if a link takes it elsewhere: a journal that a stranger sent could name any folder
 */
export async function placeOutputs(command: Command): Promise<void> {
  if (command.getOptionValueSource('out') !== 'default') return;
  const home = await journalHome(command.args[0] ?? '');
  const out = join(home, command.getOptionValue('out'));
  if (!isInside(placeOf(home), placeOf(out)))
    throw new SurroundingsError(
      `The output folder ${out} is a link that leads out of the journal. Name the folder with --out, or remove the link.`,
    );
  command.setOptionValue('out', out);
}

/** `--root`, as every command that reads articles has it. */
export function rootOption(): Option {
  return new Option(
    '--root <folder>',
    'folder around the articles out of which they may take pictures, bibliographies and included texts',
  ).argParser(folderName);
}

/** Scripts leave it empty where a variable of theirs is not set. */
function folderName(given: string): string {
  if (given.trim() === '') throw new InvalidArgumentError('Expected the name of a folder.');
  return given;
}

/** The end of a command's --help. */
export function exitCodes(zero: string, one: string): string {
  return `
Exit codes:
  0  ${zero}
  1  ${one}
  2  wrong usage, something missing on this machine, or a bug of Offprint's`;
}
