/** The page of a rule: `check --explain RULE`, and docs/rules.md, which is all of them. Markdown. */
import { type Change, type Check, RECEIVERS } from './check.ts';

const SEVERITIES: Record<Check['severity'], string> = {
  error: 'an error: it would be refused, or it is wrong',
  warning: 'a warning: it is probably wrong',
  info: 'advice',
};

/** What a rule demands, why, and how to keep it. */
export function rulePage(check: Check): string {
  const { name, sentence, receivers, source, date, advice, optional, examples } = check;
  const [broken] = examples.breaks;
  const [kept] = examples.keeps;
  return [
    `## ${name}`,
    sentence,
    `**To do:** ${advice}`,
    `**For** ${receivers.map((receiver) => RECEIVERS[receiver]).join(', ')}; ${weightOf(check)}${optional ? ' (shown with `--advice`)' : ''}. Source: ${source} (${date}).`,
    `Reported where ${changeInWords(broken)}`,
    `Not reported where ${changeInWords(kept)}`,
  ].join('\n\n');
}

function weightOf({ severity, refused }: Check): string {
  const said = SEVERITIES[severity];
  return refused && severity !== 'error' ? `${said}, but it would be refused` : said;
}

/** docs/rules.md */
export function rulesPage(checks: readonly Check[]): string {
  const sorted = checks.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return `${[INTRODUCTION, ...sorted.map(rulePage)].join('\n\n')}\n`;
}

const INTRODUCTION = `# The rules of \`offprint check\`

Made from the table in \`src/checks\`; \`offprint check --explain RULE\` prints one of them. Names are
permanent. A rule that does not hold for an article is silenced in its front matter, with the reason:

    silence:
      reference-url-shared: The agency serves both tables from one page.`;

/** Changes to the same clean article: what stood there, and what stands there now. */
function changeInWords({ and = [], ...change }: Change): string {
  return [change, ...and].map(oneInWords).join('\n\nand where ');
}

function oneInWords({ in: file, from, to }: Change): string {
  const where =
    {
      html: 'in the web page',
      jats: 'in the JATS',
      pdf: 'in the PDF',
      files: 'in the facts of the other files',
      record: 'in the record of publication',
    }[file as string] ?? `in ${file}`;
  if (to.trim() === '') return `${where} this is missing:\n\n${fenced(from)}`;
  return `${where}, instead of\n\n${fenced(from)}\n\nstands\n\n${fenced(to)}`;
}

/** Fences longer than any inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/^\n+|\n+$/g, '')}\n${fence}`;
}
