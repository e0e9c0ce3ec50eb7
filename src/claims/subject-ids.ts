/** The clinic and whatever it offers: the subject of claims that name no treatment, comparable with every subject. */
export const CLINIC = "clinic";

/** A treatment that the page does not name: comparable with nothing but the same page's. */
export const UNNAMED = "unnamed";
