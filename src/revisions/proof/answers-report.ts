/** The report of the answers, for the terminal and as Markdown. It does not edit anything. */
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import type { AnsweredQuery, AnswerReport } from './answers.ts';
import type { PrintedQuery } from './queries-file.ts';

/** Lists each place as `file:line:column` with its text, the question and the answer. */
export function answersText(report: AnswerReport): string {
  const { name, folder, remarks, warnings, answered, unanswered, unknown } = report;
  return [
    ...warnings.map((warning) => `warning ${warning}`),
    ...answered.map((query) => answeredText(query, folder)),
    ...(unanswered.length > 0
      ? ['Not answered:', ...unanswered.map((query) => openText(query, folder))]
      : []),
    ...unknown.map(
      ({ number, question, answer }) =>
        `${number} is no query of this proof${question ? ` (${collapseWhiteSpace(question)})` : ''}\n    ${indented(answer)}`,
    ),
    ...(remarks
      ? [`Remarks${name ? ` of ${collapseWhiteSpace(name)}` : ''}:\n    ${indented(remarks)}`]
      : []),
    summaryOf(report),
  ].join('\n');
}

/** Example: "1-2/firdous: 12 of 14 queries answered" */
function summaryOf({ article, answered, unanswered, name }: AnswerReport): string {
  const all = answered.length + unanswered.length;
  const by = name ? ` by ${collapseWhiteSpace(name)}` : '';
  return `${article}: ${answered.length} of ${all} queries answered${by}; nothing was changed`;
}

function answeredText(
  { number, question, asked, answer, places }: AnsweredQuery,
  folder: string,
): string {
  return [
    ...placesText(places, folder).map((place, index) =>
      index === 0 ? `${place} ${number}` : place,
    ),
    `    ${collapseWhiteSpace(question)}`,
    ...(asked ? [`    asked as: ${collapseWhiteSpace(asked)}`] : []),
    `    ▸ ${indented(answer)}`,
  ].join('\n');
}

function openText({ number, question, places }: PrintedQuery, folder: string): string {
  const [place] = places;
  const at = place ? ` (${positionOf(place, folder)})` : '';
  return `    ${number}${at} ${collapseWhiteSpace(question)}`;
}

function placesText(places: PrintedQuery['places'], folder: string): string[] {
  return places.map((place) => {
    const at = positionOf(place, folder);
    return place.excerpt ? `${at} “${collapseWhiteSpace(place.excerpt)}”` : at;
  });
}

/** `folder/article.md:60:703`, as in messages. Files, which are in another folder, omit the folder. */
function positionOf(
  { file, line, column }: PrintedQuery['places'][number],
  folder?: string,
): string {
  const path = folder === undefined ? file : `${folder}/${file}`;
  return [path, line, column].filter((part) => part !== undefined).join(':');
}

function indented(text: string): string {
  return text.trim().replace(/(?:(?<!\s)\s+)?\n\s*/g, '\n      ');
}

/** The report as a file with a checkbox for each answer. */
export function answersMarkdown(report: AnswerReport): string {
  const { article, name, remarks, warnings, answered, unanswered, unknown } = report;
  const parts = [
    `# Answers to the queries of ${escaped(article)}`,
    name && `By ${escaped(name)}.`,
    ...warnings.map((warning) => `**Look out:** ${escaped(warning)}`),
    ...answered.map(answeredMarkdown),
    unanswered.length > 0 && '## Not answered',
    unanswered.map(({ number, question }) => `- ${number}: ${escaped(question)}`).join('\n'),
    unknown.length > 0 && '## Answers to queries that this proof does not have',
    ...unknown.map(
      ({ number, question, answer }) =>
        `${escaped([number, question].filter(Boolean).join(': '))}\n\n${quoted(answer)}`,
    ),
    remarks && `## Remarks\n\n${quoted(remarks)}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function answeredMarkdown({ number, question, asked, answer, places }: AnsweredQuery): string {
  const where = places.map((place) => {
    const excerpt = place.excerpt ? `: ${escaped(place.excerpt)}` : '';
    return `- ${escaped(positionOf(place))}${excerpt}`;
  });
  return [
    `## ${number}`,
    escaped(question),
    asked && `Asked as: ${escaped(asked)}`,
    where.join('\n'),
    quoted(answer),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function quoted(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `> ${escaped(line)}`.trimEnd())
    .join('\n');
}

/** Escapes an author's text, so that it contains no link, picture or HTML. */
function escaped(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/[\\`*_[\]<>#!|~&{}]/g, '\\$&');
}

/** Control characters of terminals, and characters that change the writing direction. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
