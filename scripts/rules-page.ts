/** Writes docs/rules.md and docs/rules/. `check --explain RULE` prints a section of these pages. */

import { IntlMessageFormat } from 'intl-messageformat';
import { REFUSED_FOR } from '../src/checks/build-rules.ts';
import { type Check, RECEIVERS, type ReceiverName } from '../src/checks/check.ts';
import { CHECKS } from '../src/checks/index.ts';
import { ruleOf } from '../src/messages/message.ts';
import { RULES, type RuleName, type Severity } from '../src/messages/rules.ts';
import { RULE_WORDINGS, type RuleWording, SUBJECTS, WORDINGS } from '../src/messages/wordings.ts';
import { enumerate } from '../src/words/enumerate.ts';
import { ownValue } from '../src/words/own-value.ts';
import { examplesOf } from '../test/support/rule-examples.ts';

export type Subject = keyof typeof SUBJECTS;

/** A rule of `build` or of `check`, as its page shows it. */
interface PagedRule {
  name: string;
  wording: RuleWording;
  /** Absent of rules about the rules themselves. */
  severity?: Severity;
  /** A rule of `check`. */
  check?: Check;
}

function pagedRule(name: string): PagedRule | undefined {
  const wording = ownValue(RULE_WORDINGS, name);
  if (!wording) return undefined;
  const check = CHECKS.find((each) => each.name === name);
  const severity = check ? (check.severity ?? 'warning') : ownValue<Severity>(RULES, name);
  return { name, wording, severity, check };
}

/** "- Text of the case: what to do", for each situation in which the fix is another. */
function casesOf({ name }: PagedRule): string[] {
  const cases = Object.entries(WORDINGS.en).filter(([id]) => ruleOf({ id }) === name);
  const fixes = new Set(cases.map(([, { fix }]) => fix));
  if (fixes.size < 2) return [];
  return cases.map(([, { text, fix }]) =>
    `- ${withoutFacts(text)} ${withoutFacts(fix ?? '')}`.trim(),
  );
}

const WEIGHTS: Record<Severity, string> = {
  error: 'An error',
  warning: 'A warning',
  info: 'Advice',
};

/** "A warning for Crossref and DOAJ. Source: Crossref deposit schema 5.4.0 (2025)." */
function objectors({ name, severity, check }: PagedRule): string {
  if (!severity) return 'A message about the settings of the article.';
  const receivers = check?.receivers ?? REFUSED_FOR[name as RuleName];
  const whom = receivers ? ` for ${namesOf(receivers)}` : '';
  if (!check) return `${WEIGHTS[severity]} of \`offprint build\`${whom}.`;
  const { source, date, optional, refused } = check;
  const refusal = refused && severity !== 'error' ? ', and the article would be refused' : '';
  const shown = optional ? '; shown with `--advice`' : '';
  return `${WEIGHTS[severity]}${whom}${refusal}${shown}. Source: ${source} (${date}).`;
}

function namesOf(receivers: readonly ReceiverName[]): string {
  return enumerate(receivers.map((receiver) => RECEIVERS[receiver]));
}

// ------------------------------------------------------------------------- the documentation

const INTRODUCTION = `# Rules

This page lists the rules of \`offprint build\` and \`offprint check\` by subject. Each message ends with the name of its rule in brackets.
Names are permanent. \`offprint check --explain RULE\` prints the entry of one rule.

If your journal sends articles only to some receivers, write \`receivers: [crossref, doaj]\` in journal.yaml: rules that only other receivers
want are then left out. If a rule does not fit an article, silence it in the front matter, with the reason:

    silence:
      reference-url-shared: The agency serves both tables from one page.`;

/** docs/rules.md: a line for each rule, by subject. */
export function rulesIndex(): string {
  const chapters = [...rulesBySubject()].map(([subject, rules]) => {
    const lines = rules.map((rule) => {
      const link = `[${rule.name}](rules/${subject}.md#${rule.name})`;
      return `- ${link}: ${rule.wording.rule} *${shortObjectors(rule)}*`;
    });
    return `## ${SUBJECTS[subject]}\n\n${lines.join('\n')}`;
  });
  return `${[INTRODUCTION, ...chapters].join('\n\n')}\n`;
}

/** The section about one rule. */
export function rulePage(name: string): string {
  const rule = pagedRule(name);
  if (!rule) throw new Error(`no rule ${name}`);
  return entryOf(rule);
}

/** docs/rules/<subject>.md */
export function subjectPage(subject: Subject): string {
  const rules = rulesBySubject().get(subject) ?? [];
  return `${[`# Rules: ${SUBJECTS[subject]}`, '[All rules](../rules.md)', ...rules.map(entryOf)].join('\n\n')}\n`;
}

function rulesBySubject(): Map<Subject, PagedRule[]> {
  const rules = Object.keys(RULE_WORDINGS)
    .toSorted()
    .flatMap((name) => pagedRule(name) ?? []);
  const bySubject = Map.groupBy(rules, ({ wording }) => wording.subject);
  const subjects = Object.keys(SUBJECTS) as Subject[];
  return new Map(subjects.map((subject) => [subject, bySubject.get(subject) ?? []]));
}

function shortObjectors({ name, severity, check }: PagedRule): string {
  const receivers = check?.receivers ?? REFUSED_FOR[name as RuleName];
  const who = receivers ? namesOf(receivers) : 'Offprint';
  return severity ? `${severity}: ${who}` : who;
}

/** What the rule demands, what to do, who objects, and a short example. */
function entryOf(rule: PagedRule): string {
  const { name, wording, check } = rule;
  const cases = casesOf(rule);
  const fix = cases.length > 0 ? '' : fixOf(name);
  return [
    `## ${name}`,
    [wording.rule, wording.why, fix && `**Fix:** ${fix}`].filter(Boolean).join(' '),
    cases.join('\n'),
    `*${objectors(rule)}*${check ? shortExample(name) : ''}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Characters of an example that is shown in a line. */
const MOST_EXAMPLE = 90;
const SOURCES: ReadonlySet<string> = new Set(['article.md', 'journal.yaml', 'issue.yaml']);

/** " Reported: `title: Tides.` Correct: `title: Tides`", if it is short. */
function shortExample(rule: string): string {
  const [{ in: file, from, to, and }] = examplesOf(rule).breaks;
  const isShort = [from, to].every((text) => isInline(text));
  if (!SOURCES.has(file) || and !== undefined || !isShort) return '';
  return ` Reported: ${code(to)}. Correct: ${code(from)}.`;
}

function isInline(text: string): boolean {
  const line = text.trim();
  return line !== '' && line.length <= MOST_EXAMPLE && !line.includes('\n');
}

function code(text: string): string {
  const line = text.trim();
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** What a rule asks to do, without facts; empty if that depends on the situation. */
function fixOf(rule: string): string {
  return withoutFacts(ownValue(RULE_WORDINGS, rule)?.fix ?? '');
}

/** The words of a template, with "…" in the place of each fact. */
function withoutFacts(template: string): string {
  return wordsIn(new IntlMessageFormat(template, 'en', undefined, { ignoreTag: true }).getAst());
}

function wordsIn(elements: ReturnType<IntlMessageFormat['getAst']>): string {
  const words = elements.map((element) => {
    if ('options' in element) return wordsIn(element.options.other?.value ?? []);
    return element.type === LITERAL ? element.value : '…';
  });
  return words.join('');
}
/** Of an element of a template: plain words. */
const LITERAL = 0;
