/** The files that the author gets, in a frame. */
import { useState } from 'preact/hooks';
import type { ShownProof } from '../../../../app/desk/proof/show-proof.ts';
import { Button } from '../../ui/button.tsx';
import { words } from '../../words.ts';

interface ProofFrameProps {
  files: NonNullable<ShownProof['files']>;
  /** Changes when the proof is made again, so that browsers show the new one. */
  made: string;
}

export function ProofFrame({ files, made }: ProofFrameProps) {
  const [shown, show] = useState<'pdf' | 'form'>('pdf');
  const { name, address } = files[shown];
  const source = `${address}?made=${encodeURIComponent(made)}`;
  const title = shown === 'pdf' ? words.proof.pdfFrame : words.proof.formFrame;
  return (
    <section class="proof-files stack" aria-label={words.proof.frame}>
      <div class="row spread">
        <div class="row">
          {(['pdf', 'form'] as const).map((each) => (
            <Button key={each} aria-pressed={each === shown} onClick={() => show(each)}>
              {words.proof[each]}
            </Button>
          ))}
        </div>
        <div class="row">
          <a href={address} download={name}>
            {shown === 'pdf' ? words.proof.downloadPdf : words.proof.downloadForm}
          </a>
          <a href={source} target="_blank" rel="noreferrer">
            {words.proof.openAlone}
          </a>
        </div>
      </div>
      <iframe key={source} class="proof-frame" src={source} title={title} />
    </section>
  );
}
