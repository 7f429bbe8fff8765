import { type Disk, realDisk } from '../../../src/main/store';

/** The real disk without a wait for it, for campaigns of thousands of saves in which the power stays on. */
export const quickDisk: Disk = {
  ...realDisk,
  canSyncFolders: false,
  open: async (...where) => {
    const file = await realDisk.open(...where);
    file.sync = async () => undefined;
    return file;
  },
};
