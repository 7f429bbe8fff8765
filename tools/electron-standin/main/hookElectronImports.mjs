import Module, { register } from 'node:module';
import { electron } from './electronModule.mjs';

const NAMES = ['electron', 'electron/main', 'electron/common'];
const GLOBAL = '__electronStandIn';

/** Makes `require('electron')` and `import … from 'electron'` answer with the stand-in's module. */
export function hookElectronImports() {
  const loader = /** @type {any} */ (Module);
  const load = loader._load;
  loader._load = (/** @type {string} */ id, /** @type {any[]} */ ...rest) =>
    NAMES.includes(id) ? electron : load.call(loader, id, ...rest);

  // An ES module must name its exports; it takes them from the global, which import hooks (on a thread of their own) cannot reach.
  Object.defineProperty(globalThis, GLOBAL, { value: electron });
  const names = Object.keys(electron);
  const source = `const e = globalThis.${GLOBAL}; export default e; ${names.map((name) => `export const ${name} = e.${name};`).join(' ')}`;
  const hook = `export const resolve = (id, context, next) => ${JSON.stringify(NAMES)}.includes(id)
    ? { url: ${JSON.stringify(dataUrl(source))}, shortCircuit: true } : next(id, context);`;
  register(dataUrl(hook));
}

/** @param {string} source */
function dataUrl(source) {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
