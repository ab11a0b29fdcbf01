import type { ArticleResult, Progress } from '../build.ts';
import { printable } from './reporter.ts';

/** What the terminal offers; process.stderr fits. */
type Stream = NodeJS.WriteStream;

const ENDINGS: Record<ArticleResult['status'], string> = {
  built: 'built',
  failed: 'failed',
  crashed: 'failed (see below)',
};

/** A live list of articles on a terminal, a line per article in a log. */
export function progressOn(stream: Stream): Progress & { end(): Promise<void> } {
  return stream.isTTY ? liveProgress(stream) : plainProgress(stream);
}

function endingOf({ status, unchanged }: ArticleResult): string {
  return unchanged && status === 'built' ? 'unchanged' : ENDINGS[status];
}

function plainProgress(stream: Stream): Progress & { end(): Promise<void> } {
  let total = 0;
  let done = 0;
  return {
    planned: (names) => {
      total = names.length;
    },
    started: () => {},
    finished: (result) => {
      done += 1;
      stream.write(`[${done}/${total}] ${printable(result.name)} ${endingOf(result)}\n`);
    },
    waiting: (sentence) => stream.write(`${sentence}\n`),
    end: async () => {},
  };
}

/** listr2 wants its tasks as promises: each is settled when its article is. */
function liveProgress(stream: Stream): Progress & { end(): Promise<void> } {
  const waiting = new Map<string, { start: () => void; finish: (result: ArticleResult) => void }>();
  let list: Promise<unknown> = Promise.resolve();
  return {
    planned: (names) => {
      const tasks = names.map((name) => ({ name, ...taskSignals() }));
      for (const { name, start, finish } of tasks) waiting.set(name, { start, finish });
      list = runList(stream, tasks);
    },
    started: (name) => waiting.get(name)?.start(),
    finished: (result) => waiting.get(result.name)?.finish(result),
    waiting: (sentence) => stream.write(`${sentence}\n`),
    end: async () => {
      await list;
    },
  };
}

function taskSignals() {
  let start = () => {};
  let finish: (result: ArticleResult) => void = () => {};
  const finished = new Promise<ArticleResult>((resolve) => {
    finish = resolve;
  });
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  return { start, finish, started, finished };
}

async function runList(
  stream: Stream,
  tasks: (ReturnType<typeof taskSignals> & { name: string })[],
): Promise<void> {
  const { Listr, ListrLogger, ProcessOutput } = await import('listr2');
  const list = new Listr(
    tasks.map((each) => ({
      title: printable(each.name),
      task: async () => {
        await each.started;
        const result = await each.finished;
        if (result.status !== 'built') throw new Error(ENDINGS[result.status]);
      },
    })),
    {
      concurrent: true,
      exitOnError: false,
      rendererOptions: {
        logger: new ListrLogger({ processOutput: new ProcessOutput(stream, stream) }),
      },
    },
  );
  await list.run();
}
