/** How far a long step of the desk is. */
export interface Progress {
  /** What is being done, as a phrase. */
  doing?: string;
  /** Parts that are done, of a known number. */
  done?: number;
  of?: number;
}
