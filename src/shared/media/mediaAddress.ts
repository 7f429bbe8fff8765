/** Where the window, and the preview in it, find a stored picture: main answers there. */
export function mediaAddress(name: string): string {
  return `/media/${name}`;
}

/** The same, no larger than 320 px. */
export function thumbnailAddress(name: string): string {
  return `/media/thumbnails/${name}`;
}
