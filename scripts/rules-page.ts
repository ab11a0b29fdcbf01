/** Writes docs/rules.md, which has a page for each rule. `check --explain RULE` prints one of these pages. */
import type { Change, Examples } from '../src/checks/changes.examples.ts';
import { type Check, RECEIVERS } from '../src/checks/check.ts';
import type { Severity } from '../src/messages/report.ts';
import { enumerated } from '../src/words/enumerated.ts';

const SEVERITIES: Record<Severity, string> = {
  error: 'an error: refused, or wrong',
  warning: 'a warning: probably wrong',
  info: 'advice',
};

/** The section of one rule: what it demands, who says so, how to keep it, and an example of each. */
export function rulePage(check: Check, { breaks: [broken], keeps: [kept] }: Examples): string {
  const { name, sentence, receivers, source, date, advice, optional } = check;
  return [
    `## ${name}`,
    sentence,
    `**Why:** for ${enumerated(receivers.map((receiver) => RECEIVERS[receiver]))} this is ${weightOf(check)}${optional ? '; it is shown with `--advice`' : ''}. Source: ${source} (${date}).`,
    `**To do:** ${advice}`,
    changeInWords('Reported', broken),
    ...(isShown(broken) ? [`**As it should be:**\n\n${fenced(broken.from)}`] : []),
    changeInWords('Not reported', kept),
  ].join('\n\n');
}

/** Whether the example replaces text. What it only adds or removes has no correct text to show beside it. */
function isShown({ from, to }: Change): boolean {
  return from.trim() !== '' && to.trim() !== '';
}

function weightOf({ severity = 'warning', refused }: Check): string {
  const said = SEVERITIES[severity];
  return refused && severity !== 'error' ? `${said}, and it would be refused` : said;
}

/** The text of docs/rules.md. */
export function rulesPage(
  checks: readonly Check[],
  examplesOf: (rule: string) => Examples,
): string {
  const sorted = checks.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const pages = sorted.map((check) => rulePage(check, examplesOf(check.name)));
  return `${[INTRODUCTION, ...pages].join('\n\n')}\n`;
}

const INTRODUCTION = `# The rules of \`offprint check\`

Made from the table in \`src/checks\`; \`offprint check --explain RULE\` prints one of them. Names are
permanent. What only receivers want whom the journal has not is left out by \`receivers: [crossref, doaj]\` in its
journal.yaml. A rule that does not hold for an article is silenced in its front matter, with the reason:

    silence:
      reference-url-shared: The agency serves both tables from one page.`;

/** The text of the clean article of the tests after the change. */
function changeInWords(said: string, { and = [], ...change }: Change): string {
  const [first, ...others] = [change, ...and].map(oneInWords);
  return [`**${said}** ${first}`, ...others.map((each) => `and ${each}`)].join('\n\n');
}

const PLACES: Partial<Record<Change['in'], string>> = {
  html: 'in the web page',
  jats: 'in the JATS',
  pdf: 'in the PDF',
  files: 'in the facts of the other files',
  record: 'in the record of publication',
};

function oneInWords({ in: file, from, to }: Change): string {
  const where = PLACES[file] ?? `in ${file}`;
  return to.trim() === ''
    ? `${where} where this is missing:\n\n${fenced(from)}`
    : `${where}:\n\n${fenced(to)}`;
}

/** The fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/^\n+|\n+$/g, '')}\n${fence}`;
}
