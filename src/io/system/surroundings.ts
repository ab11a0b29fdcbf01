import { pathsOf } from './paths.ts';

/**
 * A problem of the machine or of the call, not of an article. Examples: no browser, a full disk, a
 * folder that does not exist. Only its message is printed, without a stack; the exit code is 2.
 */
export class SurroundingsError extends Error {
  override name = 'SurroundingsError';
}

/** No browser can print on this machine. Outputs that are not printed can still be written. */
export class NoBrowser extends SurroundingsError {}

/** An error of the system. A step on `path` was refused; for a move, `dest` is the new path. */
export type SystemError = Error & { code: string; syscall?: string; path?: string; dest?: string };

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** Says what is wrong and what an editor can do; if that is not known, the system's own message. */
export function systemSentence(error: SystemError, platform = process.platform): string {
  const { message, syscall, path = '' } = error;
  const dest = pathsOf(platform).slashed(error.dest ?? path);
  const code = clearCode(error, platform);
  if (syscall === 'uv_cwd') return `${gone('The working folder')} (${code})`;
  // If the file is already open, the system does not say which file it is.
  if (!dest && FULL.has(code)) return `${full('the place of the outputs')} (${code})`;
  const say = SENTENCES[code];
  return say && dest ? `${say(dest)} (${code})` : message;
}

/** Windows has the same code for several causes. The refused step shows which one it is. */
function clearCode({ code, syscall = '', path = '' }: SystemError, platform: string): string {
  if (platform !== 'win32') return code;
  if ((code === 'EPERM' || code === 'EACCES') && REPLACING.has(syscall)) return 'EBUSY';
  return UNCLEAR.has(code) && path.length > MOST_ON_WINDOWS ? 'ENAMETOOLONG' : code;
}

const UNCLEAR: ReadonlySet<string> = new Set(['EINVAL', 'ENOENT', 'UNKNOWN']);
const REPLACING: ReadonlySet<string> = new Set(['rename', 'rm', 'rmdir', 'unlink']);
/** MAX_PATH without the final zero. Node can use longer paths, but most other programs cannot. */
const MOST_ON_WINDOWS = 259;

const inUse = (path: string) =>
  `${path} cannot be replaced, because another program (Word, a PDF reader, a virus scanner) has it open, or because it is write-protected. Close it there and build again. What was there is unchanged.`;
const unreachable = (path: string) =>
  `The drive of ${path} does not answer as it should: a network drive may have lost its connection, or a disk may be damaged. Check it, or work in a folder of this computer, and try again.`;
const inTheWay = (path: string) =>
  `Another folder or file is in the way of ${path}. Move it away, and try again.`;
const forbidden = (path: string) =>
  `You do not have permission to read or write ${path}. Change its permissions, or name another place.`;
const loop = (path: string) => `${path} is a link to itself. Remove it, or name another place.`;
const full = (path: string) =>
  `There is no room on the disk for ${path}. What was there is unchanged. Make room, and try again.`;
const tooLong = (path: string) =>
  `The path ${path} is too long for this system. Move the journal to a folder with a shorter path, or shorten the longest name in it, and try again.`;

const gone = (path: string) =>
  `${path} does not exist, or could not be made. Somebody has removed it meanwhile, or the disk cannot be written. Check this, and try again.`;

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);
const SENTENCES: Record<string, (path: string) => string> = {
  EISDIR: inTheWay,
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
  ENOTEMPTY: inTheWay,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  EBUSY: inUse,
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
