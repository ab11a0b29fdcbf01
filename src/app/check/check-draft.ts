/** An article that does not compile, as `check` sees it: one error hides no others. */
import { type ArticleSubject, articleSubject } from '../../checks/index.ts';
import { type CompiledFolder, settingsOf } from '../articles/build-context.ts';
import { keysAsMeant } from '../articles/sound-findings.ts';

/** Without outputs, for the rules about the author's work; `undefined` where nothing could be read. */
export function draftOf({ folder, sources, draft }: CompiledFolder): ArticleSubject | undefined {
  if (!sources || !draft) return undefined;
  return articleSubject({
    compiled: { ...draft, keys: keysAsMeant(sources.manuscript, draft.keys) },
    sources,
    ...settingsOf(folder),
    isDraft: true,
  });
}
