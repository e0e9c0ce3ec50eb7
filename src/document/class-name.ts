const furniture =
  /^(?:(?:site|main|primary|secondary|top|bottom|page|global|mobile|desktop|header|wp|block|sub|side|social|skip|language|user|canvas|off|drop|down|dropdown|mega|hamburger|sticky|fixed|footer|foot)-)*(?:nav|navs|navbar|navigation|menu|menus|breadcrumb|breadcrumbs|footer|masthead|skip)(?:-(?:bar|menu|nav|list|link|links|item|items|wrap|wrapper|container|inner|outer|content|area|widget|widgets|top|bottom|main|primary|secondary|text|to|row|col|column|columns|section|block|\d+))*$/;
const banner = /cookie|gdpr|onetrust|consent-?(?:banner|bar|popup|notice|manager|modal)/;
const review = /(?:^|-)(?:testimonials?|reviews?)(?:-|$)/;
const otherReview =
  /(?:^|-)(?:peer|medical|medically|date|policy|process|article|board|literature|leave|write|form|button|btn|link|cta)(?:-|$)/;
const icon = /^material-(?:icons|symbols)/;
const state = /^(?:has|is|no|with|without|js|hide|show|post|page|single|admin)-/;

/** Whether a class or id says that an element is a menu, a footer or a cookie banner. */
export function isFurnitureName(names: string): boolean {
  return split(names).some((name) => banner.test(name) || furniture.test(name));
}

/** Whether a class or id says that an element holds reviews. */
export function isReviewName(names: string): boolean {
  return split(names).some((name) => review.test(name) && !otherReview.test(name));
}

/** Whether a class says that the text of an element is the name of an icon. */
export function isIconName(names: string): boolean {
  return split(names).some((name) => icon.test(name));
}

/** The names as lower-case words with hyphens; names of a state (`has-menu`, `is-sticky`) say nothing of content. */
function split(names: string): string[] {
  if (names === "" || names.length > 2000) return [];
  return names
    .replaceAll(/([a-z\d])(?=[A-Z])/g, "$1-")
    .toLowerCase()
    .split(/\s+/u)
    .map((name) => name.replaceAll(/[-_:]+/g, "-").replaceAll(/^-|-$/g, ""))
    .filter((name) => name !== "" && !state.test(name));
}
