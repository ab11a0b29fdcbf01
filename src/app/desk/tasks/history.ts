/** Tasks of the view "history". */

export const historyTasks = {};
