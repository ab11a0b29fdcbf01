import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { showProgress } from './progress.ts';

/** A terminal, as far as progress asks. */
function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  stream.resume();
  return stream as unknown as NodeJS.WriteStream;
}

test.each([
  ['a terminal', true],
  ['a log', false],
])('on %s, work that fails in the middle ends at once with its error', async (_, isTTY) => {
  const work = showProgress(terminal(isTTY), async (progress) => {
    progress.planned(['1-1/a', '1-1/b']);
    progress.started('1-1/a');
    throw new Error('no browser');
  });
  await expect(work).rejects.toThrow('no browser');
});

test('a terminal for progress leaves stdout alone, whatever that is', async () => {
  const stdout = vi.spyOn(process.stdout, 'write');
  const stream = terminal(true);
  let shown = '';
  stream.on('data', (text) => {
    shown += text;
  });
  await showProgress(stream, async (progress) => {
    progress.planned(['1-1/a']);
    progress.started('1-1/a');
    progress.finished({ name: '1-1/a', status: 'built', warned: false, written: [] });
  });
  const written = stdout.mock.calls.map(([text]) => String(text));
  stdout.mockRestore();
  expect(shown).toContain('1-1/a');
  expect(written.filter((text) => text.includes('1-1/a'))).toEqual([]);
});

test('a log has a line for each article', async () => {
  const written: string[] = [];
  const stream = { isTTY: false, write: (text: string) => written.push(text) };
  const result = { name: '1-1/a', status: 'built', warned: false, written: [] } as const;
  const value = await showProgress(stream as unknown as NodeJS.WriteStream, async (progress) => {
    progress.planned(['1-1/a']);
    progress.started('1-1/a');
    progress.finished({ ...result, written: [] });
    return 7;
  });
  expect([value, ...written]).toEqual([7, '[1/1] 1-1/a built\n']);
});
