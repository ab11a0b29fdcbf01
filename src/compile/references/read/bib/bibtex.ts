/**
 * The interface to Citation.js and its mapping from BibLaTeX fields to CSL. It is loaded on first use (70 ms).
 */
import { createRequire } from 'node:module';

/** An entry in the form that the plug-in's own reader returns. */
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
 * Maps an entry to CSL-JSON, which is not cleaned yet.
 *
 * @throws the plug-in's error if it cannot parse a value
 */
export function entryToCsl(entry: RawEntry): Record<string, unknown> {
  // With `forceType`, because the library's own detection would also accept an address and fetch it.
  const [item] = citationJs().plugins.input.chain([entry], {
    forceType: '@biblatex/entries+list',
    generateGraph: false,
  });
  return item ?? {};
}
