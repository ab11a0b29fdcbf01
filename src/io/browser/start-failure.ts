/** Explains to an editor why a browser did not start. */
import { isSystemError } from '../system/surroundings.ts';
import { sandboxAdvice } from './sandbox.ts';

export class StartFailure extends Error {
  override name = 'StartFailure';
  /** What to do, a sentence, if it is known. */
  readonly advice: string | undefined;
  /** @param reason words that follow "does not start:" */
  constructor(reason: string, advice?: string) {
    super(reason);
    this.advice = advice;
  }
}

/** The system did not run the program. */
export function refusal(error: Error): StartFailure {
  // The file itself exists, because it was checked before.
  if (isSystemError(error) && error.code === 'ENOENT')
    return new StartFailure(
      'the program that should run it does not exist, which is the interpreter of a script, or the loader of a program for another kind of Linux',
    );
  return new StartFailure(
    `this system cannot run it (${isSystemError(error) ? error.code : error.message})`,
  );
}

/** @param words the text of its error stream */
export function ending(
  code: number | null,
  signal: string | null,
  words: string,
  platform: NodeJS.Platform = process.platform,
): StartFailure {
  const known = forbidden(words) ?? explanation(words);
  if (known) return known;
  const end = signal ? `it was ended by ${signal}` : `it ended with exit code ${code}`;
  const line = tellingLine(words);
  if (line) return new StartFailure(`${end} and wrote "${line.slice(0, 300)}"`);
  // On Windows, browsers print nothing.
  const guess = platform === 'win32' ? '' : ', so it is probably no browser';
  return new StartFailure(`${end} and wrote nothing${guess}`);
}

/** A browser that may not be controlled prints this, and then runs without answering. */
export function forbidden(words: string): StartFailure | undefined {
  if (!words.includes('remote debugging is disallowed')) return undefined;
  return new StartFailure(
    'an administrator of this machine forbids other programs to control it (policy RemoteDebuggingAllowed)',
    'Name a browser of another maker in the variable PUPPETEER_EXECUTABLE_PATH, or ask the administrator.',
  );
}

const EXPLANATIONS: [pattern: RegExp, explain: (found: RegExpExecArray) => StartFailure][] = [
  [
    /no usable sandbox|setuid sandbox/i,
    () => {
      const { reason, remedy } = sandboxAdvice();
      return new StartFailure(`its sandbox is not allowed to this user (${reason})`, `${remedy}.`);
    },
  ],
  [/error while loading shared libraries: ([^\s:]{1,100}):/, ([, name = '']) => lacking(name)],
  [
    /version [`'"]((?:GLIBC|GLIBCXX)_[\d.]{1,20})'? not found/,
    ([, version]) => new StartFailure(`it needs a newer system (${version} is missing)`),
  ],
];

function explanation(words: string): StartFailure | undefined {
  for (const [pattern, explain] of EXPLANATIONS) {
    const found = pattern.exec(words);
    if (found) return explain(found);
  }
  return undefined;
}

/** Debian's packages of the libraries that browsers need. Newer releases know these names, though they use longer ones. */
const LIBRARY_PACKAGES: Record<string, string> = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libfontconfig.so.1': 'libfontconfig1',
  'libfreetype.so.6': 'libfreetype6',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

function lacking(library: string): StartFailure {
  const reason = `the library ${library}, which it needs, is missing`;
  const name = LIBRARY_PACKAGES[library];
  if (!name) return new StartFailure(reason, 'Install the library.');
  return new StartFailure(
    reason,
    `Install it (Debian and Ubuntu: \`sudo apt install ${name}\`), or name another browser in the variable PUPPETEER_EXECUTABLE_PATH.`,
  );
}

function tellingLine(words: string): string | undefined {
  const lines = words.split('\n').flatMap((line) => line.trim() || []);
  return lines.find((line) => /cannot open|ERROR|FATAL/.test(line)) ?? lines.at(-1);
}
