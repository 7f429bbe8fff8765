/** What stands around credit and licence behind a caption, and between the two. */
export function captionMarks(isChinese: boolean): [open: string, comma: string, close: string] {
  return isChinese ? ['（', '，', '）'] : [' (', ', ', ')'];
}
