/** An area of notes that is put into the text. */
export interface Insertion {
  area: HTMLElement;
  /** Page of the area. */
  page: number;
  /** What ends below goes to the next page, in px from the top of this one. */
  limit: number;
}

/** Undoes what an insertion changed. The area itself stays. */
export type Undo = () => void;

export const nothingToUndo: Undo = () => undefined;

export function floatLeft({ style }: HTMLElement): void {
  style.float = 'left';
  style.margin = '0';
}
