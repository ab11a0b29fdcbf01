/** What commands have in common: options, help texts and outcomes. Only src/cli/in-terminal.ts uses the process. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { placeOf } from '../io/files/keep-inside.ts';
import { journalHome } from '../io/journal/journal-home.ts';
import { isInside, join } from '../io/system/paths.ts';
import { SurroundingsError } from '../io/system/surroundings.ts';

/** Everything that a command knows of the terminal. */
export interface Terminal {
  /** For progress while a command works. Its outcome goes through `end`. */
  stderr: NodeJS.WriteStream;
  stdoutColour: boolean;
  stderrColour: boolean;
  /** The width of the terminal. Absent if stdout is not a terminal. */
  columns?: number;
  /** Prints the outcome, and sets the exit code. */
  end(outcome: Outcome): void;
}
/** The result of a command. */
export interface Outcome {
  /** To stdout. */
  out?: string;
  /** To stderr. */
  err?: string;
  /** 0 done; 1 a mistake of an author or editor; 2 wrong usage, a problem of the machine, or our bug. */
  exit: number;
}

/** Adds a command to the program: its options, its help, its action. */
export type Declare = (program: Command, terminal: Terminal) => void;

export type ReportForm = 'pretty' | 'json';

/** The option `--format` of most commands. */
export function formOption(): Option {
  return new Option('--format <form>', 'report for people or as JSON on stdout')
    .choices(['pretty', 'json'])
    .default('pretty');
}

/** The option `--all` of every command that prints messages. */
export function allOption(): Option {
  return new Option('--all', 'print every message, even if there are many of one kind');
}

/**
 * The option `--out` of most commands.
 *
 * @param folder the default, in the journal's folder
 */
export function outOption(words = 'output folder', folder = 'output'): Option {
  return new Option('-o, --out <folder>', words)
    .default(folder, `${folder}/ in the journal's folder`)
    .argParser(folderName);
}

/**
 * Puts the default of `--out` into the folder of the journal that is named first.
 *
 * @throws SurroundingsError if it is a link out of the journal. A stranger's journal could write into any folder.
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

/** The option `--root` of every command that reads articles. */
export function rootOption(): Option {
  return new Option(
    '--root <folder>',
    'folder around the articles from which they may use pictures, bibliographies and included texts',
  ).argParser(folderName);
}

/** Scripts pass an empty name if a variable is not set. */
function folderName(name: string): string {
  if (name.trim() === '') throw new InvalidArgumentError('Write the name of a folder.');
  return name;
}

/** The value of `--port`. */
export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535)
    throw new InvalidArgumentError('Expected a number from 0 to 65535.');
  return port;
}

/** The exit codes at the end of a command's help. */
export function exitCodes(zero: string, one: string): string {
  return `
Exit codes:
  0  ${zero}
  1  ${one}
  2  wrong usage, something missing on this machine, or a bug of Offprint`;
}
