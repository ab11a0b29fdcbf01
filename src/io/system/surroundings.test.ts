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
    'Unexpected folder or file in the way of out/a.html, expected none of its name. Move it away, and try again. (EISDIR)',
    'Unexpected lack of permission for out, expected to read and write it. Change that, or name another place. (EACCES)',
    'Unexpected full disk at out/a.html, expected room for it. What was there stays as it was; make room, and try again. (ENOSPC)',
    'Unexpected full disk at the place of the outputs, expected room for it. What was there stays as it was; make room, and try again. (ENOSPC)',
    'Unexpected loss of out/exports, expected it to be there, or to be made: somebody removed it meanwhile, or the disk cannot be written. See to it, and try again. (ENOENT)',
    'Unexpected loss of the working folder, expected it to be there, or to be made: somebody removed it meanwhile, or the disk cannot be written. See to it, and try again. (ENOENT)',
    'Unexpected link at out that leads to itself, expected a file or folder. Remove it, or name another place. (ELOOP)',
    'EBADF: as the system says it',
  ]);
});

test.each([
  [
    refused('EPERM', { syscall: 'rename', path: 'out/.offprint-x', dest: 'out/a.pdf' }),
    'out/a.pdf cannot be replaced, because another program (Word, a PDF reader, a virus scanner) has it open, or because it is write-protected. Close it there and build again. What was there stays as it was. (EBUSY)',
  ],
  [
    refused('EPERM', { syscall: 'open', path: 'out/a.pdf' }),
    'Unexpected lack of permission for out/a.pdf, expected to read and write it. Change that, or name another place. (EPERM)',
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
