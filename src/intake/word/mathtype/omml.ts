/**
 * Converts a MathType equation to OMML, so that both are written by the same rules. An equation without a counterpart
 * stays unread and keeps its picture; nothing is guessed.
 */
import type { Xml } from '../xml.ts';
import { type CharRecord, type MtefRecord, readMtef, UnreadEquation } from './records.ts';
import { type Template, templateOf } from './templates.ts';

/** @returns `m:oMath`; undefined if the equation is empty or cannot be read */
export function mathTypeToOmml(stream: Uint8Array): Xml | undefined {
  try {
    const children = mathOf(readMtef(stream));
    return children.length > 0 ? element('m:oMath', children) : undefined;
  } catch (error) {
    if (error instanceof UnreadEquation) return undefined;
    throw error;
  }
}

function element(name: string, children: Xml[] = [], value?: string): Xml {
  return { name, attributes: value === undefined ? {} : { 'm:val': value }, children };
}

const part = (name: string, record: MtefRecord | undefined) =>
  element(name, record ? mathOf([record]) : []);

/** MathType's typefaces that carry a meaning. */
const FACE = { text: 1, function: 2, vector: 7, textOfEast: 12, stretched: 22, space: 24 };

/** Converts the records of a line. A script takes the piece before it as its base. */
function mathOf(records: MtefRecord[]): Xml[] {
  const pieces: Xml[] = [];
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at];
    if (!record) continue;
    if (record.kind === 'char') {
      const word = wordFrom(records, at);
      at += word.length - 1;
      pieces.push(...runOf(word));
    } else if (record.kind === 'template') pieces.push(...drawn(templateOf(record), pieces));
    else pieces.push(...blockOf(record));
  }
  return pieces.filter((piece, at) => !isBlank(piece) || parts(pieces, at));
}

/** Authors align formulas with spaces. Only the first space between two pieces is kept. */
function parts(pieces: Xml[], at: number): boolean {
  const before = pieces[at - 1];
  return (
    before !== undefined && !isBlank(before) && pieces.slice(at).some((next) => !isBlank(next))
  );
}

function isBlank(piece: Xml): boolean {
  const letters = piece.children.at(-1);
  return piece.name === 'm:r' && typeof letters === 'object' && letters.children[0] === ' ';
}

function blockOf(record: Exclude<MtefRecord, { kind: 'char' | 'template' }>): Xml[] {
  const lines = record.items.filter(({ kind }) => kind === 'line' || kind === 'pile');
  if (record.kind === 'line') return mathOf(record.items);
  if (record.kind === 'matrix') return [matrix(record, lines)];
  if (lines.length === 1) return mathOf(lines);
  return [
    element(
      'm:eqArr',
      lines.map((line) => part('m:e', line)),
    ),
  ];
}

function matrix({ rows, columns }: { rows: number; columns: number }, cells: MtefRecord[]): Xml {
  if (cells.length !== rows * columns) throw new UnreadEquation('a matrix');
  return element(
    'm:m',
    Array.from({ length: rows }, (_, row) =>
      element(
        'm:mr',
        cells.slice(row * columns, (row + 1) * columns).map((cell) => part('m:e', cell)),
      ),
    ),
  );
}

/** Letters of a function name or of text form one run. Any other character is a run by itself. */
function wordFrom(records: MtefRecord[], from: number): CharRecord[] {
  const [first, ...rest] = records.slice(from);
  if (first?.kind !== 'char') return [];
  const word = [first];
  const joins = [FACE.text, FACE.function, FACE.textOfEast].includes(first.face);
  for (const next of joins && first.marks.length === 0 ? rest : []) {
    if (next.kind !== 'char' || next.face !== first.face || next.marks.length > 0) break;
    if (first.face === FACE.function && !(isLetter(first) && isLetter(next))) break;
    word.push(next);
  }
  return word;
}

function isLetter({ code }: CharRecord): boolean {
  return /\p{L}/u.test(String.fromCharCode(code));
}

function runOf(word: CharRecord[]): Xml[] {
  const face = word[0]?.face ?? 0;
  // Stretched fences and operators are drawn by their template.
  if (face === FACE.stretched) return [];
  const wide = word.length === 1 && isWide(word[0]);
  const text = wide ? ' ' : word.map(signOf).join('');
  if (text === '') return [];
  const isText = wide || face === FACE.text || face === FACE.textOfEast;
  const style = face === FACE.function ? 'p' : face === FACE.vector ? 'b' : undefined;
  const properties = isText
    ? [element('m:rPr', [element('m:nor')])]
    : style
      ? [element('m:rPr', [element('m:sty', [], style)])]
      : [];
  const letters: Xml = { name: 'm:t', attributes: {}, children: [text] };
  const run = element('m:r', [...properties, letters]);
  return word.length === 1 ? marked(run, word[0]?.marks ?? []) : [run];
}

/** Version 3 has its own codes for spaces. */
function isSpace({ code, face }: CharRecord): boolean {
  return (code >= 0xef00 && code < 0xf000) || (face === FACE.space && code >= 0xeb00);
}

/** A thick or wider space separates words. Thinner spaces are left to TeX. */
function isWide(sign: CharRecord | undefined): boolean {
  return sign !== undefined && isSpace(sign) && (sign.code & 15) >= 4;
}

