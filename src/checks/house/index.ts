/** The journal's own rules: `house:` in journal.yaml. */
import { told } from '../../messages/told.ts';
import type { Check } from '../check.ts';
import { blocksOf, blockWords, clipped, countWords, isResearch, words } from '../nodes.ts';
import { HOUSE, houseValue, type Range, settingProblem } from './settings.ts';

export const HOUSE_RULES: readonly Check[] = [
  {
    name: 'house-setting-invalid',
    scope: 'issue',
    severity: 'error',
    receivers: ['house'],
    ...HOUSE,
    *find({ settings, setting }) {
      for (const [name, value] of Object.entries(settings.house ?? {})) {
        const problem = settingProblem(name, value);
        if (problem) yield { ...problem, at: setting(`house.${name}`) };
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
        spaced(words(title, article)),
      );
      for (const wanted of houseValue(settings, 'required-sections') ?? [])
        if (!titles.some((title) => title.includes(spaced(wanted))))
          yield {
            reason: told`Unexpected article without section "${{ section: clipped(wanted) }}", expected it`,
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
        ['keywords', article.keywords.length, 'keywords'],
        ['abstract-words', countWords(blockWords(article.abstract, article)), 'abstract'],
        ['title-words', countWords(words(article.title, article)), 'title'],
        ['references', article.references.length, 'bibliography'],
      ] as const;
      for (const [name, count, place] of counts) {
        const range = houseValue(settings, name);
        if (!range || (count >= range.min && count <= range.max)) continue;
        yield {
          reason: told`Unexpected ${{ count }} for \`${{ what: name }}\`, expected ${{ wanted: shownRange(range) }}`,
          at: key(place),
        };
      }
    },
  },
];

/** " introduction and methods ": words can be looked for in it. */
function spaced(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;
}

function shownRange({ min, max }: Range): string {
  if (min === max) return String(min);
  if (max === Number.POSITIVE_INFINITY) return `${min} or more`;
  return min === 0 ? `${max} at most` : `${min} to ${max}`;
}
