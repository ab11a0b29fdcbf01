/** Writes intake.md: what was found, where, how certain it is and what to check; then where every word went. */

import { addToGroup } from '../../words/add-to-group.ts';
import type { LeftOutReason } from '../draft.ts';
import { type Finding, type Findings, type Sureness, TOPICS } from '../findings.ts';
import type { Account, Fate } from '../ledger.ts';
import type { Intake } from '../result.ts';
import { excerpt, placeOf } from '../source.ts';

export interface ReportHead {
  /** Name of the input file. */
  input: string;
  /** Written paths, relative to the article's folder. */
  written: string[];
}

const LEFT_OUT: Record<LeftOutReason, string> = {
  'running-head': 'running head of a page',
  'page-number': 'page number',
  'line-number': 'number of a line at the margin',
  contents: 'table of contents, made anew',
  hidden: 'hidden text or an unfilled prompt',
  drawn: 'in a chart or diagram that Word draws',
  deleted: 'deleted by a tracked change',
  comment: 'comment',
  'printed-bibliography': 'list of a reference manager, made anew from its data',
  'header-footer': 'header or footer of the page',
  repeated: 'said twice',
  translated: 'in a second language, for which an affiliation has no place',
  'mark-up': 'mark-up',
  honorific: 'title or degree at a name',
  address: 'postal address of the corresponding author, for which an article has no place',
  classification: 'codes of a classification, for which an article has no place',
  'own-citation': 'citation of the article itself, made anew',
  unplaced: 'not understood',
};

const FATES: [Exclude<Fate, `left-out:${string}`>, string][] = [
  ['article', 'in article.md'],
  ['joined', 'in article.md, parts of words joined over line ends'],
  ['formula', 'in article.md, as TeX'],
  ['value', 'in article.md, as data (dates, licence, country, names in other letters)'],
  ['references', 'in references.json'],
  ['citation', 'replaced by citation keys'],
  ['label', 'printed anew by every format (labels, numbers, marks)'],
  ['journal', 'in journal.yaml and issue.yaml, or the same as there'],
];

export function writeReport(result: Intake, head: ReportHead): string {
  return [
    `# Intake of ${head.input}`,
    '',
    `Written: ${head.written.join(', ')}.`,
    '',
    ...summary(result.findings),
    ...sections(result.findings),
    ...leftOut(result),
    ...account(result.account),
    '',
  ].join('\n');
}

function summary(findings: Findings): string[] {
  const counts = (['unsure', 'likely', 'certain'] as Sureness[]).map(
    (sure) => `${findings.filter((finding) => finding.sure === sure).length} ${sure}`,
  );
  return [`Findings: ${counts.join(', ')}.`, ''];
}

interface Section {
  title: string;
  holds(finding: Finding): boolean;
}

/** What needs attention comes first; topics within a section are ordered by the harm of a mistake. */
const SECTIONS: Section[] = [
  { title: 'Look at these first: unsure', holds: ({ sure }) => sure === 'unsure' },
  {
    title: 'To be done: certain',
    holds: ({ sure, look }) => sure === 'certain' && look !== undefined,
  },
  { title: 'A glance is enough: likely', holds: ({ sure }) => sure === 'likely' },
  {
    title: 'Nothing to be done: certain',
    holds: ({ sure, look }) => sure === 'certain' && look === undefined,
  },
];

function sections(findings: Findings): string[] {
  return SECTIONS.flatMap(({ title, holds }) => {
    const own = TOPICS.flatMap((topic) =>
      findings.filter((finding) => finding.topic === topic && holds(finding)),
    );
    return own.length > 0 ? [`## ${title}`, '', ...groupsOf(own).flatMap(lines), ''] : [];
  });
}

/** If at least this many findings of one topic share their advice, it is printed once, above them. */
const MANY = 3;

function groupsOf(findings: Findings): Findings[] {
  const groups = new Map<string, Findings>();
  for (const finding of findings)
    addToGroup(
      groups,
      finding.look ? `${finding.topic} ${finding.look}` : String(groups.size),
      finding,
    );
  return [...groups.values()].flatMap((group) =>
    group.length < MANY ? group.map((finding) => [finding]) : [group],
  );
}

