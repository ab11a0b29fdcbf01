/** Reads the grants of a front matter: a list below `funding`, or below its key `awards`. */
import { AWARD_KEYS } from '../../../compile/metadata/dialects/funding.ts';
import { kebabCase } from '../../../compile/metadata/dialects/rename-keys.ts';
import { ownValue } from '../../../words/own-value.ts';
import type { AwardValues } from './details-values.ts';
import { type KeyReader, pairIn, topValue } from './locate.ts';
import { itemsOf, keyOf, mapAt, pairsOf, textOf, type YamlSource } from './yaml/source.ts';

export const awardKey: KeyReader = (written) => ownValue(AWARD_KEYS, kebabCase(written));

/** Where the grants of a front matter are listed. */
export type FundingForm = 'absent' | 'statement' | 'list' | 'map' | 'foreign';

export function fundingForm(source: YamlSource): FundingForm {
  const node = topValue('funding', source);
  if (!node || textOf(node, source) === '') return 'absent';
  if (textOf(node, source) !== undefined) return 'statement';
  if (itemsOf(node, source)) return 'list';
  const keys = pairsOf(mapAt(node, source)).map(keyOf);
  const isOurs = keys.every((key) => key === 'statement' || key === 'awards');
  return isOurs && (!keys.includes('awards') || itemsOf(awardsIn(node, source), source))
    ? 'map'
    : 'foreign';
}

function awardsIn(node: unknown, source: YamlSource): unknown {
  return pairIn(node, 'awards', kebabCase, source)?.value;
}

export function fundingStatement(source: YamlSource): string {
  const node = topValue('funding', source);
  return (
    textOf(node, source) ??
    textOf(pairIn(node, 'statement', kebabCase, source)?.value, source) ??
    ''
  );
}

export function readAwards(source: YamlSource): AwardValues[] {
  const node = topValue('funding', source);
  const list = itemsOf(node, source) ?? itemsOf(awardsIn(node, source), source) ?? [];
  return list.map((item, at) => ({ at, ...readAward(item, source) }));
}

function readAward(node: unknown, source: YamlSource): AwardValues {
  const value = (key: string) => pairIn(node, key, awardKey, source)?.value;
  const text = (key: string) => textOf(value(key), source);
  const numbers = value('award');
  const award = (itemsOf(numbers, source) ?? [numbers]).map((each) => textOf(each, source));
  const parts = [text('funder'), text('funder-id'), text('recipient'), ...award];
  const isForeign = !mapAt(node, source) || parts.includes(undefined);
  return {
    ...(isForeign && { isForeign: true }),
    funder: text('funder') ?? textOf(node, source) ?? '…',
    'funder-id': text('funder-id') ?? '',
    award: award.flatMap((each) => each || []),
    recipient: text('recipient') ?? '',
  };
}
