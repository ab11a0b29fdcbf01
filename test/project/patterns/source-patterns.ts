/** The patterns that the program puts together: what it calls `RegExp` with while it works. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  lineAt,
  modulesOf,
  type SourcePattern,
  visitModule,
} from '../../../scripts/read-modules.ts';

/** Where `RegExp` is called: "compiled/words/place.js:12:9". */
export function constructorCalls(path: string): string[] {
  const found: string[] = [];
  visitModule(path, (text) => {
    const add = (node: { start: number; callee: { type: string } }) => {
      if (!('name' in node.callee) || node.callee.name !== 'RegExp') return;
      const column = node.start - text.lastIndexOf('\n', node.start - 1);
      found.push(`${path}:${lineAt(text, node.start)}:${column}`);
    };
    return { NewExpression: add, CallExpression: add };
  });
  return found;
}

/** Runs in a page: no test sees what it calls `RegExp` with. */
const PAGE_SCRIPT = /[\\/]page-script[\\/]|[\\/]desk[\\/](?:client|words)[\\/]/;

export function pageModules(): string[] {
  return modulesOf('src').filter((path) => PAGE_SCRIPT.test(path));
}

/** What the modules of `src` that run in Node were compiled to. */
export function compiledModules(): string[] {
  return modulesOf('src')
    .filter((path) => !PAGE_SCRIPT.test(path))
    .map((path) => path.replace(/^src/, 'compiled').replace(/ts$/, 'js'));
}

/** From one place come at most so many: words of a manuscript go into some. */
const FROM_ONE_PLACE = 40;

/** Puts a constructor in the place of `RegExp` that notes what `compiled` calls it with, by place. */
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

const COMPILED = `${resolve('compiled')}/`;

/** Only of our own modules: a library that they call builds its patterns itself. */
function placeIn(stack: string): string | undefined {
  const [, , caller = ''] = stack.match(/file:\/\/\S+:\d+:\d+|\/\S+:\d+:\d+|node:\S+/g) ?? [];
  const path = caller.startsWith('file:') ? fileURLToPath(caller) : caller;
  return path.startsWith(COMPILED) ? `compiled/${path.slice(COMPILED.length)}` : undefined;
}
