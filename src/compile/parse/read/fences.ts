/** Lines of colons that open or close a block, in the syntaxes of Pandoc, Quarto, MyST and remark. */
import type { PhrasingNode } from '../manuscript.ts';
import { recordOptions, recordValues } from '../record-syntax.ts';
import { closing } from '../scan.ts';
import { linesSource, placeOf, type Range, type Source, sliceSource } from '../source.ts';
import { readAttributes, readDirective } from '../syntax/lines/attributes.ts';
import type { Fence, Item } from './fold.ts';
import type { Reading } from './reading.ts';

const CLOSING = /^:{3,}\s*$/;
const OPENING = /^:{3,}[ \t]*/;
const NAME = /[\p{L}][\p{L}\p{N}_-]*/uy;
const OPTION = /^\s*:([\w-]+):[ \t]{0,100}(.*)$/;

/** The opening or closing mark of a line of colons. */
export function fenceItem(lines: Range[], reading: Reading, label: string | undefined): Item {
  const source = linesSource(reading.source, lines);
  const [first = '', ...options] = source.text.split('\n');
  const place = placeOf(source, 0, first.length);
  if (CLOSING.test(first)) return { kind: 'close', origin: 'fence', name: '', place };
  const made = mystFence(source, first, options) ?? openFence(source, first, reading);
  recordOptions(
    sliceSource(source, { start: first.length + 1, end: source.text.length }),
    reading.file,
  );
  recordValues(source, 0, first.slice(0, made.end), made.attributes, reading.file);
  return {
    kind: 'open',
    origin: 'fence',
    name: made.name,
    attributes: made.attributes,
    place,
    fence: { ...made.fence, id: made.fence.id ?? label },
  };
}

interface Made {
  name: string;
  attributes: Record<string, string>;
  fence: Fence;
  /** Offset in the line after everything that is not the title. */
  end: number;
}

/** MyST's fence `:::{figure #fig-map} map.png` and its lines of options. */
function mystFence(source: Source, first: string, options: string[]): Made | undefined {
  // `:::{.note}` and `:::{#id}` are Pandoc's; a bare word in braces is MyST's.
  const read = readDirective(first, OPENING.exec(first)?.[0].length ?? 0);
  if (!read) return undefined;
  const { name, list } = read;
  const start = read.end + first.slice(read.end).search(/\S|$/);
  const attributes = { ...list.pairs, ...optionsOf(options) };
  return {
    name,
    attributes,
    end: /^(?:figure|image)$/.test(name) ? first.length : start,
    fence: {
      isMyst: true,
      argument: sliceSource(source, { start, end: Math.max(start, first.trimEnd().length) }),
      classes: [...list.classes, ...(attributes.class?.split(/\s+/).filter(Boolean) ?? [])],
      id: attributes.label ?? attributes.name ?? list.id,
    },
  };
}

export function optionsOf(lines: string[]): Record<string, string> {
  const options: Record<string, string> = {};
  for (const line of lines) {
    const match = OPTION.exec(line);
    if (match?.[1]) options[match[1]] = (match[2] ?? '').trim();
  }
  return options;
}

/** Other fences: `::: {.note #id}`, `:::note[Title]{#id}`, `::: note Title`, `:::table {wide}`. */
function openFence(source: Source, first: string, reading: Reading): Made {
  let at = OPENING.exec(first)?.[0].length ?? 0;
  NAME.lastIndex = at;
  const name = NAME.exec(first)?.[0] ?? '';
  at += name.length;
  let title: PhrasingNode[] = [];
  const close = first[at] === '[' ? closing(first, at, '[]') : undefined;
  if (close !== undefined) {
    title = reading.parseWords(sliceSource(source, { start: at + 1, end: close }));
    at = close + 1;
  }
  at += /^[ \t]*/.exec(first.slice(at))?.[0].length ?? 0;
  const read = readAttributes(first, at) ?? bareWords(first, at);
  const list = read?.list ?? { classes: [], pairs: {} };
  const rest = first.slice(read?.end ?? at).replace(/(?<!:):+\s*$/, '');
  if (rest.trim() && title.length === 0) {
    const start = (read?.end ?? at) + rest.length - rest.trimStart().length;
    title = reading.parseWords(sliceSource(source, { start, end: start + rest.trim().length }));
  }
  const classes = name ? list.classes : list.classes.slice(1);
  return {
    name: name || (list.classes[0] ?? ''),
    attributes: list.pairs,
    end: title.length > 0 ? name.length + (OPENING.exec(first)?.[0].length ?? 0) : first.length,
    fence: { isMyst: false, classes, id: list.id, title },
  };
}

/** Words in braces are classes. Example: `{wide}` */
function bareWords(line: string, at: number): ReturnType<typeof readAttributes> {
  const match = /^\{([\w -]+)\}/.exec(line.slice(at));
  if (!match?.[1]) return undefined;
  const classes = match[1].split(/\s+/).filter(Boolean);
  return { end: at + match[0].length, list: { classes, pairs: {} } };
}
