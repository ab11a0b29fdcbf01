/** Finds what rules say of a share of the articles, off the main thread. */
import type { FoundInShare, Share } from '../work/check-share.ts';
import { openThread } from './thread.ts';

const thread = openThread<Share, FoundInShare>('check-worker');

export function findAside(share: Share): Promise<FoundInShare> {
  return thread.ask(share);
}
