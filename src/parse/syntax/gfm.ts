/**
 * GitHub's Markdown, asked less often: its constructs for tables and e-mail addresses are tried at
 * every line and every letter, and took a quarter of the time of parsing.
 */
import { gfm } from 'micromark-extension-gfm';
import type { Construct, Event, Extension } from 'micromark-util-types';
import type { Source } from '../source.ts';
import { lineEnd, matchAt } from './scan.ts';
import { lineTable } from './tables.ts';

/** A line of dashes, colons and pipes, as it stands below the head of a table. */
const DELIMITERS = /\n[ \t>]*[|:-][|: \t-]*(?=\n|$)/y;

/** A caption directly below the rows, which GitHub takes for one more. */
const CAPTION = /[ \t>]*(?:Table|Tabelle|Tableau|Tabla|Tabela)\s?:[ \t]+[^|\n]+(?=\n|$)/y;

const GFM = gfm({ singleTilde: false });
const TEXT = withoutEmails(GFM.text);
const TABLES = listOf(GFM.flow?.null);

/** GFM for one source. E-mail addresses become links in a later step of mdast-util-gfm. */
export function gfmFor(source: Source): Extension {
  return {
    ...GFM,
    text: TEXT,
    flow: { ...GFM.flow, null: TABLES.map((each) => sparing(each, source)) },
  };
}

function withoutEmails(text: Extension['text']): Extension['text'] {
  return Object.fromEntries(
    Object.entries(text ?? {}).map(([code, constructs]) => [
      code,
      listOf(constructs).filter(({ name }) => name !== 'emailAutolink'),
    ]),
  );
}

/**
 * The construct of tables, tried only where the next line can be one of dashes, or inside a table; and
 * where Pandoc would not read it otherwise.
 */
function sparing(table: Construct, source: Source): Construct {
  return {
    ...table,
    tokenize(effects, ok, nok) {
      const { offset } = this.now();
      const next = lineEnd(source.text, offset);
      const goesOn = isInTable(this.events)
        ? !matchAt(CAPTION, source.text, offset)
        : matchAt(DELIMITERS, source.text, next) && (this.interrupt || !lineTable(source, offset));
      if (!goesOn) return nok;
      return table.tokenize.call(this, effects, ok, nok);
    },
  };
}

/** Whether the line before was one of a table: each row is a construct of its own. */
function isInTable(events: Event[]): boolean {
  const last = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  return /^table(?:Head|Row)$/.test(last?.[1].type ?? '');
}

function listOf(constructs: Construct | Construct[] | undefined): Construct[] {
  return constructs === undefined ? [] : [constructs].flat();
}
