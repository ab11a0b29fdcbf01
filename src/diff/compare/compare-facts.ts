/** Facts that are no text: dates, identifiers, licence, funding. Each field is told of by itself. */
import { type Change, type Part, substantive, type Touches, type Verdict } from '../change.ts';
import { factPrint } from '../fingerprint.ts';
import { type Comparison, changeAt, kindOf, type Spot } from './comparison.ts';

export interface FactSpot {
  part: Part;
  /** "received date", "licence". */
  label: string;
  touches?: Touches;
  /** In the front matter: "dates". */
  key?: string;
  field?: string;
  verdict?: Verdict;
}

/** How a value reads to people; `undefined` where there is none. */
type Read<Value> = (value: Value) => string | undefined;

/** A fact as a whole; nothing where it is the same. */
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
  return [changeAt(factSpot(at, comparison), kind, verdict, more)];
}

/** Every field of a fact, those too that only one side has. */
export function compareFields(
  before: object | undefined,
  after: object | undefined,
  at: FactSpot,
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
        verdict: verdictOf?.(field) ?? at.verdict,
        ...(at.key !== undefined && { key: `${at.key}.${field}` }),
      },
      comparison,
    ),
  );
}

/** "awardIds" as people write it. */
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

/** A fact as people read it. */
function factText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map(factText).join(', ');
  if (typeof value !== 'object') return String(value);
  if ('date-parts' in value && Array.isArray(value['date-parts']))
    return value['date-parts'].map((parts) => [parts].flat().join('-')).join('/');
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) =>
      isName(key) ? factText(inner) : `${fieldName(key)}: ${factText(inner)}`,
    )
    .join(' ');
}

function isName(key: string): boolean {
  return ['family', 'given', 'literal', 'name', 'suffix', 'particle'].includes(key);
}
