/** A path of the site, as it is on the disk, as an address: each of its parts encoded. */
export function encodedPath(path: string): string {
  // Most are plain, and there are many of them.
  return /^[\w./-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}

/** How a page of the site leads to another path of it, wherever the site's folder is put: `../tags/tide/`. */
export function relativeHref(from: string, to: string): string {
  const own = from.split('/').slice(0, -1);
  const other = to.split('/');
  let shared = 0;
  while (shared < own.length && shared < other.length - 1 && own[shared] === other[shared]) shared += 1;
  const href = '../'.repeat(own.length - shared) + encodedPath(other.slice(shared).join('/'));
  return href === '' ? './' : href;
}

/** The path of a site's address, from slash to slash: `/`, or `/blog/` for https://lampwright.example/blog. */
export function basePath(address: string): string {
  return `${address.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$|\/+$/g, '')}/`;
}

/** The file that a web server sends for a path. */
export function fileOfPath(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
