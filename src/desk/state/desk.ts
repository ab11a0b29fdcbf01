/** What the desk has open: a journal, previews of its issues, and the process of its tasks. */
import { type OpenJournal, openJournal } from '../../app/desk/open-journal.ts';
import { type DeskTasks, openDeskTasks } from '../../app/desk/tasks/client.ts';
import { openPreviewClient, type PreviewClient } from '../../app/preview/preview-client.ts';
import { join } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { timeOf } from '../../io/system/timestamp.ts';
import type { DeskEvent } from './events.ts';
import { openShownPages } from './shown-pages.ts';

export interface Desk {
  /** @throws SurroundingsError if no journal is open */
  journal(): OpenJournal;
  hasJournal(): boolean;
  /** Opens another journal instead, for all tabs. */
  openJournal(path: string): Promise<OpenJournal>;
  /** Has a task done in another process. */
  run: DeskTasks['run'];
  /**
   * The articles of an issue as they are now, with messages and galleys.
   *
   * @throws SurroundingsError if the issue has no article
   */
  preview(issue: string): Promise<PreviewClient>;
  /** The issue whose preview was used last. */
  lastIssue(): string | undefined;
  /** Keeps a page for a frame. @returns its address */
  showPage(html: string): string;
  /** undefined if newer pages have taken its place */
  shownPage(id: string): string | undefined;
  /** Tells every open tab. */
  announce(event: DeskEvent): void;
  now(): Date;
  close(): Promise<void>;
}

export interface DeskOptions {
  announce(event: DeskEvent): void;
  /** Called for our bugs, with their stack traces. */
  crashed(name: string, text: string): void;
}

interface OpenPreview {
  issue: string;
  client: PreviewClient;
}
/** Each open preview is a process with the articles of its issue. */
const MOST_PREVIEWS = 2;

export function openDesk({ announce, crashed }: DeskOptions): Desk {
  let journal: OpenJournal | undefined;
  let tasks: DeskTasks | undefined;
  /** The one that was used last comes last. */
  let previews: OpenPreview[] = [];
  const pages = openShownPages();
  return {
    journal: current,
    hasJournal: () => journal !== undefined,
    openJournal: open,
    run: (...task) => {
      tasks ??= openDeskTasks(journal?.folder ?? process.cwd());
      return tasks.run(...task);
    },
    preview,
    lastIssue: () => previews.at(-1)?.issue,
    showPage: pages.show,
    shownPage: pages.find,
    announce,
    now: () => timeOf(process.env),
    close,
  };

  function current(): OpenJournal {
    if (journal) return journal;
    throw new SurroundingsError('No journal is open. Open one on the start page.');
  }

  async function open(path: string): Promise<OpenJournal> {
    const opened = await openJournal(path);
    // Requests that come meanwhile belong to the new journal.
    journal = opened;
    await close();
    announce({ kind: 'journal' });
    return opened;
  }

  async function preview(issue: string): Promise<PreviewClient> {
    const { folder, out } = current();
    const known = previews.find((each) => each.issue === issue);
    const { client } = known ?? previewOf(issue, folder, out);
    previews = [...previews.filter((each) => each.issue !== issue), { issue, client }];
    for (const { client } of previews.splice(0, previews.length - MOST_PREVIEWS))
      void client.close();
    try {
      await client.opened;
    } catch (error) {
      // An issue without articles is opened again when it has one.
      previews = previews.filter((each) => each.client !== client);
      void client.close();
      throw error;
    }
    return client;
  }

  function previewOf(issue: string, folder: string, out: string): OpenPreview {
    const path = join(folder, issue);
    const client = openPreviewClient({ path, out, cwd: folder, crashed });
    client.listen((articles) => announce({ kind: 'articles', issue, articles: [...articles] }));
    return { issue, client };
  }

  async function close(): Promise<void> {
    const open = previews;
    const running = tasks;
    previews = [];
    tasks = undefined;
    await Promise.all([...open.map(({ client }) => client.close()), running?.close()]);
  }
}
