/** Converts MyST's roles and Quarto's short codes. */

import { message } from '../../../messages/message.ts';
import { ownValue } from '../../../words/own-value.ts';
import type { Place } from '../../../words/place.ts';
import type { CitationNode, CiteItem, PhrasingNode } from '../manuscript.ts';
import { mappedSource } from '../source.ts';
import { readLocator } from '../syntax/lines/locator.ts';
import type { RoleSyntax, ShortcodeSyntax } from '../syntax/nodes.ts';
import { readAddress } from './addresses.ts';
import { reportInlineCode } from './code/cells.ts';
import { byNames, type Mark, markWords, nonEmptyText } from './marked.ts';
import { namedValue, VARIABLES } from './named-values.ts';
import { type Reading, reportProblem, reportProblemOnce } from './reading.ts';

type Convert = (node: RoleSyntax, reading: Reading) => PhrasingNode[];

export function roleNodes(node: RoleSyntax, reading: Reading): PhrasingNode[] {
  const convert = ownValue(ROLES, node.name);
  if (convert) return convert(node, reading);
  const { name, position } = node;
  reportProblemOnce(reading, name, message('directive-unknown/role', { name }), position);
  return words(node, reading);
}

const words: Convert = (node, reading) => node.texts.flatMap((text) => reading.readWords(text));

const mark =
  (type: Mark | 'inlineNote'): Convert =>
  (node, reading) =>
    markWords(type, words(node, reading), node.position);

/** Keys separated by commas or semicolons, with words around them: `` {cite:p}`see {}key; other` ``. */
const cite =
  (mode: CitationNode['mode'], suppressAuthor = false): Convert =>
  ({ value, position }) => {
    if (!position) return [];
    const items = value.split(/[,;]/).flatMap((part): CiteItem[] => {
      const match = /^(?:\{(.{0,1000}?)\})?\s*([^\s{}]+)\s*(?:\{(.*?)\})?$/.exec(part.trim());
      if (!match?.[2]) return [];
      const [, prefix, key, after] = match;
      const found = after ? readLocator(after) : undefined;
      return [
        {
          key,
          place: position,
          suppressAuthor,
          ...(prefix && { prefix }),
          ...(found && { label: found.label, locator: found.locator }),
          ...(after && !found && { suffix: `, ${after}` }),
        },
      ];
    });
    return items.length > 0 ? [{ type: 'citation', mode, items, position }] : [];
  };

/** A reference `` {ref}`words <target>` ``, where `%s` or `{number}` stands for the number. */
const reference =
  (form: 'full' | 'bare', open = '', close = ''): Convert =>
  ({ value, position }) => {
    const match = /^(.{0,1000}?)\s*<([^<>]+)>$/.exec(value);
    const target = (match?.[2] ?? value).trim();
    const [before, after] = (match?.[1] ?? '').split(/%s|\{number\}/);
    const link = (children: PhrasingNode[], as: 'full' | 'bare'): PhrasingNode => ({
      type: 'crossReference',
      target,
      form: as,
      children,
      position,
    });
    if (!before && after === undefined)
      return [...nonEmptyText(open), link([], form), ...nonEmptyText(close)];
    if (after === undefined) return [link(nonEmptyText(before ?? ''), form)];
    return [...nonEmptyText(before ?? ''), link([], 'bare'), ...nonEmptyText(after)];
  };

const literal: Convert = ({ value, position }) =>
  value ? [{ type: 'inlineCode', value, position }] : [];

const math: Convert = ({ value, position }) => [{ type: 'inlineMath', value, position }];

/** A link made from an identifier: `` {doi}`10.1234/x` ``. */
const address =
  (prefix: string): Convert =>
  (node, reading) => {
    const read = readAddress(`${prefix}${node.value}`);
    if (read.kind !== 'url') return words(node, reading);
    return [
      { type: 'link', url: read.url, children: nonEmptyText(node.value), position: node.position },
    ];
  };

/** MyST's inline code that would be run. */
const evaluated: Convert = ({ value, position }, reading) => {
  reportInlineCode(position, reading);
  return value ? [{ type: 'inlineCode', value, position }] : [];
};

