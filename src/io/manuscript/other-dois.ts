/** Finds the DOIs in the manuscripts of a journal. Only their front matter is read. */

import { foldersIn } from '../journal/subfolders.ts';
import { manuscriptHead } from './manuscript-head.ts';

export interface WrittenDoi {
  doi: string;
  /** Folder of the article. */
  folder: string;
  file: string;
  line: number;
}

/** @param except folders of articles to skip */
export async function doisInIssue(
  issue: string,
  except: ReadonlySet<string>,
): Promise<WrittenDoi[]> {
  const others = foldersIn(issue).filter((folder) => !except.has(folder));
  return (await Promise.all(others.map(doiIn))).flat();
}

async function doiIn(folder: string): Promise<WrittenDoi[]> {
  const head = await manuscriptHead(folder);
  if (!head) return [];
  const { file, yaml } = head;
  const found = /^doi:[ \t]*["']?(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.[^\s"'#]+)/im.exec(
    yaml,
  );
  const [, doi] = found ?? [];
  if (!found || doi === undefined) return [];
  return [{ doi, folder, file, line: yaml.slice(0, found.index).split('\n').length + 1 }];
}
