/** Reads each DTD of JATS 1.4 as one text, from the modules in `@jats4r/dtds`. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { replaceEnclosed } from '../../words/enclosed.ts';
import { ownValue } from '../../words/own-value.ts';
import { dirname, join } from '../system/paths.ts';

/** Driver files by the public identifier in a DOCTYPE. */
const DRIVERS: Record<string, string> = {
  '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.4 20241031//EN':
    'JATS-journalpublishing1-4-mathml3.dtd',
  '-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with MathML3 v1.4 20241031//EN':
    'JATS-archivearticle1-4-mathml3.dtd',
};

/**
 * The DTD with its modules inserted, so that libxml2 can parse it once, without a document.
 * Returns undefined if we do not have the DTD.
 */
export function readJatsDtd(publicId: string): string | undefined {
  const driver = ownValue(DRIVERS, publicId);
  if (driver === undefined) return undefined;
  const root = dirname(createRequire(import.meta.url).resolve('@jats4r/dtds/package.json'));
  return inlineModules(join(root, 'schema/1.4', driver), new Map());
}

/** Matches `<!ENTITY % name PUBLIC "…" "file">`, and `%name;` on its own line. */
const MODULE =
  /<!ENTITY\s+%\s+([\w.:-]+)\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')\s+|SYSTEM\s+)["']([^"']*)["']\s*>|^[ \t]*%([\w.:-]+);/gm;

/** @param files by entity name; the first declaration counts, as in XML */
function inlineModules(path: string, files: Map<string, string>): string {
  // The package lacks some sets of named characters. Our JATS does not use the names.
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
