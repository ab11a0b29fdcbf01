import { expect } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { p, type WordParts, wordFile } from './word-file.ts';

/** A paragraph of the text. */
export const LONG =
  'Rivers of the upper valley were named by those who crossed them, and this sentence is long enough to be the text of a section.';

/** Intake of a Word file of one section with the given paragraphs; `text` is what stands below its head. */
export function take(body: string, parts: Partial<WordParts> = {}, options = {}) {
  const heading = p('Introduction', '<w:pStyle w:val="Heading1"/>');
  const styles = `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>${parts.styles ?? ''}`;
  const result = intake(wordFile({ ...parts, styles, body: heading + body }), options);
  expect(result.account.lost).toEqual([]);
  expect(result.account.accounted).toBe(result.account.wordsIn);
  return {
    ...result,
    text: result.article.split('# Introduction\n\n')[1]?.trim() ?? result.article,
  };
}
