/** Reads the annotated files of GROBID, some of which are not well-formed. */
import { decodeText } from '../../../src/intake/text/decode.ts';

/** Text between two tags, or the end of a line ("\n"). */
export interface Piece {
  text: string;
  /** Elements around it from the root on, each with its type: "note:submission". */
  path: string[];
  /** A number for each element of `path`, unique in the file. */
  numbers: number[];
}

interface Open {
  name: string;
  number: number;
}

const TOKENS = /<!--[\s\S]*?-->|<[^>]*>|[^<]+/g;

/** The words inside `root` with the line ends of the page. Indentation of the markup is one space. */
export function readTei(xml: string, root: string): Piece[] {
  const pieces: Piece[] = [];
  let stack: Open[] = [];
  let number = 0;
  const add = (text: string) => {
    const inside = stack.slice(stack.findIndex(({ name }) => name === root));
    if (inside[0]?.name !== root) return;
    const numbers = inside.map(({ number }) => number);
    pieces.push({ text, path: inside.map(({ name }) => name), numbers });
  };
  for (const [token] of xml.matchAll(TOKENS)) {
    const tag = /^<(\/?)([A-Za-z]+)/.exec(token);
    if (!token.startsWith('<')) add(collapse(decodeEntities(token)));
    else if (tag?.[2] === 'lb') add('\n');
    else if (tag?.[1]) stack = closed(stack, tag[2] ?? '');
    else if (tag?.[2] && !token.endsWith('/>')) {
      number += 1;
      stack = [...stack, { name: nameOf(tag[2], token), number }];
    }
  }
  return pieces;
}

/** Example: `<note place="headnote">` is "note:headnote". */
function nameOf(name: string, tag: string): string {
  const type = /\b(?:type|place|level)="([^">]+)/.exec(tag)?.[1];
  return type ? `${name}:${type}` : name;
}

/** An end tag without its start tag closes nothing. */
function closed(stack: Open[], name: string): Open[] {
  const at = stack.findLastIndex((open) => open.name.split(':')[0] === name);
  return at === -1 ? stack : stack.slice(0, at);
}

function collapse(text: string): string {
  if (text.trim() === '') return ' ';
  return decodeText(Buffer.from(text.replace(/\s+/g, ' '))).text;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(x?)([\da-fA-F]+)|(\w+));/g, (entity, hex, digits, name) => {
    if (name) return ENTITIES[name] ?? entity;
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
