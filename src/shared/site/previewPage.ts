/** The empty page that the preview's frame begins with, under a policy of its own: its path beside the window's page. */
export const PREVIEW_PATH = '/preview.html';
