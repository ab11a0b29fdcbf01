/** All calls of the desk's page by their names. */
import { articleCalls } from './article.ts';
import { boardCalls } from './board.ts';
import { detailCalls } from './details.ts';
import { exportCalls } from './export.ts';
import { figureCalls } from './figures.ts';
import { fileCalls } from './files.ts';
import { historyCalls } from './history.ts';
import { intakeCalls } from './intake.ts';
import { journalCalls } from './journal.ts';
import { proofCalls } from './proof.ts';
import { publishCalls } from './publish.ts';
import { referenceCalls } from './references.ts';

export const CALLS = {
  ...articleCalls,
  ...boardCalls,
  ...detailCalls,
  ...exportCalls,
  ...figureCalls,
  ...fileCalls,
  ...historyCalls,
  ...intakeCalls,
  ...journalCalls,
  ...proofCalls,
  ...publishCalls,
  ...referenceCalls,
};

export type Calls = typeof CALLS;
