/** Tasks of the view "intake". */

export const intakeTasks = {};
