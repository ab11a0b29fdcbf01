/** Name of a function of the page that takes one string, which says nothing. */
export const LAYOUT_REPORT = 'offprintLayoutReport';
