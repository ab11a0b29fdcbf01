/** Joins the front matter of a text with that of its title page. Where both state a fact differently, both are reported. */

import { parseYaml } from '../../compile/yaml/document.ts';
import { frontMatterOf } from '../../words/front-matter.ts';
import { isObject } from '../../words/is-object.ts';
import { lettersAndDigits } from '../../words/letters-and-digits.ts';
import { type Findings, find, type Topic } from '../findings.ts';
import { DATE_ORDER, FRONT_KEYS, type FrontKey } from '../write/front-matter.ts';
import type { SubmittedFile } from './roles.ts';

export interface JoinedFacts {
  yaml: string;
  /** The file that each topic was taken from. */
  taken: Map<Topic, SubmittedFile>;
  findings: Findings;
}

/** Settings that belong to the text, not facts. */
const OF_TEXT: readonly FrontKey[] = ['language', 'number-sections', 'bibliography', 'nocite'];

/** The topics of findings about each fact. */
const TOPICS_OF: Partial<Record<FrontKey, readonly Topic[]>> = {
  title: ['title'],
  authors: ['authors', 'affiliations'],
  dates: ['dates'],
  keywords: ['keywords'],
  abstract: ['abstract'],
  license: ['licence'],
};

export const FACT_TOPICS: ReadonlySet<Topic> = new Set(Object.values(TOPICS_OF).flat());

type Values = Partial<Record<FrontKey, unknown>>;
interface Side {
  file: SubmittedFile;
  /** The YAML of each key. */
  lines: Map<string, string>;
  values: Values;
}

export function joinFacts(text: SubmittedFile, page: SubmittedFile): JoinedFacts {
  const [ofText, ofPage] = [sideOf(text), sideOf(page)];
  const joined: JoinedFacts = { yaml: '', taken: new Map(), findings: [] };
  for (const key of FRONT_KEYS) {
    if (key === 'affiliations') continue;
    const side = OF_TEXT.includes(key) ? ofText : choose(key, ofText, ofPage, joined.findings);
    for (const topic of TOPICS_OF[key] ?? [])
      if (side.values[key]) joined.taken.set(topic, side.file);
    joined.yaml += key === 'dates' ? datesOf(ofText, ofPage) : (side.lines.get(key) ?? '');
    // The authors name their affiliations by ids.
    if (key === 'authors') joined.yaml += side.lines.get('affiliations') ?? '';
  }
  return joined;
}

function sideOf(file: SubmittedFile): Side {
  const { yaml } = frontMatterOf(file.result.article) ?? { yaml: '' };
  const entries = yaml.split(/^(?=[a-z])/m).filter(Boolean);
  const lines = new Map(entries.map((entry) => [entry.slice(0, entry.indexOf(':')), entry]));
  const values: unknown = parseYaml(yaml).toJS();
  return { file, lines, values: isObject(values) ? values : {} };
}

/** The side with more; if each has something of its own, the title page. */
function choose(key: FrontKey, text: Side, page: Side, findings: Findings): Side {
  const [ofText, ofPage] = [factsOf(key, text), factsOf(key, page)];
  if (isWithin(ofText, ofPage)) return page;
  if (isWithin(ofPage, ofText)) return text;
  if (key !== 'dates') report(key, key, text, page, findings);
  else reportDates(text, page, findings);
  return page;
}

/** The words of a fact, without marks and punctuation. */
function factsOf(key: FrontKey, { values }: Side): string[] {
  const value = key === 'authors' ? [values.authors, values.affiliations] : values[key];
  return wordsIn(value).map(lettersAndDigits);
}

function isWithin(some: string[], all: string[]): boolean {
  return some.every((each) => all.includes(each));
}

/** The texts of a value, without ids and flags. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (isObject(value))
    return Object.entries(value).flatMap(([key, each]) => (IDS.has(key) ? [] : wordsIn(each)));
  return value === null || value === undefined || typeof value === 'boolean' ? [] : [String(value)];
}

const IDS = new Set(['id', 'affiliations']);

function report(name: string, key: FrontKey, text: Side, page: Side, findings: Findings): void {
  const said = ({ file, values }: Side) => `${file.name} says “${shown(values[key])}”`;
  find(
    findings,
    TOPICS_OF[key]?.[0] ?? 'file',
    'unsure',
    `The files differ in ${name}: ${said(page)}, ${said(text)}. The article has the first.`,
    { look: 'Look which is right.' },
  );
}

function reportDates(text: Side, page: Side, findings: Findings): void {
  for (const event of DATE_ORDER) {
    const of = ({ file, values }: Side): Side => ({
      file,
      lines: new Map(),
      values: { dates: isObject(values.dates) ? values.dates[event] : undefined },
    });
    const [ofText, ofPage] = [of(text), of(page)];
    const isStated = ofText.values.dates !== undefined && ofPage.values.dates !== undefined;
    if (isStated && ofText.values.dates !== ofPage.values.dates)
      report(`the date “${event}”`, 'dates', ofText, ofPage, findings);
  }
}

function shown(value: unknown): string {
  if (!Array.isArray(value)) return wordsIn(value).join(' ').trim();
  return value.map((each) => wordsIn(each).join(' ')).join('; ');
}

function datesOf(text: Side, page: Side): string {
  const both = [text, page].map(({ values }) => (isObject(values.dates) ? values.dates : {}));
  const dates: Record<string, unknown> = Object.assign({}, ...both);
  const parts = DATE_ORDER.flatMap((event) => (dates[event] ? [`${event}: ${dates[event]}`] : []));
  return parts.length > 0 ? `dates: {${parts.join(', ')}}\n` : '';
}
