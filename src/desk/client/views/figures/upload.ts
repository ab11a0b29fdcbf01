/** Sends a file to the desk. */
import { CallError } from '../../call.ts';
import { words } from '../../words.ts';

export interface Upload {
  batch: string;
  name: string;
}

/** @throws CallError if it is refused */
export async function upload(file: File): Promise<Upload> {
  const batch = `figures-${crypto.randomUUID()}`;
  const address = `/upload/${batch}/${encodeURIComponent(file.name)}`;
  const response = await fetch(address, { method: 'PUT', body: file }).catch(() => undefined);
  const answer: { name?: string; error?: string } =
    (await response?.json().catch(() => ({}))) ?? {};
  if (answer.name !== undefined) return { batch, name: answer.name };
  throw new CallError({ error: answer.error ?? words.common.lost });
}
