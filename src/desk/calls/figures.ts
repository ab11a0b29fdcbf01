/** Calls of the figures view. */

export const figureCalls = {};
