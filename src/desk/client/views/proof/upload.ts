/** Sends a file to the desk. */
import { words } from '../../words.ts';

export type Uploaded = { batch: string; name: string } | { problem: string };

export async function upload(file: File): Promise<Uploaded> {
  const batch = crypto.randomUUID();
  try {
    const response = await fetch(`/upload/${batch}/${encodeURIComponent(file.name)}`, {
      method: 'PUT',
      body: file,
    });
    const answer = await response.json();
    return response.ok ? { batch, name: answer.name } : { problem: answer.error };
  } catch {
    return { problem: words.common.lost };
  }
}
