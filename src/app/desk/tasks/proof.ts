/** Tasks of the view "proof". */

export const proofTasks = {};
