/**
 * The top frame, the only one with a preload and so the only one that can call main.
 * @param {{readonly url: string}} navigation
 */
export function mainFrameOf(navigation) {
  const frame = {
    routingId: 1,
    processId: 1,
    parent: null,
    get url() {
      return navigation.url;
    },
    get origin() {
      return /^[a-z][\w+.-]*:\/\/[^/?#]*/i.exec(navigation.url)?.[0] ?? 'null';
    },
    get top() {
      return frame;
    },
  };
  return frame;
}
