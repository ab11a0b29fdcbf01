import type { Message } from '../../../messages/message.ts';
import type { ArticleCheck } from '../../check.ts';
import type { PdfFacts } from '../../pdf-facts.ts';
import type { ArticleSubject } from '../../subject.ts';

export interface PdfRule extends Pick<ArticleCheck, 'name' | 'receivers' | 'source' | 'date'> {
  severity?: ArticleCheck['severity'];
  faults(pdf: PdfFacts, subject: ArticleSubject): Iterable<Message>;
}

/** Findings are about the whole article, because no line of the manuscript causes them. */
export function pdfRule({ faults, ...rule }: PdfRule): ArticleCheck {
  return {
    severity: 'error',
    ...rule,
    needs: 'pdf',
    *find(subject) {
      if (!subject.pdf) return;
      const at = subject.key('title');
      for (const fault of faults(subject.pdf, subject)) yield { message: fault, at };
    },
  };
}
