/** The mail to the author, which the editor can change before it goes to the mail program. */
import { useEffect, useState } from 'preact/hooks';
import type { ShownProof } from '../../../../app/desk/proof/show-proof.ts';
import type { AnswerOf } from '../../call.ts';
import { dayOf } from '../../date-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, TextArea, TextField } from '../../ui/field.tsx';
import { CallNotice, Loading } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';

interface MailDialogProps {
  article: string;
  files: NonNullable<ShownProof['files']>;
  /** @param due ISO date by which answers are expected */
  onSent(due: string): void;
  onClose(): void;
}
type Draft = AnswerOf<'proof.mail'>;

/** Days that an author has by default. */
const DAYS = 7;

export function MailDialog({ article, files, onSent, onClose }: MailDialogProps) {
  const drafting = useAction('proof.mail');
  const [due, setDue] = useState(() => dayOf(new Date(Date.now() + DAYS * 86_400_000)));
  const [draft, setDraft] = useState<Draft>();
  const [to, setTo] = useState('');
  useEffect(() => void write(due), []);
  const mail = words.proof.mail;
  return (
    <Dialog
      title={mail.title}
      isWide
      onClose={onClose}
      actions={
        draft && (
          <>
            <Button onClick={() => void copy(draft.text)}>{mail.copy}</Button>
            <Button onClick={() => sent()}>{mail.mark}</Button>
            <a class="button main" href={mailtoOf(to, draft)} onClick={() => sent()}>
              {mail.open}
            </a>
          </>
        )
      }
    >
      <CallNotice error={drafting.error} />
      {!draft && !drafting.error && <Loading />}
      {draft && (
        <div class="stack">
          <Field
            label={mail.due}
            error={due === '' ? mail.wrongDate : undefined}
            control={(ids) => (
              <input
                type="date"
                {...ids}
                value={due}
                onInput={(event) => void write(event.currentTarget.value)}
              />
            )}
          />
          <TextField
            label={mail.to}
            value={to}
            onValue={setTo}
            inputMode="email"
            {...(draft.to.length === 0 && { hint: mail.noAddress })}
          />
          <TextField
            label={mail.subject}
            lang={draft.language}
            value={draft.subject}
            onValue={(subject) => setDraft({ ...draft, subject })}
          />
          <TextArea
            label={mail.text}
            lang={draft.language}
            rows={12}
            value={draft.text}
            onValue={(text) => setDraft({ ...draft, text })}
          />
          <p>{mail.attach(files.pdf.name, files.form.name)}</p>
          <div class="row">
            <a class="button plain" href={files.pdf.address} download={files.pdf.name}>
              {words.proof.downloadPdf}
            </a>
            <a class="button plain" href={files.form.address} download={files.form.name}>
              {words.proof.downloadForm}
            </a>
          </div>
        </div>
      )}
    </Dialog>
  );

  /** Keeps what was typed, and puts the new date in the place of the old one. */
  async function write(date: string): Promise<void> {
    setDue(date);
    if (date === '') return;
    const written = await drafting.run({ article, due: date });
    if (!written) return;
    if (!draft) setTo(written.to.join(', '));
    setDraft((before) =>
      before
        ? { ...before, text: before.text.replaceAll(before.due, written.due), due: written.due }
        : written,
    );
  }

  function sent(): void {
    if (due === '') return;
    onSent(due);
    onClose();
  }
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast(words.proof.mail.copied);
  } catch {
    showToast(words.proof.mail.notCopied);
  }
}

/** Lines of a mail end with two characters. */
function mailtoOf(to: string, { subject, text }: Draft): string {
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  const addresses = to
    .split(/[,;]/)
    .map((each) => encodeURIComponent(each.trim()).replaceAll('%40', '@'));
  return `mailto:${addresses.filter(Boolean).join(',')}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
