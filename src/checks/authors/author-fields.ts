/** Rules about the fields of a name: each has one part of the name of one person, and nothing else. */
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { truncateText } from '../nodes.ts';
import { CROSSREF, SCHOLAR } from '../sources.ts';
import { findInNameParts } from './name-parts.ts';

export const AUTHOR_FIELDS: readonly Check[] = [
  {
    name: 'author-name-digits',
    severity: 'error',
    receivers: ['crossref'],
    ...CROSSREF,
    find: (subject) =>
      findInNameParts(subject, (text, facts) =>
        /[\d?]/.test(text) ? message('author-name-digits', facts) : undefined,
      ),
  },
  {
    name: 'author-name-long',
    severity: 'error',
    receivers: ['crossref'],
    ...CROSSREF,
    *find({ article, key }) {
      for (const [index, { name, collective }] of article.authors.entries()) {
        const parts = { ...name, collective };
        for (const [part, most] of Object.entries(MAX_LENGTHS)) {
          const text = parts[part as keyof typeof parts];
          if (!text || text.length <= most) continue;
          yield {
            message: message('author-name-long', { part, length: text.length, most }),
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
            message: message('author-suffix-degree', { suffix: truncateText(name.suffix) }),
            at: key(`authors.${index}.name.suffix`),
          };
    },
  },
  {
    name: 'author-name-title',
    receivers: ['scholar', 'crossref', 'doaj'],
    ...SCHOLAR,
    find: (subject) =>
      findInNameParts(subject, (text, facts) =>
        TITLE.test(text) ? message('author-name-title', facts) : undefined,
      ),
  },
  {
    name: 'author-name-signs',
    receivers: ['crossref', 'scholar', 'readers'],
    ...SCHOLAR,
    find: (subject) =>
      findInNameParts(subject, (text, facts) =>
        /[()[\]{}<>@\\/|_=+;:,،"“”«»!%&]|^[^\p{L}]+$/u.test(text)
          ? message('author-name-signs', facts)
          : undefined,
      ),
  },
  {
    name: 'author-several-in-one',
    receivers: ['scholar', 'crossref', 'doaj', 'pubmed'],
    ...SCHOLAR,
    find: (subject) =>
      findInNameParts(subject, (text, facts) =>
        /\s(and|und)\s|\bet\.? al\b/i.test(text)
          ? message('author-several-in-one', facts)
          : undefined,
      ),
  },
];

/** The limits of person_name, suffix and organization in common5.4.0.xsd. */
const MAX_LENGTHS = { given: 60, family: 60, suffix: 10, collective: 511 };

const DEGREE =
  /^(ph\.?\s?d|m\.?d|d\.?phil|m\.?(sc|a|phil|ba|ph)|b\.?(sc|a)|dr|prof|frcs|mbbs|esq)\b/i;

const TITLE =
  /^(assoc(iate)?|assist(ant)?|asst|adj(unct)?)\.?\s+prof|^(prof|dr|ing|mag|lic|dott|doz|rev|hon|capt|col|maj|lt|engr|mr|mrs|ms)\.\s|^(sir|lecturer|professor|researcher)\s/i;
