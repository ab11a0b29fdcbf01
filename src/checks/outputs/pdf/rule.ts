/** Makes rules about PDFs: they differ in what they ask of the facts, and in nothing else. */
import type { ArticleCheck } from '../../check.ts';
import type { PdfFacts } from '../../pdf-facts.ts';
import type { ArticleSubject } from '../../subject.ts';

export interface PdfRule
  extends Pick<ArticleCheck, 'name' | 'receivers' | 'source' | 'date' | 'sentence' | 'advice'> {
  severity?: ArticleCheck['severity'];
  /** "Unexpected X, expected Y", for each thing that is wrong. */
  wrong(pdf: PdfFacts, subject: ArticleSubject): Iterable<string>;
}

/** Said of the whole article: the manuscript has no line that makes a PDF's fonts. */
export function pdfRule({ wrong, ...rule }: PdfRule): ArticleCheck {
  return {
    severity: 'error',
    ...rule,
    needs: 'pdf',
    *find(subject) {
      if (!subject.pdf) return;
      const at = subject.key('title');
      for (const reason of wrong(subject.pdf, subject)) yield { reason, at };
    },
  };
}

export const PRINT_AGAIN = 'Build the PDF again. If it stays, report it with the manuscript.';
export const THEME_DECIDES =
  'A theme decides how the page looks: build with the theme “default”, or correct your own (docs/themes.md).';
