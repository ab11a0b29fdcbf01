/** Reads roles of contributors (CRediT). */
import { CREDIT_ROLES, type CreditRole } from '../../../article/credit.ts';
import { message } from '../../../messages/message.ts';
import { translatedCreditRoles } from '../../../words/languages/credit-roles.ts';
import { once } from '../../../words/memoize/once.ts';
import { nearest } from '../../../words/nearest.ts';
import type { Outcome } from './outcome.ts';

/** Short names of Quarto and MyST, and other common names. */
const OTHER_NAMES: Record<string, CreditRole> = {
  analysis: 'formal-analysis',
  funding: 'funding-acquisition',
  administration: 'project-administration',
  writing: 'writing-original-draft',
  'writing original draft preparation': 'writing-original-draft',
  'original draft': 'writing-original-draft',
  editing: 'writing-review-editing',
  review: 'writing-review-editing',
  'review editing': 'writing-review-editing',
  'writing review and editing': 'writing-review-editing',
  conceitualização: 'conceptualization',
};

/** Reads an id, a name in any supported language, or an address of credit.niso.org (formerly casrai.org). */
export function readCreditRole(text: string): Outcome<CreditRole> {
  const name = text
    .trim()
    .replace(/^https?:\/\/(\w+\.)*(credit\.niso|casrai)\.org\/.*?([^/]+)\/?$/i, '$3');
  const id = roleByName().get(folded(name));
  if (id) return { value: id };
  const known = Object.keys(CREDIT_ROLES);
  const meant = nearest(name, known);
  return {
    fault: meant
      ? message('credit-role-unknown/misspelled', { text, meant })
      : message('credit-role-unknown', { text, known }),
  };
}

const roleByName = once(() => {
  const names = translatedCreditRoles();
  for (const id of Object.keys(CREDIT_ROLES) as CreditRole[])
    names.push([id, id], [CREDIT_ROLES[id], id]);
  return new Map(
    [...names, ...Object.entries(OTHER_NAMES)].map(([name, id]) => [folded(name), id]),
  );
});

/** A name in a form for comparison: small letters, American "z", single spaces. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/isation/g, 'ization')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}
