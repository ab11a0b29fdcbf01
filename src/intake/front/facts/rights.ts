/** Reads licence, copyright and publisher from their lines. */
import { find } from '../../findings.ts';
import { claimLine, type Front, placeOfLine, plainLines } from '../front.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { FrontLine } from '../lines/lines.ts';
import { LICENCE } from '../lines/words.ts';
import { readLicence } from './licence.ts';

export function readLicences(
  front: Front,
): Pick<FrontMatter, 'license' | 'copyright'> & { publisher?: string } {
  const lines = licenceLines(front);
  if (lines.length === 0) return { copyright: {} };
  const found = readLicence(lines.map(({ text }) => text).join(' '));
  const [first] = lines;
  const where = first && placeOfLine(front, first);
  for (const line of lines) claimLine(front, line, 'value');
  find(
    front.findings,
    'licence',
    found.license && !found.assumed ? 'certain' : 'unsure',
    found.license
      ? `Licence ${found.license}, from “${lines.map(({ text }) => text).join(' ')}”. ${found.assumed ?? ''}`.trim()
      : `A sentence of licence or copyright names no licence that is known: “${lines.map(({ text }) => text).join(' ')}”.`,
    {
      where,
      look: found.license ? undefined : 'Write the licence into `license:`.',
    },
  );
  const holder = found.holder ?? found.publisher;
  if (holder)
    find(
      front.findings,
      'licence',
      found.holder ? 'likely' : 'unsure',
      `Copyright holder: ${holder}.`,
      {
        where,
        look: found.holder
          ? undefined
          : 'The sentence has ©, and names the publisher; no other holder.',
      },
    );
  const hasSign = lines.some(({ text }) => /©|\(c\)|copyright/i.test(text));
  return {
    license: found.license,
    publisher: found.publisher,
    copyright: { ...(hasSign && holder && { holder }), ...(found.year && { year: found.year }) },
  };
}

/** Lines of licence and copyright; where the end of a line cuts a name or an address, both its halves. */
function licenceLines(front: Front): FrontLine[] {
  const plain = new Set(plainLines(front));
  return front.lines.filter((line, order) => {
    const cut = (first: FrontLine | undefined, second: FrontLine | undefined) =>
      first &&
      second &&
      plain.has(first) &&
      plain.has(second) &&
      isCutLicence(first.text, second.text);
    const [above, below] = [front.lines[order - 1], front.lines[order + 1]];
    return plain.has(line) && (LICENCE.test(line.text) || cut(above, line) || cut(line, below));
  });
}

function isCutLicence(first: string, second: string): boolean {
  return (
    /creativecommons\.org\S{0,1000}$|\bcreative$/i.test(first) ||
    /(?:©|copyright)[^.;]{0,1000}(?:,|\s(?:and|&|of|the|for|by))$/i.test(first) ||
    (/\bcreative commons\b|\bcommons attribution\b/i.test(`${first} ${second}`) &&
      !/\.$/.test(first))
  );
}
