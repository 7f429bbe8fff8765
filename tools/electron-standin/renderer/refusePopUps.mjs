/**
 * Makes the page's window.open ask the app and open nothing: a pop-up that Chromium opens first and the app refuses
 * then can stop the page for good while a debugger holds it. Self-contained: its source is installed in the page.
 * @param {string} token
 */
export function refusePopUps(token) {
  window.open = (url = 'about:blank') => {
    const detail = new URL(url, document.baseURI).href;
    window.dispatchEvent(new CustomEvent(`${token}windowOpen`, { detail }));
    return null;
  };
}
