/** Every command, in the order of `offprint --help`. */

import type { Declare } from '../command.ts';
import { declareBatch } from './batch.ts';
import { declareBuild } from './build.ts';
import { declareCheck } from './check.ts';
import { declareDesk } from './desk.ts';
import { declareDiff } from './diff.ts';
import { declareDoctor } from './doctor.ts';
import { declareExport } from './export.ts';
import { declareIntake } from './intake.ts';
import { declareNotices } from './notice.ts';
import { declarePreview } from './preview.ts';
import { declareProof } from './proof.ts';
import { declarePublish } from './publish.ts';
import { declareRevise } from './revise.ts';
import { declareSite } from './site.ts';
import { declareStyles } from './styles.ts';
import { declareTheme } from './theme.ts';
import { declareWorker } from './worker.ts';

export const COMMANDS: readonly Declare[] = [
  declareDesk,
  declareBuild,
  declarePreview,
  declareSite,
  declareCheck,
  declareProof,
  declareExport,
  declareIntake,
  declareTheme,
  declareStyles,
  declarePublish,
  declareDiff,
  declareRevise,
  declareNotices,
  declareBatch,
  declareWorker,
  declareDoctor,
];
