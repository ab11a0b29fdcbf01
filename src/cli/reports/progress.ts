import type { ArticleResult, Progress } from '../../app/build/build.ts';
import { printable } from '../../words/terminal-text.ts';

/** The output stream. Example: process.stderr. */
type Stream = NodeJS.WriteStream;

const ENDINGS: Record<ArticleResult['status'], string> = {
  built: 'built',
  failed: 'failed',
  crashed: 'failed (see below)',
};

/** Progress with an end, after which nothing is shown. */
type Shown = Progress & { end(): Promise<void> };

/**
 * Shows the progress of `work` until it has ended or failed: a live list of articles in a terminal, or one line per
 * article in a log.
 */
export async function showProgress<Value>(
  stream: Stream,
  work: (progress: Progress) => Promise<Value>,
): Promise<Value> {
  const shown = stream.isTTY ? liveProgress(stream) : plainProgress(stream);
  try {
    return await work(shown);
  } finally {
    await shown.end();
  }
}

function endingOf({ status, unchanged }: ArticleResult): string {
  return unchanged && status === 'built' ? 'unchanged' : ENDINGS[status];
}

function plainProgress(stream: Stream): Shown {
  let total = 0;
  let done = 0;
  return {
    planned: (names) => {
      total = names.length;
      done = 0;
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

/** listr2 needs promises for its tasks. Each is settled when its article is finished. */
function liveProgress(stream: Stream): Shown {
  const waiting = new Map<string, Pick<TaskSignals, 'start' | 'finish'>>();
  let list: Promise<unknown> = Promise.resolve();
  return {
    // Called again without printed formats if no browser can print.
    planned: (names) => {
      endList();
      const tasks = names.map((name) => ({ name, ...taskSignals() }));
      for (const { name, start, finish } of tasks) waiting.set(name, { start, finish });
      list = list.then(() => runList(stream, tasks));
    },
    started: (name) => waiting.get(name)?.start(),
    finished: ({ name, status }) => waiting.get(name)?.finish(ENDINGS[status]),
    waiting: (sentence) => stream.write(`${sentence}\n`),
    end: async () => {
      endList();
      await list;
    },
  };

  /** Ends all tasks. Otherwise the list would wait for failed work and hold back other output. */
  function endList(): void {
    for (const { start, finish } of waiting.values()) {
      start();
      finish('not built');
    }
  }
}

/** Only the first call of each function counts. */
interface TaskSignals {
  start(): void;
  finish(ending: string): void;
  started: Promise<void>;
  finished: Promise<string>;
}

function taskSignals(): TaskSignals {
  let start = () => {};
  let finish: (ending: string) => void = () => {};
  const finished = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  return { start, finish, started, finished };
}

async function runList(stream: Stream, tasks: (TaskSignals & { name: string })[]): Promise<void> {
  const { Listr, ListrLogger, ProcessOutput } = await import('listr2');
  const rendererOptions = {
    logger: new ListrLogger({ processOutput: new ProcessOutput(stream, stream) }),
  };
  const list = new Listr(
    tasks.map((each) => ({
      title: printable(each.name),
      task: async () => {
        await each.started;
        const ending = await each.finished;
        if (ending !== ENDINGS.built) throw new Error(ending);
      },
    })),
    {
      concurrent: true,
      exitOnError: false,
      renderer: 'default',
      rendererOptions,
      // listr2 uses the fallback if stdout is not a terminal, and would then write into the result.
      fallbackRenderer: 'default',
      fallbackRendererOptions: rendererOptions,
    },
  );
  await list.run();
}
