/** The works that were read, before they are added. */
import { Button } from '../../ui/button.tsx';
import { CheckBox, SelectField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { words } from '../../words.ts';
import { type ChosenWork, errorsOfChoice, isInQuestion, isWanted } from './chosen-works.ts';
import { textOf } from './entry.ts';
import { PrintedInlines } from './printed-inlines.tsx';
import { WorkForm } from './work-form.tsx';

interface CandidateListProps {
  chosen: readonly ChosenWork[];
  keys: ReadonlySet<string>;
  /** Sentences about what could not be read. */
  problems: readonly string[];
  onChosen(chosen: ChosenWork[]): void;
}

export function CandidateList({ chosen, keys, problems, onChosen }: CandidateListProps) {
  const { paste, candidates } = words.references;
  const isNew = chosen[0]?.candidate.printed.length === 0;
  return (
    <>
      {problems.map((problem) => (
        <Notice key={problem} kind="warning">
          {problem}
        </Notice>
      ))}
      {chosen.length === 0 && <Notice kind="warning">{paste.nothing}</Notice>}
      {chosen.length > 0 && !isNew && <h3>{candidates.heading(chosen.length)}</h3>}
      <ol class="candidates">
        {chosen.map((each, index) => (
          <CandidateItem
            key={index}
            chosen={each}
            isOnly={chosen.length === 1}
            errors={errorsOfChoice(each, index, chosen, keys)}
            onChosen={(next) => onChosen(chosen.map((other, at) => (at === index ? next : other)))}
          />
        ))}
      </ol>
    </>
  );
}

interface CandidateItemProps {
  chosen: ChosenWork;
  isOnly: boolean;
  errors: Record<string, string>;
  onChosen(chosen: ChosenWork): void;
}

function CandidateItem({ chosen, isOnly, errors, onChosen }: CandidateItemProps) {
  const { candidates } = words.references;
  const { candidate, entry, isFormOpen } = chosen;
  const title = textOf(entry, 'title') || textOf(entry, 'id');
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <li class={isOnly ? undefined : 'card'}>
      {!isOnly && (
        <div class="row spread">
          <CheckBox
            label={<span class="visually-hidden">{candidates.include(title)}</span>}
            isChecked={isWanted(chosen)}
            onChecked={(isChecked) => onChosen({ ...chosen, action: isChecked ? 'add' : 'skip' })}
          />
          <p class="printed" dir="auto">
            <PrintedInlines inlines={candidate.printed} />
          </p>
          <Button
            aria-expanded={isFormOpen || hasErrors}
            aria-label={`${candidates.edit}: ${title}`}
            onClick={() => onChosen({ ...chosen, isFormOpen: !isFormOpen })}
          >
            {candidates.edit}
          </Button>
        </div>
      )}
      <Doubts chosen={chosen} />
      {isInQuestion(chosen) && <Question chosen={chosen} onChosen={onChosen} />}
      {(isFormOpen || hasErrors) && (
        <WorkForm
          entry={entry}
          errors={errors}
          unsure={candidate.unsure}
          onEntry={(next) => onChosen({ ...chosen, entry: next })}
        />
      )}
    </li>
  );
}

/** What the parser is unsure of, with the text that was pasted. */
function Doubts({ chosen: { candidate } }: { chosen: ChosenWork }) {
  const { candidates, paste } = words.references;
  const { source, isUnsure, unread, remarks } = candidate;
  if (source === undefined) return null;
  const isClear = !isUnsure && remarks.length === 0;
  return (
    <Notice kind={isClear ? 'info' : 'warning'}>
      <p dir="auto">
        <strong>{paste.pasted}:</strong> <Marked text={source} marked={unread} />
      </p>
      {isUnsure && <p>{candidates.unsure}</p>}
      {unread.length > 0 && <p>{candidates.unread(unread.join(', '))}</p>}
      {remarks.map((remark) => (
        <p key={remark}>{candidates.remark[remark] ?? remark}</p>
      ))}
    </Notice>
  );
}

/** The text with some of its words marked. */
function Marked({ text, marked }: { text: string; marked: readonly string[] }) {
  const parts = text.split(/(\s+)/);
  const words = new Set(marked);
  return (
    <>
      {parts.map((part, index) => {
        const bare = part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
        const isMarked = bare !== '' && (words.has(part) || words.has(bare));
        return isMarked ? <mark key={index}>{part}</mark> : part;
      })}
    </>
  );
}

function Question({ chosen, onChosen }: Pick<CandidateItemProps, 'chosen' | 'onChosen'>) {
  const { candidates } = words.references;
  const { candidate, entry, action } = chosen;
  const known = candidate.sameAs ?? candidate.entry.id;
  return (
    <div class="question">
      <p>
        {candidate.sameAs === undefined
          ? candidates.taken(textOf(entry, 'id'))
          : candidates.duplicate(known)}
      </p>
      <SelectField
        label={candidates.what}
        value={action}
        onValue={(value) => onChosen({ ...chosen, action: value as ChosenWork['action'] })}
        options={[
          { value: 'skip', label: candidates.skip },
          { value: 'replace', label: candidates.replace(known) },
          { value: 'add', label: candidates.addAnyway },
        ]}
      />
    </div>
  );
}
