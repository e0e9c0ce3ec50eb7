/** Whether what was read from a file is a list of texts. */
export function isTexts(read: unknown): read is readonly string[] {
  return Array.isArray(read) && read.every((one) => typeof one === "string");
}
