/**
 * One group of facets, read from a file of `rules/facets/`: names that keep claims of one aspect apart, each with the
 * patterns that announce it; and patterns whose reported words are the name. Names of a group exclude each other.
 */
export interface FacetGroup {
  readonly group: string;
  readonly summary: string;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly said: readonly string[];
}
