import { expect, test } from 'vitest';
import type { Inline } from '../../article/article.ts';
import { inlineText } from './article-text.ts';

const reference = (children?: Inline[]): Inline[] => [
  { type: 'crossReference', target: 'sec-a', kind: 'section', form: 'page', number: '2', children },
];

test('a reference to a page has the page number in the PDF, and the label in other outputs', () => {
  const pageOf = (target: string) => ({ 'sec-a': '67' })[target];
  expect(inlineText(reference(), 'en', pageOf)).toBe('page 67');
  expect(inlineText(reference([{ type: 'text', value: 'below' }]), 'fa', pageOf)).toBe(
    'below صفحه ۶۷',
  );
  expect(inlineText(reference(), 'en')).toBe('Section 2');
  expect(inlineText(reference(), 'en', () => undefined)).toBe('Section 2');
});

test('a link of a described picture has no label', () => {
  const picture: Inline = { type: 'inlineImage', asset: 'tides.svg', alt: 'The tides' };
  expect(inlineText(reference([picture]), 'en')).toBe('');
});
