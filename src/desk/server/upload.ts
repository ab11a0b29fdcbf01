/**
 * Takes files that the editor drops: `PUT /upload/<batch>/<name>`. They are kept in the journal's hidden folder until
 * intake reads them. A file is written while it arrives, and removed if it is too large.
 */
import type { IncomingMessage } from 'node:http';
import { openIncoming } from '../../io/desk/incoming.ts';
import { isSystemError, SurroundingsError, systemSentence } from '../../io/system/surroundings.ts';
import type { Answer } from '../http/answer.ts';
import type { Desk } from '../state/desk.ts';

export async function takeUpload(
  [batch = '', ...name]: readonly string[],
  request: IncomingMessage,
  desk: Desk,
): Promise<Answer> {
  try {
    const { folder } = desk.journal();
    return json(200, { name: await receive(folder, batch, name.join('/'), request) });
  } catch (error) {
    // The page gets the answer only if everything that it sends is read.
    await rest(request);
    if (error instanceof SurroundingsError) return json(422, { error: error.message });
    if (isSystemError(error)) return json(422, { error: systemSentence(error) });
    throw error;
  }
}

async function receive(
  folder: string,
  batch: string,
  name: string,
  request: IncomingMessage,
): Promise<string> {
  const file = openIncoming(folder, batch, decoded(name));
  try {
    for await (const part of request.iterator({ destroyOnReturn: false })) file.write(part);
    return file.done();
  } catch (error) {
    file.discard();
    throw error;
  }
}

/** A name that is not encoded correctly has a character that no file name may have. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return `${name}\0`;
  }
}

/** In bytes. The page sends no file that is larger than allowed. */
const MOST_SKIPPED = 200_000_000;

async function rest(request: IncomingMessage): Promise<void> {
  let skipped = 0;
  try {
    for await (const part of request) {
      skipped += (part as Buffer).length;
      if (skipped > MOST_SKIPPED) return;
    }
  } catch {
    // The page has gone.
  }
}

function json(status: number, value: unknown): Answer {
  return {
    status,
    type: 'application/json',
    body: JSON.stringify(value),
    policy: "default-src 'none'",
  };
}
