/** The articles of an issue in printed order, by sections. Articles and sections can be moved. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnswerOf } from '../../call.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useReorder } from '../../ui/reorder.tsx';
import { words } from '../../words.ts';
import { ArticleRow } from './article-row.tsx';
import {
  entriesOf,
  hasHeads,
  type Layout,
  moveEntry,
  renamed,
  sectionKey,
  withArticle,
  withoutArticle,
  withoutSection,
  withSection,
} from './layout.ts';
import { SectionDialog } from './section-dialog.tsx';
import { SectionHead } from './section-head.tsx';
import { Unlisted } from './unlisted.tsx';
import { useArrangement } from './use-arrangement.ts';

type Board = AnswerOf<'board.show'>;
type Standing = AnswerOf<'board.standing'>;
const said = words.board;

interface SectionsProps {
  board: Board;
  standing: Standing | undefined;
  reload(): void;
}

export function Sections({ board, standing, reload }: SectionsProps) {
  const { layout, latest, change, trouble } = useArrangement(board, reload);
  /** A new section, or the section that is renamed. */
  const [dialog, setDialog] = useState<{ key?: string; title: string }>();
  const area = useRef<HTMLDivElement>(null);
  /** The entry that was moved, which loses the focus while it is drawn at its new place. */
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (wanted.current !== undefined) focusHandle(area.current, wanted.current);
    wanted.current = undefined;
  }, [layout]);
  const standings = new Map((standing?.articles ?? []).map((each) => [each.name, each]));
  const articles = new Map(
    board.sections.flatMap((section) => section.articles).map((each) => [each.name, each]),
  );
  const entries = entriesOf(layout);
  const reorder = useReorder(entries.length, (from, to) => {
    const key = entries[from]?.key ?? '';
    const next = movedNow(latest(), key, to - from, entries[to]?.key ?? '');
    wanted.current = key;
    focusAndTell(area.current, key, placeWords(next, key, titleOf));
    if (next !== latest()) change(next, said.history.order, said.moved(titleOf(key)));
  });
  const at = (key: string) => entries.findIndex((entry) => entry.key === key);
  return (
    <div class="stack" ref={area} data-reorder>
      {trouble && <Notice kind="error">{trouble}</Notice>}
      {layout.map((section) => (
        <section key={section.key} class="card section" aria-label={section.title ?? said.articles}>
          {hasHeads(layout) && (
            <SectionHead
              title={section.title}
              entry={sectionKey(section.key)}
              reorder={reorder.of(
                at(sectionKey(section.key)),
                section.title ?? said.untitledSection,
              )}
              onRename={() => setDialog({ key: section.key, title: section.title ?? '' })}
              onRemove={() =>
                change(
                  withoutSection(latest(), section.key),
                  said.history.sections,
                  said.sectionRemoved(section.title ?? ''),
                )
              }
            />
          )}
          <ol class="articles">
            {section.articles.map((name) => (
              <ArticleRow
                key={name}
                issue={board.issue}
                name={name}
                article={articles.get(name)}
                standing={standings.get(`${board.issue}/${name}`)}
                reorder={reorder.of(at(name), titleOf(name))}
                onTakeOut={() =>
                  change(withoutArticle(latest(), name), said.history.takenOut, said.takenOut(name))
                }
              />
            ))}
          </ol>
          {hasHeads(layout) && section.articles.length === 0 && (
            <p class="soft none">{said.noneInSection}</p>
          )}
        </section>
      ))}
      <div class="row">
        <Button onClick={() => setDialog({ title: '' })}>{said.addSection}</Button>
      </div>
      <Unlisted
        names={board.unlisted.filter((name) => at(name) < 0)}
        onAdd={(name) => change(appended(latest(), name), said.history.added, said.added(name))}
      />
      {dialog && (
        <SectionDialog
          title={dialog.title}
          others={layout.flatMap(({ key, title }) => (key === dialog.key ? [] : (title ?? [])))}
          onClose={() => setDialog(undefined)}
          onTitle={saveTitle}
        />
      )}
    </div>
  );

  function titleOf(key: string): string {
    const section = layout.find((each) => sectionKey(each.key) === key);
    if (section) return section.title ?? said.untitledSection;
    return standings.get(`${board.issue}/${key}`)?.title ?? key;
  }

  function saveTitle(title: string): void {
    const { key } = dialog ?? {};
    setDialog(undefined);
    if (key === undefined)
      change(
        withSection(latest(), `new-${crypto.randomUUID()}`, title),
        said.history.sections,
        said.sectionAdded(title),
      );
    else change(renamed(latest(), key, title), said.history.sections, said.sectionRenamed(title));
  }
}

/** With an article at the end of the last section. */
function appended(layout: Layout, name: string): Layout {
  const last = layout.at(-1);
  return last
    ? withArticle(layout, name, layout.length - 1, last.articles.length)
    : [{ key: 'plain', articles: [name] }];
}

/** The place of an article or a section, as a sentence. */
function placeWords(layout: Layout, key: string, titleOf: (key: string) => string): string {
  const own = layout.findIndex((section) => sectionKey(section.key) === key);
  if (own >= 0) return said.placeOfSection(titleOf(key), own + 1, layout.length);
  const section = layout.find(({ articles }) => articles.includes(key));
  const articles = section?.articles ?? [];
  return said.place(titleOf(key), articles.indexOf(key) + 1, articles.length, section?.title ?? '');
}

/** Keys can be pressed faster than the board is drawn, so the entries are found in the newest layout. */
function movedNow(layout: Layout, key: string, step: number, target: string): Layout {
  const entries = entriesOf(layout);
  const from = entries.findIndex((entry) => entry.key === key);
  const to = entries.findIndex((entry) => entry.key === target);
  return moveEntry(layout, from, Math.abs(step) === 1 ? from + step : to);
}

function focusHandle(area: HTMLElement | null, key: string): void {
  const handles = [...(area?.querySelectorAll<HTMLElement>('.handle') ?? [])];
  handles.find(({ dataset }) => dataset.entry === key)?.focus();
}

/** Keeps the focus on what was moved. `useReorder` counts heads as places, so it is told here where it is. */
function focusAndTell(area: HTMLElement | null, key: string, sentence: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      focusHandle(area, key);
      const announcer = document.querySelector('#announcer');
      if (announcer) announcer.textContent = sentence;
    }),
  );
}
