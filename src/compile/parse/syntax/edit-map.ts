/**
 * Where a quotation or a list ends, micromark copies the events of the whole text before it to move
 * the last few: the time grows with the square of their number. Here the events before the first
 * edit stay where they are.
 */
import { EditMap } from 'micromark-util-edit-map';

const { consume } = EditMap.prototype;

EditMap.prototype.consume = function (events) {
  const first = this.map.reduce((least, [at]) => Math.min(least, at), events.length);
  const edited = events.splice(first);
  for (const change of this.map) change[0] -= first;
  consume.call(this, edited);
  for (const event of edited) events.push(event);
};
