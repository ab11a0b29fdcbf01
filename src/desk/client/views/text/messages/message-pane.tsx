/** The messages about the article, and whether they are those of the present text. */

import type { MessageGroup } from '../../../../../app/desk/article/message-groups.ts';
import type { CallError } from '../../../call.ts';
import { CallNotice } from '../../../ui/notice.tsx';
import { words } from '../../../words.ts';
import { type MessageActions, MessageList } from './message-list.tsx';
import type { Checked } from './use-check.ts';

interface MessagePaneProps extends MessageActions {
  article: string;
  manuscript: string;
  groups: readonly MessageGroup[];
  check: { checked?: Checked; isRunning: boolean; error?: CallError };
  /** Whether the text has changed since the check. */
  isOld: boolean;
}

export function MessagePane({ check, isOld, groups, ...rest }: MessagePaneProps) {
  const standing = check.isRunning ? words.text.checking : isOld ? words.text.old : '';
  return (
    <section class={`messages ${isOld ? 'old' : ''}`} aria-label={words.text.messages}>
      <div class="pane-bar">
        <h2>
          {words.text.messages} <span class="count">{groups.length}</span>
        </h2>
        <span class="soft" role="status">
          {standing}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard. */}
      <div class="messages-scroll" tabIndex={0}>
        <CallNotice error={check.error} />
        {groups.length === 0 && (
          <p class="soft">{check.checked ? words.text.noMessages : words.text.noMessagesYet}</p>
        )}
        <MessageList {...rest} groups={groups} />
      </div>
    </section>
  );
}
