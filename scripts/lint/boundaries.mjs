// Who may import whom inside src, for the rule boundaries/dependencies. ARCHITECTURE.md says why.

/** @param {string} type @param {string} pattern @param {string[]} [capture] */
const folder = (type, pattern, capture) => ({
  type,
  pattern,
  partialMatch: false,
  ...(capture && { capture }),
});

export const BOUNDARY_SETTINGS = {
  'boundaries/root-path': new URL('../..', import.meta.url).pathname,
  'boundaries/elements-single-match': true,
  'boundaries/elements': [
    folder('shared-ipc', 'src/shared/ipc'),
    folder('shared', 'src/shared'),
    folder('preload', 'src/preload'),
    folder('main-app', 'src/main/app'),
    folder('main-domain', 'src/main/*', ['domain']),
    folder('main-app', 'src/main'),
    folder('renderer-ui', 'src/renderer/ui'),
    folder('renderer-app', 'src/renderer/app'),
    folder('renderer-domain', 'src/renderer/*', ['domain']),
  ],
  'import/resolver': { typescript: { project: 'tsconfig.*.json', noWarnOnMultipleProjects: true } },
};

const SHARED = { element: { type: ['shared', 'shared-ipc'] } };
const UI = { element: { type: 'renderer-ui' } };
/** Another domain is entered through its door only; its tests may lend their tools to other tests. @param {string} type */
const door = (type) => ({ element: { type, fileInternalPath: '{index.{ts,tsx},testing/*.ts}' } });
/** @param {string} type */
const ownFolder = (type) => ({
  element: { type, captured: { domain: '{{ from.element.captured.domain }}' } },
});
/** @param {string | string[]} type @param {object[]} targets */
const allow = (type, ...targets) => ({
  from: { element: { type } },
  allow: targets.map((to) => ({ to })),
});

export const BOUNDARIES = {
  default: 'disallow',
  message:
    '{{ from.element.type }} may not import {{ to.element.type }}/{{ to.element.fileInternalPath }}: see "Who may import whom" in ARCHITECTURE.md.',
  policies: [
    allow(['shared', 'shared-ipc'], SHARED),
    allow('preload', { element: { type: ['preload', 'shared-ipc'] } }),
    allow('main-domain', SHARED, ownFolder('main-domain'), door('main-domain')),
    allow('main-app', SHARED, { element: { type: ['main-app', 'main-domain'] } }),
    allow('renderer-ui', UI),
    allow('renderer-domain', SHARED, UI, ownFolder('renderer-domain'), door('renderer-domain')),
    allow('renderer-app', SHARED, UI, { element: { type: ['renderer-app', 'renderer-domain'] } }),
  ],
};
