/** The patterns of the program: every literal of its sources, and what it calls `RegExp` with while it works. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

export interface SourcePattern {
  source: string;
  flags: string;
  /** Example: "src/words/place.ts:12". */
  place: string;
}

export function literalPatterns(path: string): SourcePattern[] {
  const found: SourcePattern[] = [];
  visit(path, (text) => ({
    Literal(node) {
      if (!('regex' in node)) return;
      const { pattern: source, flags } = node.regex;
      found.push({ source, flags, place: `${path}:${lineAt(text, node.start)}` });
    },
  }));
  return found;
}

/** Where `RegExp` is called: "dist/words/place.js:12:9". */
export function constructorCalls(path: string): string[] {
  const found: string[] = [];
  visit(path, (text) => {
    const add = (node: { start: number; callee: { type: string } }) => {
      if (!('name' in node.callee) || node.callee.name !== 'RegExp') return;
      const column = node.start - text.lastIndexOf('\n', node.start - 1);
      found.push(`${path}:${lineAt(text, node.start)}:${column}`);
    };
    return { NewExpression: add, CallExpression: add };
  });
  return found;
}

/** What `src` was compiled to. */
export function compiledModules(): string[] {
  return modulesOf('src').map((path) => path.replace(/^src/, 'dist').replace(/ts$/, 'js'));
}

export function modulesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name) && !/\.(?:test|examples|d)\.ts$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

function visit(path: string, visitor: (text: string) => ConstructorParameters<typeof Visitor>[0]) {
  const text = readFileSync(path, 'utf8');
  const { program, errors } = parseSync(path, text);
  if (errors.length) throw new Error(`${path}: ${errors[0]?.message}`);
  new Visitor(visitor(text)).visit(program);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** From one place come at most so many: words of a manuscript go into some. */
const FROM_ONE_PLACE = 40;

/** Puts a constructor in the place of `RegExp` that notes what `dist` calls it with, by place. */
export function recordPatterns(): Map<string, Map<string, SourcePattern>> {
  const calls = new Map<string, Map<string, SourcePattern>>();
  const Original = RegExp;
  const record = (made: RegExp): RegExp => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 4;
    const place = placeIn(new Error().stack ?? '');
    Error.stackTraceLimit = limit;
    if (place === undefined) return made;
    const known = calls.get(place) ?? new Map<string, SourcePattern>();
    calls.set(place, known);
    const { source, flags } = made;
    if (known.size < FROM_ONE_PLACE) known.set(`/${source}/${flags}`, { source, flags, place });
    return made;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (_, args) => record(Reflect.construct(Original, args)),
    apply: (_, self, args) => record(Reflect.apply(Original, self, args)),
  });
  return calls;
}

const COMPILED = `${resolve('dist')}/`;

/** Only of our own modules: a library that they call builds its patterns itself. */
function placeIn(stack: string): string | undefined {
  const [, , caller = ''] = stack.match(/file:\/\/\S+:\d+:\d+|\/\S+:\d+:\d+|node:\S+/g) ?? [];
  const path = caller.startsWith('file:') ? fileURLToPath(caller) : caller;
  return path.startsWith(COMPILED) ? `dist/${path.slice(COMPILED.length)}` : undefined;
}
