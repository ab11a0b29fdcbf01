/** Tasks of the view "publish". */

export const publishTasks = {};
