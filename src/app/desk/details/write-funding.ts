/** Changes of funding: a statement, a list of grants, or both. */

import type { Node } from 'yaml';
import { frontMatterKey } from '../../../compile/metadata/dialects/front-matter.ts';
import type { ChangeTree } from './change-tree.ts';
import type { AwardValues, DetailsChanges, DetailsValues } from './details-values.ts';
import { changeOfItems, changeOfStrings, isSame } from './list-changes.ts';
import { locate, pairIn, topValue } from './locate.ts';
import { awardKey, fundingForm } from './read-funding.ts';
import { CannotChange, type Change, type MapEntry, type Written, write } from './yaml/change.ts';
import { itemsOf, keyOf, type YamlSource } from './yaml/source.ts';

const ORDER = ['funder', 'funder-id', 'award', 'recipient'] as const;

export function changeOfFunding(
  tree: ChangeTree,
  source: YamlSource,
  values: DetailsValues,
  changes: DetailsChanges,
): void {
  const old = values.texts['funding.statement'] ?? '';
  const statement = changes.texts?.['funding.statement'] ?? old;
  const awards = changes.awards ?? values.awards;
  if (statement === old && isSame(awards, values.awards)) return;
  const form = fundingForm(source);
  if (form === 'foreign') throw new CannotChange('funding of another program');
  const pair = pairIn(source.document.contents, 'funding', frontMatterKey, source);
  const key = pair ? keyOf(pair) : 'funding';
  if (form === 'map') {
    if (statement !== old) tree.set([key, 'statement'], textChange(statement));
    if (!isSame(awards, values.awards)) {
      const found = locate('funding.awards', source);
      tree.set([key, 'awards'], awardsChange(found?.pair.value, values, awards, source));
    }
  } else if (form === 'list' && statement === '')
    tree.set([key], awardsChange(topValue('funding', source), values, awards, source));
  else tree.set([key], newFunding(statement, awards));
}

function textChange(text: string): Change | undefined {
  return text === '' ? undefined : write(text);
}

/** A statement alone is one text, and grants alone are one list. */
function newFunding(statement: string, awards: readonly AwardValues[]): Change | undefined {
  if (awards.length === 0) return textChange(statement);
  const list = awards.map(newAward);
  return write(
    statement === ''
      ? list
      : new Map<string, Written>([
          ['statement', statement],
          ['awards', list],
        ]),
  );
}

function awardsChange(
  node: Node | null | undefined,
  { awards: old }: DetailsValues,
  awards: readonly AwardValues[],
  source: YamlSource,
): Change | undefined {
  return changeOfItems(
    itemsOf(node, source),
    old,
    awards,
    (each, before, award) => changeOfAward(each, before, award, source),
    newAward,
  );
}

function newAward(award: AwardValues): Written {
  return Object.fromEntries(
    ORDER.flatMap((key) => {
      const value = key === 'award' ? short(award.award) : award[key];
      return value.length > 0 ? [[key, value]] : [];
    }),
  );
}

/** One number needs no list. */
function short(numbers: readonly string[]): Written & { length: number } {
  return numbers.length === 1 ? (numbers[0] ?? '') : numbers;
}

function changeOfAward(
  node: Node,
  old: AwardValues,
  award: AwardValues,
  source: YamlSource,
): Change | undefined {
  if (old.isForeign) return undefined;
  const entries: MapEntry[] = [];
  for (const key of ORDER) {
    if (isSame(old[key], award[key])) continue;
    const pair = pairIn(node, key, awardKey, source);
    entries.push({ key: pair ? keyOf(pair) : key, change: changeOf(key, pair?.value) });
  }
  return entries.length === 0
    ? undefined
    : { kind: 'map', entries, rank: (key) => ORDER.indexOf(awardKey(key) as 'award') };

  function changeOf(key: (typeof ORDER)[number], value: Node | null | undefined) {
    if (key !== 'award') return textChange(award[key]);
    if (award.award.length === 0) return undefined;
    return itemsOf(value, source)
      ? changeOfStrings(old.award, award.award)
      : write(short(award.award));
  }
}
