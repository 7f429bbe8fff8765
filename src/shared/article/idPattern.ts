/** Of an article's id where it stands in a file's name: a UUID, in either case. */
export const ID_PATTERN = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
