import { pathsOf } from './paths.ts';

/**
 * A problem of the surroundings or of the call, not of an article: no browser, a full disk, a
 * folder that does not exist. Shown as its one sentence, without a stack; exit code 2.
 */
export class SurroundingsError extends Error {
  override name = 'SurroundingsError';
}

/** No browser prints on this machine: outputs that are not printed can still be made. */
export class NoBrowser extends SurroundingsError {}

/** What the system refused: `path` is what was asked for, `dest` what it should have become. */
export type SystemError = Error & { code: string; syscall?: string; path?: string; dest?: string };

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** What an editor can do about it; the system's own sentence where nothing better is known. */
export function systemSentence(error: SystemError, platform = process.platform): string {
  const { message, syscall, path = '' } = error;
  const dest = pathsOf(platform).slashed(error.dest ?? path);
  const code = clearCode(error, platform);
  if (syscall === 'uv_cwd') return `${gone('the working folder')} (${code})`;
  // Of a file that is open already, the system does not say which.
  if (!dest && FULL.has(code)) return `${full('the place of the outputs')} (${code})`;
  const say = SENTENCES[code];
  return say && dest ? `${say(dest)} (${code})` : message;
}

/** Windows has one code for several causes, so the step that it refused decides. */
function clearCode({ code, syscall = '', path = '' }: SystemError, platform: string): string {
  if (platform !== 'win32') return code;
  if ((code === 'EPERM' || code === 'EACCES') && REPLACING.has(syscall)) return 'EBUSY';
  return UNCLEAR.has(code) && path.length > MOST_ON_WINDOWS ? 'ENAMETOOLONG' : code;
}

const UNCLEAR: ReadonlySet<string> = new Set(['EINVAL', 'ENOENT', 'UNKNOWN']);
const REPLACING: ReadonlySet<string> = new Set(['rename', 'rm', 'rmdir', 'unlink']);
/** MAX_PATH without the ending zero. Node reaches longer paths, most other programs do not. */
const MOST_ON_WINDOWS = 259;

const held = (path: string) =>
  `${path} cannot be replaced, because another program (Word, a PDF reader, a virus scanner) has it open, or because it is write-protected. Close it there and build again. What was there stays as it was.`;
const unreachable = (path: string) =>
  `The drive of ${path} does not answer as it should: a network drive may have lost its connection, or a disk may be damaged. Check it, or work in a folder of this computer, and try again.`;
const inTheWay = (path: string) =>
  `Unexpected folder or file in the way of ${path}, expected none of its name. Move it away, and try again.`;
const forbidden = (path: string) =>
  `Unexpected lack of permission for ${path}, expected to read and write it. Change that, or name another place.`;
const loop = (path: string) =>
  `Unexpected link at ${path} that leads to itself, expected a file or folder. Remove it, or name another place.`;
const full = (path: string) =>
  `Unexpected full disk at ${path}, expected room for it. What was there stays as it was; make room, and try again.`;
const tooLong = (path: string) =>
  `The path ${path} is too long for this system. Move the journal to a folder with a shorter path, or shorten the longest name in it, and try again.`;

const gone = (path: string) =>
  `Unexpected loss of ${path}, expected it to be there, or to be made: somebody removed it meanwhile, or the disk cannot be written. See to it, and try again.`;

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);
const SENTENCES: Record<string, (path: string) => string> = {
  EISDIR: inTheWay,
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
  ENOTEMPTY: inTheWay,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  EBUSY: held,
  EIO: unreachable,
  ENOTSUP: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTDOWN: unreachable,
  UNKNOWN: unreachable,
  ENOSPC: full,
  EDQUOT: full,
  ELOOP: loop,
  ENAMETOOLONG: tooLong,
  ENOENT: gone,
};
