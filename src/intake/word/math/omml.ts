/**
 * Converts Word's formulas (OMML) to TeX, with one handler per element. An unknown element keeps its content and is
 * listed in `unknown`; nothing is dropped or guessed.
 */
import { ownValue } from '../../../words/own-value.ts';
import { wordSet } from '../../../words/word-list.ts';
import { child, childrenOf, isOn, type Xml } from '../xml.ts';
import { ACCENTS, FUNCTIONS, joinTex, SIGNS, signsToTex, textToTex } from './signs.ts';

export interface MathResult {
  tex: string;
  /** Names of unknown elements, for the report. */
  unknown: string[];
}

export function ommlToTex(element: Xml): MathResult {
  const unknown: string[] = [];
  const tex = texOf(element, unknown).trim();
  return { tex: tex.replace(WORDS, (words) => words.replaceAll('}\\text{', '')), unknown };
}

/** Word splits the words of a formula wherever their font or language changes. */
const WORDS = /(?:\\text\{[^{}\\]*\}){2,}/g;

/** The words of a formula as Word shows them, for the ledger. */
export function mathWords(element: Xml): string {
  if (element.name === 'm:t' || element.name === 'w:t')
    return element.children.filter((each) => typeof each === 'string').join('');
  if (element.name === 'w:del' || element.name === 'w:moveFrom') return '';
  return childrenOf(element).map(mathWords).filter(Boolean).join(' ');
}

/** What a formula raises that has nothing else: authors type marks of affiliations and isotopes so. Empty for other formulas. */
export function raisedAlone(formula: Xml): string {
  const [raised, ...others] = childrenOf(formula);
  if (raised?.name !== 'm:sSup' || others.length > 0) return '';
  const [base = '', mark = ''] = ['m:e', 'm:sup'].map((name) =>
    childrenOf(raised, name)
      .map(mathWords)
      .join('')
      .replace(/[\s\u200B]/g, ''),
  );
  return base === '' ? mark : '';
}

type Handler = (element: Xml, unknown: string[]) => string;

function texOf(element: Xml | undefined, unknown: string[]): string {
  return joinTex(childrenOf(element).map((each) => one(each, unknown)));
}

function part(element: Xml, name: string, unknown: string[]): string {
  return texOf(child(element, name), unknown);
}

/** `m:val` of a property. */
function property(element: Xml, properties: string, name: string): string | undefined {
  return child(child(element, properties), name)?.attributes['m:val'];
}

function one(element: Xml, unknown: string[]): string {
  const handler = ownValue(HANDLERS, element.name);
  if (handler) return handler(element, unknown);
  if (!/Pr$/.test(element.name) && !SILENT.has(element.name)) {
    unknown.push(element.name);
    return texOf(element, unknown);
  }
  return '';
}

const SILENT = wordSet(`
  w:del w:moveFrom w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:proofErr w:permStart
  w:permEnd w:lastRenderedPageBreak`);

/** Puts the base of a script in braces, unless it is one token. */
function base(tex: string): string {
  const text = tex.trim();
  return /^(?:[A-Za-z0-9)\]]|\\[A-Za-z]+|\\[A-Za-z]+\{[^{}]*\})$/.test(text) ? text : `{${text}}`;
}

const inside: Handler = (element, unknown) => texOf(element, unknown);

