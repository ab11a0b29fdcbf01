/**
 * GFM with fewer attempts. Its constructs for tables and addresses are tried at every line and every letter,
 * which took a quarter of the parsing time.
 */
import { gfm } from 'micromark-extension-gfm';
import type { Construct, Event, Extension } from 'micromark-util-types';
import { addToGroup } from '../../../words/add-to-group.ts';
import { lineEnd, matchAt } from '../scan.ts';
import type { Source } from '../source.ts';
import { lineTable } from './blocks/tables.ts';
import { literalAddress } from './lines/literal-address.ts';

/** A line of dashes, colons and pipes, as below the head of a table. */
const DELIMITERS = /\n[ \t>]*[|:-][|: \t-]*(?=\n|$)/y;

/** Words directly below the rows, which GitHub takes for another row. Pandoc's rows have pipes. */
const NO_ROW = /(?:[^|\\\n]|\\[^\n]|\\(?=\n|$))*(?=\n|$)/y;

const GFM = gfm({ singleTilde: false });
const TEXT = textConstructs(GFM.text);
const TABLES = listOf(GFM.flow?.null);
const NOTES = listOf(GFM.document?.['['.charCodeAt(0)]);

export function gfmFor(source: Source): Extension {
  const calls = callsAtLineStart(source.text);
  return {
    ...GFM,
    document: { ['['.charCodeAt(0)]: NOTES.map((each) => except(calls, each)) },
    text: Object.fromEntries(
      TEXT.map(([code, each]) => [
        code,
        each.map((one) => literalAddress(afterExclamation(one, source), source)),
      ]),
    ),
    flow: { ...GFM.flow, null: TABLES.map((each) => tableAttempts(each, source)) },
  };
}

const DEFINITION = /^([ ]{0,3})\[\^([^\]\s]{1,200})\]:/gm;

/**
 * Offsets where a paragraph continues with a call of a note and a colon at the start of a line. It looks like
 * the definition of the note, which is elsewhere, after a blank line or another note.
 */
function callsAtLineStart(text: string): Set<number> {
  const inside = new Map<string, number[]>();
  const defined = new Set<string>();
  let endOfLast = -1;
  for (const { 0: whole, 1: indent = '', 2: label = '', index } of text.matchAll(DEFINITION)) {
    const name = label.toLowerCase();
    const before = text.slice(Math.max(0, index - 300), index);
    const opens = index === 0 || /\n[ \t]*\n$/.test(before) || index === endOfLast;
    if (opens) defined.add(name);
    else addToGroup(inside, name, index + indent.length);
    if (opens) endOfLast = lineEnd(text, index + whole.length) + 1;
  }
  return new Set([...inside].flatMap(([name, places]) => (defined.has(name) ? places : [])));
}

function except(places: Set<number>, construct: Construct): Construct {
  if (places.size === 0) return construct;
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return places.has(this.now().offset) ? nok : construct.tokenize.call(this, effects, ok, nok);
    },
  };
}

/** Characters of the longest label. */
const LONGEST_LABEL = 200;

/**
 * Tries the construct only where an exclamation mark precedes a call, as in "Indeed![^1]". It searches
 * everything open at each closing bracket.
 */
function afterExclamation(construct: Construct, { text }: Source): Construct {
  if (construct.name !== 'gfmPotentialFootnoteCall') return construct;
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const { offset } = this.now();
      const canBe = text.slice(Math.max(0, offset - LONGEST_LABEL), offset).includes('![^');
      return canBe ? construct.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}

/** All text constructs, except those for e-mail addresses, which begin at every letter and digit. */
function textConstructs(text: Extension['text']): [code: string, constructs: Construct[]][] {
  return Object.entries(text ?? {}).flatMap(([code, each]): [string, Construct[]][] => {
    const kept = listOf(each).filter(({ name }) => name !== 'emailAutolink');
    return kept.length > 0 ? [[code, kept]] : [];
  });
}

/**
 * Tries the table construct only if the next line can be a line of dashes, or inside a table, and only if
 * Pandoc would not read the lines otherwise.
 */
function tableAttempts(table: Construct, source: Source): Construct {
  return {
    ...table,
    tokenize(effects, ok, nok) {
      const { offset } = this.now();
      const next = lineEnd(source.text, offset);
      const goesOn = isInTable(this.events)
        ? !matchAt(NO_ROW, source.text, offset)
        : matchAt(DELIMITERS, source.text, next) && (this.interrupt || !lineTable(source, offset));
      if (!goesOn) return nok;
      return table.tokenize.call(this, effects, ok, nok);
    },
  };
}

/** Whether the line before was a row of a table. Each row is a construct of its own. */
function isInTable(events: Event[]): boolean {
  const last = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  return /^table(?:Head|Row)$/.test(last?.[1].type ?? '');
}

function listOf(constructs: Construct | Construct[] | undefined): Construct[] {
  return constructs === undefined ? [] : [constructs].flat();
}