function signOf(sign: CharRecord): string {
  const { code } = sign;
  if (isSpace(sign) || code < 32) return '';
  if (code >= 0xe000 && code < 0xf900) throw new UnreadEquation(`sign ${code.toString(16)}`);
  return String.fromCharCode(code);
}

/** Accents above, by MathType's numbers. */
const ACCENTS: Record<number, string> = {
  2: '\u0307',
  3: '\u0308',
  4: '\u20DB',
  8: '\u0303',
  9: '\u0302',
  11: '\u20D7',
  12: '\u20D6',
  13: '\u20E1',
};
const PRIMES: Record<number, string> = { 5: '′', 6: '″', 18: '‴' };

function marked(run: Xml, marks: number[]): Xml[] {
  let base = run;
  const behind: Xml[] = [];
  for (const mark of marks) {
    const accent = ACCENTS[mark];
    const prime = PRIMES[mark];
    if (accent)
      base = element('m:acc', [
        element('m:accPr', [element('m:chr', [], accent)]),
        element('m:e', [base]),
      ]);
    else if (mark === 17 || mark === 29) base = bar(mark === 17, [base]);
    else if (prime)
      behind.push(element('m:r', [{ name: 'm:t', attributes: {}, children: [prime] }]));
    else throw new UnreadEquation(`mark ${mark}`);
  }
  return [base, ...behind];
}

function bar(above: boolean, content: Xml[]): Xml {
  return element('m:bar', [
    element('m:barPr', [element('m:pos', [], above ? 'top' : 'bot')]),
    element('m:e', content),
  ]);
}

/** @param before the line's pieces so far; a script removes the last piece and uses it as its base */
function drawn(template: Template, before: Xml[]): Xml[] {
  const { slots } = template;
  const [main, second, third] = slots;
  switch (template.shape) {
    case 'fence':
      return [delimited(template.left, template.right, main)];
    case 'root':
      return [element('m:rad', [part('m:deg', second), part('m:e', main)])];
    case 'fraction':
      return [
        element('m:f', [
          ...(template.slash ? [element('m:fPr', [element('m:type', [], 'lin')])] : []),
          part('m:num', main),
          part('m:den', second),
        ]),
      ];
    case 'bar':
      return [bar(template.above, main ? mathOf([main]) : [])];
    case 'accent':
      return [
        element('m:acc', [
          element('m:accPr', [element('m:chr', [], template.sign)]),
          part('m:e', main),
        ]),
      ];
    case 'script':
      return [scripted(template.before, main, second, before)];
    case 'operator':
      return [operator(template.sign, template.below, [main, second, third])];
    case 'limit':
      return [limit(main, second, third)];
    case 'brace':
      return [brace(template.above, main, second)];
    case 'box':
      return [element('m:borderBox', [part('m:e', main)])];
  }
}

function delimited(left: string, right: string, main: MtefRecord | undefined): Xml {
  return element('m:d', [
    element('m:dPr', [element('m:begChr', [], left), element('m:endChr', [], right)]),
    part('m:e', main),
  ]);
}

/** Checks the records, because converting them twice would double the time at each depth. */
function isEmpty(record: MtefRecord | undefined): boolean {
  if (!record) return true;
  if (record.kind === 'char') return runOf([record]).every(isBlank);
  return record.kind !== 'template' && record.items.every(isEmpty);
}

function scripted(
  before: boolean,
  below: MtefRecord | undefined,
  above: MtefRecord | undefined,
  pieces: Xml[],
): Xml {
  const base = before ? undefined : pieces.pop();
  const parts = [element('m:e', base ? [base] : []), part('m:sub', below), part('m:sup', above)];
  if (before) return element('m:sPre', parts);
  const name = isEmpty(above) ? 'm:sSub' : isEmpty(below) ? 'm:sSup' : 'm:sSubSup';
  return element(name, parts);
}

function operator(
  sign: string,
  below: boolean,
  [main, lower, upper]: (MtefRecord | undefined)[],
): Xml {
  return element('m:nary', [
    element('m:naryPr', [
      element('m:chr', [], sign),
      element('m:limLoc', [], below ? 'undOvr' : 'subSup'),
    ]),
    part('m:sub', lower),
    part('m:sup', upper),
    part('m:e', main),
  ]);
}

function limit(
  main: MtefRecord | undefined,
  lower: MtefRecord | undefined,
  upper: MtefRecord | undefined,
): Xml {
  const name = part('m:e', main);
  const low = isEmpty(lower)
    ? name
    : element('m:e', [element('m:limLow', [name, part('m:lim', lower)])]);
  if (!isEmpty(upper)) return element('m:limUpp', [low, part('m:lim', upper)]);
  return low.children.length === 1 && typeof low.children[0] === 'object' ? low.children[0] : low;
}

/** The label of a brace is a script of the braced formula. */
function brace(above: boolean, main: MtefRecord | undefined, words: MtefRecord | undefined): Xml {
  const braced = element('m:groupChr', [
    element('m:groupChrPr', [
      element('m:chr', [], above ? '⏞' : '⏟'),
      element('m:pos', [], above ? 'top' : 'bot'),
    ]),
    part('m:e', main),
  ]);
  if (isEmpty(words)) return braced;
  const name = above ? 'm:sSup' : 'm:sSub';
  return element(name, [element('m:e', [braced]), part(above ? 'm:sup' : 'm:sub', words)]);
}
