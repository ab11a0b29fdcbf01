/** Sends a file to the desk. A request of its own, because `fetch` does not say how far an upload is. */
import { CallError } from './call.ts';
import { words } from './words.ts';

/** In bytes, as the server has it. */
const LARGEST = 150_000_000;

/**
 * @param progress gets the share that is sent, 0–1
 * @returns the name that the file has now, which differs if another file had it
 * @throws CallError with a sentence for the editor
 */
export function uploadFile(
  batch: string,
  file: File,
  progress: (share: number) => void = () => {},
): Promise<string> {
  const { tooLarge, vanished } = words.intake.upload;
  if (file.size > LARGEST) {
    const error = tooLarge(Math.ceil(file.size / 1e6), LARGEST / 1e6);
    return Promise.reject(new CallError({ error }));
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/upload/${batch}/${encodeURIComponent(file.name)}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded / total));
    request.addEventListener('load', () => {
      const { name, error } = (request.response ?? {}) as { name?: string; error?: string };
      if (name === undefined) reject(new CallError({ error: error ?? words.common.lost }));
      else resolve(name);
    });
    request.addEventListener('error', async () => {
      const error = (await isReadable(file)) ? words.common.lost : vanished;
      reject(new CallError({ error }));
    });
    request.send(file);
  });
}

/**
 * Sends a file that belongs to no others.
 *
 * @throws CallError with a sentence for the editor
 */
export async function uploadAlone(file: File): Promise<{ batch: string; name: string }> {
  const batch = crypto.randomUUID();
  return { batch, name: await uploadFile(batch, file) };
}

/** False for a folder, and for a file that was moved or deleted since it was dropped. */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
