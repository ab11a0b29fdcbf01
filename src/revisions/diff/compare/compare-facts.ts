/** Compares facts that are not text: dates, identifiers, licence, funding. Each field is reported separately. */

import { ownValue } from '../../../words/own-value.ts';
import { type Change, type Part, substantive, type Touches, type Verdict } from '../change.ts';
import { FACT_TEXTS } from '../fact-texts.ts';
import { factPrint } from '../fingerprint.ts';
import { factSentence } from '../sentence.ts';
import { type Comparison, changeAt, kindOf, type Spot } from './comparison.ts';

export interface FactSpot {
  part: Part;
  /** Examples: "received date", "licence" */
  label: string;
  touches?: Touches;
  /** The key in the front matter. Example: "dates" */
  key?: string;
  field?: string;
  verdict?: Verdict;
  /** The name in a sentence, if it differs from the label. Example: "ORCID iD of Ann Marsh" */
  name?: string;
  /** The whole sentence, if name and values are not enough. */
  says?: string;
}

/** The readable form of a value; undefined if there is none. */
type Read<Value> = (value: Value) => string | undefined;

/** Compares a fact as a whole. */
export function compareFact<Value>(
  before: Value,
  after: Value,
  at: FactSpot,
  comparison: Comparison,
  read: Read<Value> = factText,
): Change[] {
  if (factPrint(before) === factPrint(after)) return [];
  const kind = kindOf(before, after);
  const verdict =
    at.verdict ??
    substantive(`${at.label.split(', ').at(-1)} ${kind === 'changed' ? 'changed' : `was ${kind}`}`);
  const more = { before: read(before), after: read(after) };
  const says = at.says ?? factSentence(at.name ?? at.label, more.before, more.after);
  return [{ ...changeAt(factSpot(at, comparison), kind, verdict, more), says }];
}

/**
 * Compares every field of a fact, also if only one version has it.
 *
 * @param names the names of the fields in messages
 */
export function compareFields(
  before: object | undefined,
  after: object | undefined,
  { names, ...at }: FactSpot & { names: Readonly<Record<string, string>> },
  comparison: Comparison,
  verdictOf?: (field: string) => Verdict | undefined,
): Change[] {
  const [old, now] = [before, after].map((fact) => new Map(Object.entries(fact ?? {})));
  const fields = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...fields].flatMap((field) =>
    compareFact(
      old?.get(field),
      now?.get(field),
      {
        ...at,
        field,
        label: `${at.label} (${fieldName(field)})`,
        name: ownValue(names, field),
        verdict: verdictOf?.(field) ?? at.verdict,
        ...(at.key !== undefined && { key: `${at.key}.${field}` }),
      },
      comparison,
      textOf(field),
    ),
  );
}

function textOf(field: string): Read<unknown> {
  const own = ownValue<Read<unknown>>(FACT_TEXTS as Record<string, Read<unknown>>, field);
  return (value) => (value === undefined || !own ? factText(value) : own(value));
}

/** A key as words. Example: "awardIds" becomes "award ids" */
function fieldName(field: string): string {
  return field.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
}

export function factSpot(
  { part, label, touches = 'crediting', key, field }: FactSpot,
  { around }: Comparison,
): Spot {
  return {
    part,
    where: { label, ...(field && { field }) },
    line: key === undefined ? undefined : around.lineOfKey?.(key),
    touches,
  };
}

/** The readable form of a fact. */
function factText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map(factText).join(', ');
  if (typeof value !== 'object') return String(value);
  if ('family' in value || 'literal' in value) return nameText(value);
  if ('date-parts' in value && Array.isArray(value['date-parts']))
    return value['date-parts'].map((parts) => [parts].flat().join('-')).join('/');
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) =>
      key === 'name' ? factText(inner) : `${fieldName(key)}: ${factText(inner)}`,
    )
    .join(' ');
}

/** A name in CSL's form or in Offprint's. */
function nameText(name: object): string {
  const parts = new Map(Object.entries(name));
  return NAME_PARTS.flatMap((part) => parts.get(part) ?? []).join(' ');
}

const NAME_PARTS = [
  'literal',
  'given',
  'particle',
  'dropping-particle',
  'non-dropping-particle',
  'family',
  'suffix',
];
