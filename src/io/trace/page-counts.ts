/** The numbers of pages in PDFs of earlier builds. Each PDF is parsed once, as long as it is unchanged. */
import type { Digests } from '../files/digests.ts';
import type { SealedFiles } from '../files/sealed-files.ts';
import { pagesOfPdf } from '../pdf/built-pdf.ts';
import { relative } from '../system/paths.ts';

/** The number of pages; undefined if the file does not exist or is damaged. */
export type CountPages = (path: string) => Promise<number | undefined>;

interface KeptCount {
  sha256: string;
  /** Absent if the file is damaged. */
  count?: number;
}

export function openPageCounts(out: string, files: SealedFiles, digests: Digests): CountPages {
  return async (path) => {
    const sha256 = digests.of(path)?.sha256;
    if (sha256 === undefined) return undefined;
    const name = relative(out, path);
    const kept = files.read('pages', name) as KeptCount | undefined;
    if (kept?.sha256 === sha256) return kept.count;
    const count = await pagesOfPdf(path);
    const found: KeptCount = { sha256, ...(count !== undefined && { count }) };
    files.write('pages', name, found);
    return count;
  };
}
