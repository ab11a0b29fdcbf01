import { type Change, minor, substantive } from '../change.ts';
import type { TranslationPair } from '../rows.ts';
import { compareRow } from './compare-blocks.ts';
import { compareFact, type FactSpot, factSpot } from './compare-facts.ts';
import { compareKeywords } from './compare-keywords.ts';
import { textChanges } from './compare-titles.ts';
import { type Comparison, wholeChange } from './comparison.ts';

export function compareTranslation(pair: TranslationPair, comparison: Comparison): Change[] {
  const { before, after, abstract } = pair;
  const language = (after ?? before)?.language ?? '';
  const at = (field: string): FactSpot => ({
    part: 'translations',
    label: `translation (${language}), ${field}`,
    touches: 'interpretation',
    key: `translations.${language}.${field}`,
    field,
  });
  const spot = (field: string) => factSpot(at(field), comparison);
  if (!before || !after) {
    const kind = before ? 'removed' : 'added';
    return [wholeChange(spot('all'), kind, substantive(`a translation was ${kind}`), language)];
  }
  return [
    ...textChanges(
      before.title,
      after.title,
      { ...spot('title'), always: 'a title changed' },
      comparison,
    ),
    ...textChanges(
      before.subtitle,
      after.subtitle,
      { ...spot('subtitle'), always: 'a title changed' },
      comparison,
    ),
    ...compareKeywords(before.keywords, after.keywords, spot('keywords'), comparison),
    ...(abstract
      ? compareRow(abstract, comparison)
      : compareFact(
          before.abstract && 'an abstract',
          after.abstract && 'an abstract',
          at('abstract'),
          comparison,
        )),
    ...compareFact(
      before.direction,
      after.direction,
      { ...at('direction'), verdict: minor('direction of the text') },
      comparison,
    ),
  ];
}
