import type { ArticleCheck } from '../../check.ts';
import { pdfRule } from './rule.ts';

export const PDF_FILE: readonly ArticleCheck[] = [
  {
    name: 'pdf-outdated',
    receivers: ['readers'],
    source: 'Offprint: the outputs say the same',
    date: '2026',
    *find({ pdf, key }) {
      const found = pdf?.damaged ? 'that cannot be read' : 'of another state of the article';
      if (pdf?.outdated)
        yield {
          reason: `Unexpected PDF ${found}, expected today’s: it was not checked`,
          at: key('title'),
        };
    },
  },
  pdfRule({
    name: 'pdf-too-large',
    receivers: ['scholar'],
    source: 'Google Scholar, Inclusion Guidelines for Webmasters',
    date: '2024',
    *wrong({ bytes }) {
      if (bytes > LARGEST)
        yield `Unexpected PDF of ${(bytes / 1024 / 1024).toFixed(1)} MB, expected less than 5`;
    },
  }),
  pdfRule({
    name: 'pdf-standards-unsaid',
    receivers: ['readers'],
    source: 'PDF/UA-1, 5; PDF/A-3 (ISO 19005-3), 6.6.4',
    date: '2014',
    severity: 'warning',
    *wrong({ xmp = '' }) {
      for (const [name, sign] of STANDARDS)
        if (!sign.test(xmp)) yield `Unexpected PDF that does not say it is ${name}, expected it`;
    },
  }),
];

const LARGEST = 5 * 1024 * 1024;

const STANDARDS: [string, RegExp][] = [
  ['PDF/UA', /pdfuaid:part\D{0,2}\d/],
  ['PDF/A', /pdfaid:part\D{0,2}\d/],
];
