/** Rules about the fields of a name: each holds one part of one person’s name, and nothing else. */
import type { Check } from '../check.ts';
import { shown } from '../nodes.ts';
import { CROSSREF, SCHOLAR } from '../sources.ts';
import { inParts } from './name-parts.ts';

export const AUTHOR_FIELDS: readonly Check[] = [
  {
    name: 'author-name-digits',
    severity: 'error',
    receivers: ['crossref'],
    ...CROSSREF,
    find: (subject) =>
      inParts(subject, (text) => (/[\d?]/.test(text) ? 'letters alone' : undefined)),
  },
  {
    name: 'author-name-long',
    severity: 'error',
    receivers: ['crossref'],
    ...CROSSREF,
    *find({ article, key }) {
      for (const [index, { name, collective }] of article.authors.entries()) {
        const parts = { ...name, collective };
        for (const [part, most] of Object.entries(LONGEST)) {
          const text = parts[part as keyof typeof parts];
          if (!text || text.length <= most) continue;
          yield {
            reason: `Unexpected ${part} of ${text.length} signs, expected ${most} at most`,
            at: key(`authors.${index}.${part === 'collective' ? part : `name.${part}`}`),
          };
        }
      }
    },
  },
  {
    name: 'author-suffix-degree',
    receivers: ['crossref', 'scholar', 'readers'],
    ...SCHOLAR,
    *find({ article, key }) {
      for (const [index, { name }] of article.authors.entries())
        if (name?.suffix && DEGREE.test(name.suffix))
          yield {
            reason: `Unexpected suffix ${shown(name.suffix)}, expected no degree in a name`,
            at: key(`authors.${index}.name.suffix`),
          };
    },
  },
  {
    name: 'author-name-title',
    receivers: ['scholar', 'crossref', 'doaj'],
    ...SCHOLAR,
    find: (subject) =>
      inParts(subject, (text) => (TITLE.test(text) ? 'the name without title' : undefined)),
  },
  {
    name: 'author-name-signs',
    receivers: ['crossref', 'scholar', 'readers'],
    ...SCHOLAR,
    find: (subject) =>
      inParts(subject, (text) =>
        /[()[\]{}<>@\\/|_=+;:,،"“”«»!%&]|^[^\p{L}]+$/u.test(text)
          ? 'a name without such signs'
          : undefined,
      ),
  },
  {
    name: 'author-several-in-one',
    receivers: ['scholar', 'crossref', 'doaj', 'pubmed'],
    ...SCHOLAR,
    find: (subject) =>
      inParts(subject, (text) =>
        /\s(and|und)\s|\bet\.? al\b/i.test(text) ? 'one author' : undefined,
      ),
  },
];

/** common5.4.0.xsd: person_name, suffix, organization. */
const LONGEST = { given: 60, family: 60, suffix: 10, collective: 511 };

const DEGREE =
  /^(ph\.?\s?d|m\.?d|d\.?phil|m\.?(sc|a|phil|ba|ph)|b\.?(sc|a)|dr|prof|frcs|mbbs|esq)\b/i;

const TITLE =
  /^(assoc(iate)?|assist(ant)?|asst|adj(unct)?)\.?\s+prof|^(prof|dr|ing|mag|lic|dott|doz|rev|hon|capt|col|maj|lt|engr|mr|mrs|ms)\.\s|^(sir|lecturer|professor|researcher)\s/i;
