/** JSON Schemas that come with Offprint, for text editors. docs/editor.md says more. */
import { fileURLToPath } from 'node:url';
import { anywhere, readRegularFileSync } from './files/regular-file.ts';

const LARGEST_SCHEMA = 1_000_000;

export type SchemaName = 'journal' | 'issue' | 'theme';

export function schemaText(name: SchemaName): string {
  const path = fileURLToPath(new URL(`../../schemas/${name}.json`, import.meta.url));
  return String(readRegularFileSync(path, anywhere(LARGEST_SCHEMA)));
}

/**
 * The first line of a YAML file, which names its schema. The schema is a file of the journal, so it needs no network, fits
 * the version of Offprint, and has the same path on every machine.
 *
 * @param path relative to the file
 */
export function schemaLine(path: string): string {
  return `# yaml-language-server: $schema=${path}\n`;
}
