/** The files that the editor has dropped for an issue: those on their way, and those that the desk has looked at. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type AnswerOf, CallError, call } from '../../call.ts';
import { uploadFile } from '../../upload.ts';
import { useAction } from '../../use-call.ts';

export interface Upload {
  /** Distinguishes files of one name. */
  id: number;
  name: string;
  size: number;
  /** Share that is sent, 0–1. */
  sent: number;
  error?: string;
}
export type Looked = AnswerOf<'intake.look'>;

/** The batch survives a reload of the page. */
function batchOf(issue: string): string {
  const key = `offprint-batch ${issue}`;
  const batch = sessionStorage.getItem(key) ?? crypto.randomUUID();
  sessionStorage.setItem(key, batch);
  return batch;
}

export function useBatch(issue: string) {
  const [batch] = useState(() => batchOf(issue));
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [looked, setLooked] = useState<Looked>();
  /** Original names of files that were renamed, by their new names. */
  const [renamed, setRenamed] = useState<Readonly<Record<string, string>>>({});
  const looking = useAction('intake.look');
  const count = useRef(0);
  const update = (id: number, change: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)));
  const forget = (id: number) => setUploads((all) => all.filter((each) => each.id !== id));
  useEffect(() => void look(), []);
  return { batch, uploads, looked, renamed, looking, add, forget, remove, look };

  async function look(): Promise<void> {
    const answer = await looking.run({ issue, batch });
    if (answer) setLooked(answer);
  }

  async function add(files: readonly File[]): Promise<void> {
    const added = files.map((file): [File, Upload] => {
      count.current += 1;
      return [file, { id: count.current, name: file.name, size: file.size, sent: 0 }];
    });
    setUploads((all) => [...all, ...added.map(([, upload]) => upload)]);
    const sent: number[] = [];
    for (const [file, { id }] of added) if (await send(file, id)) sent.push(id);
    if (sent.length === 0) return;
    await look();
    for (const id of sent) forget(id);
  }

  async function send(file: File, id: number): Promise<boolean> {
    try {
      const name = await uploadFile(batch, file, (sent) => update(id, { sent }));
      if (name !== file.name) setRenamed((all) => ({ ...all, [name]: file.name }));
      update(id, { sent: 1, name });
      return true;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      update(id, { error: error.message });
      return false;
    }
  }

  async function remove(name: string): Promise<void> {
    await call('intake.drop', { batch, name });
    await look();
  }
}
