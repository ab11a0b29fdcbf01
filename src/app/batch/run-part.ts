/**
 * Has a part built in another process, which is killed if it needs too much memory or makes no progress. Then each
 * article is built alone to find the one that is to blame. After three attempts it is set aside, and the others are
 * built without it.
 */
import { memoryOf } from '../../io/processes/processes.ts';
import { openStallWatch, Stalled, type StallLimits } from '../../io/processes/stall-watch.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { openTasks, ProcessEnded, type TaskClient } from '../tasks/client.ts';
import type { BatchTasks } from './batch-process.ts';
import type { PartAnswer, PartRequest } from './build-part.ts';
import type { Aside, BuiltPart } from './job.ts';

export interface PartLimits extends StallLimits {
  /** Of the process, in MB. */
  memory: number;
}

/** Without the end of an article. A long article takes a minute of processor time. */
export const PART_LIMITS: PartLimits = { processorTime: 600_000, idle: 300_000, memory: 3000 };

/** The part, or its process, cannot be built at all. */
export class PartFailed extends SurroundingsError {}

/** Its worker has stopped, so the part is not built. */
export class PartStopped extends Error {}

export interface PartRunner {
  /**
   * @param request its omitted articles are left out; they are not named in the result again
   * @throws PartFailed, PartStopped, or SurroundingsError if this machine cannot build
   */
  run(request: WholePart): Promise<BuiltPart>;
  /** Stops the work at once. */
  stop(): void;
  close(): Promise<void>;
}

type WholePart = Omit<PartRequest, 'only'>;

const ATTEMPTS = 3;
/** In MB. V8 reserves memory beside its heap, and pictures and fonts are not in it. */
const BESIDE_HEAP = 800;
/** In ms. */
const LOOK_AGAIN = 500;

export function openPartRunner(limits = PART_LIMITS): PartRunner {
  const heap = Math.max(200, limits.memory - BESIDE_HEAP);
  const tasks: TaskClient<BatchTasks, string> = openTasks({
    program: 'app/batch/batch-process.js',
    cwd: process.cwd(),
    nodeOptions: [`--max-old-space-size=${heap}`],
  });
  let isStopped = false;
  return { run, stop, close: tasks.close };

  function stop(): void {
    isStopped = true;
    tasks.kill();
  }

  async function run(request: WholePart): Promise<BuiltPart> {
    const aside: Aside[] = [];
    const whole = () =>
      attempt({
        ...request,
        omitted: [...request.omitted, ...aside.map(({ article }) => article)],
      });
    const first = await whole();
    if (typeof first !== 'string') return { ...withoutNames(first), aside };
    for (const article of await articlesOf(request)) {
      const reason = await blame({ ...request, only: article });
      if (reason !== undefined) aside.push({ article, reason });
    }
    const last = await whole();
    if (typeof last === 'string') throw new PartFailed(last);
    return { ...withoutNames(last), aside };
  }

  /** The names of the articles, from a build of none of them. */
  async function articlesOf(request: WholePart): Promise<string[]> {
    if (request.kind === 'site') throw new PartFailed(SITE_ENDED);
    const answer = await attempt({ ...request, only: '' });
    if (typeof answer === 'string') throw new PartFailed(answer);
    return answer.articles;
  }

  /** Why the process that builds this article ends each time; undefined if it does not. */
  async function blame(request: PartRequest): Promise<string | undefined> {
    let reason = '';
    for (let count = 0; count < ATTEMPTS; count++) {
      const answer = await attempt(request);
      if (typeof answer !== 'string') return undefined;
      reason = answer;
    }
    return reason;
  }

  /** The answer, or why the process has ended. */
  async function attempt(request: PartRequest): Promise<PartAnswer | string> {
    const watch = openStallWatch(() => tasks.activity(), limits);
    let reason: string | undefined;
    const look = setInterval(() => {
      const memory = memoryOf(tasks.pid());
      if (memory <= limits.memory) return;
      reason = tooMuch(limits);
      tasks.kill();
    }, LOOK_AGAIN);
    const answer = tasks.run('build', request, () => watch.progress());
    try {
      return await watch.wait('build the article', answer);
    } catch (error) {
      if (isStopped) throw new PartStopped();
      if (error instanceof ProcessEnded) return reason ?? tooMuch(limits);
      if (!(error instanceof Stalled)) throw error;
      tasks.kill();
      await answer.catch(() => {});
      return `Its build was stopped, because ${error.message}. Something in its files is repeated or nested too often. Remove parts of the text until it works.`;
    } finally {
      clearInterval(look);
    }
  }
}

function tooMuch({ memory }: PartLimits): string {
  return `The process that built it has ended: it needs more than ${memory} MB of memory, or the machine ended it. Make pictures and tables smaller, or give more memory with --memory.`;
}

const SITE_ENDED = 'The process that built the site has ended. Give more memory with --memory.';

function withoutNames({ articles: _, ...rest }: PartAnswer): Omit<BuiltPart, 'aside'> {
  return rest;
}
