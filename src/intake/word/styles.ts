/** Resolves the styles of a Word file to the look of each run and paragraph. */
import { ownValue } from '../../words/own-value.ts';
import type { Cues, Marks, Role } from '../draft.ts';
import { child, childrenOf, isOn, wordValue, type Xml } from './xml.ts';

interface Style {
  id: string;
  /** Always stored in English, whatever the program's language. Example: "heading 1". */
  name: string;
  basedOn?: string;
  run?: Xml;
  paragraph?: Xml;
}
export interface Styles {
  byId: Map<string, Style>;
  defaultRun?: Xml;
  defaultParagraph?: Xml;
  /** Id of the default paragraph style. */
  normal?: string;
}

export function readStyles(root: Xml | undefined): Styles {
  const byId = new Map<string, Style>();
  let normal: string | undefined;
  for (const style of childrenOf(root, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? '';
    byId.set(id, {
      id,
      name: (wordValue(style, 'w:name') ?? id).toLowerCase(),
      basedOn: wordValue(style, 'w:basedOn'),
      run: child(style, 'w:rPr'),
      paragraph: child(style, 'w:pPr'),
    });
    if (
      style.attributes['w:type'] === 'paragraph' &&
      /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '')
    )
      normal = id;
  }
  const defaults = child(root, 'w:docDefaults');
  return {
    byId,
    normal,
    defaultRun: child(child(defaults, 'w:rPrDefault'), 'w:rPr'),
    defaultParagraph: child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
  };
}

/** A style and its base styles, nearest first. Some programs use Word's built-in styles without defining them. */
function chain(styles: Styles, id: string | undefined): Style[] {
  const found: Style[] = [];
  if (id !== undefined && !styles.byId.has(id)) return [{ id, name: latentName(id) }];
  for (
    let style = styles.byId.get(id ?? '');
    style && found.length < 20;
    style = styles.byId.get(style.basedOn ?? '')
  ) {
    if (found.includes(style)) break;
    found.push(style);
  }
  return found;
}

/** Example: "Heading1" → "heading 1" */
function latentName(id: string): string {
  return id.replace(/(?<=[a-z])(?=[A-Z\d])/g, ' ').toLowerCase();
}

/** Properties from the weakest to the strongest. */
function layers(
  styles: Styles,
  direct: Xml | undefined,
  paragraphStyle: string | undefined,
): Xml[] {
  const character = chain(styles, wordValue(direct, 'w:rStyle')).map(({ run }) => run);
  const paragraph = chain(styles, paragraphStyle ?? styles.normal).map(({ run }) => run);
  return [direct, ...character, ...paragraph, styles.defaultRun]
    .filter((layer) => layer !== undefined)
    .reverse();
}

export interface RunLook {
  marks: Marks;
  hidden: boolean;
  rtl: boolean;
  /** Example: "Symbol" */
  font?: string;
  /** Language of right-to-left words. Example: "ur-PK". */
  language?: string;
}

/** `w:rPr` elements that switch a mark on or off. */
const TOGGLES: Record<string, keyof Marks> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:caps': 'caps',
  'w:smallCaps': 'smallCaps',
  'w:strike': 'strike',
  'w:dstrike': 'strike',
};

/** Default in half-points, if the file sets no size. */
const DEFAULT_SIZE = 20;

export function runLook(
  styles: Styles,
  direct: Xml | undefined,
  paragraphStyle: string | undefined,
): RunLook {
  const look: RunLook = { marks: { size: DEFAULT_SIZE }, hidden: false, rtl: false };
  for (const layer of layers(styles, direct, paragraphStyle))
    for (const property of childrenOf(layer)) applyProperty(look, property);
  // Links and note calls get their font from the program's template, not because they are code.
  if (/hyperlink|reference$/.test(styles.byId.get(wordValue(direct, 'w:rStyle') ?? '')?.name ?? ''))
    delete look.marks.code;
  return look;
}

function applyProperty(look: RunLook, property: Xml): void {
  const { marks } = look;
  const value = property.attributes['w:val'];
  const toggle = ownValue(TOGGLES, property.name);
  if (toggle) setMark(marks, toggle, isOn(property));
  else if (property.name === 'w:vanish' || property.name === 'w:webHidden')
    look.hidden = isOn(property);
  else if (property.name === 'w:rtl') look.rtl = isOn(property);
  else if (property.name === 'w:u')
    setMark(marks, 'underline', value !== 'none' && value !== undefined);
  else if (property.name === 'w:vertAlign') setVertical(marks, value);
  else if (property.name === 'w:position') raise(marks, Number(value ?? 0));
  else if (property.name === 'w:sz') marks.size = Number(value) || DEFAULT_SIZE;
  else if (property.name === 'w:color')
    marks.color = value && !/^(?:auto|000000)$/i.test(value) ? value : undefined;
  else if (property.name === 'w:lang') look.language = property.attributes['w:bidi'];
  else if (property.name === 'w:rFonts') setFont(look, property);
}

/** Word authors set program code in a monospaced font. */
const MONOSPACED =
  /^(?:Courier|Consolas|Menlo|Monaco|Lucida Console|Andale Mono|Cascadia|Source Code|Fira Code|Inconsolata|NSimSun$)|\bMono\b/i;

function setFont(look: RunLook, { attributes }: Xml): void {
  look.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? look.font;
  setMark(look.marks, 'code', MONOSPACED.test(look.font ?? ''));
}

function setMark(marks: Marks, mark: keyof Marks, on: boolean): void {
  if (on) Object.assign(marks, { [mark]: true });
  else delete marks[mark];
}

function setVertical(marks: Marks, value: string | undefined): void {
  setMark(marks, 'superscript', value === 'superscript');
  setMark(marks, 'subscript', value === 'subscript');
}

