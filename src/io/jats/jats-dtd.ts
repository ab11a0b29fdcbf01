/** The DTDs of JATS 1.4 as one text each, from the modules in `@jats4r/dtds`. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ownValue } from '../../article/own-value.ts';
import { replaceEnclosed } from '../../words/enclosed.ts';
import { dirname, join } from '../system/paths.ts';

/** Driver files by the public identifier that a DOCTYPE gives. */
const DRIVERS: Record<string, string> = {
  '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.4 20241031//EN':
    'JATS-journalpublishing1-4-mathml3.dtd',
  '-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with MathML3 v1.4 20241031//EN':
    'JATS-archivearticle1-4-mathml3.dtd',
};

/**
 * The DTD with its modules in place of the references to them: libxml2 can then parse it apart from
 * any document, once. `undefined` for an identifier that is none of ours.
 */
export function readJatsDtd(publicId: string): string | undefined {
  const driver = ownValue(DRIVERS, publicId);
  if (driver === undefined) return undefined;
  const root = dirname(createRequire(import.meta.url).resolve('@jats4r/dtds/package.json'));
  return inlineModules(join(root, 'schema/1.4', driver), new Map());
}

/** `<!ENTITY % name PUBLIC "…" "file">`, or `%name;` on a line of its own. */
const MODULE =
  /<!ENTITY\s+%\s+([\w.:-]+)\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')\s+|SYSTEM\s+)["']([^"']*)["']\s*>|^[ \t]*%([\w.:-]+);/gm;

/** @param files by entity name; the first declaration counts, as XML has it */
function inlineModules(path: string, files: Map<string, string>): string {
  // Sets of named characters are not all in the package. What we write has none of the names.
  if (!existsSync(path)) return '';
  const whole = readFileSync(path, 'utf8').replace(/<\?xml[^>]{0,1000}\?>/, '');
  const text = replaceEnclosed(whole, ['<!--', '-->'], () => '');
  return text.replace(MODULE, (found, name?: string, file = '', reference = '') => {
    if (name === undefined) {
      const module = files.get(reference);
      return module === undefined ? found : inlineModules(module, files);
    }
    if (!files.has(name)) files.set(name, join(dirname(path), file));
    return '';
  });
}
