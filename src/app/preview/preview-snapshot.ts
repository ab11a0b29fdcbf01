/** The latest state of the preview: the last state of the process, and results of an earlier process that are not made again yet. */

import type { GalleyFiles, PreviewState } from './preview-state.ts';
import type { Galley, PlanFacts, ShownArticle } from './shown.ts';

export interface PreviewSnapshot {
  plan: PlanFacts;
  /** By name, in printed order. */
  articles: ReadonlyMap<string, KnownArticle>;
  /** Texts by their paths. */
  sources: ReadonlyMap<string, string>;
}

interface KnownArticle {
  shown: ShownArticle;
  files: GalleyFiles;
}

export function mergeState(known: PreviewSnapshot, state: PreviewState): PreviewSnapshot {
  const fresh = new Map(state.articles.map((article) => [article.shown.name, article]));
  const articles = state.names.flatMap((name): [string, KnownArticle][] => {
    const [before, next] = [known.articles.get(name), fresh.get(name)];
    const article = next ? joined(before, next) : before;
    return article ? [[name, article]] : [];
  });
  const texts = new Map([...known.sources, ...state.sources]);
  const sources = state.sourcePaths.map((path) => [path, texts.get(path) ?? ''] as const);
  return { plan: state.plan, articles: new Map(articles), sources: new Map(sources) };
}

/** Keeps the results of an earlier process until the new process has made its own. */
function joined(known: KnownArticle | undefined, { shown, files }: KnownArticle): KnownArticle {
  if (!known) return { shown, files };
  const isUnread = shown.state === 'building';
  const galley = (fresh: Galley, before: Galley): Galley =>
    fresh.version === undefined && before.version !== undefined
      ? { ...fresh, version: before.version, old: shown.state === 'errors' }
      : fresh;
  const kept = {
    html: galley(shown.html, known.shown.html),
    pdf: galley(shown.pdf, known.shown.pdf),
  };
  const made = Object.entries(files).filter(([, file]) => file !== undefined);
  return {
    shown: { ...(isUnread ? { ...known.shown, state: shown.state } : shown), ...kept },
    files: { ...known.files, ...Object.fromEntries(made) },
  };
}
