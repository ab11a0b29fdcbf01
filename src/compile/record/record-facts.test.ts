/** Facts of the record in an article: the prefix of the title, and dates. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { arbitraryArticle } from '../../../test/support/arbitrary-article.ts';
import { emptyArticle, inline } from '../../../test/support/build-article.ts';
import { arbitraryRecord, recordOf } from '../../../test/support/records.ts';
import { fullTitle } from '../../formats/html/head/meta-tags.ts';
import { LANGUAGES } from '../../words/languages/index.ts';
import { reportDates, withRecordFacts } from './record-facts.ts';
import { hasRetractedPrefix, retractedMark, retractedPrefix } from './retracted-title.ts';

const RETRACTED = recordOf(['publication', 'correction', 'retraction']);

describe('the title of a retracted article', () => {
  test.each(Object.keys(LANGUAGES))('begins once with the prefix of %s', (language) => {
    const article = emptyArticle({ language, title: inline('Tides'), record: RETRACTED });
    const marked = withRecordFacts(article);
    expect(fullTitle(marked)).toBe(`${retractedPrefix(language)}Tides`.replace(/\s+/g, ' '));
    expect(withRecordFacts(marked).title).toEqual(marked.title);
    expect(retractedMark(language)).toMatch(/[\p{L}\p{M}]$/u);
  });

  test('begins with the prefix also in translations and in the running head', () => {
    const { translations, shortTitle } = withRecordFacts(
      emptyArticle({
        record: RETRACTED,
        shortTitle: 'Tides',
        translations: [
          { language: 'fr', direction: 'ltr', title: inline('Marées'), keywords: [] },
          { language: 'de', direction: 'ltr', keywords: [] },
        ],
      }),
    );
    expect(shortTitle).toBe('RETRACTED: Tides');
    expect(translations[0]?.title).toEqual(inline('RÉTRACTÉ : ', 'Marées'));
    expect(translations[1]).not.toHaveProperty('title');
  });

  test.each([
    ['RETRACTED: Tides', true],
    ['Retracted Article: Tides', true],
    ['[Retracted] Tides', true],
    ['RETRACTED — Tides', true],
    ['【已撤稿】潮汐', true],
    ['Retracted papers in medicine: a survey', false],
    ['Retracted', false],
    ['Tides that were retracted: a study', false],
  ])('%s: %s', (title, has) => {
    expect(hasRetractedPrefix(title, 'zh')).toBe(has);
  });

  test('is unchanged after a correction, after an expression of concern, and without a record', () => {
    for (const record of [
      recordOf(['publication', 'correction', 'expression-of-concern']),
      undefined,
    ]) {
      const article = emptyArticle({ title: inline('Tides'), ...(record && { record }) });
      expect(fullTitle(withRecordFacts(article))).toBe('Tides');
    }
  });
});

describe('dates of the record', () => {
  const history = ['publication', 'correction', 'minor', 'correction', 'retraction'] as const;

  test.each([
    ['1.0', { retracted: '2023-05-15' }],
    ['2.0', { corrected: '2023-02-15', retracted: '2023-05-15' }],
    ['2.1', { corrected: '2023-02-15', retracted: '2023-05-15' }],
    ['3.0', { corrected: '2023-04-15', retracted: '2023-05-15' }],
  ])('version %s', (version, dates) => {
    const article = emptyArticle({ record: recordOf(history, version) });
    expect(withRecordFacts(article).dates).toEqual(dates);
  });

  test('a different date in the front matter is printed and reported', () => {
    const article = emptyArticle({ record: RETRACTED, dates: { retracted: '2023-09-09' } });
    const file = new VFile({ path: 'article.md' });
    const place = { start: { line: 3, column: 9 }, end: { line: 3, column: 19 } };
    reportDates(article, file, new Map([['dates.retracted', place]]));
    expect(file.messages.map(String)).toEqual([
      'article.md:3:9-3:19: `retracted` is 2023-09-09, but the record of publication says 2023-03-15.',
    ]);
    expect(withRecordFacts(article).dates.retracted).toBe('2023-09-09');
  });
});

test('a second call changes nothing, and neither does a call without a record', () => {
  fc.assert(
    fc.property(arbitraryArticle(), fc.option(arbitraryRecord(fc.string())), (bare, record) => {
      const { record: _, ...article } = bare;
      const marked = withRecordFacts(record ? { ...article, record } : article);
      expect(withRecordFacts(marked)).toEqual(marked);
      if (!record) expect(marked).toBe(article);
    }),
    { numRuns: 50 },
  );
});
