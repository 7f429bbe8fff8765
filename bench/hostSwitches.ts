const needsNoSandbox = process.platform === 'linux' && process.getuid?.() === 0;

/** What every measured browser gets; root cannot use Chromium's sandbox. */
export const HOST_SWITCHES = needsNoSandbox ? ['--no-sandbox'] : [];

/** Frames as fast as they can be drawn, so that a frame's wait does not hide what a key costs. */
export const UNCAPPED_FRAMES = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Frames as the screen takes them, so that one that comes too late is seen to be missing. */
export const SCREEN_FRAMES: readonly string[] = [];
