/** Converts diagnostics to plain JSON and back. */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Facts } from '../../messages/fact.ts';
import type { MessageId } from '../../messages/message.ts';

export interface KeptMessage {
  reason: string;
  /** The file of the message, if it is not the file whose messages are kept. */
  path?: string;
  place?: VFileMessage['place'];
  ruleId?: string;
  source?: string;
  /** As in vfile: true for an error, false for a warning, absent for information. */
  fatal?: boolean | null;
  note?: string;
  messageId?: MessageId;
  facts?: Facts;
  also?: VFileMessage['also'];
}

/** @param from index of the first message to keep */
export function keptMessages(file: VFile, from = 0): KeptMessage[] {
  return file.messages
    .slice(from)
    .map(({ reason, place, ruleId, source, fatal, note, messageId, facts, also, file: path }) => ({
      reason,
      ...(path && path !== file.path && { path }),
      ...(place && { place }),
      ...(ruleId && { ruleId }),
      ...(source && { source }),
      ...(typeof fatal === 'boolean' && { fatal }),
      ...(note && { note }),
      ...(messageId && { messageId }),
      ...(facts && { facts }),
      ...(also && { also }),
    }));
}

/** Adds kept messages to a file again. */
export function repeatMessages(file: VFile, messages: readonly KeptMessage[]): void {
  for (const {
    reason,
    path,
    place,
    ruleId,
    source,
    fatal,
    note,
    messageId,
    facts,
    also,
  } of messages) {
    const message = file.message(reason, { place, ruleId, source });
    if (path) message.file = path;
    message.fatal = fatal ?? undefined;
    if (note) message.note = note;
    if (messageId) message.messageId = messageId;
    if (facts) message.facts = facts;
    if (also) message.also = also;
  }
}
