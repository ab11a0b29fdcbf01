/** `offprint check`: which rules, the report, the exit code. */

import { check } from '../../app/check/check.ts';
import { EXPORT_REFUSED } from '../../app/check/export-demands.ts';
import { ownValue } from '../../article/own-value.ts';
import { CHECKS, type Check, RECEIVER_NAMES, RECEIVERS } from '../../checks/index.ts';
import { SILENCE_PAGES } from '../../checks/silence.ts';
import { rulePage } from '../../io/rule-page.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { RULES } from '../../messages/report.ts';
import { enumerated } from '../../words/enumerated.ts';
import { nearest } from '../../words/nearest.ts';
import { chosenNames } from '../chosen-names.ts';
import { CHECK_REPORTS, type CheckForm, type ReportLook } from '../reports/check-report.ts';

export interface CheckFlags {
  /** Receivers, separated by commas; without, those of each journal. */
  for?: string;
  strict?: boolean;
  advice?: boolean;
  /** Output folder, for the printed lengths of articles. */
  out: string;
  /** A rule whose page is wanted. */
  explain?: string;
  format: CheckForm;
  /** Print the PDF first. */
  pdf?: boolean;
}

/**
 * @returns what goes to stdout, and the exit code: 1 for an error, or, with `strict`, a warning
 * @throws SurroundingsError for wrong usage
 */
export async function checkCommand(
  paths: string[],
  flags: CheckFlags,
  look: ReportLook,
): Promise<{ report: string; exit: number }> {
  if (flags.explain !== undefined) return { report: await explained(flags.explain), exit: 0 };
  if (paths.length === 0)
    throw new SurroundingsError(
      'Unexpected call without a folder, expected for example: offprint check manuscripts/1-1',
    );
  const result = await check({
    paths,
    advice: flags.advice ?? false,
    ...(flags.for !== undefined && {
      receivers: chosenNames(flags.for, RECEIVER_NAMES, 'receiver', '--for'),
    }),
    out: flags.out,
    print: flags.pdf ?? false,
  });
  const failing = result.findings.some(
    ({ severity }) => severity === 'error' || (flags.strict && severity === 'warning'),
  );
  return { report: CHECK_REPORTS[flags.format](result, look), exit: failing ? 1 : 0 };
}

/** Readers and the journal itself are never left out. */
function whoIsAsked({ receivers }: Check): string {
  if (receivers.some((name) => name === 'readers' || name === 'house')) return '';
  return `\n\nA journal that has not ${enumerated(receivers.map((name) => RECEIVERS[name]))} is not asked: \`receivers: [scholar]\` in journal.yaml names those that it has.`;
}

/** @param given as in the message, in brackets or without */
async function explained(given: string): Promise<string> {
  const name = given.replace(/^\[|\]$/g, '');
  const found = CHECKS.find((each) => each.name === name);
  if (found) return `${await rulePage(name)}${whoIsAsked(found)}`;
  if (name === EXPORT_REFUSED)
    return `## ${name}\n\n\`offprint export\` would leave the article out for this receiver. The message says which field is in the way, and what to do.`;
  const severity = ownValue<string>(RULES, name);
  if (severity)
    return `## ${name}\n\n\`offprint build\` reports it as ${severity}. The message says what was expected at this place, and what to do.`;
  const silence = ownValue(SILENCE_PAGES, name);
  if (silence) return `## ${name}\n\n${silence}`;
  const meant = nearest(name, [...CHECKS.map((each) => each.name), ...Object.keys(RULES)]);
  throw new SurroundingsError(
    `Unexpected rule "${name}" in --explain, expected one of docs/rules.md.${meant ? ` Did you mean ${meant}?` : ''}`,
  );
}
