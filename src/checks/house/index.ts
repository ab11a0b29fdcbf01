/** Rules about the settings of the journal: `house:` in journal.yaml. */
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { blocksOf, blockWords, countWords, isResearch, truncateText, words } from '../nodes.ts';
import { findSettingProblem, HOUSE, houseValue } from './settings.ts';

export const HOUSE_RULES: readonly Check[] = [
  {
    name: 'house-setting-invalid',
    scope: 'issue',
    severity: 'error',
    receivers: ['house'],
    ...HOUSE,
    *find({ settings, setting }) {
      for (const [name, value] of Object.entries(settings.house ?? {})) {
        const problem = findSettingProblem(name, value);
        if (problem) yield { message: problem, at: setting(`house.${name}`) };
      }
    },
  },
  {
    name: 'house-section-missing',
    severity: 'error',
    receivers: ['house'],
    ...HOUSE,
    *find({ article, settings, key }) {
      if (!isResearch(article)) return;
      const titles = [...blocksOf(article, 'section')].map(({ title }) =>
        spacedWords(words(title, article)),
      );
      for (const required of houseValue(settings, 'required-sections') ?? [])
        if (!titles.some((title) => title.includes(spacedWords(required))))
          yield {
            message: message('house-section-missing', { section: truncateText(required) }),
            at: key(''),
          };
    },
  },
  {
    name: 'house-count',
    severity: 'error',
    receivers: ['house'],
    ...HOUSE,
    *find({ article, settings, key }) {
      if (!isResearch(article)) return;
      const counts = [
        ['keywords', 'keywords', article.keywords.length, 'keywords'],
        [
          'abstract-words',
          'abstract',
          countWords(blockWords(article.abstract, article)),
          'abstract',
        ],
        ['title-words', 'title', countWords(words(article.title, article)), 'title'],
        ['references', 'references', article.references.length, 'bibliography'],
      ] as const;
      for (const [name, part, number, place] of counts) {
        const range = houseValue(settings, name);
        const at = key(place);
        if (range && number < range.min)
          yield { message: message('house-count/too-few', { part, number, least: range.min }), at };
        if (range && number > range.max)
          yield { message: message('house-count/too-many', { part, number, most: range.max }), at };
      }
    },
  },
];

/** Words in small letters between spaces, so that whole words can be found. Example: " introduction and methods ". */
function spacedWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;
}
