/** The records for reference managers, as `export` writes them. */
import type { CslItem } from '../../article.ts';
import { inBibtex, inCslJson, inRis } from '../changes.ts';
import { type FormatName, saidInFormat } from '../outputs/facts/citation-formats.ts';
import type { ListingReader, SaidOf } from './reader.ts';

export const RECORDS: ListingReader = {
  name: 'records-facts-differ',
  title: 'the records for reference managers (RIS, BibTeX, CSL-JSON)',
  source: 'RIS, BibTeX, CSL-JSON as Zotero and JabRef read them',
  date: '2024',
  listings: ['ris', 'bibtex', 'csl-json'],
  said(listing, text, articles) {
    const [title, partsOf] = FORMATS[listing as FormatName];
    const records = partsOf(text);
    const output = `${title} of the issue`;
    return articles.flatMap((article, index): SaidOf[] => {
      const record = records[index];
      if (record === undefined)
        return [{ article, fact: 'record', output, values: ['none'], wanted: ['one'] }];
      return saidInFormat(output, record, listing as FormatName, article).map((said) => ({
        ...said,
        article,
        fact: 'record',
      }));
    });
  },
  examples: {
    breaks: [
      inRis('AU  - Okoro, Tomas', 'AU  - Okoro, Thomas'),
      inRis('DO  - 10.5555/jcs.2023.57', 'DO  - 10.5555/jcs.2023.58'),
      inRis('KW  - moon\r\n', ''),
      inBibtex('title = {{Tides and', 'title = {{Tide and'),
      inCslJson('"page": "60-61"', '"page": "60-62"'),
    ],
    keeps: [inBibtex('title = {{Tides and', 'title = {{{Tides} and')],
  },
};

const FORMATS: Record<FormatName, readonly [title: string, partsOf: (text: string) => string[]]> = {
  ris: ['RIS', (text) => text.split(/^ER {2}-.*$/m)],
  bibtex: ['BibTeX', (text) => text.split(/^(?=@\w+\{)/m).filter((part) => part.trim() !== '')],
  'csl-json': ['CSL-JSON', (text) => itemsIn(text).map((item) => JSON.stringify([item]))],
};

function itemsIn(text: string): CslItem[] {
  try {
    return JSON.parse(text) as CslItem[];
  } catch {
    return [];
  }
}
