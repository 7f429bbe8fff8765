import { Button, Notice } from '../ui';
import { hasUnsaved, useSitesStore } from './sitesStore';

/** Says that she closed the dialog "Sites" and has not saved what she changed there. */
export function UnsavedSiteNotice() {
  const store = useSitesStore();
  if (store.isOpen || !hasUnsaved(store)) return null;
  const name = store.base?.name.trim() || 'a new site';
  return (
    <Notice
      kind="quiet"
      actions={
        <Button look="edged" onClick={() => store.open()}>
          Show sites…
        </Button>
      }
    >
      What you changed in {name} is not saved. It stays until Galley quits.
    </Notice>
  );
}
