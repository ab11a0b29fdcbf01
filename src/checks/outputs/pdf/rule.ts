import type { ArticleCheck } from '../../check.ts';
import type { PdfFacts } from '../../pdf-facts.ts';
import type { ArticleSubject } from '../../subject.ts';

export interface PdfRule extends Pick<ArticleCheck, 'name' | 'receivers' | 'source' | 'date'> {
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
