/** Every command, in the order of `offprint --help`. */
import { declareBuild } from './build.ts';
import { declareCheck } from './check.ts';
import type { Declare } from './command.ts';
import { declareExport } from './export.ts';
import { declareIntake } from './intake.ts';
import { declareSite } from './site.ts';

export const COMMANDS: readonly Declare[] = [
  declareBuild,
  declareSite,
  declareCheck,
  declareExport,
  declareIntake,
];
