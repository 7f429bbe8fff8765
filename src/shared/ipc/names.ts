/** Every call and event by name, free of schemas: the preload lets these through and nothing else. */
export const CALL_NAMES = [
  'app.start',
  'app.flushed',
  'app.openLink',
  'app.edit',
  'session.keep',
  'lock.state',
  'lock.tryAgain',
  'lock.openAnyway',
  'library.list',
  'library.find',
  'library.facets',
  'library.damaged',
  'library.state',
  'articles.create',
  'articles.open',
  'articles.save',
  'articles.duplicate',
  'articles.bin',
  'articles.restore',
  'articles.purge',
  'articles.proposeSlug',
  'bin.look',
  'recovery.crash',
  'recovery.copies',
  'recovery.lastGood',
  'recovery.restoreDamaged',
  'history.list',
  'history.open',
  'history.take',
  'sites.current',
  'sites.setAttribution',
  'export.saveFile',
  'export.copy',
  'export.saveElsewhere',
  'log.show',
  'handover.save',
  'handover.choose',
  'handover.waiting',
  'handover.take',
] as const;
export type CallName = (typeof CALL_NAMES)[number];

export const EVENT_NAMES = ['command', 'flush', 'lock', 'library', 'copies', 'handover'] as const;

/** The one channel of all calls, and the one of all events. */
export const CALL_CHANNEL = 'galley:call';
export const EVENT_CHANNEL = 'galley:event';
