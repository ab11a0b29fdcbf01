import { Overtime } from '../../io/processes/bounded.ts';
import { isSystemError, SurroundingsError, systemSentence } from '../../io/system/surroundings.ts';
import { printable } from '../../words/terminal-text.ts';

/** Says why a piece of work crashed. */
export function crashText(crash: unknown): string {
  if (isSystemError(crash)) return printable(systemSentence(crash));
  if (crash instanceof SurroundingsError || crash instanceof Overtime) return crash.message;
  const trace = (crash instanceof Error && crash.stack) || String(crash);
  return `this is a bug of Offprint's.\n${trace}`;
}
