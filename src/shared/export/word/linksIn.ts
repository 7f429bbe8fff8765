export interface Linked {
  xml: string;
  /** Addresses as XML has them; the first is `link1`. */
  addresses: string[];
}

/** Gives every link the id of its address. */
export function linksIn(xml: string): Linked {
  const addresses: string[] = [];
  const linked = xml.replace(/ r:to="([^"]*)"/g, (_, address: string) => {
    if (!addresses.includes(address)) addresses.push(address);
    return ` r:id="link${addresses.indexOf(address) + 1}"`;
  });
  return { xml: linked, addresses };
}
