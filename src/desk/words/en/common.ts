/** Words that all views share. */
export const common = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  undone: 'Undone',
  notUndone:
    'This step cannot be undone, because its files were changed since. The tab “History” has all earlier states.',
  conflict: (path: string) =>
    `Another program or tab has changed ${path} since you opened it. Nothing was saved, and what you typed is kept. Save again to apply it to the newest state.`,
  stepUndone: 'Step undone',
  remove: 'Remove',
  add: 'Add',
  edit: 'Edit',
  more: 'More',
  optional: 'optional',
  loading: 'Loading …',
  working: 'Working …',
  bug: 'This is a bug of Offprint. Please report it with these lines:',
  tryAgain: 'Try again',
  lost: 'The desk does not answer. Start Offprint again; this page then goes on. What you typed is kept.',
  moveUp: 'Move up',
  moveDown: 'Move down',
  dragHint: 'Drag to reorder, or use the arrow keys while Alt is pressed',
  position: (name: string, position: number, of: number) =>
    `${name} is now at position ${position} of ${of}`,
  errors: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
  warnings: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
  hints: (count: number) => (count === 1 ? '1 hint' : `${count} hints`),
};
