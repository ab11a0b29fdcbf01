import { languageName } from '../../../compile/metadata/values/language-tag.ts';
import { type Change, minor, substantive } from '../change.ts';
import { compareRow } from './compare-blocks.ts';
import { compareFact, type FactSpot, factSpot } from './compare-facts.ts';
import { compareKeywords } from './compare-keywords.ts';
import { textChanges } from './compare-titles.ts';
import { type Comparison, kindOf, wholeChange } from './comparison.ts';
import type { TranslationPair } from './rows.ts';

export function compareTranslation(pair: TranslationPair, comparison: Comparison): Change[] {
  const { before, after, abstract } = pair;
  const language = (after ?? before)?.language ?? '';
  const name = languageName(language, 'en');
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
    const change = wholeChange(
      spot('all'),
      kind,
      substantive(`a translation was ${kind}`),
      language,
    );
    return [{ ...change, says: `The translation into ${name} was ${kind}` }];
  }
  return [
    ...textChanges(
      before.title,
      after.title,
      { ...spot('title'), always: 'a title changed' },
      comparison,
      `title in ${name}`,
    ),
    ...textChanges(
      before.subtitle,
      after.subtitle,
      { ...spot('subtitle'), always: 'a title changed' },
      comparison,
      `subtitle in ${name}`,
    ),
    ...compareKeywords(
      before.keywords,
      after.keywords,
      spot('keywords'),
      comparison,
      `${name} keyword`,
    ),
    ...(abstract
      ? compareRow(abstract, comparison)
      : compareFact(
          before.abstract && 'an abstract',
          after.abstract && 'an abstract',
          {
            ...at('abstract'),
            says: `The abstract in ${name} was ${kindOf(before.abstract, after.abstract)}`,
          },
          comparison,
        )),
    ...compareFact(
      before.direction,
      after.direction,
      {
        ...at('direction'),
        name: `direction of the text in ${name}`,
        verdict: minor('direction of the text'),
      },
      comparison,
    ),
  ];
}
