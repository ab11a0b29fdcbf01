/**
 * The numbers of heads against those that the formats will print. Where they agree, they are left
 * to the formats; where a file has none, the article says so; where they differ, the editor is told.
 */
import type { Element, HeadingElement } from '../elements.ts';
import { westernDigits } from '../figures/caption-label.ts';
import { type Findings, find } from '../findings.ts';
import { textOf } from '../inlines.ts';
import { headingId } from './heading-id.ts';
import type { Labelled } from './label-elements.ts';

export interface SectionNumbers {
  /** Written as `number-sections`; absent where the default holds. */
  numberSections?: false;
}

export function checkNumbers(elements: Element[], findings: Findings): SectionNumbers {
  const heads = elements.filter((element): element is HeadingElement => element.type === 'heading');
  const numbered = heads.filter(({ number }) => number !== undefined);
  if (heads.length === 0) return {};
  if (numbered.length === 0) {
    find(
      findings,
      'headings',
      'certain',
      'The headings of the file have no numbers; `number-sections: false` keeps it so.',
    );
    for (const head of heads) head.unnumbered = undefined;
    return { numberSections: false };
  }
  const differing = differences(heads);
  if (differing.length > 0)
    find(
      findings,
      'headings',
      'unsure',
      `Section numbers will differ from those of the file: ${differing.slice(0, 5).join(', ')}.`,
      {
        look: 'Look at the levels, and at sentences such as “see Section 4”.',
      },
    );
  return {};
}

/** "IV → 4 (Results)" */
function differences(heads: HeadingElement[]): string[] {
  return counted(heads).flatMap(({ head, printed }) => {
    const own = head.number === undefined ? undefined : plain(head.number);
    const same = own === undefined || own === printed || own === printed.split('.').at(-1);
    return same ? [] : [`${head.number} → ${printed} (“${textOf(head.inlines)}”)`];
  });
}

/** Heads whose number in the file is the one that the formats will print. */
export function labelHeads(elements: Element[]): Labelled[] {
  const heads = elements.filter((element): element is HeadingElement => element.type === 'heading');
  return counted(heads).flatMap(({ head, printed }): Labelled[] =>
    head.number !== undefined && plain(head.number) === printed
      ? [{ kind: 'section', number: printed, id: () => headingId(head), same: true }]
      : [],
  );
}

function counted(heads: HeadingElement[]): { head: HeadingElement; printed: string }[] {
  const counters: number[] = [];
  return heads.flatMap((head) => {
    if (head.unnumbered) return [];
    counters.length = Math.min(counters.length, head.level);
    while (counters.length < head.level) counters.push(0);
    counters[head.level - 1] = (counters[head.level - 1] ?? 0) + 1;
    return [{ head, printed: counters.join('.') }];
  });
}

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];

function plain(number: string): string {
  const roman = ROMAN.indexOf(number);
  if (roman !== -1) return String(roman + 1);
  if (/^[A-H]$/i.test(number)) return String(number.toUpperCase().charCodeAt(0) - 64);
  return westernDigits(number.replace(/-/g, '.'));
}
