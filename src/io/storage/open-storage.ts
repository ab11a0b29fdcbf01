/** Opens sources and outputs by their addresses. */

import { folderOutputs } from './folder-outputs.ts';
import { FOLDER_SOURCES } from './folder-sources.ts';
import type { Outputs, Sources } from './storage.ts';

/** @param _address of a journal */
export async function openSources(_address: string): Promise<Sources> {
  return FOLDER_SOURCES;
}

/** @param address of the outputs of a batch */
export async function openOutputs(address: string): Promise<Outputs> {
  return folderOutputs(address);
}