const layout: Convert = () => [];

const ROLES: Record<string, Convert> = {
  ...byNames('cite cite:p citep cite:ps cite:cts', cite('parenthetical')),
  ...byNames('cite:t citet cite:ts cite:author', cite('narrative')),
  ...byNames('cite:alp cite:alt', cite('bare')),
  ...byNames('cite:year cite:yearpar cite:y', cite('parenthetical', true)),
  ...byNames('ref numref doc any prf:ref', reference('full')),
  eq: reference('bare', '(', ')'),
  math,
  ...byNames('sub subscript', mark('subscript')),
  ...byNames('sup superscript', mark('superscript')),
  ...byNames('em emphasis', mark('emphasis')),
  strong: mark('strong'),
  ...byNames('sc smallcaps', mark('smallCaps')),
  ...byNames('u underline', mark('underline')),
  ...byNames('del strike delete', mark('delete')),
  footnote: mark('inlineNote'),
  ...byNames(
    'code kbd samp file command program guilabel menuselection func class meth mod attr py:func py:class',
    literal,
  ),
  eval: evaluated,
  doi: address('doi:'),
  ...byNames('abbr term chem si keyboard sup-text', words),
  ...byNames('pagebreak newpage br', layout),
};

const SHORTCODE = /^\{\{<\s*([\w-]+)(?:\s+("[^"]*"|'[^']*'|[^\s=>]+)(?!=))?/;
/** Short codes that print their word: keys, acronyms, entries of a glossary. */
const NAMES_WORD = /^(?:kbd|acr|acrshort|acrfull|acrlong|gls|glossary|abbr)$/;

/** Short codes. Page breaks are not needed; files and results of code are not available. */
export function shortcodeNodes(node: ShortcodeSyntax, reading: Reading): PhrasingNode[] {
  const [, name = '', quoted = ''] = SHORTCODE.exec(node.raw) ?? [];
  const word = quoted.replace(/^(["'])(.*)\1$/, '$2');
  // The opening short code is reported already.
  if (name === 'pagebreak' || /^\{\{<\s*\//.test(node.raw)) return [];
  if (name === 'include' || name === 'embed') {
    const problem = message('text-elsewhere/short-code', { code: node.raw.slice(0, 80) });
    reportProblem(reading, problem, node.position);
    return [];
  }
  if (name === 'var' || name === 'meta') return namedWords(name, word, node, reading);
  const shown = NAMES_WORD.test(name)
    ? (/\bdisplay="([^"]+)"/.exec(node.raw)?.[1] ?? word)
    : undefined;
  const code = node.raw.slice(0, 60);
  const problem = shown
    ? message('directive-unknown/short-code-word', { code })
    : message('directive-unknown/short-code', { code });
  reportProblem(reading, problem, node.position);
  return shown ? nonEmptyText(shown) : [];
}

/** The text of a name. Names in it are not replaced, because two names could refer to each other. */
function namedWords(
  kind: 'var' | 'meta',
  name: string,
  { position }: ShortcodeSyntax,
  reading: Reading,
): PhrasingNode[] {
  const value = namedValue(kind, name, reading.file);
  const start = position?.start;
  if (value === undefined || !start) {
    reportMissingName(kind, name, position, reading);
    return [];
  }
  if (value.includes('{{<')) return nonEmptyText(value);
  const point = () => ({ line: start.line, column: start.column, offset: start.offset ?? 0 });
  const lines = value.trim().split('\n');
  const source = mappedSource(
    value.trim(),
    lines.map(() => point),
  );
  return reading.parseWords({ ...source, isApproximate: true });
}

function reportMissingName(
  kind: 'var' | 'meta',
  name: string,
  place: Place | undefined,
  reading: Reading,
): void {
  const problem =
    kind === 'var'
      ? message('text-elsewhere/variable', { name, file: VARIABLES })
      : message('text-elsewhere/front-matter-name', { name });
  reportProblem(reading, problem, place);
}
