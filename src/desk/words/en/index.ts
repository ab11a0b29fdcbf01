/** The words of the desk in English, by views. */
import { board } from './board.ts';
import { common } from './common.ts';
import { details } from './details.ts';
import { exports } from './exports.ts';
import { figures } from './figures.ts';
import { history } from './history.ts';
import { intake } from './intake.ts';
import { proof } from './proof.ts';
import { publish } from './publish.ts';
import { references } from './references.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { text } from './text.ts';

export const en = {
  board,
  common,
  details,
  exports,
  figures,
  history,
  intake,
  proof,
  publish,
  references,
  shell,
  start,
  text,
};
