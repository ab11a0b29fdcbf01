/** Our own modules as syntax trees, for the rules and the figures about the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

export interface ModuleImport {
  from: string;
  to: string;
}

export interface SourcePattern {
  source: string;
  flags: string;
  /** Example: "src/words/place.ts:12". */
  place: string;
}

/** All modules of a folder but tests and examples. */
export function modulesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]sx?$/.test(name) && !/\.(?:test|examples|d)\.ts$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .sort();
}

/**
 * The imports between our own modules, also of types, and those that run later.
 *
 * @throws Error if an imported file does not exist: an import that is missed would hide a cycle
 */
export function importsOf(path: string): ModuleImport[] {
  const found = new Set<string>();
  const add = ({ source }: { source: object | null }) => {
    if (source && 'value' in source) found.add(String(source.value));
  };
  visitModule(path, () => ({
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    ImportExpression: add,
    TSImportType: add,
  }));
  return [...found]
    .filter((name) => name.startsWith('.'))
    .map((name) => {
      // The bundle of a folder is made of its index.
      const to = posix
        .join(posix.dirname(path), name)
        .replace(/\/page-script\.bundle\.js$/, '/page-script/index.ts');
      if (!existsSync(to)) throw new Error(`${path} imports ${name}, which does not exist`);
      return { from: path, to };
    });
}

export function literalPatterns(path: string): SourcePattern[] {
  const found: SourcePattern[] = [];
  visitModule(path, (text) => ({
    Literal(node) {
      if (!('regex' in node)) return;
      const { pattern: source, flags } = node.regex;
      found.push({ source, flags, place: `${path}:${lineAt(text, node.start)}` });
    },
  }));
  return found;
}

export function visitModule(
  path: string,
  visitor: (text: string) => ConstructorParameters<typeof Visitor>[0],
): void {
  const text = readFileSync(path, 'utf8');
  const { program, errors } = parseSync(path, text);
  if (errors.length) throw new Error(`${path}: ${errors[0]?.message}`);
  new Visitor(visitor(text)).visit(program);
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
