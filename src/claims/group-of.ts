/** The group of a facet, `group:name`. */
export function groupOf(facet: string): string {
  const colon = facet.indexOf(":");
  return colon < 0 ? facet : facet.slice(0, colon);
}
