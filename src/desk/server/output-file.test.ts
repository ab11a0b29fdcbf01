import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outputFile } from './output-file.ts';

let folder: string;
let out: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-output-'));
  out = join(folder, 'output');
  mkdirSync(join(out, '1-1', 'a b'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(out, '1-1', 'a b', 'é.pdf'), 'pdf');
  writeFileSync(join(out, '1-1', 'page.html'), '<script>1</script>');
  writeFileSync(join(out, '.hidden'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(out, '1-1', 'link.txt'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('serves files of the output folder', async () => {
  const answer = await outputFile('/output/1-1/a%20b/%C3%A9.pdf', out);
  expect(answer).toMatchObject({ status: 200, type: 'application/pdf' });
  expect(String(answer.body)).toBe('pdf');
});

test('runs nothing of a page', async () => {
  const { policy } = await outputFile('/output/1-1/page.html', out);
  expect(policy).toContain('sandbox');
  expect(policy).not.toContain('allow-scripts');
});

test.each([
  '/output/../secret.txt',
  '/output/..%2Fsecret.txt',
  '/output/%2e%2e/secret.txt',
  '/output/1-1/link.txt',
  '/output/.hidden',
  '/output/1-1',
  '/output/',
  '/output/%',
  '/output/1-1/page.html%00.pdf',
])('refuses %s', async (address) => {
  expect((await outputFile(address, out)).status).toBe(404);
});

test('serves nothing outside, whatever the address', async () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '1-1',
    'secret.txt',
    '..%5c',
    '%2f',
    '',
    'output',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      const { status, body } = await outputFile(`/output/${parts.join('/')}`, out);
      expect(status === 404 || !String(body).includes('secret')).toBe(true);
    }),
  );
});
