/** The files of an article's proof in the output folder. */
import { textAt } from '../../../io/files/if-there.ts';
import { inFolder } from '../../../io/files/regular-file.ts';
import { basename, join } from '../../../io/system/paths.ts';
import { fileNames } from '../../../revisions/proof/file-names.ts';
import { type QueriesFile, readQueries } from '../../../revisions/proof/queries-file.ts';
import type { OpenJournal } from '../open-journal.ts';

/** In bytes. */
const LARGEST = 20_000_000;

export interface ProofFile {
  /** The name under which it is sent. Example: "firdous-proof.pdf" */
  name: string;
  /** Its address at the desk. */
  address: string;
}

/** undefined if there is no proof. @param article "1-2/firdous" */
export function readProof({ out }: OpenJournal, article: string): QueriesFile | undefined {
  const path = join(out, article, fileNames(basename(article)).json);
  const text = textAt(path, inFolder(out, LARGEST));
  return text === undefined ? undefined : readQueries(text);
}

/** The files that the author gets. */
export function proofFiles(article: string): { pdf: ProofFile; form: ProofFile } {
  const { pdf, form } = fileNames(basename(article));
  const at = (path: string) => ({
    name: basename(path),
    address: `/output/${`${article}/${path}`.split('/').map(encodeURIComponent).join('/')}`,
  });
  return { pdf: at(pdf), form: at(form) };
}