const HANDLERS: Record<string, Handler> = {
  'm:r': run,
  'm:t': (element) =>
    signsToTex(element.children.filter((each) => typeof each === 'string').join('')),
  'm:f': fraction,
  'm:sSup': (element, unknown) =>
    `${base(part(element, 'm:e', unknown))}^{${part(element, 'm:sup', unknown)}}`,
  'm:sSub': (element, unknown) =>
    `${base(part(element, 'm:e', unknown))}_{${part(element, 'm:sub', unknown)}}`,
  'm:sSubSup': (element, unknown) =>
    `${base(part(element, 'm:e', unknown))}_{${part(element, 'm:sub', unknown)}}^{${part(element, 'm:sup', unknown)}}`,
  'm:sPre': (element, unknown) =>
    `{}_{${part(element, 'm:sub', unknown)}}^{${part(element, 'm:sup', unknown)}}${base(part(element, 'm:e', unknown))}`,
  'm:rad': radical,
  'm:d': delimited,
  'm:nary': nary,
  'm:func': (element, unknown) =>
    `${part(element, 'm:fName', unknown)
      .trim()
      .replace(/^\\operatorname\{(\w+)\}/, (all, name) =>
        FUNCTIONS.has(name) ? `\\${name}` : all,
      )} ${part(element, 'm:e', unknown)}`,
  'm:limLow': limitBelow,
  'm:limUpp': (element, unknown) =>
    `\\overset{${part(element, 'm:lim', unknown)}}{${part(element, 'm:e', unknown)}}`,
  'm:acc': accent,
  'm:bar': (element, unknown) =>
    `\\${property(element, 'm:barPr', 'm:pos') === 'top' ? 'over' : 'under'}line{${part(element, 'm:e', unknown)}}`,
  'm:groupChr': grouped,
  'm:m': (element, unknown) => `\\begin{matrix}${rows(element, unknown)}\\end{matrix}`,
  'm:eqArr': (element, unknown) =>
    `\\begin{aligned}${childrenOf(element, 'm:e')
      .map((row) => alignPoints(texOf(row, unknown)))
      .join(' \\\\ ')}\\end{aligned}`,
  'm:borderBox': (element, unknown) => `\\boxed{${part(element, 'm:e', unknown)}}`,
  'm:box': (element, unknown) => part(element, 'm:e', unknown),
  'm:phant': (element, unknown) =>
    isOn(child(child(element, 'm:phantPr'), 'm:show')) ||
    !child(child(element, 'm:phantPr'), 'm:show')
      ? part(element, 'm:e', unknown)
      : `\\phantom{${part(element, 'm:e', unknown)}}`,
  'm:e': inside,
  'm:oMath': inside,
  'm:num': inside,
  'm:den': inside,
  'w:ins': inside,
  'w:moveTo': inside,
  'w:r': inside,
  'w:t': (element) => textRun(element.children.filter((each) => typeof each === 'string').join('')),
  'w:sdt': (element, unknown) => texOf(child(element, 'w:sdtContent'), unknown),
  'w:hyperlink': inside,
  'w:smartTag': inside,
};

/** In an equation array, Word marks alignment points with `&`. */
function alignPoints(tex: string): string {
  return tex.replace(/\\&/g, '&');
}

function textRun(text: string): string {
  return text.trim() === '' ? '\\ ' : `\\text{${textToTex(text)}}`;
}

const SCRIPTS: Record<string, string> = {
  'double-struck': 'mathbb',
  script: 'mathcal',
  fraktur: 'mathfrak',
  'sans-serif': 'mathsf',
  monospace: 'mathtt',
};

function run(element: Xml): string {
  const text = childrenOf(element)
    .filter(({ name }) => name === 'm:t' || name === 'w:t')
    .map(({ children }) => children.join(''))
    .join('');
  const properties = child(element, 'm:rPr');
  if (text === '') return '';
  if (child(properties, 'm:nor') && isOn(child(properties, 'm:nor'))) return textRun(text);
  const trimmed = text.trim();
  if (FUNCTIONS.has(trimmed)) return `\\${trimmed} `;
  const tex = signsToTex(text);
  const script = ownValue(SCRIPTS, child(properties, 'm:scr')?.attributes['m:val'] ?? '');
  if (script) return `\\${script}{${tex}}`;
  return styled(tex, trimmed, child(properties, 'm:sty')?.attributes['m:val']);
}

function styled(tex: string, text: string, style: string | undefined): string {
  if (style === 'p' && /^[A-Za-z]{2,}$/.test(text)) return `\\operatorname{${text}}`;
  if (style === 'p' && /^[A-Za-z]$/.test(text)) return `\\mathrm{${tex}}`;
  if (style === 'b' && text !== '') return `\\mathbf{${tex}}`;
  return style === 'bi' && text !== '' ? `\\boldsymbol{${tex}}` : tex;
}

