/**
 * Reads the rich text of CSL-JSON: strings in which `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>` and two kinds of
 * `<span>` are formatting. Everything else is text.
 * https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags
 */

import type { Inline } from '../../article/article.ts';
import { ownValue } from '../../words/own-value.ts';
import { type Look, nestRuns, type Run, runsText } from './runs.ts';

/** Nodes of a CSL string. Unknown or unclosed tags stay text. */
export function richText(source: string): Inline[] {
  return nestRuns(richRuns(source));
}

/** A CSL string without its tags. */
export function richTextWords(source: string): string {
  return runsText(richRuns(source));
}

const TAG = /<(\/?)(i|b|sup|sub|sc|span)((?:\s[^<>]*)?)>/gi;

const LOOKS: Record<string, Look> = {
  i: { italic: true },
  b: { bold: true },
  sup: { vertical: 'superscript' },
  sub: { vertical: 'subscript' },
  sc: { smallCaps: true },
};

interface Tag {
  name: string;
  closing: boolean;
  look: Look;
  start: number;
  end: number;
}

/** @see richText */
export function richRuns(source: string): Run[] {
  const tags = pairedTags(source);
  const open: Look[] = [];
  const runs: Run[] = [];
  let from = 0;
  for (const tag of tags) {
    runs.push({ ...Object.assign({}, ...open), text: source.slice(from, tag.start) });
    if (tag.closing) open.pop();
    else open.push(tag.look);
    from = tag.end;
  }
  runs.push({ text: source.slice(from) });
  return runs.filter((run) => run.text !== '');
}

/** Removes tags that are not paired. Example: "<i>In vitro studies" */
export function withoutStrayTags(
  source: string,
  report: (tag: string, missing: string) => void,
): string {
  const paired = new Set(pairedTags(source).map(({ start }) => start));
  return source.replace(TAG, (tag, slash: string, name: string, _: string, at: number) => {
    if (paired.has(at)) return tag;
    // For a span, the missing opening tag was reported when it was left out.
    if (!slash || name !== 'span') report(tag, `<${slash ? '' : '/'}${name}>`);
    return '';
  });
}

/** The tags of all pairs that are nested correctly, in the order of the text. */
function pairedTags(source: string): Tag[] {
  const open: Tag[] = [];
  const paired: Tag[] = [];
  for (const match of source.matchAll(TAG)) {
    const tag = tagOf(match);
    if (!tag) continue;
    if (!tag.closing) {
      open.push(tag);
      continue;
    }
    const index = open.findLastIndex((candidate) => candidate.name === tag.name);
    const opener = open[index];
    if (!opener) continue;
    open.length = index;
    paired.push(opener, tag);
  }
  return paired.sort((a, b) => a.start - b.start);
}

function tagOf(match: RegExpExecArray): Tag | undefined {
  const name = (match[2] ?? '').toLowerCase();
  const closing = match[1] === '/';
  const look = closing ? {} : (ownValue(LOOKS, name) ?? spanLook(match[3] ?? ''));
  if (!look) return undefined;
  return { name, closing, look, start: match.index, end: match.index + match[0].length };
}

/** `nocase` protects from changes of case and has no look. Other spans are unknown. */
function spanLook(attributes: string): Look | undefined {
  if (/class\s*=\s*["']nocase["']/i.test(attributes)) return {};
  if (/font-variant\s*:\s*small-caps/i.test(attributes)) return { smallCaps: true };
  return undefined;
}
