/** The page of a rule: `check --explain RULE`, and docs/rules.md, which is all of them. Markdown. */
import type { Severity } from '../messages/report.ts';
import { enumerated } from '../words/enumerated.ts';
import { type Change, type Check, RECEIVERS } from './check.ts';

const SEVERITIES: Record<Severity, string> = {
  error: 'an error: refused, or wrong',
  warning: 'a warning: probably wrong',
  info: 'advice',
};

/** What a rule demands, who says so, how to keep it, and both shown. */
export function rulePage(check: Check): string {
  const { name, sentence, receivers, source, date, advice, optional, examples } = check;
  const [broken] = examples.breaks;
  const [kept] = examples.keeps;
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

/** Whether something stands there that is wrong, beside which the right thing is shown. */
function isShown({ from, to }: Change): boolean {
  return from.trim() !== '' && to.trim() !== '';
}

function weightOf({ severity = 'warning', refused }: Check): string {
  const said = SEVERITIES[severity];
  return refused && severity !== 'error' ? `${said}, and it would be refused` : said;
}

/** docs/rules.md */
export function rulesPage(checks: readonly Check[]): string {
  const sorted = checks.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return `${[INTRODUCTION, ...sorted.map(rulePage)].join('\n\n')}\n`;
}

const INTRODUCTION = `# The rules of \`offprint check\`

Made from the table in \`src/checks\`; \`offprint check --explain RULE\` prints one of them. Names are
permanent. What only receivers want whom the journal has not is left out by \`receivers: [crossref, doaj]\` in its
journal.yaml. A rule that does not hold for an article is silenced in its front matter, with the reason:

    silence:
      reference-url-shared: The agency serves both tables from one page.`;

/** What stands in the clean article of the tests once it was changed. */
function changeInWords(said: string, { and = [], ...change }: Change): string {
  const [first, ...others] = [change, ...and].map(oneInWords);
  return [`**${said}** ${first}`, ...others.map((each) => `and ${each}`)].join('\n\n');
}

function oneInWords({ in: file, from, to }: Change): string {
  const where =
    {
      html: 'in the web page',
      jats: 'in the JATS',
      pdf: 'in the PDF',
      files: 'in the facts of the other files',
      record: 'in the record of publication',
      ris: 'in the RIS record',
      bibtex: 'in the BibTeX record',
      'csl-json': 'in the CSL-JSON record',
      feed: 'in the news feed',
      contents: 'on the page of the issue’s contents',
    }[file as string] ?? `in ${file}`;
  return to.trim() === ''
    ? `${where} where this is missing:\n\n${fenced(from)}`
    : `${where}:\n\n${fenced(to)}`;
}

/** Fences longer than any inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/^\n+|\n+$/g, '')}\n${fence}`;
}
