/** Three million words: in bytes of a file, and in letters of a page without the pictures that it holds. */
export const LARGEST_TEXT = 16 * 1024 * 1024;
