/** The works of the bibliographies, which the text editor proposes while an editor types. */
import type { CslItem } from '../../../article/references.ts';
import type { LibraryItem } from '../../../compile/references/index.ts';
import { planBuild } from '../../../io/journal/folders.ts';
import { cslSurname } from '../../../words/person-name.ts';
import { compileOwnFiles, withBuildContext } from '../../articles/build-context.ts';

export interface CitedWork {
  /** The citation key. Example: "putin2019" */
  key: string;
  /** Example: "Hess & Boboyorov" */
  authors: string;
  /** Example: "2008a" */
  year: string;
  title: string;
}

/**
 * The works of the bibliographies of an article, as they are on the disk. None if the manuscript cannot be read.
 *
 * @param folder absolute path of the article's folder
 */
export async function citableWorks(folder: string): Promise<CitedWork[]> {
  const [article] = (await planBuild([folder])).articles;
  if (!article) return [];
  const { draft } = await withBuildContext((context) => compileOwnFiles(article, context));
  return [...(draft?.library.items ?? [])].map(([key, item]) => workOf(key, item));
}

function workOf(key: string, { csl, yearSuffix = '' }: LibraryItem): CitedWork {
  return {
    key,
    authors: authorsOf(csl),
    year: `${yearOf(csl)}${yearSuffix}`,
    title: String(csl.title ?? ''),
  };
}

function authorsOf({ author, editor }: CslItem): string {
  const names = (author ?? editor ?? []).map((name) => cslSurname(name) || (name.literal ?? ''));
  return names.length > 3 ? `${names[0]} et al.` : names.join(', ').replace(/, ([^,]*)$/, ' & $1');
}

function yearOf({ issued }: CslItem): string {
  return String(issued?.['date-parts']?.[0]?.[0] ?? issued?.literal ?? '');
}
