/** What a part of the bench is given. */
export interface Workbench {
  readonly root: URL;
  /** The built command line. */
  readonly cli: string;
  /** A folder that goes away afterwards. */
  readonly scratch: string;
  readonly quick: boolean;
}
