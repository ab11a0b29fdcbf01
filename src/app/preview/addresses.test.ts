import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  articleAddress,
  fontAddress,
  galleyAddress,
  pdfPageAddress,
  sourceAddress,
  wantedBy,
} from './addresses.ts';

/** Names of folders as people give them, and as attackers would. */
const segment = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('a b', 'آرٹیکل', '50%', 'a#b', 'a?b', '%2e%2e', '+', 'constructor'),
);
const name = fc
  .array(
    segment.filter((each) => !/[/\\\0]|^\.{1,2}$/.test(each)),
    { minLength: 1, maxLength: 2 },
  )
  .map((parts) => parts.join('/'));

it('an address leads back to what it was made for', () => {
  fc.assert(
    fc.property(name, name, (article, file) => {
      const names = [article];
      expect(wantedBy(articleAddress(article), names)).toEqual({ page: 'article', name: article });
      expect(wantedBy(pdfPageAddress(article), names)).toEqual({ page: 'pdf', name: article });
      for (const version of [undefined, 7])
        expect(wantedBy(galleyAddress(article, file, version), names)).toEqual({
          page: 'galley',
          name: article,
          file,
        });
      const source = sourceAddress(file, 3).replace(/#.*/, '');
      expect(wantedBy(source, names)).toEqual({ page: 'source', file });
      expect(wantedBy(fontAddress(3, file.replace('/', '')), names)).toEqual({
        page: 'font',
        theme: 3,
        file: file.replace('/', ''),
      });
    }),
  );
});

it('no address names a file outside an article', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (tail) => {
      const wanted = wantedBy(`/galley/1-1/x/${tail}`, ['1-1/x']);
      if (wanted?.page !== 'galley') return;
      expect(wanted.file.split('/')).not.toContain('..');
      expect(wanted.file).not.toMatch(/[\\\0]/);
    }),
  );
});

it('an article whose name begins another one is not taken for it', () => {
  const names = ['1-1/x', '1-1/x2'];
  expect(wantedBy('/galley/1-1/x2/x2.html', names)).toMatchObject({ name: '1-1/x2' });
  expect(wantedBy('/article/1-1/x3/', names)).toBeUndefined();
});
