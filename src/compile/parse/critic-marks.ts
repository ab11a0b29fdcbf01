/**
 * CriticMarkup other than comments: highlights (`{==words==}`), and proposed changes (`{++new++}`,
 * `{--old--}`, `{~~old~>new~~}`), which only the editor can accept or reject.
 */
import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { outsideCode } from './outside-code.ts';
import { COMMENT_FILL } from './scan.ts';
import { placeOf, type Source } from './source.ts';

const nextSign = outsideCode(/\{(?:==|\+\+|--|~~)(?!\})/);
/** Each mark as a whole, inside one paragraph. A replacement has two halves. */
const WHOLE: Record<string, RegExp> = {
  '{==': /^\{==((?:(?!\n[ \t>]*\n)[\s\S])+?)==\}/,
  '{++': /^\{\+\+((?:(?!\n[ \t>]*\n)[\s\S])+?)\+\+\}/,
  '{--': /^\{--((?:(?!\n[ \t>]*\n)[\s\S])+?)--\}/,
  '{~~': /^\{~~((?:(?!\n[ \t>]*\n|~>)[\s\S])*~>(?:(?!\n[ \t>]*\n)[\s\S])*?)~~\}/,
};
const LONGEST = 4_000;

/** @returns the text with highlights replaced by their words, in the same length */
export function removeHighlights(file: VFile, source: Source): string {
  const { text } = source;
  let made = '';
  let from = 0;
  for (let sign = nextSign(text, 0); sign; ) {
    const start = sign.index;
    const [whole, words = ''] = WHOLE[sign[0]]?.exec(text.slice(start, start + LONGEST)) ?? [];
    if (whole === undefined) {
      sign = nextSign(text, start + 1);
      continue;
    }
    if (sign[0] === '{==') {
      made += text.slice(from, start) + HIDDEN + words + HIDDEN;
      from = start + whole.length;
    } else reportChange(file, source, start, whole);
    sign = nextSign(text, start + whole.length);
  }
  return made + text.slice(from);
}

const HIDDEN = COMMENT_FILL.repeat('{=='.length);

function reportChange(file: VFile, source: Source, start: number, whole: string): void {
  const shown = whole.replaceAll(COMMENT_FILL, '').replace(/\s+/g, ' ').slice(0, 60);
  const place = placeOf(source, start, start + whole.length);
  report(file, message('change-undecided', { change: shown }), place);
}
