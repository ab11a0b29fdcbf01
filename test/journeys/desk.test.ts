/** `offprint desk`: the address works once, and nobody else gets anything. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDeskProcess } from '../support/desk.ts';

test('the printed address opens the desk once; other programs of the machine get nothing', async () => {
  const root = await mkdtemp(join(tmpdir(), 'offprint-desk-'));
  await cp('manuscripts', join(root, 'manuscripts'), { recursive: true });
  const desk = await startDeskProcess(root, ['manuscripts']);
  try {
    const { origin } = new URL(desk.address);
    expect((await fetch(origin)).status).toBe(403);
    const entry = await fetch(desk.address, { redirect: 'manual' });
    expect([entry.status, entry.headers.get('location')]).toEqual([303, '/']);
    expect((await fetch(desk.address, { redirect: 'manual' })).status).toBe(403);
    const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
    const ask = (headers: Record<string, string>) =>
      fetch(`${origin}/api/journal.current`, { method: 'POST', body: '{}', headers });
    expect((await ask({ 'content-type': 'application/json' })).status).toBe(403);
    const answer = await ask({ 'content-type': 'application/json', cookie });
    expect(await answer.json()).toEqual({ folder: join(root, 'manuscripts') });
  } finally {
    desk.kill();
    await rm(root, { recursive: true, force: true });
  }
});
