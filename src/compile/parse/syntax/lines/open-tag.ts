import { matchAt } from '../../scan.ts';
import type { Source } from '../../source.ts';
import type { Claim } from '../claim.ts';

const TAG =
  /<[A-Za-z][\w-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/y;
const BARE_PATH = /=\s*[^\s"'=<>`]*\/[^\s"'=<>`]/;

/**
 * A tag with slashes in an unquoted value, which HTML allows but micromark does not: `<img
 * src=figures/map.png width=600>`.
 */
export function openTag({ text }: Source, offset: number): Claim | undefined {
  const value = matchAt(TAG, text, offset)?.[0];
  if (value === undefined || !BARE_PATH.test(value)) return undefined;
  return { end: offset + value.length, texts: [], build: () => ({ type: 'html', value }) };
}
