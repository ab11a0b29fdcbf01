/** The options of `batch` and `worker`. */
import { InvalidArgumentError, Option } from 'commander';

/** In MB. */
const MEMORY = 3000;

/** The address can also be in the environment, where other users of the machine do not see its password. */
export function databaseOption(): Option {
  return new Option(
    '--database <address>',
    'address of a PostgreSQL database: postgres://user:password@host/name',
  ).env('OFFPRINT_DATABASE');
}

export function memoryOption(): Option {
  return new Option('--memory <MB>', 'most memory of a process that builds an issue')
    .argParser(wholeNumber)
    .default(MEMORY);
}

/** A number of at least 1. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(text);
}
