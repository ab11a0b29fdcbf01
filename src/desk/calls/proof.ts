/** Calls of the proof view. */

export const proofCalls = {};
