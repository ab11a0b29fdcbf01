/** Who must get what after a publication. */
import type { SendAgain } from '../../../../revisions/record/send-again.ts';
import { words } from '../../words.ts';

export function SendList({ sendings }: { sendings: readonly SendAgain[] }) {
  return (
    <dl class="send-list">
      {sendings.map((sending) => (
        <div key={sending.receiver}>
          <dt>{receiverOf(sending)}</dt>
          <dd>
            {stepWords(sending)} {sending.due && <strong>{words.publish.due(sending.due)}</strong>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function receiverOf({ step, receiver }: SendAgain): string {
  return step.kind === 'export' ? receiver : words.publish.receivers[step.kind];
}

function stepWords({ step }: SendAgain): string {
  const { send } = words.publish;
  switch (step.kind) {
    case 'website':
      return step.notice ? send.websiteNotice : send.website;
    case 'export':
      return send.export(step.parts);
    case 'crossref':
      if (step.lacks === 'update') return send.crossrefUpdate;
      return step.lacks === 'notice' ? send.crossrefNotice : send.crossref;
    default:
      return send[step.kind];
  }
}
