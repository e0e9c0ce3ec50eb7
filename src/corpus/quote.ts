/** Words that are quoted before they are cut. */
const MOST_WORDS = 14;

/** Words of a page as a message quotes them between backticks: cut if there are many, with no backtick of their own. */
export function quote(text: string): string {
  const words = text.split(" ");
  const cut = words.length <= MOST_WORDS ? text : `${words.slice(0, MOST_WORDS).join(" ")} …`;
  return cut.replaceAll("`", "'");
}
