/** The command's output for people: files written, then findings to check first. */
import { type Finding, sortFindings } from '../findings.ts';
import type { Account } from '../ledger.ts';
import type { Intake } from '../result.ts';

/** One input and its result. */
export interface Summarised {
  input: string;
  article?: string;
  result?: Intake;
  refused?: string;
}

const MOST_SHOWN = 12;

/** @param written paths in the form to print */
export function summaryOf(outcomes: Summarised[], written: string[]): string {
  const lines = [...written, ...outcomes.flatMap(linesOf)];
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

function linesOf({ input, result, refused }: Summarised): string[] {
  if (refused !== undefined) return [`${input}: ${refused}`];
  if (!result) return [];
  const unsure = sortFindings(result.findings).filter(({ sure }) => sure === 'unsure');
  const more = unsure.length - MOST_SHOWN;
  return [
    `${input}: ${wordsLine(result.account)}; ${unsure.length === 0 ? 'nothing unsure' : `${unsure.length} unsure`}, all in intake.md`,
    ...unsure.slice(0, MOST_SHOWN).map(findingLine),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function wordsLine({ wordsIn, accounted, lost }: Account): string {
  if (lost.length > 0)
    return `internal error: ${lost.length} of ${wordsIn} words are missing from article.md (${lost.slice(0, 5).join(' ')})`;
  return `${wordsIn} words in, ${accounted} accounted for`;
}

function findingLine({ what, where, look }: Finding): string {
  return `  ${where ? `${where}: ` : ''}${what}${look ? ` ${look}` : ''}`;
}
