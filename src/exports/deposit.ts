/** DEPOSIT.md tells editors where each file goes and what was left out. */
import { articlesOf, type Issue } from '../article/issue.ts';
import { standingOf } from '../compile/record/standing.ts';
import type { Export, Exported, Problem } from './export.ts';
import { groupProblems, subjectsOf } from './group-problems.ts';

export interface Delivery {
  to: Export;
  made: Exported;
}

/**
 * @param failed names of the articles that have errors and are in no export
 * @param day the day of the export. Example: "2023-01-15"
 */
export function depositNotes(
  issue: Issue,
  deliveries: readonly Delivery[],
  failed: readonly string[],
  day: string,
): string {
  return [
    `# ${heading(issue)}`,
    `Exported on ${day}. Addresses and steps are those of November 2026. Receivers change them now and then.`,
    ...(failed.length > 0 ? [failures(failed)] : []),
    ...unknownPages(issue),
    overview(deliveries),
    ...noticedArticles(issue),
    ...deliveries.map(chapter),
    'All other files in this folder are from an earlier export.',
    '',
  ].join('\n\n');
}

function heading({ journal, facts, name }: Issue): string {
  const volume = facts.volume && `volume ${facts.volume}`;
  const number = facts.issue && `issue ${facts.issue}`;
  const parts = [journal.title, volume, number, !volume && !number && name];
  return `Deposit of ${plain(parts.filter(Boolean).join(', '))}`;
}

function failures(names: readonly string[]): string {
  return `**Not in any file**, because they have errors: ${names.map(plain).join(', ')}. Run \`offprint build\` to see the errors.`;
}

/** Names the articles whose pages are not known yet. Receivers would keep their records without pages. */
function unknownPages(issue: Issue): string[] {
  const articles = articlesOf(issue);
  if (!articles.some(({ pages }) => pages)) return [];
  const names = articles
    .filter(({ pages, elocation }) => pages?.last === undefined && elocation === undefined)
    .map(({ name }) => plain(name));
  if (names.length === 0) return [];
  return [
    `**The pages are not known yet** of ${names.join(', ')}. Build the issue with its PDFs (\`offprint build\`), and export again before you send anything.`,
  ];
}

function overview(deliveries: readonly Delivery[]): string {
  const rows = deliveries.map(({ to, made }) => {
    const files = made.files.map(({ path }) => `\`${path}\``).join(', ') || 'nothing';
    return `| ${to.title} | ${files} | ${leftOutNames(made) || 'none'} |`;
  });
  return ['| for | files | left out |', '|---|---|---|', ...rows].join('\n');
}

/** Lists the articles that notices are about. Every receiver must get them again. */
function noticedArticles(issue: Issue): string[] {
  const lines = articlesOf(issue).flatMap((article) =>
    (standingOf(article)?.notices ?? []).map(({ kind, date, title, doi, name }) => {
      const where = doi ? `${name}, ${doi}` : name;
      return `- **${plain(article.name)}**: ${kind} of ${date}, “${plain(title)}” (${plain(where)})`;
    }),
  );
  if (lines.length === 0) return [];
  const send = 'Send each of these again, with its notice, to everyone who has it:';
  return [`## Corrected and retracted articles\n\n${send}\n\n${lines.join('\n')}`];
}

function leftOutNames({ leftOut }: Exported): string {
  const names = new Set(
    leftOut.map(({ article }) => (article === undefined ? 'all' : plain(article))),
  );
  return [...names].join(', ');
}

function chapter({ to, made }: Delivery): string {
  const steps = to.steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
  return [
    `## ${to.title}`,
    made.files.length > 0 ? steps : 'There is nothing to send yet.',
    ...(made.notes ?? []).map(plain),
    ...problems('Left out', made.leftOut),
    ...problems('Sent, but please check', made.remarks ?? []),
  ].join('\n\n');
}

function problems(title: string, found: readonly Problem[]): string[] {
  if (found.length === 0) return [];
  const lines = groupProblems(found).map((group) => {
    const subjects = subjectsOf(group, (article = 'the whole issue') => article);
    return `- **${plain(subjects)}**: ${withCode(group.reason)}\n  ${withCode(group.advice)}`;
  });
  return [`### ${title}`, lines.join('\n')];
}

/** Escapes Markdown, but keeps code: commands and keys of YAML are to be copied. */
function withCode(sentence: string): string {
  const parts = sentence.split(/(`[^`]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : plain(part))).join('');
}

/** Escapes Markdown, so that words of manuscripts stay words. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
