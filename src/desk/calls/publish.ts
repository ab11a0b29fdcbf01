/** Calls of the publish view. */

export const publishCalls = {};
