/** Calls of the export view. */

export const exportCalls = {};
