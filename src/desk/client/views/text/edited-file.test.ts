import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openEditedFile } from './edited-file.ts';
import type { Draft, EditedFile } from './file-types.ts';

/** A file on a disk, with a server and a browser that keep drafts. */
function newDisk(text: string) {
  const disk = {
    text,
    version: 'v1',
    serverDraft: undefined as Draft | undefined,
    localDraft: undefined as Draft | undefined,
    isDown: false,
    write(content: string) {
      disk.text = content;
      disk.version = `v${Number(disk.version.slice(1) || '9') + 1}`;
    },
  };
  return disk;
}

function open(disk: ReturnType<typeof newDisk>) {
  const up = () => {
    if (disk.isDown) throw new Error('down');
  };
  const shown: string[] = [];
  const file = openEditedFile(
    {
      read: async () => {
        up();
        return { text: disk.text, version: disk.version, draft: disk.serverDraft };
      },
      save: async (_what, content, base) => {
        up();
        if (base !== disk.version)
          return {
            saved: false as const,
            conflicts: [{ path: 'a.md', text: disk.text, version: disk.version }],
          };
        disk.write(content);
        disk.serverDraft = undefined;
        return { saved: true as const, versions: { 'a.md': disk.version } };
      },
      keepDraft: async (draft) => {
        up();
        disk.serverDraft = draft;
      },
      dropDraft: async () => {
        up();
        disk.serverDraft = undefined;
      },
      local: {
        read: () => disk.localDraft,
        keep: (draft) => {
          disk.localDraft = draft;
        },
        drop: () => {
          disk.localDraft = undefined;
        },
      },
    },
    { show: (text) => shown.push(text), saving: () => {}, settled: () => {}, changed: () => {} },
  );
  return { file, shown };
}

