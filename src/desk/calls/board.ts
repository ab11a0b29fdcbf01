/** Calls of the board view. */

export const boardCalls = {};
