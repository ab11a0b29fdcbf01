/** Turns the article's messages and its editor's comments into questions to the author. */
import { basename } from 'node:path/posix';
import type { VFile } from 'vfile';
import type { CslItem } from '../../article/article.ts';
import type { Sources } from '../../article/sources.ts';
import type { At, CheckFinding } from '../../checks/index.ts';
import { groupByKey } from '../../checks/lists.ts';
import type { Compiled } from '../../compile/compile.ts';
import type { Mark, Marks } from '../../formats/html/page-state.ts';
import type { Fact } from '../../messages/fact.ts';
import { addToGroup } from '../../words/add-to-group.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { enumerate } from '../../words/enumerate.ts';
import { readAt, writtenAt } from '../../words/pieces.ts';
import { type Located, type Locator, newLocator } from './locate.ts';
import { type ManuscriptText, manuscriptText } from './manuscript-text.ts';
import { type Query, type QueryPlace, spotName } from './query.ts';
import { ask, type Question } from './question.ts';
import { questionTemplate } from './wordings.ts';

export interface Queries {
  queries: Query[];
  /** The nodes that carry marks of queries. */
  marks: Marks;
}

/** A finding of the build or of `check`. */
export type Found = Pick<CheckFinding, 'rule' | 'message' | 'facts' | 'at' | 'also'>;

/** @param findings findings that are not silenced */
export function queriesOf(
  compiled: Compiled,
  sources: Sources,
  findings: readonly Found[],
): Queries {
  const text = manuscriptText(sources.manuscript, compiled.comments);
  const locator = newLocator(compiled, sources, text);
  const works = namesOfWorks(compiled);
  const asked = [
    ...findings.flatMap((found) => questionsOfFinding(found, locator, works)),
    ...compiled.comments.map((comment) => questionOfComment(comment, sources.manuscript, locator)),
  ];
  const groups = groupByKey(asked, ({ rule, question }) => JSON.stringify([rule, question])).map(
    (group) => group.toSorted(byOrder),
  );
  groups.sort(([a], [b]) => (a && b ? byOrder(a, b) : 0));
  const quoted = { text, works, sources };
  return {
    queries: groups.flatMap((group, index) => queryOf(group, numberOf(index), quoted)),
    marks: marksOf(groups),
  };
}

interface Asked {
  rule?: string;
  question: Question;
  at: At;
  located: Located;
}

function questionsOfFinding(
  { rule, message, facts = {}, at, also = [] }: Found,
  locator: Locator,
  works: ReadonlyMap<string, string>,
): Asked[] {
  const template = questionTemplate({ rule, message, facts });
  if (template === undefined) return [];
  const located = locator.locate(at);
  const named = Object.entries(facts).map(([slot, value]) => [
    slot,
    slot.startsWith('work') ? withNames(value, works) : value,
  ]);
  const { figure = 'the figure', author = 'this author' } = located;
  const work = (located.work && works.get(located.work)) ?? '';
  const question = ask(template, { figure, author, work, ...Object.fromEntries(named) });
  return [
    { rule, question, at, located },
    ...also.map((further) => ({ rule, question, at: further, located: locator.locate(further) })),
  ];
}

function questionOfComment(
  { text, place }: Compiled['comments'][number],
  manuscript: VFile,
  locator: Locator,
): Asked {
  const at = writtenAt(manuscript, place);
  const words = collapseWhiteSpace(text);
  const question = [...ask('The editor asks{on}: ', {}), words];
  return { question, at, located: locator.locate(at, true) };
}

function byOrder(a: Asked, b: Asked): number {
  const [zoneA, indexA] = a.located.order;
  const [zoneB, indexB] = b.located.order;
  return (
    zoneA - zoneB ||
    indexA - indexB ||
    (a.at.place?.start.line ?? 0) - (b.at.place?.start.line ?? 0) ||
    (a.at.place?.start.column ?? 0) - (b.at.place?.start.column ?? 0)
  );
}

function numberOf(index: number): string {
  return `AQ${index + 1}`;
}

interface Quoted {
  /** The manuscript. */
  text: ManuscriptText;
  works: ReadonlyMap<string, string>;
  sources: Sources;
}

function queryOf(group: readonly Asked[], number: string, quoted: Quoted): Query[] {
  const [first] = group;
  if (!first) return [];
  const { rule, question } = first;
  const places = group.map((asked) => placeOf(asked, quoted));
  return [{ number, by: rule ? 'message' : 'editor', ...(rule && { rule }), question, places }];
}

function placeOf(
  { at: { path, place }, located: { target, work } }: Asked,
  { text, works, sources }: Quoted,
): QueryPlace {
  const start = place?.start;
  const { manuscript } = sources;
  const whole = place && readAt(manuscript, { path, place });
  return {
    file: path === manuscript.path ? basename(path) : (fileOf(sources, path) ?? path),
    ...(start && { line: start.line, column: start.column }),
    excerpt: (work && works.get(work)) ?? (whole ? text.excerpt(whole.start) : ''),
    ...(target && { target }),
  };
}

/** Path of a text in the article's folder. */
function fileOf({ texts }: Sources, shown: string): string | undefined {
  return [...texts].find(([, file]) => file.path === shown)?.[0];
}

function marksOf(groups: readonly (readonly Asked[])[]): Marks {
  const marks = new Map<object, Mark[]>();
  for (const [index, group] of groups.entries())
    for (const [place, { located }] of group.entries()) {
      const { node, stretch } = located;
      if (!node) continue;
      const mark = { spot: spotName(numberOf(index), place), ...stretch };
      addToGroup(marks, node, mark);
    }
  return marks;
}

// ------------------------------------------------------------------------- works

/** Names of works by key. Example: "Marsh (2007)" */
function namesOfWorks({ library }: Compiled): Map<string, string> {
  return new Map([...library.items].map(([key, { csl }]) => [key, nameOfWork(csl)]));
}

/** Replaces keys by names of works. */
function withNames(keys: Fact, works: ReadonlyMap<string, string>): Fact {
  if (typeof keys === 'number') return keys;
  if (typeof keys === 'string') return keys.replace(/[^\s,]+/g, (key) => works.get(key) ?? key);
  return keys.map((key) => works.get(key) ?? key);
}

function nameOfWork(csl: CslItem): string {
  const people = csl.author ?? csl.editor ?? [];
  const names = people.map(({ family, literal }) => family ?? literal ?? '').filter(Boolean);
  const who = names.length > 3 ? `${names[0]} et al.` : enumerate(names);
  const { issued, title } = csl;
  const year = String(issued?.['date-parts']?.[0]?.[0] ?? issued?.literal ?? 'n.d.');
  return `${who || `“${title ?? csl.id}”`} (${year})`;
}
