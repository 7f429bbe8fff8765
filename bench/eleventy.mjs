// Eleventy over the folder `markdown` beside it, into the folder that is named: says how long the writing took, in ms.
// @ts-expect-error It comes without types.
import Eleventy from '@11ty/eleventy';

const eleventy = new Eleventy('markdown', process.argv[2], { quietMode: true });
const start = performance.now();
await eleventy.write();
console.log(`took ${performance.now() - start}`);
