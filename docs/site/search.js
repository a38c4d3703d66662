/* Order of the results of the search: a page whose title has the words is first, the shorter title before the longer one.
   Pages for maintainers are last. Sphinx calls score() for each result. */
const MAINTAINERS =
  /^(CHANGELOG|CONTRIBUTING|sandbox\/|generated\/docs\/manifest|docs\/(architecture|compatibility|documentation|faults|generator|licenses|lint|openapi|performance|releasing|soak))/;
const words = (text) => text.toLowerCase().match(/[\w-]+/g) || [];

var Scorer = {
  score([page, title, anchor, , score]) {
    const query = words(new URLSearchParams(location.search).get("q") || "");
    const own = words(title.split(" > ").pop()).filter((word) => word !== "opentrain");
    const found = query.filter((word) => own.some((each) => each === word || each === `${word}s`));
    const named = query.length && found.length === query.length ? 50 + (20 * query.length) / own.length : 0;
    return score + (anchor ? named / 2 : named) - (MAINTAINERS.test(page) ? 100 : 0);
  },
  objNameMatch: 11, objPartialMatch: 6, objPrio: { 0: 15, 1: 5, 2: -5 }, objPrioDefault: 0,
  title: 15, partialTitle: 7, term: 5, partialTerm: 2,
};
