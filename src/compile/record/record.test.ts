import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test, vi } from 'vitest';
import { readIssueRecord, VERSION_KINDS } from '../../revisions/record/read-record.ts';
import { recordText } from '../../revisions/record/write-record.ts';
import { lastDate, type Version, withVersion } from './record.ts';

const DIGEST = 'a'.repeat(64);
const FIRST: Version = {
  version: '1.0',
  date: '2026-11-25',
  kind: 'publication',
  title: 'Tides',
  tool: 'offprint 0.1.0',
  sources: DIGEST,
  outputs: { 'tides.html': DIGEST },
};
const RECORD = withVersion(undefined, 'tides', FIRST);

function read(text: string, sealed?: boolean) {
  const file = new VFile({ path: 'published.yaml', value: text });
  const record = readIssueRecord(file, sealed);
  return { record, rules: file.messages.map(({ ruleId }) => ruleId) };
}

const digests = fc.stringMatching(/^[0-9a-f]{64}$/);
const words = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const names = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/);
const versions: fc.Arbitrary<Version> = fc.record(
  {
    version: fc.constantFrom('1.0', '1.1', '2.0', '12.34'),
    date: days,
    kind: fc.constantFrom(...VERSION_KINDS),
    title: fc.string({ unit: 'grapheme' }),
    doi: words,
    pages: fc.record({ first: words, last: words }, { requiredKeys: ['first'] }),
    reason: words,
    notice: fc.record({ issue: names, name: names }),
    reviewed: fc.constant(true as const),
    tool: words,
    sources: digests,
    outputs: fc.dictionary(words, digests, { maxKeys: 3 }),
    renewed: fc.array(
      fc.record({
        date: days,
        notice: fc.record({ issue: names, name: names }),
        version: fc.constantFrom('1.1', '1.10'),
        outputs: fc.dictionary(words, digests, { maxKeys: 2 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  },
  { requiredKeys: ['version', 'date', 'kind', 'title', 'tool', 'sources', 'outputs'] },
);

test('every record reads back as it was written', () => {
  const history = fc.uniqueArray(versions, {
    minLength: 1,
    maxLength: 3,
    selector: ({ version }) => version,
  });
  const record = fc.array(fc.tuple(names, history));
  fc.assert(
    fc.property(record, (entries) => {
      const articles = new Map(entries);
      expect(read(recordText({ articles }))).toEqual({ record: { articles }, rules: [] });
    }),
  );
});

describe('a damaged or edited record is reported', () => {
  const text = recordText(RECORD);
  test.each([
    ['changed by hand', text.replace('2026-11-25', '2026-11-24'), 'record-edited'],
    ['cut short', text.slice(0, text.indexOf('seal')), 'record-edited'],
    ['of a newer Offprint', text.replace('format: 1', 'format: 2'), 'record-newer'],
    ['no YAML', `${text}: [`, 'record-damaged'],
    ['something else', 'a list', 'record-damaged'],
    ['empty', '', 'record-damaged'],
    [
      'of two versions of one number',
      recordText({ articles: new Map([['tides', [FIRST, FIRST]]]) }),
      'record-damaged',
    ],
    ['full of aliases', 'a: &a [x]\nb: [*a, *a]\n', 'record-edited'],
  ])('%s', (_, damaged, rule) => {
    expect(read(damaged)).toEqual({ record: undefined, rules: [rule] });
  });

  test('a tag that YAML does not know is reported once', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    expect(read('articles: !x a\n').rules).toEqual(['record-edited']);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('a change of one character anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 2 }), (at) => {
        const letter = text[at] === 'x' ? 'y' : 'x';
        expect(read(text.slice(0, at) + letter + text.slice(at + 1)).rules).not.toEqual([]);
      }),
    );
  });
});

test('line ends of another system change nothing', () => {
  expect(read(recordText(RECORD).replaceAll('\n', '\r\n')).rules).toEqual([]);
});

test('an edited record is read if the editor accepts it, unless it is damaged', () => {
  const edited = recordText(RECORD).replace('title: Tides', 'title: Tide');
  expect(read(edited, false).record?.articles.get('tides')?.[0]?.title).toBe('Tide');
  const broken = recordText(RECORD).replace('version: "1.0"', 'version: first');
  expect(read(broken, false).rules).toEqual(['record-damaged']);
});

test('the last date of a record', () => {
  expect(lastDate(undefined)).toBeUndefined();
  const later = withVersion(RECORD, 'waves', { ...FIRST, date: '2027-01-02' });
  expect(lastDate(withVersion(later, 'tides', { ...FIRST, version: '1.1' }))).toBe('2027-01-02');
  const notice = { issue: '1-1', name: 'n' };
  const renewed = [{ date: '2027-02-03', notice, version: '1.1', outputs: {} }];
  expect(lastDate(withVersion(later, 'tides', { ...FIRST, renewed }))).toBe('2027-02-03');
});
