/** The text of an article in its editor, with its messages below and its galley beside. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CallError } from '../../call.ts';
import { useEvents } from '../../events.ts';
import { CallNotice, Loading } from '../../ui/notice.tsx';
import { words } from '../../words.ts';
import type { ArticleTabProps } from '../article/article-props.ts';
import { Conflict } from './conflict.tsx';
import type { ShownGalley } from './galley/galley-frame.ts';
import { GalleyPane } from './galley/galley-pane.tsx';
import { useFollowing } from './galley/use-following.ts';
import { mergeGroups, remainingGroups } from './messages/fixes.ts';
import { MessagePane } from './messages/message-pane.tsx';
import { useCheck } from './messages/use-check.ts';
import { useShownMessages } from './messages/use-shown-messages.ts';
import { SaveBar, SaveNotices } from './save-bar.tsx';
import { Split } from './split.tsx';
import { useFixes } from './use-fixes.ts';
import { useManuscript } from './use-manuscript.ts';
import './text-tab.css';

const PANES = ['text', 'galley', 'messages'] as const;
type Pane = (typeof PANES)[number];

export function TextTab(props: ArticleTabProps) {
  return <TextOf key={props.shown.manuscript} {...props} />;
}

function TextOf({ article, shown, line }: ArticleTabProps) {
  const path = shown.manuscript;
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<ShownGalley | null>(null);
  const [pane, setPane] = useState<Pane>('text');
  const [round, setRound] = useState(0);
  const { manuscript, state, error } = useManuscript(article, path, host, () => following.moved());
  const following = useFollowing(frame, manuscript?.editor);
  const check = useCheck(article, state && JSON.stringify([state.base, shown.groups, round]));
  // What the preview found is about the text as it was saved last.
  const mark = manuscript?.markOf(check.checked?.version) ?? manuscript?.markOf(state?.base);
  const fixes = useFixes({
    article,
    path,
    mark,
    manuscript,
    checkAgain: () => setRound((before) => before + 1),
  });
  const groups = remainingGroups(
    mergeGroups(check.checked?.groups ?? [], shown.groups, article),
    fixes.fixed,
  );
  const isOld = check.checked !== undefined && check.checked.version !== state?.base;

  function goTo(place: { line?: number; column?: number }): void {
    setPane('text');
    // The editor is shown first, if it was hidden.
    if (mark)
      requestAnimationFrame(() =>
        manuscript?.editor.goTo(mark, { ...place, line: place.line ?? 1 }),
      );
  }

  function saveByKey(event: KeyboardEvent): void {
    const isSave = event.key === 's' && (event.ctrlKey || event.metaKey);
    if (!isSave || event.defaultPrevented) return;
    event.preventDefault();
    void manuscript?.file.save(words.text.textEdited);
  }

  useEffect(() => {
    const base = manuscript?.markOf(state?.base);
    if (line && base) manuscript?.editor.goTo(base, { line });
  }, [manuscript, line]);
  useEvents(
    (event) => {
      const isOther = (file: string) => file !== path && file.startsWith(`${article}/`);
      if (event.kind === 'files' && event.paths.some(isOther)) setRound((before) => before + 1);
    },
    [path],
  );
  useShownMessages({ manuscript, path, groups, mark, fix: fixes.fix });

  const messages = (
    <MessagePane
      {...{ article, groups, check, isOld, goTo }}
      manuscript={path}
      fix={(messages) => void fixes.fix(messages)}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+S saves wherever the focus is.
    <div class="text-tab" data-pane={pane} onKeyDown={saveByKey}>
      <PaneButtons pane={pane} onPane={setPane} count={groups.length} />
      <CallNotice error={error instanceof CallError ? error : undefined} />
      {state && manuscript && <SaveNotices state={state} file={manuscript.file} />}
      {state?.conflict && manuscript && (
        <Conflict
          theirs={state.conflict.text}
          mine={() => manuscript.editor.text()}
          resolve={(text) => {
            manuscript.file.resolve(text);
            void manuscript.file.save(words.text.conflictSaved);
          }}
        />
      )}
      <Split direction="columns" label={words.text.splitColumns} start={50}>
        <Split direction="rows" label={words.text.splitRows} start={62}>
          <section class="text-pane" aria-label={words.text.textPane}>
            <SaveBar state={state} save={() => void manuscript?.file.save(words.text.textEdited)} />
            {!manuscript && !error && <Loading />}
            <div class="editor" ref={host} />
          </section>
          {messages}
        </Split>
        {shown.shown ? (
          <GalleyPane
            article={shown.shown}
            frame={frame}
            onShown={following.shown}
            onWord={(place) => {
              setPane('text');
              requestAnimationFrame(() => following.clicked(place));
            }}
          />
        ) : (
          <Loading />
        )}
      </Split>
    </div>
  );
}

interface PaneButtonsProps {
  pane: Pane;
  onPane(pane: Pane): void;
  /** Of messages. */
  count: number;
}

/** On narrow screens, one part is shown at a time. */
function PaneButtons({ pane, onPane, count }: PaneButtonsProps) {
  const labels: Record<Pane, string> = {
    text: words.text.textPane,
    galley: words.text.galleyPane,
    messages: `${words.text.messagesPane} (${count})`,
  };
  return (
    <fieldset class="segments pane-buttons">
      <legend class="visually-hidden">{words.text.panes}</legend>
      {PANES.map((each) => (
        <button key={each} type="button" aria-pressed={each === pane} onClick={() => onPane(each)}>
          {labels[each]}
        </button>
      ))}
    </fieldset>
  );
}
