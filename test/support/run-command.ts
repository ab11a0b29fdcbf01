/** `offprint …` as a function: the command line without a process of its own. */
import { runProgram } from '../../src/cli/program.ts';

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

/** In another working folder, and with more in the environment. */
export async function offprintIn(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ran> {
  const [here, before] = [process.cwd(), { ...process.env }];
  process.chdir(folder);
  Object.assign(process.env, environment);
  try {
    return await offprint(...args);
  } finally {
    process.chdir(here);
    for (const name of Object.keys(environment)) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