/** In half-points. A shift of two points or more is a superscript or subscript. */
function raise(marks: Marks, position: number): void {
  if (position >= 4) setMark(marks, 'superscript', true);
  if (position <= -4) setMark(marks, 'subscript', true);
}

const ROLES: [RegExp, Role][] = [
  [/^title$|^article title|^paper title|^titel$|^título$|^titre$/, 'title'],
  [/^subtitle$/, 'subtitle'],
  [/^authors?\b|^author names?/, 'author'],
  [/^affiliations?\b|^institution|^address\b|^adresse/, 'affiliation'],
  [/^abstract(?! title| heading)|^zusammenfassung|^résumé$|^resumen$|^summary text/, 'abstract'],
  [/^key ?words?/, 'keywords'],
  [/^date$/, 'date'],
  [/caption|^image caption|^table caption|^figure legend/, 'caption'],
  [/^bibliography|^reference(?:s| list| item)?$|^endnote bibliography$|^literatur/, 'bibliography'],
  [/quot|^block text$|^zitat|^cita/, 'quote'],
  [/^source code|^html preformatted|^code\b|^verbatim|^preformatted/, 'code'],
  [/^toc \d|^table of figures|^contents \d/, 'contents'],
  [/^toc heading|^contents heading|^index heading/, 'contents-head'],
  [/^(?:foot|end)note text/, 'note'],
  [/^definition term$/, 'term'],
];

/**
 * Style names in publishers' templates. Examples: "MDPI_1.2_title", "Els-Abstract-text", "papertitle", "IEEE Authors",
 * "Judul Artikel".
 */
const PUBLISHERS_ROLES: [RegExp, Role][] = [
  [
    /^(?!.*(?:abstract|section|fig|tab|head|toc|run|short|ref|sub|chapter|key)).*(?:^|[\s_.\d-])(?:paper|article|manuscript)?[\s_-]?title$/,
    'title',
  ],
  [/(?:^|[\s_.\d\]-])judul ?(?:artikel|makalah|jurnal|paper)$/, 'title'],
  [/^t[ií]tulo ?(?:del? |do )?art(?:ículo|igo)$|^titre ?(?:de )?l?[’']?article$/, 'title'],
  [/(?:^|[\s_.\d-])(?:название|назва) стат(?:ьи|ті)(?:$| \(| основн)/, 'title'],
  [/(?:^|[\s_.\d-])(?:authors?(?:[\s_-]?names?)?|авторы|автори)(?:$| \()/, 'author'],
  [/(?:^|[\s_.\d-])affiliations?$/, 'affiliation'],
  [/(?:^|[\s_.\d-])(?:abstract(?:[\s_-]?(?:text|body))?|аннотация|анотація)(?:$| \()/, 'abstract'],
  [/(?:^|[\s_.\d-])(?:key[\s_-]?words?|ключевые слова|ключові слова)(?:$| \()/, 'keywords'],
  [/(?:^|[\s_.\d-])references?(?:[\s_-]?(?:item|list|text))?$|^referenceitem$/, 'bibliography'],
];

interface StyleCues {
  role?: Role;
  heading?: number;
}

function styleCues(styles: Styles, id: string | undefined): StyleCues {
  const names = chain(styles, id);
  for (const { name, paragraph } of names) {
    const heading = /^(?:heading|überschrift|titre|título|titolo) ?([1-9])$/.exec(name)?.[1];
    if (heading) return { heading: Number(heading) };
    const role = [...ROLES, ...PUBLISHERS_ROLES].find(([pattern]) => pattern.test(name))?.[1];
    if (role) return { role };
    const outline = wordValue(paragraph, 'w:outlineLvl');
    if (outline !== undefined && Number(outline) < 9) return { heading: Number(outline) + 1 };
  }
  return {};
}

const ALIGN: Record<string, Cues['align']> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
  both: 'justify',
  distribute: 'justify',
};

/** Cues of a paragraph. Its own properties override those of its style. */
export function paragraphCues(styles: Styles, direct: Xml | undefined): Cues {
  const id = wordValue(direct, 'w:pStyle') ?? styles.normal;
  const inherited = chain(styles, id).map(({ paragraph }) => paragraph);
  const all = [direct, ...inherited, styles.defaultParagraph].filter(
    (layer) => layer !== undefined,
  );
  const first = (name: string) =>
    all.map((layer) => child(layer, name)).find((found) => found !== undefined);
  const outline = child(direct, 'w:outlineLvl')?.attributes['w:val'];
  const indent = first('w:ind')?.attributes;
  const cues: Cues = {
    ...styleCues(styles, id),
    align: ownValue(ALIGN, first('w:jc')?.attributes['w:val'] ?? ''),
    indent: Number(indent?.['w:left'] ?? indent?.['w:start'] ?? 0),
    indentEnd: Number(indent?.['w:right'] ?? indent?.['w:end'] ?? 0),
    firstLine: Number(indent?.['w:firstLine'] ?? 0) - Number(indent?.['w:hanging'] ?? 0),
    keepNext: isOn(first('w:keepNext')),
    spaceBefore: Number(first('w:spacing')?.attributes['w:before'] ?? 0),
    rtl: isOn(first('w:bidi')),
  };
  if (outline !== undefined && Number(outline) < 9 && !cues.role)
    cues.heading = Number(outline) + 1;
  return cues;
}

/** `w:numPr` of the paragraph or of its style. */
export function numberingOf(styles: Styles, direct: Xml | undefined): Xml | undefined {
  const own = child(direct, 'w:numPr');
  if (own) return own;
  return chain(styles, wordValue(direct, 'w:pStyle'))
    .map(({ paragraph }) => child(paragraph, 'w:numPr'))
    .find((found) => found !== undefined);
}
