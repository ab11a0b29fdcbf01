/** Calls of the history view. */

export const historyCalls = {};
