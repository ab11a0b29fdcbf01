/**
 * Compares the heading numbers with those that the formats will print. Equal numbers are left to the formats,
 * differences are reported, and a file without numbers gets `number-sections: false`.
 */

import { latinDigits } from '../../words/digits.ts';
import { outlineFigure, valueIn } from '../../words/list-marks.ts';
import type { Element, HeadingElement } from '../elements.ts';
import { type Findings, find } from '../findings.ts';
import { draftText } from '../inlines.ts';
import { headingId } from './heading-id.ts';
import type { Labelled } from './label-elements.ts';

export interface SectionNumbers {
  /** Written as `number-sections`; absent for the default. */
  numberSections?: false | 'roman';
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
  const roman = isRoman(heads);
  const differing = differences(heads, roman);
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
  return roman ? { numberSections: 'roman' } : {};
}

/** Example: "IV → 4 (Results)" */
function differences(heads: HeadingElement[], roman: boolean): string[] {
  return counted(heads, roman).flatMap(({ head, printed }) => {
    const own = head.number === undefined || roman ? head.number : plain(head.number);
    const same = own === undefined || own === printed || own === printed.split('.').at(-1);
    return same ? [] : [`${head.number} → ${printed} (“${draftText(head.inlines)}”)`];
  });
}

/** Headings whose number in the file equals the one that the formats will print. */
export function labelHeads(elements: Element[]): Labelled[] {
  const heads = elements.filter((element): element is HeadingElement => element.type === 'heading');
  const roman = isRoman(heads);
  return counted(heads, roman).flatMap(({ head, printed }): Labelled[] =>
    head.number !== undefined && (roman ? head.number : plain(head.number)) === printed
      ? [{ kind: 'section', number: printed, id: () => headingId(head), same: true }]
      : [],
  );
}

/** Whether all numbered headings of the first level count I, II … */
function isRoman(heads: readonly HeadingElement[]): boolean {
  const first = heads.filter(({ level, number }) => level === 1 && number !== undefined);
  return (
    first.length > 1 && first.every(({ number }, index) => number === outlineFigure(index + 1, 0))
  );
}

function counted(
  heads: HeadingElement[],
  roman: boolean,
): { head: HeadingElement; printed: string }[] {
  const counters: number[] = [];
  return heads.flatMap((head) => {
    if (head.unnumbered) return [];
    counters.length = Math.min(counters.length, head.level);
    while (counters.length < head.level) counters.push(0);
    counters[head.level - 1] = (counters[head.level - 1] ?? 0) + 1;
    return [{ head, printed: roman ? romanSection(counters) : counters.join('.') }];
  });
}

/** Example: "II.B.1", as the formats print it. */
function romanSection(counters: readonly number[]): string {
  return counters.map(outlineFigure).join('.');
}

function plain(number: string): string {
  const roman = /^[IVX]+$/.test(number) ? valueIn('upper-roman', number) : undefined;
  if (roman !== undefined) return String(roman);
  if (/^[A-H]$/i.test(number)) return String(number.toUpperCase().charCodeAt(0) - 64);
  return latinDigits(number.replace(/-/g, '.'));
}
