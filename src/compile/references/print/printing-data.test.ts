import { expect, test } from 'vitest';
import { OTHERS } from '../output-marks.ts';
import { tidyOutput, withoutStrayPunctuation } from './printing-data.ts';

test.each([
  ['Group. . S.l.: WHO.', 'Group. S.l.: WHO.'],
  ['Group. WHO, .', 'Group. WHO.'],
  ['Iota; .', 'Iota.'],
  ['https://example.org .', 'https://example.org.'],
  ['op. cit.. Doe', 'op. cit. Doe'],
  ['\uFDD0Book.\uFDDF . X', '\uFDD0Book\uFDDF. X'],
  ['Doe (, 1991; , 2004)', 'Doe (1991; 2004)'],
  ['In: \uFDD0DLS\uFDDF. ; 2007:29', 'In: \uFDD0DLS\uFDDF. 2007:29'],
])('punctuation of empty parts is removed: %s', (output, tidy) => {
  expect(withoutStrayPunctuation(output)).toBe(tidy);
});

test.each([
  'Wait . . . what?',
  'Wait. . . . What?',
  'A ... b',
  '../path',
  'in .NET and',
  'S. A. Doe',
  'Doe J. ; Roe R. ; 2007',
  'op. cit. ; Doe',
])('other punctuation is kept: %s', (output) => {
  expect(withoutStrayPunctuation(output)).toBe(output);
});

test.each([
  ['Pub. L. No. Pub. L. No. 91-604', 'Pub. L. No. 91-604'],
  ['R (Version Version 2)', 'R (Version 2)'],
  ['In: No. No Nanette. 3', 'In: No. No Nanette. 3'],
])('a label that the value repeats is printed once: %s', (output, once) => {
  expect(tidyOutput(output, { term: () => undefined })).toBe(once);
});

test.each([
  ['等', 'GAUSS C F, 等. Über'],
  ['et al.', 'GAUSS C F, et al. Über'],
])('a sentence that ends with "%s" has one full stop', (term, words) => {
  const ofTerms = (name: string) => (name === 'et-al' ? term : undefined);
  expect(tidyOutput(`GAUSS C F, ${OTHERS}. Über`, { term: ofTerms })).toBe(words);
});

test('“and others” after a comma', () => {
  const words = tidyOutput(`Doe A, ${OTHERS}, editors. B.`, { term: () => 'et al.' });
  expect(words).toBe('Doe A, et al., editors. B.');
});