function fraction(element: Xml, unknown: string[]): string {
  const type = property(element, 'm:fPr', 'm:type');
  const [top, bottom] = [part(element, 'm:num', unknown), part(element, 'm:den', unknown)];
  if (type === 'noBar') return `\\genfrac{}{}{0pt}{}{${top}}{${bottom}}`;
  return type === 'lin' || type === 'skw' ? `{${top}}/{${bottom}}` : `\\frac{${top}}{${bottom}}`;
}

function radical(element: Xml, unknown: string[]): string {
  const hidden = isOn(child(child(element, 'm:radPr'), 'm:degHide'));
  const degree = hidden ? '' : part(element, 'm:deg', unknown);
  return degree
    ? `\\sqrt[${degree}]{${part(element, 'm:e', unknown)}}`
    : `\\sqrt{${part(element, 'm:e', unknown)}}`;
}

/** A missing delimiter has a default. An empty delimiter is invisible. */
function delimited(element: Xml, unknown: string[]): string {
  const properties = child(element, 'm:dPr');
  const sign = (name: string, usual: string) => {
    const given = child(properties, name);
    return fence(given ? (given.attributes['m:val'] ?? '') : usual);
  };
  const separator = child(properties, 'm:sepChr');
  const between = separator ? `\\middle${fence(separator.attributes['m:val'] ?? '')}` : '\\middle|';
  const parts = childrenOf(element, 'm:e').map((each) => texOf(each, unknown));
  return `\\left${sign('m:begChr', '(')}${parts.join(between)}\\right${sign('m:endChr', ')')}`;
}

function fence(sign: string): string {
  if (sign === '') return '.';
  if (/^[()[\]|/]$/.test(sign)) return sign;
  const tex = SIGNS[sign] ?? sign;
  return /^\\[A-Za-z]+$/.test(tex) ? `${tex} ` : tex;
}

function nary(element: Xml, unknown: string[]): string {
  const properties = child(element, 'm:naryPr');
  const given = child(properties, 'm:chr')?.attributes['m:val'] ?? '∫';
  const sign = SIGNS[given] ?? given;
  const [below, above] = [part(element, 'm:sub', unknown), part(element, 'm:sup', unknown)];
  const limits =
    property(element, 'm:naryPr', 'm:limLoc') === 'undOvr' && (below || above) ? '\\limits' : '';
  const operand = part(element, 'm:e', unknown);
  return `${sign}${limits}${below ? `_{${below}}` : ''}${above ? `^{${above}}` : ''}${operand ? `{${operand}}` : ' '}`;
}

function limitBelow(element: Xml, unknown: string[]): string {
  const name = part(element, 'm:e', unknown).trim();
  const limit = part(element, 'm:lim', unknown);
  if (/^\\(?:lim|max|min|sup|inf|arg|operatorname)/.test(name))
    return `${name.replace('\\operatorname{', '\\operatorname*{')}_{${limit}}`;
  return `\\underset{${limit}}{${name}}`;
}

/** An accent without a TeX command is set above as a character. A different accent would change the meaning. */
function accent(element: Xml, unknown: string[]): string {
  const sign = property(element, 'm:accPr', 'm:chr') ?? '\u0302';
  const content = part(element, 'm:e', unknown);
  const command = ACCENTS[sign];
  if (command) return `\\${command}{${content}}`;
  unknown.push(`accent ${sign}`);
  return `\\overset{${sign}}{${content}}`;
}

function grouped(element: Xml, unknown: string[]): string {
  const sign = property(element, 'm:groupChrPr', 'm:chr') ?? '⏟';
  const content = part(element, 'm:e', unknown);
  if (sign === '⏞') return `\\overbrace{${content}}`;
  if (sign === '⏟') return `\\underbrace{${content}}`;
  const above = property(element, 'm:groupChrPr', 'm:pos') === 'top';
  return `\\${above ? 'overset' : 'underset'}{${signsToTex(sign)}}{${content}}`;
}

function rows(element: Xml, unknown: string[]): string {
  return childrenOf(element, 'm:mr')
    .map((row) =>
      childrenOf(row, 'm:e')
        .map((cell) => texOf(cell, unknown))
        .join(' & '),
    )
    .join(' \\\\ ');
}
