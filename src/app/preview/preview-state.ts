/** The state of the preview as plain data, which the compiling process sends to the answering one. */
import type { VFile } from 'vfile';
import type { PreviewStore } from './preview-store.ts';
import type { PlanFacts, ShownArticle } from './shown.ts';
import { shownArticle, shownPlan, sourcesOf } from './shown-plan.ts';
import type { Work } from './work.ts';

/** The files of an article by their endings, and the pictures that its page shows. */
export type GalleyFiles = Partial<Record<'html' | 'xml' | 'pdf', string | Uint8Array | undefined>>;

/** The changes since the last state. */
export interface PreviewState {
  /** Articles that have changed. */
  news: readonly string[];
  plan: PlanFacts;
  /** All articles, in printed order. */
  names: readonly string[];
  articles: readonly { shown: ShownArticle; files: GalleyFiles }[];
  /** Texts by their paths. */
  sources: ReadonlyMap<string, string>;
  sourcePaths: readonly string[];
}

/** @returns a function that makes the next state, with the changed articles and the others of their issues */
export function openPreviewState(
  store: PreviewStore,
  path: string,
): (news: readonly string[]) => PreviewState {
  const sentFiles = new Map<Work, GalleyFiles>();
  const sentSources = new Map<string, VFile>();
  return (news) => {
    const works = store.works();
    const issues = new Set(works.filter(isIn(news)).map(issueOf));
    const concerned = works.filter((work) => !sentFiles.has(work) || issues.has(issueOf(work)));
    const sources = sourcesOf(store);
    return {
      news,
      plan: shownPlan(store, path),
      names: works.map(({ folder }) => folder.output),
      articles: concerned.map((work) => ({ shown: shownArticle(work), files: newFiles(work) })),
      sources: new Map(
        [...sources].filter(isNewSource).map(([file, text]) => [file, textOf(text)]),
      ),
      sourcePaths: [...sources.keys()],
    };
  };

  function newFiles(work: Work): GalleyFiles {
    const { galley, pdf } = work;
    const files = { html: galley?.html.content, xml: galley?.jats, pdf: pdf?.content };
    const sent = sentFiles.get(work) ?? {};
    sentFiles.set(work, files);
    const endings = ['html', 'xml', 'pdf'] as const;
    return Object.fromEntries(
      endings.filter((ending) => files[ending] !== sent[ending]).map((each) => [each, files[each]]),
    );
  }

  function isNewSource([file, text]: [string, VFile]): boolean {
    if (sentSources.get(file) === text) return false;
    sentSources.set(file, text);
    return true;
  }
}

function isIn(names: readonly string[]): (work: Work) => boolean {
  return ({ folder }) => names.includes(folder.output);
}

/** The pages of an article depend on those before it. */
function issueOf({ folder }: Work): string {
  return folder.issue?.folder ?? folder.folder;
}

function textOf(file: VFile): string {
  return file.data.own ?? String(file);
}
