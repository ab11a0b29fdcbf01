/** Tasks of the view "export". */

export const exportTasks = {};
