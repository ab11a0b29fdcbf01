/** Where the file of a manuscript and its drafts are: at the server, and in this browser. */
import { call } from '../../call.ts';
import type { Draft, FilePlace } from './file-types.ts';

/**
 * @param journal its folder: drafts of several journals may be in one browser
 * @param article whose history has the saves
 * @param path of the file, relative to the journal
 */
export function filePlace(journal: string, article: string, path: string): FilePlace {
  return {
    read: () => call('files.read', { path }),
    save: (what, content, base) =>
      call('files.save', { owner: article, what, changes: [{ path, content, base }] }),
    keepDraft: (draft) => call('files.keepDraft', { path, draft }),
    dropDraft: () => call('files.dropDraft', { path }),
    local: localDraft(`offprint-draft:${journal}:${path}`),
  };
}

function localDraft(key: string): FilePlace['local'] {
  return {
    read: () => {
      const { text, base } = parsed(localStorage.getItem(key));
      return typeof text === 'string' && typeof base === 'string' ? { text, base } : undefined;
    },
    keep: (draft) => {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // The browser has no room left. The server has the draft a moment later.
      }
    },
    drop: () => localStorage.removeItem(key),
  };
}

function parsed(json: string | null): Partial<Draft> {
  try {
    return JSON.parse(json ?? '{}');
  } catch {
    return {};
  }
}
