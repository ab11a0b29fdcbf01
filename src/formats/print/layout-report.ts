/** Name of a function of the page that reports progress. It takes a string, which is ignored. */
export const LAYOUT_REPORT = 'offprintLayoutReport';
