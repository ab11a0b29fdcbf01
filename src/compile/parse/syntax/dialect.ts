/** The grammar of the dialect: the recognisers by their first character. */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Construct, Extension } from 'micromark-util-types';
import type { Source } from '../source.ts';
import { cellFence, divider, fence, metadataBlock, target, wholeElement } from './blocks/blocks.ts';
import { colonBlock } from './blocks/colon.ts';
import { LETTERED_LISTS } from './blocks/lettered-list.ts';
import { quotation } from './blocks/quotation.ts';
import { lineTable } from './blocks/tables.ts';
import { figureTag, hugoFigure } from './blocks/template-figure.ts';
import { blockClaim, inlineClaim, type Recogniser, separateBlockClaim } from './claim.ts';
import {
  bookdownReference,
  environmentBlock,
  environmentInline,
  escapedSpace,
  latexCommand,
  latexGroup,
  latexLineBreak,
} from './latex.ts';
import { emphasis } from './lines/attention.ts';
import { attributes } from './lines/attributes.ts';
import {
  bracedReference,
  citationGroup,
  escapedReference,
  narrativeCitation,
  typedLabel,
} from './lines/citation.ts';
import { escapedMath, escapedMathBlock } from './lines/escaped-math.ts';
import {
  bracketedSpan,
  inlineNote,
  noteCall,
  subscript,
  subscriptGroup,
  superscript,
  tie,
  tieOfWords,
  variableName,
} from './lines/marks.ts';
import { dollarMath, mathBlock } from './lines/math.ts';
import { openTag } from './lines/open-tag.ts';
import { role, shortcode, textDirective } from './lines/roles.ts';
import { spacedLink } from './lines/spaced-link.ts';
import { texQuoteClose, texQuoteOpen } from './lines/tex-quotes.ts';
import { blockName, wikiLink, wikiPicture } from './lines/wiki-link.ts';
import { highlight, liquidTag, liquidVariable, templateLoop } from './liquid.ts';

/** By first character, in the order of trying. */
const INLINE: Record<string, Record<string, Recogniser>> = {
  '!': { wikiPicture, spacedLink },
  '[': { wikiLink, noteCall, citationGroup, bracketedSpan, spacedLink },
  '@': { narrativeCitation },
  '#': { typedLabel },
  '-': { narrativeCitation },
  '^': { blockName, inlineNote, superscript },
  '~': { tie, subscript, tieOfWords },
  $: { dollarMath },
  '<': { openTag },
  "'": { texQuoteClose },
  '\\': {
    latexLineBreak,
    bookdownReference,
    escapedReference,
    escapedSpace,
    escapedMath,
    environmentInline,
    latexCommand,
  },
  '{': {
    bracedReference,
    hugoFigure,
    shortcode,
    figureTag,
    liquidTag,
    liquidVariable,
    role,
    latexGroup,
    attributes,
  },
  ':': { textDirective },
};
const BLOCK: Record<string, Record<string, Recogniser>> = {
  ':': { fence },
  $: { mathBlock },
  '\\': { environmentBlock, escapedMathBlock },
  '<': { wholeElement },
  '(': { target },
  '+': { divider },
  '-': { metadataBlock },
  '`': { cellFence },
  '{': { highlight, templateLoop },
};
/** First characters of tables that other constructs would otherwise take. */
const TABLE_SIGNS = [...'-+='];
const SPACES = [-2, -1, 32];
const BACKTICK = 96;

/**
 * The micromark extension for one source. Raw HTML blocks are not kept as a whole, because their content is
 * Markdown.
 *
 * @param known identifiers of reference links that are defined outside of this source
 */
export function dialect(source: Source, known: string[]): Extension {
  const table = separateBlockClaim('lineTable', source, lineTable);
  const flow = constructs(BLOCK, (name, recognise) => blockClaim(name, source, recognise));
  for (const sign of TABLE_SIGNS) {
    const code = sign.charCodeAt(0);
    flow[code] = [...(flow[code] ?? []), table];
  }
  return {
    disable: { null: ['htmlFlow', 'blockQuote'] },
    document: {
      [':'.charCodeAt(0)]: colonBlock,
      ['>'.charCodeAt(0)]: quotation,
      ...LETTERED_LISTS,
    },
    flowInitial: Object.fromEntries(SPACES.map((code) => [code, table])),
    flow: { ...flow, null: [table] },
    text: {
      ...withKnown(
        known,
        constructs(INLINE, (name, recognise) => inlineClaim(name, source, recognise)),
      ),
      ['*'.charCodeAt(0)]: [emphasis],
      [BACKTICK]: [
        {
          ...inlineClaim('texQuoteOpen', source, texQuoteOpen),
          // Like micromark's code span, which is tried next, it must not begin after a backtick.
          previous: (code) => code !== BACKTICK,
        },
      ],
      ['_'.charCodeAt(0)]: [
        inlineClaim('variableName', source, variableName),
        inlineClaim('loweredGroup', source, subscriptGroup),
        emphasis,
      ],
    },
  };
}

/** Declares the reference links that are defined elsewhere, before the parser meets the first bracket. */
function withKnown(
  known: string[],
  text: Record<string, Construct[]>,
): Record<string, Construct[]> {
  if (known.length === 0) return text;
  const open = '['.charCodeAt(0);
  const taught = new WeakSet<object>();
  const teach: Construct = {
    name: 'knownReferences',
    tokenize(_effects, _ok, nok) {
      const { defined } = this.parser;
      if (taught.has(defined)) return nok;
      taught.add(defined);
      const own = new Set(defined);
      for (const id of new Set(known.map(normalizeIdentifier))) if (!own.has(id)) defined.push(id);
      return nok;
    },
  };
  return { ...text, [open]: [teach, ...(text[open] ?? [])] };
}

function constructs(
  table: Record<string, Record<string, Recogniser>>,
  make: (name: string, recognise: Recogniser) => Construct,
): Record<string, Construct[]> {
  return Object.fromEntries(
    Object.entries(table).map(([sign, recognisers]) => [
      sign.charCodeAt(0),
      Object.entries(recognisers).map(([name, recognise]) => make(name, recognise)),
    ]),
  );
}
