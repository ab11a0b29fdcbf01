/** The figures of an article: their pictures, words, sizes and problems. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { type SaveStep, useStep } from '../../use-step.ts';
import { words } from '../../words.ts';
import type { ArticleTabProps } from '../article/article-props.ts';
import { AddFigureDialog } from './add-figure-dialog.tsx';
import { EditFigureDialog } from './edit-figure-dialog.tsx';
import type { FigureList, Panel } from './figure-facts.tsx';
import { FigureItem } from './figure-item.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { UnusedFiles } from './unused-files.tsx';
import './figures.css';

/** The dialog that is open. */
type Open =
  | { dialog: 'add'; path?: string | undefined }
  | { dialog: 'edit' | 'replace' | 'remove'; panel: Panel; name: string };

export function FiguresTab({ article, shown }: ArticleTabProps) {
  const list = useLoaded(
    'figures.list',
    { article },
    (event) =>
      event.kind === 'connected' ||
      (event.kind === 'files' && event.paths.some((path) => path.startsWith(`${article}/`))),
  );
  // Other programs change files, too. Then the article is read again.
  const { version } = shown.shown?.html ?? {};
  useEffect(() => {
    if (!list.isLoading) list.reload();
  }, [version]);
  return (
    <div class="figures stack">
      <CallNotice error={list.error} />
      {!list.answer && !list.error && <Loading />}
      {list.answer && (
        <Figures article={article} shown={shown} list={list.answer} reload={list.reload} />
      )}
    </div>
  );
}

type FiguresProps = Pick<ArticleTabProps, 'article' | 'shown'> & {
  list: FigureList;
  reload(): Promise<void>;
};

function Figures({ article, shown, list, reload }: FiguresProps) {
  const { figures: all, unused, places, versions, wanted } = list;
  const { figures } = words;
  const { manuscript } = shown;
  const [open, setOpen] = useState<Open>();
  const saving = useStep(useAction('figures.change'), { article, versions, reload });
  const show = (next: Open) => {
    saving.start();
    setOpen(next);
  };
  const close = () => setOpen(undefined);
  return (
    <>
      <div class="row spread">
        <div>
          <h2>{figures.heading}</h2>
          <p class="soft">{figures.count(all.length)}</p>
        </div>
        <Button look="main" onClick={() => show({ dialog: 'add' })}>
          {figures.add}
        </Button>
      </div>
      {all.length === 0 && <Notice kind="info">{figures.none}</Notice>}
      <ol class="figure-list">
        {all.map((figure) => (
          <FigureItem
            key={figure.id}
            {...{ article, manuscript, figure, wanted }}
            messages={shown.shown?.messages ?? []}
            onEdit={(panel, name) => show({ dialog: 'edit', panel, name })}
            onReplace={(panel, name) => show({ dialog: 'replace', panel, name })}
            onRemove={(panel, name) => show({ dialog: 'remove', panel, name })}
          />
        ))}
      </ol>
      <UnusedFiles
        article={article}
        files={unused}
        onInsert={(path) => show({ dialog: 'add', path })}
        onDelete={(path) =>
          void saving.save({ kind: 'delete', path }, figures.history.delete(path), () =>
            figures.deleted(path),
          )
        }
      />
      {!open && <CallNotice error={saving.error} />}
      {open?.dialog === 'add' && (
        <AddFigureDialog {...{ manuscript, places, saving }} path={open.path} onClose={close} />
      )}
      {open?.dialog === 'edit' && (
        <EditFigureDialog {...{ article, saving }} {...currentOf(open, list)} onClose={close} />
      )}
      {open?.dialog === 'replace' && (
        <ReplaceDialog saving={saving} {...currentOf(open, list)} onClose={close} />
      )}
      {open?.dialog === 'remove' && (
        <RemoveFigureDialog saving={saving} {...currentOf(open, list)} onClose={close} />
      )}
    </>
  );
}

interface NamedPanel {
  panel: Panel;
  name: string;
}

/** The picture as the newest list has it. After a change by another program, it may stand in another line. */
function currentOf({ panel, name }: NamedPanel, { figures }: FigureList): NamedPanel {
  const panels = figures.flatMap((figure) => figure.panels);
  const same = panels.filter(({ file }) => file.path === panel.file.path);
  const [only, ...others] = same;
  return { panel: only && others.length === 0 ? { ...panel, at: only.at } : panel, name };
}

function RemoveFigureDialog({
  panel,
  name,
  saving,
  onClose,
}: NamedPanel & { saving: SaveStep<'figures.change'>; onClose(): void }) {
  const { figures, common } = words;
  async function remove(): Promise<void> {
    const change = { kind: 'remove' as const, at: panel.at };
    if (await saving.save(change, figures.history.remove(name), () => figures.removed(name)))
      onClose();
  }
  return (
    <Dialog
      title={figures.removeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="danger" isBusy={saving.isRunning} onClick={() => void remove()}>
            {common.remove}
          </Button>
        </>
      }
    >
      <CallNotice error={saving.error} />
      <p>{figures.removeQuestion}</p>
      <p>{figures.removeReferences}</p>
    </Dialog>
  );
}
