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
    const file = openIncoming(folder, batch, decodeURIComponent(name.join('/')));
    try {
      for await (const part of request as AsyncIterable<Buffer>) file.write(part);
      return json(200, { name: file.done() });
    } catch (error) {
      file.discard();
      throw error;
    }
  } catch (error) {
    if (error instanceof SurroundingsError) return json(422, { error: error.message });
    if (isSystemError(error)) return json(422, { error: systemSentence(error) });
    throw error;
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
