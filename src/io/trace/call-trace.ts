/**
 * The trace of a call of `build`: what it read, wrote and reported. If all of that is unchanged, the
 * report is repeated, and nothing is loaded, read or written.
 */
import { fileURLToPath } from 'node:url';
import { PRINTED_FORMATS } from '../../formats/names.ts';
import { browserIdentity } from '../browser/identity.ts';
import { type Digests, openDigests } from '../files/digests.ts';
import { lockPath, openSealedFiles } from '../files/sealed-files.ts';
import { holds, type Snapshot } from '../files/snapshot.ts';
import { declaredRoot } from '../journal/declared-root.ts';
import { isLocked } from '../processes/lock.ts';
import { resolve } from '../system/paths.ts';

/** The options of a call that change its result. */
export interface BuildCall {
  paths: readonly string[];
  /** Names. */
  formats: readonly string[];
  out: string;
  theme?: string;
}
/** `Report` is the result of the call as plain JSON. */
export interface CallTrace<Report = unknown> {
  inputs: Snapshot;
  outputs: Snapshot;
  /** Absent if the call prints nothing. */
  browser?: string;
  report: Report;
}

/** Whether a build is running in the output folder, or was killed there and left its lock. */
export function isBusy({ out }: BuildCall): boolean {
  return isLocked(lockPath(out));
}

/** The report of the same earlier call, if it would be the same now. */
export async function reportOfUnchanged<Report>(call: BuildCall): Promise<Report | undefined> {
  const trace = readCallTrace<Report>(call);
  if (!trace || trace.browser !== (await browserOf(call))) return undefined;
  const digests = digestsKnownBy(trace);
  const except = [resolve(call.out)];
  const same = [trace.inputs, trace.outputs].every((each) => holds(each, except, digests));
  return same ? trace.report : undefined;
}

export function readCallTrace<Report>(call: BuildCall): CallTrace<Report> | undefined {
  return openSealedFiles(call.out).read('calls', nameOf(call)) as CallTrace<Report> | undefined;
}

export function writeCallTrace(call: BuildCall, trace: CallTrace): void {
  openSealedFiles(call.out).write('calls', nameOf(call), trace);
}

/** Digests that are known from a call. Unchanged files are not read again. */
export function digestsKnownBy(trace: CallTrace | undefined): Digests {
  return openDigests((path) => {
    const state = trace?.outputs[path] ?? trace?.inputs[path];
    return state && !Array.isArray(state) ? state : undefined;
  });
}

/** The browser that would print; undefined if no format is printed. */
export async function browserOf({ formats }: BuildCall): Promise<string | undefined> {
  if (!formats.some((name) => PRINTED_FORMATS.includes(name))) return undefined;
  // A missing browser is reported when something is printed.
  return browserIdentity().catch(() => 'none');
}

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));

function nameOf({ paths, formats, out, theme }: BuildCall): string {
  const { versions, platform, arch } = process;
  const where = [process.cwd(), PROGRAM, versions.node, versions.icu, platform, arch];
  return JSON.stringify([where, paths, formats, out, theme, declaredRoot()]);
}
