/** `offprint …` as a function: the command line without a process of its own. */
import { runProgram } from '../src/program.ts';

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** In the working folder of the test. */
export async function offprint(...args: string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const write = (text: string) => {
    said.stderr += text;
    return true;
  };
  const status = await runProgram(args, {
    // Nothing of it is asked that only a terminal has.
    stderr: { write } as unknown as NodeJS.WriteStream,
    stdoutColour: false,
    stderrColour: false,
    end: ({ out = '', err = '' }) => {
      said.stdout += out;
      write(err);
    },
  });
  return { status, ...said };
}
