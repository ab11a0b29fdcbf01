/**
 * The facts of front pages on documents that no model was trained on: real texts and Word files, and generated pages.
 * Two processes take them in; the tables are the same in every run.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { judgedPages, leftOut } from '../../training/judge/documents.ts';
import {
  calibrationTable,
  factTable,
  layoutTable,
  missLines,
  targetTable,
} from '../../training/judge/tables.ts';

const WORKERS = 2;

/** @returns the lines to print */
export async function facts(options) {
  const judged = await judgeAll(judgedPages(options));
  const tables = [layoutTable, factTable, calibrationTable, targetTable].flatMap((table) => [
    ...table(judged),
    '',
  ]);
  const failed = judged.filter(({ failure }) => failure).length;
  return [
    ...leftOut().map((source) => `Left out: ${source}`),
    ...(failed > 0 ? [`${failed} documents were refused or failed`] : []),
    '',
    ...tables,
    ...(options.misses ? missLines(judged) : []),
  ];
}

/** Each worker asks for the next document when it is done with one. */
async function judgeAll(documents) {
  const judged = [];
  let count = 0;
  const work = async () => {
    const worker = fork(new URL('facts-worker.mjs', import.meta.url), {
      serialization: 'advanced',
    });
    const exit = once(worker, 'exit').then(([code]) => {
      throw new Error(`A worker ended with code ${code}.`);
    });
    exit.catch(() => {});
    for (;;) {
      const { value: document, done } = await documents.next();
      if (done) break;
      const at = count++;
      worker.send(document);
      const [result] = await Promise.race([once(worker, 'message'), exit]);
      const { id, source, layout } = document;
      judged[at] = { id, source, layout, ...result };
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return judged;
}
