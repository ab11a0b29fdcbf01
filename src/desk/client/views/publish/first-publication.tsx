/** An article that is not on record: what will happen, what is in the way, and the button. */
import { useState } from 'preact/hooks';
import type { RecordReport } from '../../../../app/desk/publish/put-on-record-at-desk.ts';
import type { AnswerOf } from '../../call.ts';
import { Button } from '../../ui/button.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { ConfirmPublication } from './confirm-publication.tsx';
import { DateField, dateError } from './date-field.tsx';
import { PlacedItem, PlacedMessages } from './place-link.tsx';

interface FirstProps {
  article: string;
  state: AnswerOf<'publish.state'>;
  /** As far as they are known. Example: "57–67" */
  pages: string;
  onReport(report: RecordReport): void;
}

export function FirstPublication({ article, state, pages, onReport }: FirstProps) {
  const { publish } = words;
  const { facts, obstacles } = state;
  const [date, setDate] = useState(state.today);
  const [isAsking, setAsking] = useState(false);
  const action = useAction('publish.articles');
  const error = dateError(date, facts.earliest);
  const day = facts.published && facts.published <= date ? facts.published : date;
  async function publishNow() {
    const report = await action.run({ articles: [article], date });
    if (!report) return;
    setAsking(false);
    onReport(report);
  }
  return (
    <>
      {obstacles.length > 0 && <Obstacles messages={obstacles} />}
      <section class="card stack" aria-labelledby="what-happens">
        <h2 id="what-happens">{publish.whatHappens}</h2>
        <WhatHappens state={state} pages={pages} day={day} />
        <div class="row publish-row">
          <DateField
            value={date}
            onValue={setDate}
            error={error}
            earliest={facts.earliest}
            {...(day !== date && { hint: publish.dateOwn(day) })}
          />
        </div>
        <p>
          <Button
            look="main"
            disabled={error !== undefined || obstacles.length > 0}
            onClick={() => setAsking(true)}
          >
            {publish.publishArticle}
          </Button>
        </p>
      </section>
      <Refusals refusals={state.refusals} />
      {isAsking && (
        <ConfirmPublication
          title={publish.confirmTitle('1.0')}
          button={publish.confirm}
          action={action}
          onConfirm={publishNow}
          onClose={() => setAsking(false)}
        >
          <p lang={facts.language}>{publish.goesOnRecord.publication(facts.title, day)}</p>
        </ConfirmPublication>
      )}
    </>
  );
}

function WhatHappens({
  state: { facts, receivers },
  pages,
  day,
}: Pick<FirstProps, 'state' | 'pages'> & { day: string }) {
  const { publish } = words;
  const accepting = receivers.filter(({ isAccepted }) => isAccepted).map(({ title }) => title);
  return (
    <ul class="sentences">
      <li>{publish.recordOf(day)}</li>
      <li>{publish.sourcesKept}</li>
      <li>{pages ? publish.pages(pages) : publish.pagesLater}</li>
      <li>{facts.doi === undefined ? publish.noDoi : publish.doi(facts.doi)}</li>
      <li>{accepting.length > 0 ? publish.whoGets(accepting) : publish.nobodyGets}</li>
    </ul>
  );
}

/** Errors, each with a link to its place. */
export function Obstacles({ messages }: { messages: FirstProps['state']['obstacles'] }) {
  const { publish } = words;
  return (
    <section class="card stack obstacles" aria-labelledby="in-the-way">
      <h2 id="in-the-way">{publish.inTheWay}</h2>
      <p class="soft">{publish.inTheWayHint}</p>
      <PlacedMessages messages={messages} />
    </section>
  );
}

function Refusals({ refusals }: Pick<FirstProps['state'], 'refusals'>) {
  const { publish } = words;
  if (refusals.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="refusals">
      <h2 id="refusals">{publish.notAccepted}</h2>
      <p class="soft">{publish.notAcceptedHint}</p>
      <ul class="placed-messages">
        {refusals.map((refusal) => (
          <PlacedItem
            key={JSON.stringify(refusal)}
            message={refusal}
            note={publish.refusedBy(refusal.receivers)}
          />
        ))}
      </ul>
    </section>
  );
}