async function opened(disk: ReturnType<typeof newDisk>): Promise<EditedFile> {
  const { file } = open(disk);
  await file.open();
  return file;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('drafts', () => {
  test('the browser has it at once, the server within 300 ms', async () => {
    const disk = newDisk('one');
    const file = await opened(disk);
    file.typed('one two');
    expect(disk.localDraft).toEqual({ text: 'one two', base: 'v1' });
    await vi.advanceTimersByTimeAsync(300);
    expect(disk.serverDraft).toEqual({ text: 'one two', base: 'v1' });
    expect(file.state()).toMatchObject({ isChanged: true, isKept: true });
  });
  test('a save drops both', async () => {
    const disk = newDisk('one');
    const file = await opened(disk);
    file.typed('one two');
    await vi.advanceTimersByTimeAsync(300);
    expect(await file.save('Text edited')).toBe(true);
    expect(disk).toMatchObject({ text: 'one two', serverDraft: undefined, localDraft: undefined });
    expect(file.state()).toMatchObject({ isChanged: false, base: 'v2' });
  });
  test('text that is typed during a save stays a draft on the new version', async () => {
    const disk = newDisk('one');
    const file = await opened(disk);
    file.typed('two');
    const saving = file.save('Text edited');
    await vi.advanceTimersByTimeAsync(0);
    file.typed('three');
    await saving;
    await vi.advanceTimersByTimeAsync(300);
    expect(file.state().isChanged || disk.text === 'three').toBe(true);
    if (file.state().isChanged) expect(disk.serverDraft?.base).toBe(disk.version);
  });
  test('a draft is restored after a crash, and can be dropped', async () => {
    const disk = newDisk('one');
    const before = await opened(disk);
    before.typed('one two');
    const file = await opened(disk);
    expect(file.state()).toMatchObject({ text: 'one two', isRestored: true, isChanged: true });
    file.drop();
    await vi.advanceTimersByTimeAsync(0);
    expect(file.state()).toMatchObject({ text: 'one', isRestored: false, isChanged: false });
    expect(disk).toMatchObject({ serverDraft: undefined, localDraft: undefined });
  });
  test('what is undone needs no draft', async () => {
    const disk = newDisk('one');
    const file = await opened(disk);
    file.typed('two');
    file.typed('one');
    expect(file.state().isChanged).toBe(false);
    expect(disk.localDraft).toBeUndefined();
  });
  test('a save while the desk is down keeps everything', async () => {
    const disk = newDisk('one');
    const file = await opened(disk);
    file.typed('two');
    disk.isDown = true;
    expect(await file.save('Text edited')).toBe(false);
    expect(file.state()).toMatchObject({ text: 'two', isChanged: true, isSaving: false });
    expect(file.state().error).toBeDefined();
    expect(disk.localDraft?.text).toBe('two');
    disk.isDown = false;
    expect(await file.save('Text edited')).toBe(true);
    expect(disk.text).toBe('two');
  });
});

describe('changes by others', () => {
  test('are taken if nothing is typed', async () => {
    const disk = newDisk('one');
    const { file, shown } = open(disk);
    await file.open();
    disk.write('two');
    await file.look();
    expect(shown.at(-1)).toBe('two');
    expect(file.state()).toMatchObject({ text: 'two', base: 'v2', isChanged: false });
  });
  test('are a conflict if something is typed; keeping mine saves over the version that was seen', async () => {
    const disk = newDisk('one');
    const file = await opened(disk);
    file.typed('mine');
    disk.write('theirs');
    expect(await file.save('Text edited')).toBe(false);
    expect(file.state().conflict?.text).toBe('theirs');
    expect(disk.text).toBe('theirs');
    file.resolve('mine');
    expect(await file.save('Text edited')).toBe(true);
    expect(disk.text).toBe('mine');
  });
  test('theirs can be taken', async () => {
    const disk = newDisk('one');
    const file = await opened(disk);
    file.typed('mine');
    disk.write('theirs');
    await file.look();
    file.resolve('theirs');
    expect(file.state()).toMatchObject({ text: 'theirs', isChanged: false, base: 'v2' });
    expect(disk.localDraft).toBeUndefined();
  });
  test('a restored draft of an older version is a conflict', async () => {
    const disk = newDisk('one');
    disk.localDraft = { text: 'mine', base: 'v0' };
    const file = await opened(disk);
    expect(file.state()).toMatchObject({ text: 'mine', conflict: { text: 'one', version: 'v1' } });
  });
  test('the same change needs no question', async () => {
    const disk = newDisk('one');
    const file = await opened(disk);
    file.typed('two');
    disk.write('two');
    await file.look();
    expect(file.state()).toMatchObject({ isChanged: false, base: 'v2' });
    expect(file.state().conflict).toBeUndefined();
  });
});

test('a file that was removed leaves its text in the editor, and can be saved anew', async () => {
  const disk = newDisk('one');
  const file = await opened(disk);
  Object.assign(disk, { text: '', version: '' });
  await file.look();
  expect(file.state()).toMatchObject({ text: 'one', isGone: true });
  file.typed('two');
  expect(await file.save('Text edited')).toBe(false);
  expect(file.state().conflict).toBeUndefined();
  Object.assign(disk, { text: 'one', version: 'v1' });
  await file.look();
  expect(file.state().isGone).toBe(false);
  Object.assign(disk, { text: '', version: '' });
  await file.look();
  await file.saveAnew('Text edited');
  expect(disk.text).toBe('two');
  expect(file.state()).toMatchObject({ isGone: false, isChanged: false });
});

test('leaving the text saves it, but not a restored draft', async () => {
  const disk = newDisk('one');
  const file = await opened(disk);
  file.typed('two');
  file.close('Text edited');
  await vi.advanceTimersByTimeAsync(0);
  expect(disk).toMatchObject({ text: 'two', localDraft: undefined });
  disk.localDraft = { text: 'three', base: disk.version };
  const restored = await opened(disk);
  restored.close('Text edited');
  await vi.advanceTimersByTimeAsync(0);
  expect(disk.text).toBe('two');
  expect(disk.localDraft).toEqual({ text: 'three', base: disk.version });
});

test('a file with characters that cannot be read is never saved', async () => {
  const disk = newDisk('caf\uFFFD');
  const file = await opened(disk);
  expect(file.state().isDamaged).toBe(true);
  file.typed('coffee');
  expect(await file.save('Text edited')).toBe(false);
  expect(disk.text).toBe('caf\uFFFD');
});

test('line ends and a byte order mark stay as they are', async () => {
  const disk = newDisk('\uFEFFone\r\ntwo\r\n');
  const file = await opened(disk);
  expect(file.state().text).toBe('one\ntwo\n');
  file.typed('one\n2\n');
  await file.save('Text edited');
  expect(disk.text).toBe('\uFEFFone\r\n2\r\n');
});
