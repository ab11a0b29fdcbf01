/** Calls of the intake view. */

export const intakeCalls = {};
