import { expect, test } from 'vitest';
import { systemSentence } from './surroundings.ts';

const refused = (code: string, more: { syscall?: string; path?: string; dest?: string } = {}) =>
  Object.assign(new Error(`${code}: as the system says it`), { code, syscall: 'write', ...more });

test('what the system refuses is said with the place and what to do', () => {
  expect(
    [
      refused('EISDIR', { path: 'out/.offprint-x/a.html', dest: 'out/a.html' }),
      refused('EACCES', { path: 'out' }),
      refused('ENOSPC', { path: 'out/a.html' }),
      refused('ENOSPC'),
      refused('ENOENT', { path: 'out/exports' }),
      refused('ENOENT', { syscall: 'uv_cwd' }),
      refused('ELOOP', { path: 'out' }),
      refused('EBADF', { path: 'out' }),
    ].map((error) => systemSentence(error, 'linux')),
  ).toEqual([
    'Another folder or file is in the way of out/a.html. Move it away, and try again. (EISDIR)',
    'You do not have permission to read or write out. Change its permissions, or name another place. (EACCES)',
    'There is no room on the disk for out/a.html. What was there is unchanged. Make room, and try again. (ENOSPC)',
    'There is no room on the disk for the place of the outputs. What was there is unchanged. Make room, and try again. (ENOSPC)',
    'out/exports does not exist, or could not be made. Somebody has removed it meanwhile, or the disk cannot be written. Check this, and try again. (ENOENT)',
    'The working folder does not exist, or could not be made. Somebody has removed it meanwhile, or the disk cannot be written. Check this, and try again. (ENOENT)',
    'out is a link to itself. Remove it, or name another place. (ELOOP)',
    'EBADF: as the system says it',
  ]);
});

test.each([
  [
    refused('EPERM', { syscall: 'rename', path: 'out/.offprint-x', dest: 'out/a.pdf' }),
    'out/a.pdf cannot be replaced, because another program (Word, a PDF reader, a virus scanner) has it open, or because it is write-protected. Close it there and build again. What was there is unchanged. (EBUSY)',
  ],
  [
    refused('EPERM', { syscall: 'open', path: 'out/a.pdf' }),
    'You do not have permission to read or write out/a.pdf. Change its permissions, or name another place. (EPERM)',
  ],
  [
    refused('ENOENT', { syscall: 'open', path: `C:/${'a'.repeat(300)}` }),
    `The path C:/${'a'.repeat(300)} is too long for this system. Move the journal to a folder with a shorter path, or shorten the longest name in it, and try again. (ENAMETOOLONG)`,
  ],
  [
    refused('UNKNOWN', { syscall: 'open', path: '//server/share/a.pdf' }),
    'The drive of //server/share/a.pdf does not answer as it should: a network drive may have lost its connection, or a disk may be damaged. Check it, or work in a folder of this computer, and try again. (UNKNOWN)',
  ],
])('what Windows refuses: %s', (error, sentence) => {
  expect(systemSentence(error, 'win32')).toBe(sentence);
});