function lines(group: Findings): string[] {
  const [first] = group;
  if (!first || group.length === 1) return first ? [`- ${named(first)} ${told(first)}`] : [];
  const places = new Map<string, string[]>();
  for (const { what, where } of group) {
    const known = places.get(what) ?? [];
    places.set(what, known.concat(where && !known.includes(where) ? [where] : []));
  }
  const each = [...places].map(([what, where]) => `  - ${escapeReport(what)}${placed(where)}`);
  return [`- ${named(first)} ${escapeReport(first.look ?? '')}`, ...each];
}

function named({ topic }: Finding): string {
  return `**${topic[0]?.toUpperCase()}${topic.slice(1)}.**`;
}

function told({ what, where, look }: Finding): string {
  return `${escapeReport(what)}${placed(where ? [where] : [])}${look ? ` ${escapeReport(look)}` : ''}`;
}

/** Examples: "(paragraph 17)", "(paragraphs 17, 19)". */
function placed(where: string[]): string {
  const numbers = where.map((place) => /^paragraph (\d+)$/.exec(place)?.[1]);
  if (where.length === 0) return '';
  if (where.length === 1 || numbers.includes(undefined)) return ` (${where.join('; ')})`;
  return ` (paragraphs ${numbers.join(', ')})`;
}

/** Escapes text of the input, because the report is Markdown. */
function escapeReport(text: string): string {
  return text.replace(/[\\*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

const MOST_LISTED = 200;

/** Reasons for left-out text that a finding already quotes. */
const TOLD: LeftOutReason[] = ['mark-up', 'comment', 'honorific', 'header-footer'];

function leftOut({ account, ledger }: Intake): string[] {
  const listed = account.leftOut.filter(({ why }) => !TOLD.includes(why) && !IN_SUM.includes(why));
  const lines = listed.slice(0, MOST_LISTED).map(({ why, start, end }) => {
    const words = excerpt(ledger.source, { start, end }, IN_FULL.includes(why) ? 2000 : 160);
    return `- ${LEFT_OUT[why]}: “${escapeReport(words)}” (${placeOf(ledger.source, start)})`;
  });
  const more = listed.length - MOST_LISTED;
  lines.push(...(more > 0 ? [`- and ${more} more`] : []), ...sums(account));
  return lines.length > 0 ? ['## Left out, because', '', ...lines, ''] : [];
}

/** Text found nowhere else: an editor may copy it back from the report, so it is quoted in full. */
const IN_FULL: LeftOutReason[] = ['unplaced', 'deleted', 'hidden', 'drawn'];

/**
 * Reasons with many lines, which are only counted: the text repeats them as headings, captions or data, or they are
 * line numbers.
 */
const IN_SUM: LeftOutReason[] = ['contents', 'line-number', 'printed-bibliography'];

function sums({ leftOut: left }: Account): string[] {
  return IN_SUM.flatMap((reason) => {
    const lines = left.filter(({ why }) => why === reason).length;
    return lines > 0
      ? [`- ${LEFT_OUT[reason]}: ${lines === 1 ? 'one line' : `${lines} lines`}`]
      : [];
  });
}

function account({ counts, wordsIn, accounted, lost }: Account): string[] {
  const rows = FATES.flatMap(([fate, words]) =>
    counts.get(fate) ? [`- ${counts.get(fate)} ${words}`] : [],
  );
  const reasons = Object.entries(LEFT_OUT).flatMap(([why, words]) => {
    const number = counts.get(`left-out:${why as LeftOutReason}`);
    return number ? [`- ${number} left out: ${words}`] : [];
  });
  const problem =
    lost.length > 0 ? [`- **${lost.length} lost**: ${lost.slice(0, 20).join(' ')}`] : [];
  return [
    '## Words',
    '',
    ...rows,
    ...reasons,
    ...problem,
    '',
    `Words in: ${wordsIn}  `,
    `Words accounted for: ${accounted}`,
  ];
}

/** The report as data. */
export function reportData(result: Intake, head: ReportHead) {
  const { account: closed, ledger } = result;
  return {
    input: head.input,
    written: head.written,
    findings: result.findings,
    leftOut: closed.leftOut.map(({ why, start, end }) => ({
      why,
      where: placeOf(ledger.source, start),
      words: ledger.source.text.slice(start, end),
    })),
    words: {
      in: closed.wordsIn,
      accounted: closed.accounted,
      by: Object.fromEntries(closed.counts),
      lost: closed.lost,
    },
  };
}
