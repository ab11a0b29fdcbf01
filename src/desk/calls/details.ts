/** Calls of the details view. */

export const detailCalls = {};
