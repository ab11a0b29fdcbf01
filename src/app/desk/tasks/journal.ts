/** Tasks of the view "journal". */

export const journalTasks = {};
