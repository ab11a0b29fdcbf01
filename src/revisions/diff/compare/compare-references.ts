/** Compares references by key: each field and the printed entry. */
import type { Article, CslItem, Reference } from '../../../article/article.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { type Change, minor, substantive } from '../change.ts';
import { referenceFactName } from '../fact-names.ts';
import { contentPrint, factPrint } from '../fingerprint.ts';
import { factSentence } from '../sentence.ts';
import { compareFact, type FactSpot, factSpot } from './compare-facts.ts';
import { compareInlines } from './compare-text.ts';
import { type Comparison, changeAt, wholeChange } from './comparison.ts';

/** Maps the old key to the new one for works that were only renamed. */
export function renamedKeys(before: Article, after: Article): ReadonlyMap<string, string> {
  const [old, now] = [before, after].map(
    (article) => new Set(article.references.map(({ key }) => key)),
  );
  const come = after.references.filter(({ key }) => !old?.has(key));
  const byData = new Map(come.map((reference) => [dataPrint(reference), reference.key]));
  return new Map(
    before.references
      .filter(({ key }) => !now?.has(key))
      .flatMap((reference): [string, string][] => {
        const key = byData.get(dataPrint(reference));
        byData.delete(dataPrint(reference));
        return key === undefined ? [] : [[reference.key, key]];
      }),
  );
}

function dataPrint({ csl, text }: Reference): string {
  return `${factPrint(data(csl))} ${contentPrint(text)}`;
}

function data({ id, ...csl }: CslItem): object {
  return csl;
}

export function compareReferences(comparison: Comparison): Change[] {
  const [before, after] = [comparison.before, comparison.after];
  const byKey = new Map(
    before.article.references.map((reference) => [before.reading.keyOf(reference.key), reference]),
  );
  const keys = new Set(after.article.references.map(({ key }) => key));
  const removed = [...byKey].filter(([key]) => !keys.has(key)).map(([, reference]) => reference);
  return [
    ...removed.flatMap((reference) => whole(reference, 'removed', comparison)),
    ...after.article.references.flatMap((reference) => {
      const old = byKey.get(reference.key);
      return old
        ? compareReference(old, reference, comparison)
        : whole(reference, 'added', comparison);
    }),
    ...orderChange(byKey, keys, comparison),
  ];
}

function spotOf({ key }: Reference, field?: string): FactSpot {
  return {
    part: 'references',
    label: `reference ${key}${field ? ` (${field})` : ''}`,
    ...(field && { name: `${referenceFactName(field)} of the reference ${key}` }),
    touches: 'interpretation',
    ...(field && { field }),
  };
}

function whole(reference: Reference, kind: 'added' | 'removed', comparison: Comparison): Change[] {
  const spot = factSpot(spotOf(reference), comparison);
  const text = plainText(reference.text, comparison.after.reading.language);
  const change = wholeChange(spot, kind, substantive(`a reference was ${kind}`), text);
  const says = factSentence(`reference ${reference.key}`, change.before, change.after);
  return [withKey({ ...change, says }, reference)];
}

function withKey(change: Change, { key }: Reference): Change {
  return { ...change, where: { ...change.where, key } };
}

function compareReference(before: Reference, after: Reference, comparison: Comparison): Change[] {
  const [old, now] = [data(before.csl), data(after.csl)].map(
    (item) => new Map(Object.entries(item)),
  );
  const fields = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const changes = [...fields].flatMap((field) =>
    compareFact(old?.get(field), now?.get(field), spotOf(after, field), comparison),
  );
  if (before.key !== after.key)
    changes.push(
      ...compareFact(
        before.key,
        after.key,
        {
          ...spotOf(after, 'key'),
          verdict: minor('the key in the manuscript; nothing printed is another'),
        },
        comparison,
      ),
    );
  const reported = changes.length > 0 ? changes : printedChange(before, after, comparison);
  return reported.map((change) => withKey(change, after));
}

/** Entries with the same data but other words, because of another style or of other works by the same authors. */
function printedChange(before: Reference, after: Reference, comparison: Comparison): Change[] {
  if (contentPrint(before.text) === contentPrint(after.text)) return [];
  const [old, now] = [comparison.before.article, comparison.after.article];
  if (old.citationFormat !== now.citationFormat) return [];
  const [change] = compareInlines(
    before.text,
    after.text,
    factSpot(spotOf(after, 'as printed'), comparison),
    comparison,
  );
  const why = 'printed otherwise; its data are the same';
  const spot = factSpot(spotOf(after, 'as printed'), comparison);
  const { before: was, after: is, runs } = change ?? {};
  const sameData = before.csl.custom?.printed === undefined;
  return [
    changeAt(spot, 'changed', sameData ? minor(why) : substantive('a reference changed'), {
      before: was,
      after: is,
      runs,
    }),
  ];
}

function orderChange(
  before: ReadonlyMap<string, Reference>,
  keys: ReadonlySet<string>,
  comparison: Comparison,
): Change[] {
  const old = [...before.keys()].filter((key) => keys.has(key));
  const now = [...keys].filter((key) => before.has(key));
  if (old.join('\n') === now.join('\n')) return [];
  const spot = factSpot(
    { part: 'references', label: 'order of the references', touches: 'interpretation' },
    comparison,
  );
  const change = changeAt(
    spot,
    'moved',
    minor('the order of the list; changed works are listed separately'),
    { before: old.join(', '), after: now.join(', ') },
  );
  return [{ ...change, says: 'The order of the references changed' }];
}
