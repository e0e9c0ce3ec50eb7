/** Why some of the work could not be done; the rest was. One line, for stderr. */
export interface Problem {
  /** The file, folder or glob in question, as the user knows it. */
  readonly path: string;
  readonly message: string;
}
