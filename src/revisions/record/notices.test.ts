import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emptyArticle, inline } from '../../../test/support/build-article.ts';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import type { Article } from '../../article/article.ts';
import { publicationRecord } from '../../compile/record/publication-record.ts';
import type { Version } from '../../compile/record/record.ts';
import { issueWithArticle } from './issue-with-article.ts';
import { nextVersion } from './next-version.ts';
import { lineInText, noticeFolder, noticeManuscript } from './notice-manuscript.ts';

const DIGEST = 'a'.repeat(64);

test.each([
  [undefined, 'publication', '1.0'],
  ['1.0', 'minor', '1.1'],
  ['1.9', 'minor', '1.10'],
  ['1.10', 'correction', '2.0'],
  ['2.3', 'expression-of-concern', '2.4'],
  ['2.4', 'retraction', '3.0'],
] as const)('behind %s a %s is %s', (last, kind, next) => {
  expect(nextVersion(last, kind)).toBe(next);
});

test('a notice has its own folder', () => {
  expect(noticeFolder('tides', 'correction', new Set(['tides']))).toBe('tides-correction');
  const taken = new Set(['tides-correction', 'tides-correction-2']);
  expect(noticeFolder('tides', 'correction', taken)).toBe('tides-correction-3');
  expect(noticeFolder('tides', 'expression-of-concern', taken)).toBe('tides-concern');
});

describe('the manuscript of a notice', () => {
  const original = { ...maximalArticle, language: 'en', doi: '10.5555/x' };
  const notice = { kind: 'correction' as const, original, date: '2026-11-25' };

  test('has the facts of the article', () => {
    const text = noticeManuscript({
      ...notice,
      originalTitle: 'The *tides*: a list',
      text: 'It was wrong.\n',
    });
    expect(text).toContain('title: "Correction: The *tides*: a list"\ntype: correction\n');
    expect(text).toContain('  - type: corrected-article\n    doi: 10.5555/x\n');
    expect(text.endsWith('---\n\nIt was wrong.\n')).toBe(true);
  });

  test("keeps the editor's text with comments", () => {
    const front =
      '---\r\n# from the board\r\ntitle: Erratum\r\ndoi: 10.5555/n\r\n---\r\nSee *p. 3*.\r\n';
    const text = noticeManuscript({ ...notice, text: front });
    expect(text).toContain('# from the board\ntitle: Erratum\ndoi: 10.5555/n\ntype: correction\n');
    expect(text.endsWith('---\n\nSee *p. 3*.\n')).toBe(true);
  });

  test.each([
    '---\ndoi: 10.5555/n\nkeywords: [a]\n---\n\nWords.\n\nThe place.\n',
    '\uFEFFWords.\r\n\r\nThe place.\r\n',
  ])("maps its lines to the editor's text: %j", (text) => {
    const manuscript = noticeManuscript({ ...notice, text });
    const lineOf = (whole: string, words: string) =>
      whole.split('\n').findIndex((line) => line.includes(words)) + 1;
    for (const words of ['Words.', 'The place.', ...(text.includes('doi') ? ['keywords'] : [])])
      expect(lineInText(text, manuscript, lineOf(manuscript, words))).toBe(lineOf(text, words));
    expect(lineInText(text, manuscript, lineOf(manuscript, 'related:'))).toBeUndefined();
  });

  test('keeps words between rules that are not front matter', () => {
    const words = '-----\n\nFirst words.\n\n---\n\nSecond: words.\n\n---\n\nEnd.';
    const text = noticeManuscript({ ...notice, text: words });
    expect(text.endsWith(`---\n\n${words}\n`)).toBe(true);
  });

  test('is in the language of the article', () => {
    const urdu = { ...original, language: 'ur' };
    const text = noticeManuscript({
      ...notice,
      original: urdu,
      originalTitle: 'مدوجزر',
      text: 'x',
    });
    expect(text).toContain('title: "تصحیح: مدوجزر"');
  });

  test.each([
    ['en', { first: '19', last: '20' }, 'Tides, Journal of Tests 2(3), 19–20 (2027)'],
    ['en', { first: '7', last: '7' }, 'Tides, Journal of Tests 2(3), 7 (2027)'],
    ['fa', { first: '19', last: '20' }, 'Tides، Journal of Tests ۲(۳)، ۱۹–۲۰ (۲۰۲۷)'],
  ])('names the source of the article (%s)', (language, pages, text) => {
    const article: Article = {
      ...emptyArticle({ title: inline('Tides'), language, name: 'tides', pages }),
      journal: { ...original.journal, title: 'Journal of Tests' },
      issue: { folder: '2-3', volume: '2', issue: '3' },
      dates: { published: '2027-06-15' },
    };
    const made = noticeManuscript({ ...notice, original: article, text: 'x' });
    const { related } = parse(made.split('---')[1] ?? '');
    expect(related).toEqual([
      expect.objectContaining({ type: 'corrected-article', article: '2-3/tides', text }),
    ]);
  });

  test('without DOI and address names the article by its title', () => {
    const { doi: _, ...nameless } = { ...original, issue: {} };
    expect(noticeManuscript({ ...notice, original: nameless, text: 'x' })).toMatch(
      /related:\n {2}- type: corrected-article\n {4}text: /,
    );
  });

  test('reports errors in its front matter', () => {
    expect(() => noticeManuscript({ ...notice, text: '---\na: [\n---\nx' })).toThrow();
  });
});

describe('issue.yaml with a notice', () => {
  test.each([
    ['articles', 'articles: [a, b] # two\n', 'articles: [a, b, n] # two\n'],
    [
      'a section of its own',
      'sections:\n  - title: Articles\n    articles: [a]\n',
      'sections:\n  - title: Articles\n    articles: [a]\n  - title: Corrections\n    articles:\n      - n\n',
    ],
    [
      'the section that is there',
      'sections:\n  - {title: Corrections, articles: [m]}\n',
      'sections:\n  - {title: Corrections, articles: [m, n]}\n',
    ],
    [
      'the line that names its schema',
      '# yaml-language-server: $schema=../issue.json\narticles: [a]\n',
      '# yaml-language-server: $schema=../issue.json\narticles: [a, n]\n',
    ],
    ['no list', 'volume: 1\n', undefined],
  ])('%s', (_, before, after) => {
    expect(issueWithArticle(before, 'n', 'Corrections')).toBe(after);
  });
});

test('an article has its versions and the current notices', () => {
  const base = { title: 't', tool: 'x', sources: DIGEST, outputs: {} };
  const versions: Version[] = [
    { ...base, version: '1.0', kind: 'publication', date: '2026-01-01' },
    {
      ...base,
      version: '2.0',
      kind: 'retraction',
      date: '2026-02-01',
      notice: { issue: '1-2', name: 'n' },
    },
  ];
  const notice = {
    ...base,
    version: '1.1',
    kind: 'minor',
    date: '2026-03-01',
    title: 'Retraction: t',
    doi: '10.5555/n',
  } as const;
  expect(publicationRecord(versions, () => notice)).toEqual({
    version: '2.0',
    versions: [
      { version: '1.0', kind: 'publication', date: '2026-01-01' },
      { version: '2.0', kind: 'retraction', date: '2026-02-01', notice: 'n' },
    ],
    notices: [
      {
        kind: 'retraction',
        issue: '1-2',
        name: 'n',
        date: '2026-02-01',
        title: 'Retraction: t',
        doi: '10.5555/n',
      },
    ],
  });
  expect(publicationRecord(versions, () => undefined)).toMatchObject({ notices: [{ title: 'n' }] });
});
