/** `offprint intake`: converts files to article folders. */
import { takeIn } from '../../app/intake/take-in.ts';
import type { TakenFile } from '../../app/intake/taken-file.ts';
import { reportData } from '../../intake/report/report.ts';
import { summaryOf } from '../../intake/report/summary.ts';
import { relative } from '../../io/system/paths.ts';
import type { IntakeCommand, IntakeCommandResult } from './intake-command.ts';

export async function runIntake(command: IntakeCommand): Promise<IntakeCommandResult> {
  if (command.accept !== undefined) {
    const { acceptAll } = await import('./accept-proposals.ts');
    return acceptAll(command.accept, command.format);
  }
  const { inputs, into, force, acceptChanges } = command;
  const { files, written } = await takeIn({
    inputs,
    into,
    ...(force !== undefined && { force }),
    ...(acceptChanges !== undefined && { acceptChanges }),
  });
  return { written, report: reportOf(files, written, command.format), exit: exitOf(files) };
}

function reportOf(files: TakenFile[], written: string[], format: IntakeCommand['format']): string {
  if (format !== 'json')
    return summaryOf(
      files,
      written.map((path) => relative(process.cwd(), path)),
    );
  const articles = files.map(({ input, article, result, refused, written: own }) =>
    result && !refused
      ? { article, ...reportData(result, { input, written: own }) }
      : { input, refused },
  );
  return `${JSON.stringify({ written, articles }, null, 2)}\n`;
}

function exitOf(files: TakenFile[]): IntakeCommandResult['exit'] {
  if (files.some(({ result }) => (result?.account.lost.length ?? 0) > 0)) return 2;
  if (files.some(({ bug }) => bug)) return 2;
  return files.some(({ refused }) => refused !== undefined) ? 1 : 0;
}
