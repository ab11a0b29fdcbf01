/**
 * Names of the formats, for help and arguments without loading what renders them
 * (`offprint --help` answers at once). A test keeps them equal to the registry's.
 */
export const FORMAT_NAMES: readonly string[] = ['html', 'jats', 'pdf'];
