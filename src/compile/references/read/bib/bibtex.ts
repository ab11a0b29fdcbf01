/** The seam to Citation.js: its mapping of BibLaTeX fields to CSL. Loaded on first use (70 ms). */
import { createRequire } from 'node:module';

/** An entry as the plug-in's own reader would give it. */
export interface RawEntry {
  type: string;
  label: string;
  properties: Record<string, string>;
}
interface CitationJs {
  plugins: {
    input: { chain(input: RawEntry[], options: object): Record<string, unknown>[] };
  };
}

let loaded: CitationJs | undefined;

function citationJs(): CitationJs {
  if (!loaded) {
    const require = createRequire(import.meta.url);
    loaded = require('@citation-js/core') as CitationJs;
    require('@citation-js/plugin-bibtex');
  }
  return loaded;
}

/**
 * Maps an entry to CSL-JSON, not cleaned.
 *
 * @throws what the plug-in throws, where it cannot parse a value
 */
export function entryToCsl(entry: RawEntry): Record<string, unknown> {
  // Always with the type named: the library's own guess would also take an address and fetch it.
  const [item] = citationJs().plugins.input.chain([entry], {
    forceType: '@biblatex/entries+list',
    generateGraph: false,
  });
  return item ?? {};
}
