import { message } from '../../../messages/message.ts';
import type { ArticleCheck } from '../../check.ts';
import { pdfRule } from './rule.ts';

export const PDF_FILE: readonly ArticleCheck[] = [
  {
    name: 'pdf-outdated',
    receivers: ['readers'],
    source: 'Offprint: the outputs say the same',
    date: '2026',
    *find({ pdf, key }) {
      if (pdf?.outdated)
        yield {
          message: pdf.damaged ? message('pdf-outdated/damaged') : message('pdf-outdated'),
          at: key('title'),
        };
    },
  },
  pdfRule({
    name: 'pdf-too-large',
    receivers: ['scholar'],
    source: 'Google Scholar, Inclusion Guidelines for Webmasters',
    date: '2024',
    *faults({ bytes }) {
      if (bytes > LARGEST)
        yield message('pdf-too-large', { megabytes: (bytes / 1024 / 1024).toFixed(1) });
    },
  }),
  pdfRule({
    name: 'pdf-standards-unsaid',
    receivers: ['readers'],
    source: 'PDF/UA-1, 5; PDF/A-3 (ISO 19005-3), 6.6.4',
    date: '2014',
    severity: 'warning',
    *faults({ xmp = '' }) {
      for (const [standard, pattern] of STANDARDS)
        if (!pattern.test(xmp)) yield message('pdf-standards-unsaid', { standard });
    },
  }),
];

const LARGEST = 5 * 1024 * 1024;

const STANDARDS: [string, RegExp][] = [
  ['PDF/UA', /pdfuaid:part\D{0,2}\d/],
  ['PDF/A', /pdfaid:part\D{0,2}\d/],
];
