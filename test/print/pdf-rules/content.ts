/** What the pages paint, with the marks around it, through forms and Type 3 glyphs. */
import { PDFArray, type PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { wordSet } from '../../../src/words/word-list.ts';
import { decoded } from './cos.ts';
import { lex, type Token } from './lexer.ts';
import type { Structure } from './structure.ts';
import { asDict, at, dictAt, nameOf, numberOf } from './values.ts';

interface Mark {
  tag: string;
  /** Whether the structure tree and the parent tree know it. */
  tagged: boolean;
  /** What its property list says, as written: "/MCID 3 /ActualText (x)". */
  properties: string;
}
/** An open mark with those around it, outermost first. */
export interface MarkedContent extends Mark {
  where: string;
  around: readonly Mark[];
}
interface Painted {
  where: string;
  operator: string;
  marks: readonly Mark[];
}
export interface Glyph {
  where: string;
  font: PDFDict;
  code: number;
  /** Text rendering mode; 3 shows nothing. */
  mode: number;
  actualText: boolean;
}
export interface Content {
  marks: MarkedContent[];
  painted: Painted[];
  /** Each code of a font once for each rendering mode. */
  glyphs: Glyph[];
  tokens: Token[];
  unknownOperators: string[];
  /** Resources that a stream uses and does not name itself. */
  missingResources: string[];
  deepest: number;
  /** Forms that hold marked content with numbers of their own, with how often each is painted. */
  markedForms: Map<string, number>;
  images: PDFDict[];
  forms: PDFDict[];
  intents: string[];
}

interface Surroundings {
  where: string;
  page: string;
  resources: PDFDict | undefined;
  structParents: number | undefined;
  marks: readonly Mark[];
  depth: number;
}

const PAINTING = wordSet(`Tj TJ ' " f F f* B B* b b* S s sh`);
const OPERATORS = new Set([
  ...PAINTING,
  ...'b BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX G g gs h i ID j J K k l M m MP n q Q re RG rg ri SC sc SCN scn T* Tc Td TD Tf TL Tm Tr Ts Tw Tz v w W W* y'.split(
    ' ',
  ),
]);

export function readContent(document: PDFDocument, structure: Structure): Content {
  const content: Content = {
    marks: [],
    painted: [],
    glyphs: [],
    tokens: [],
    unknownOperators: [],
    missingResources: [],
    deepest: 0,
    markedForms: new Map(),
    images: [],
    forms: [],
    intents: [],
  };
  const known = new Set<string>();
  document.getPages().forEach(({ node, ref }, index) => {
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    const text = streams.map((stream) => textOfStream(document.context.lookup(stream))).join('\n');
    walk(text, {
      where: `page ${index + 1}`,
      page: String(ref),
      resources: dictAt(node, 'Resources'),
      structParents: numberOf(at(node, 'StructParents')),
      marks: [],
      depth: 0,
    });
  });
  return content;

  function walk(text: string, around: Surroundings): void {
    const open: Mark[] = [];
    let [depth, mode, font] = [around.depth, 0, undefined as PDFDict | undefined];
    const saved: [number, PDFDict | undefined][] = [];
    let operands: Token[] = [];
    const name = () => operands.find(({ kind }) => kind === 'name')?.raw.slice(1) ?? '';
    const marks = () => [...around.marks, ...open];
    const handlers: Record<string, () => void> = {
      q: () => {
        depth++;
        saved.push([mode, font]);
        content.deepest = Math.max(content.deepest, depth);
      },
      Q: () => {
        depth--;
        [mode, font] = saved.pop() ?? [mode, font];
      },
      Tr: () => {
        mode = Number(operands[0]?.raw);
      },
      Tf: () => {
        font = resource('Font', name());
      },
      ri: () => content.intents.push(name()),
      gs: () => resource('ExtGState', name()),
      BMC: openMark,
      BDC: openMark,
      EMC: () => open.pop(),
      Tj: show,
      TJ: show,
      "'": show,
      '"': show,
      Do: () => paintObject(name()),
    };
    for (const token of lex(text)) {
      content.tokens.push(token);
      if (token.kind !== 'word') {
        operands.push(token);
        continue;
      }
      if (/^(?:true|false|null)$/.test(token.raw)) continue;
      if (!OPERATORS.has(token.raw)) content.unknownOperators.push(`${around.where}: ${token.raw}`);
      if (PAINTING.has(token.raw))
        content.painted.push({ where: around.where, operator: token.raw, marks: marks() });
      handlers[token.raw]?.();
      operands = [];
    }

    function resource(kind: string, called: string): PDFDict | undefined {
      const found = dictAt(around.resources, kind, called);
      if (!found) content.missingResources.push(`${around.where}: ${kind} ${called}`);
      return found;
    }

    function openMark(): void {
      const [tag, ...rest] = operands;
      const named =
        rest.length === 1 && rest[0]?.kind === 'name' ? rest[0].raw.slice(1) : undefined;
      const properties = named
        ? String(at(around.resources, 'Properties', named))
        : rest.map(({ raw }) => raw).join(' ');
      const mcid = /\/MCID\s+(\d+)/.exec(properties)?.[1];
      const mark = { tag: tag?.raw.slice(1) ?? '', tagged: isTagged(mcid), properties };
      content.marks.push({ ...mark, where: around.where, around: marks() });
      open.push(mark);
    }

    function isTagged(mcid: string | undefined): boolean {
      if (mcid === undefined) return false;
      const owner = structure.parents.get(around.structParents ?? -1)?.[Number(mcid)];
      return owner !== undefined && structure.byContent.has(`${around.page}|${mcid}`);
    }

    function show(): void {
      if (!font) return;
      const actualText = marks().some(({ properties }) => properties.includes('/ActualText'));
      for (const token of operands) {
        if (token.kind !== 'hex' && token.kind !== 'string') continue;
        for (const code of codesOf(token, font)) addGlyph(font, code, actualText);
      }
    }

    function addGlyph(dict: PDFDict, code: number, actualText: boolean): void {
      const key = `${[...fontKey(dict)]}|${code}|${mode}|${actualText}`;
      if (known.has(key)) return;
      known.add(key);
      content.glyphs.push({ where: around.where, font: dict, code, mode, actualText });
      const procedure = glyphProcedure(dict, code);
      if (procedure !== undefined)
        walk(procedure, {
          ...around,
          where: `${around.where}, Type 3 glyph`,
          resources: dictAt(dict, 'Resources') ?? around.resources,
          marks: [{ tag: 'Artifact', tagged: false, properties: '' }],
          depth: 0,
        });
    }

    function paintObject(called: string): void {
      const stream = at(around.resources, 'XObject', called);
      if (!(stream instanceof PDFRawStream)) {
        content.missingResources.push(`${around.where}: XObject ${called}`);
        return;
      }
      if (nameOf(at(stream.dict, 'Subtype')) !== 'Form') {
        content.images.push(stream.dict);
        content.painted.push({ where: around.where, operator: 'Do', marks: marks() });
        return;
      }
      content.forms.push(stream.dict);
      const inside = textOfStream(stream);
      const key = `${around.where} ${called}`;
      if (inside.includes('/MCID'))
        content.markedForms.set(key, (content.markedForms.get(key) ?? 0) + 1);
      walk(inside, {
        ...around,
        where: `${around.where}, form ${called}`,
        resources: dictAt(stream.dict, 'Resources'),
        structParents: numberOf(at(stream.dict, 'StructParents')) ?? around.structParents,
        marks: marks(),
        depth,
      });
    }
  }
}

const keys = new WeakMap<PDFDict, number>();
let counted = 0;
function* fontKey(dict: PDFDict): Generator<number> {
  const key = keys.get(dict) ?? ++counted;
  keys.set(dict, key);
  yield key;
}

function textOfStream(stream: unknown): string {
  return stream instanceof PDFRawStream ? decoded(stream) : '';
}

function codesOf(token: Token, font: PDFDict): number[] {
  const length = nameOf(at(font, 'Subtype')) === 'Type0' ? 2 : 1;
  const bytes =
    token.kind === 'hex'
      ? Buffer.from(token.raw.slice(1, -1).replace(/\s/g, ''), 'hex')
      : Buffer.from(unescaped(token.raw.slice(1, -1)), 'latin1');
  const codes: number[] = [];
  for (let index = 0; index + length <= bytes.length; index += length)
    codes.push(bytes.readUIntBE(index, length));
  return codes;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|(\r?\n)|([\s\S]))/g, (_, octal, line, letter) => {
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    return line ? '' : (ESCAPES[letter] ?? letter);
  });
}

function glyphProcedure(font: PDFDict, code: number): string | undefined {
  if (nameOf(at(font, 'Subtype')) !== 'Type3') return undefined;
  const names = at(font, 'Encoding', 'Differences');
  if (!(names instanceof PDFArray)) return undefined;
  let next = 0;
  for (const each of names.asArray()) {
    const first = numberOf(each);
    if (first !== undefined) next = first;
    else if (next++ === code) {
      const procedure = asDict(at(font, 'CharProcs'))?.lookup(PDFName.of(nameOf(each) ?? ''));
      return textOfStream(procedure);
    }
  }
  return undefined;
}
