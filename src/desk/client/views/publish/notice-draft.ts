/** What was typed into the form of a notice. The desk keeps it until the notice is published. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoticeToWrite } from '../../../../app/desk/publish/changes-at-desk.ts';
import type { NoticeKind } from '../../../../article/article.ts';
import { call } from '../../call.ts';

export interface NoticeDraft {
  text: string;
  title: string;
  doi: string;
  issue: string;
  reason: string;
}

/** In ms. */
const PAUSE = 400;

/** @returns the draft, a function that changes it, and one that forgets what is kept */
export function useNoticeDraft(article: string, kind: NoticeKind, proposed: NoticeToWrite) {
  const [issue = ''] = article.split('/');
  const begin = { text: proposed.text, title: proposed.title, doi: '', issue, reason: '' };
  const [typed, setTyped] = useState<Partial<NoticeDraft>>({});
  const path = `${article}/notice-${kind}`;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    void call('files.read', { path }).then(({ draft }) => {
      const kept = draft && (JSON.parse(draft.text) as Partial<NoticeDraft>);
      setTyped((now) => ({ ...kept, ...now }));
    });
  }, [path]);
  return { draft: { ...begin, ...typed }, change, forget };

  function change(part: Partial<NoticeDraft>): void {
    const next = { ...typed, ...part };
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void call('files.keepDraft', { path, draft: { text: JSON.stringify(next), base: '' } });
    }, PAUSE);
  }

  function forget(): void {
    clearTimeout(timer.current);
    void call('files.dropDraft', { path });
  }
}
