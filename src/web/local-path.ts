/** A path of this application that came with a request, for coming back to it; null for anything that could lead elsewhere. */
export function localPath(given: string | undefined): string | null {
  if (given === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(given)) return null;
  const url = new URL(given, 'http://skillmix.invalid');
  // `/.//elsewhere` resolves to `//elsewhere`, which browsers take for another host.
  if (url.host !== 'skillmix.invalid' || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search;
}
