import { readFileSync } from 'node:fs';

let known: string | undefined;

/** Version of this Offprint, from its package.json. */
export function version(): string {
  known ??= read();
  return known;
}

function read(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { version: found } = JSON.parse(text) as { version: string };
  return found;
}
