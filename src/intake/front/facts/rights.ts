/** Reads licence, copyright and publisher from their lines. */
import { find } from '../../findings.ts';
import { claimLine, type Front, isPlain, placeOfLine } from '../front.ts';
import type { FrontMatter } from '../front-matter.ts';
import { CREATIVE_COMMONS, readLicence } from './licence.ts';

export function readLicences(
  front: Front,
): Pick<FrontMatter, 'license' | 'copyright'> & { publisher?: string } {
  const lines = front.tagged
    .filter(({ label, line }) => label === 'licence' || (isPlain(label) && SAYS_SO(line.text)))
    .map(({ line }) => line);
  const [first] = lines;
  if (!first) return { copyright: {} };
  const said = lines.map(({ text }) => text).join(' ');
  const { license, holder: named, publisher, year, assumed = '' } = readLicence(said);
  const where = placeOfLine(front, first);
  for (const line of lines) claimLine(front, line, 'value');
  if (license)
    find(
      front.findings,
      'licence',
      assumed ? 'unsure' : 'certain',
      `Licence ${license}, from “${said}”. ${assumed}`.trim(),
      { where },
    );
  else
    find(
      front.findings,
      'licence',
      'unsure',
      `A sentence of licence or copyright names no licence that is known: “${said}”.`,
      { where, look: 'Write the licence into `license:`.' },
    );
  const holder = named ?? publisher;
  if (holder)
    find(front.findings, 'licence', named ? 'likely' : 'unsure', `Copyright holder: ${holder}.`, {
      where,
      look: named ? undefined : 'The sentence has ©, and names the publisher; no other holder.',
    });
  const hasSign = /©|\(c\)|copyright/i.test(said);
  return {
    license,
    publisher,
    copyright: { ...(hasSign && holder && { holder }), ...(year && { year }) },
  };
}

const SAYS_SO = (text: string): boolean => text.includes('©') || CREATIVE_COMMONS.test(text);
