/** Calls of the references view. */

export const referenceCalls = {};
