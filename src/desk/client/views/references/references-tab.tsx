/** The references of an article: its works as the style prints them, and dialogs to add and change them. */
import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { CheckBox, TextField } from '../../ui/field.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { useStep } from '../../use-step.ts';
import { words } from '../../words.ts';
import type { ArticleTabProps } from '../article/article-props.ts';
import { AddDialog } from './add-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { ForeignFiles } from './foreign-files.tsx';
import { FoundInText } from './found-in-text.tsx';
import { plainWords } from './printed-inlines.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { type Work, WorkItem, type WorkList } from './work-item.tsx';
import { problemsOf, unlistedCitations } from './work-problems.ts';
import './references.css';

/** The dialog that is open. */
type Open =
  | { dialog: 'add'; key?: string | undefined }
  | { dialog: 'edit'; work: Work }
  | { dialog: 'remove'; work: Work };

export function ReferencesTab({ article, shown }: ArticleTabProps) {
  const list = useLoaded(
    'references.list',
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
    <div class="references stack">
      <CallNotice error={list.error} />
      {!list.answer && !list.error && <Loading />}
      {list.answer && (
        <Works article={article} shown={shown} list={list.answer} reload={list.reload} />
      )}
    </div>
  );
}

type WorksProps = Pick<ArticleTabProps, 'article' | 'shown'> & {
  list: WorkList;
  reload(): Promise<void>;
};

function Works({ article, shown, list, reload }: WorksProps) {
  const { references } = words;
  const { works, files, missing, style } = list;
  const { manuscript } = shown;
  const messages = shown.shown?.messages ?? [];
  const [open, setOpen] = useState<Open>();
  const versions = Object.fromEntries(files.map(({ path, version }) => [path, version]));
  const saving = useStep(useAction('references.change'), { article, versions, reload });
  const keys = useMemo(() => new Set(works.map(({ key }) => key)), [works]);
  const uncited = works.filter(({ citedAt, isListed }) => citedAt.length === 0 && !isListed);
  const show = (next: Open) => {
    saving.start();
    setOpen(next);
  };
  const close = () => setOpen(undefined);
  return (
    <>
      <div class="row spread">
        <div>
          <h2>{references.heading}</h2>
          <p class="soft">
            {references.count(works.length, uncited.length)}. {references.style(style)}.
          </p>
        </div>
        <Button look="main" onClick={() => show({ dialog: 'add' })}>
          {references.addReferences}
        </Button>
      </div>
      <ForeignFiles article={article} files={files} saving={saving} />
      <FoundInText
        {...{ article, manuscript, missing }}
        typed={unlistedCitations(messages)}
        onAdd={(key) => show({ dialog: 'add', key })}
      />
      <FilteredWorks
        works={works}
        hasUncited={uncited.length > 0}
        item={(work) => (
          <WorkItem
            key={work.key}
            {...{ article, manuscript, work }}
            problems={problemsOf(work, messages)}
            onEdit={() => show({ dialog: 'edit', work })}
            onRemove={() => show({ dialog: 'remove', work })}
          />
        )}
      />
      {open?.dialog === 'add' && (
        <AddDialog {...{ article, keys, saving }} wantedKey={open.key} onClose={close} />
      )}
      {open?.dialog === 'edit' && (
        <EditDialog
          work={open.work}
          newest={(works.find(({ key }) => key === open.work.key) ?? open.work).entry}
          otherKeys={new Set([...keys].filter((key) => key !== open.work.key))}
          saving={saving}
          onClose={close}
        />
      )}
      {open?.dialog === 'remove' && (
        <RemoveDialog {...{ article, manuscript, saving }} work={open.work} onClose={close} />
      )}
    </>
  );
}

interface FilteredWorksProps {
  works: readonly Work[];
  hasUncited: boolean;
  item(work: Work): ComponentChild;
}

function FilteredWorks({ works, hasUncited, item }: FilteredWorksProps) {
  const { references } = words;
  const [filter, setFilter] = useState('');
  const [isUncitedOnly, setUncitedOnly] = useState(false);
  const texts = useMemo(
    () =>
      new Map(works.map((work) => [work, foldWords(`${work.key} ${plainWords(work.printed)}`)])),
    [works],
  );
  if (works.length === 0) return <Notice kind="info">{references.none}</Notice>;
  const wanted = foldWords(filter).split(/\s+/).filter(Boolean);
  const found = works.filter(
    (work) =>
      wanted.every((word) => texts.get(work)?.includes(word)) &&
      !(isUncitedOnly && hasUncited && (work.citedAt.length > 0 || work.isListed)),
  );
  return (
    <>
      <div class="filter">
        <TextField label={references.filter} value={filter} onValue={setFilter} />
        {hasUncited && (
          <CheckBox
            label={references.onlyUncited}
            isChecked={isUncitedOnly}
            onChecked={setUncitedOnly}
          />
        )}
      </div>
      {found.length === 0 && <p role="status">{references.noMatch}</p>}
      <ol class="works">{found.map(item)}</ol>
    </>
  );
}

/** Without capitals and accents. */
function foldWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
