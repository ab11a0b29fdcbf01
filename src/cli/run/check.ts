/** `offprint check`: chooses the rules, and returns the report and the exit code. */

import { type CheckOptions, check } from '../../app/check/check.ts';
import { fix } from '../../app/check/fix.ts';
import { CHECKS, RECEIVER_NAMES, RECEIVERS } from '../../checks/index.ts';
import { rulePage } from '../../io/rule-page.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { RULE_WORDINGS } from '../../messages/wordings.ts';
import { enumerate } from '../../words/enumerate.ts';
import { nearest } from '../../words/nearest.ts';
import { chosenNames } from '../chosen-names.ts';
import { CHECK_REPORTS, type CheckForm, type ReportLook } from '../reports/check-report.ts';

export interface CheckFlags {
  /** Receivers, separated by commas. By default, those of each journal. */
  for?: string;
  strict?: boolean;
  advice?: boolean;
  /** Output folder, for the printed lengths of articles. */
  out: string;
  /** The rule whose page is to be printed. */
  explain?: string;
  all?: boolean;
  format: CheckForm;
  /** Print the PDF first. */
  pdf?: boolean;
  /** Apply the fixes of findings first. */
  fix?: boolean;
  /** Rules whose fixes are applied, separated by commas. */
  rule?: string;
}

/**
 * @returns the text for stdout, and the exit code: 1 for an error, or, with `strict`, a warning
 * @throws SurroundingsError for wrong usage
 */
export async function checkCommand(
  paths: string[],
  flags: CheckFlags,
  look: ReportLook,
): Promise<{ report: string; exit: number }> {
  if (flags.explain !== undefined) return { report: await explainRule(flags.explain), exit: 0 };
  if (paths.length === 0)
    throw new SurroundingsError(
      'No folder is named. Name one, for example: offprint check manuscripts/1-1',
    );
  if (flags.rule !== undefined && !flags.fix)
    throw new SurroundingsError('--rule says what --fix puts right. Add --fix.');
  const options: CheckOptions = {
    paths,
    advice: flags.advice ?? false,
    ...(flags.for !== undefined && {
      receivers: chosenNames(flags.for, RECEIVER_NAMES, 'receiver', '--for'),
    }),
    out: flags.out,
    print: flags.pdf ?? false,
  };
  const { result, ...changes } = flags.fix
    ? await fix(options, flags.rule === undefined ? undefined : fixableRules(flags.rule))
    : { result: await check(options) };
  const failing = result.findings.some(
    ({ severity }) => severity === 'error' || (flags.strict && severity === 'warning'),
  );
  return { report: CHECK_REPORTS[flags.format](result, look, changes), exit: failing ? 1 : 0 };
}

function fixableRules(named: string): string[] {
  const known = CHECKS.filter((each) => each.scope !== 'issue' && each.fixes);
  return chosenNames(
    named,
    known.map(({ name }) => name),
    'fixable rule',
    '--rule',
  );
}

function howToSilence(name: string): string {
  if (!CHECKS.some((each) => each.name === name)) return '';
  return `\n\n**If the rule does not fit an article,** silence it in the front matter, with the reason:\n\n    silence:\n      ${name}: The reason.`;
}

/** Says which journals a rule applies to. Rules for readers and for the house style apply to all of them. */
function receiversOf(name: string): string {
  const { receivers = [] } = CHECKS.find((each) => each.name === name) ?? {};
  const isForAll = receivers.some((each) => each === 'readers' || each === 'house');
  if (receivers.length === 0 || isForAll) return '';
  return `\n\nThe rule applies only to journals that are sent to ${enumerate(receivers.map((each) => RECEIVERS[each]))}. A journal names its receivers in journal.yaml, for example \`receivers: [scholar]\`.`;
}

/** @param rule its name, perhaps in brackets as in a message */
async function explainRule(rule: string): Promise<string> {
  const name = rule.replace(/^\[|\]$/g, '');
  const page = await rulePage(name);
  if (page !== undefined) return `${page}${howToSilence(name)}${receiversOf(name)}\n`;
  const meant = nearest(name, Object.keys(RULE_WORDINGS));
  throw new SurroundingsError(
    `There is no rule "${name}". ${meant ? `Did you mean ${meant}? ` : ''}docs/rules.md lists all rules.`,
  );
}
