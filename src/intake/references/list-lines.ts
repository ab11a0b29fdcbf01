import { type Lead, readLead } from './line-leads.ts';

/** A line that is not blank. */
export interface ListLine {
  index: number;
  text: string;
  indent: number;
  afterBlank: boolean;
  lead: Lead;
}

export function linesOf(lines: string[]): ListLine[] {
  const list: ListLine[] = [];
  let afterBlank = true;
  lines.forEach((line, index) => {
    const text = line.replace(/\s+$/, '');
    if (text.trim() !== '') {
      const indent = /^\s*/.exec(text)?.[0].replace(/\t/g, '    ').length ?? 0;
      list.push({ index, text: text.trim(), indent, afterBlank, lead: readLead(text.trim()) });
    }
    afterBlank = text.trim() === '';
  });
  return list;
}

/** A line of nothing but a web address goes on from the line before. */
export function isAddress(text: string): boolean {
  return /^[<([]?(?:(?:doi|url|available at|retrieved from)\s*:?\s*)?(?:https?:\/\/|www\.|10\.\d{4,9}\/)\S*[.>)\]]*$/i.test(
    text,
  );
}
