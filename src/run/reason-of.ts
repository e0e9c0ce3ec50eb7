const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "it is in use",
  EDQUOT: "the disk quota is used up",
  EFBIG: "it grows beyond what is allowed",
  EISDIR: "it is a folder",
  ELOOP: "its links go in a circle",
  EMFILE: "too many open files",
  ENAMETOOLONG: "its name is too long",
  ENOENT: "no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EPERM: "not permitted",
  EROFS: "the disk is read-only",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
};

/** Why the system refused, in words for a line on stderr. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return known ?? (error instanceof Error ? error.message : String(error));
}
