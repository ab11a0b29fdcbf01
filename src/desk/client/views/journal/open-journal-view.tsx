/** The start page: journals that were opened before, and any folder. */
import { useState } from 'preact/hooks';
import { call } from '../../call.ts';
import { Link, navigate } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { CallNotice, Loading } from '../../ui/notice.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import { FolderBrowser } from './folder-browser.tsx';
import { RecentJournals } from './recent-journals.tsx';
import './journal.css';

export function OpenJournalView() {
  const recent = useLoaded('journal.recent', {});
  const opening = useAction('journal.open');
  async function open(folder: string): Promise<void> {
    if (await opening.run({ folder })) navigate({ view: 'journal' });
  }
  return (
    <div class="stack start-page">
      <div class="row spread">
        <h1>{words.start.title}</h1>
        <Link to={{ view: 'new-journal' }} class="button main">
          {words.start.newJournal}
        </Link>
      </div>
      <CallNotice error={opening.error} />
      <section class="card stack" aria-labelledby="recent-head">
        <h2 id="recent-head">{words.start.recent}</h2>
        <CallNotice error={recent.error} />
        {recent.answer ? (
          <RecentJournals
            journals={recent.answer}
            isBusy={opening.isRunning}
            onOpen={(folder) => void open(folder)}
            onForget={async (folder) => {
              await call('journal.forget', { folder });
              recent.reload();
            }}
          />
        ) : (
          !recent.error && <Loading />
        )}
      </section>
      <OpenFolder isBusy={opening.isRunning} onOpen={open} />
    </div>
  );
}

interface OpenFolderProps {
  isBusy: boolean;
  onOpen(folder: string): Promise<void>;
}

function OpenFolder({ isBusy, onOpen }: OpenFolderProps) {
  const [path, setPath] = useState('');
  const [problem, setProblem] = useState<string>();
  const looking = useAction('journal.kindOfPlace');
  async function submit(folder: string): Promise<void> {
    setPath(folder);
    const asked = folder.trim();
    if (asked === '') return setProblem(words.start.noPath);
    const kind = await looking.run({ path: asked });
    if (kind === 'journal') return onOpen(asked);
    if (kind === 'missing') setProblem(words.start.noPlace(asked));
    if (kind === 'file') setProblem(words.start.isFile(asked));
    if (kind === 'folder') setProblem(words.start.noJournal(asked));
  }
  return (
    <section class="card stack" aria-labelledby="folder-head">
      <h2 id="folder-head">{words.start.byFolder}</h2>
      <form
        class="path-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(path);
        }}
      >
        <TextField
          label={words.start.path}
          hint={words.start.pathHint}
          error={problem}
          value={path}
          dir="ltr"
          spellcheck={false}
          autoComplete="off"
          onValue={(text) => {
            setPath(text);
            setProblem(undefined);
          }}
        />
        <Button type="submit" isBusy={isBusy || looking.isRunning}>
          {words.start.open}
        </Button>
      </form>
      <CallNotice error={looking.error} />
      <FolderBrowser
        onLook={(folder) => {
          setPath(folder);
          setProblem(undefined);
        }}
        onJournal={(folder) => void submit(folder)}
      />
    </section>
  );
}
