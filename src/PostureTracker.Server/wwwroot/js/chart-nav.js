// One tab stop for each row of marks, arrows between them. Without script each mark is a tab stop of its own.
const isSeen = mark => mark.getClientRects().length > 0;

const marksOf = chart => [...chart.querySelectorAll("a.stop")].filter(isSeen);

const settle = () => {
  for (const chart of document.querySelectorAll("[data-marks]")) {
    const marks = marksOf(chart);
    const kept = marks.find(mark => mark.getAttribute("tabindex") === "0") ?? marks[0];
    for (const mark of marks) mark.setAttribute("tabindex", mark === kept ? "0" : "-1");
  }
};

const next = (marks, at, key) => ({
  ArrowRight: marks[at + 1], ArrowDown: marks[at + 1], ArrowLeft: marks[at - 1], ArrowUp: marks[at - 1],
  Home: marks[0], End: marks.at(-1),
})[key];

document.addEventListener("keydown", pressed => {
  const mark = pressed.target.closest?.("[data-marks] a.stop");
  if (!mark) return;
  const marks = marksOf(mark.closest("[data-marks]"));
  const to = next(marks, marks.indexOf(mark), pressed.key);
  if (!to) return;
  pressed.preventDefault();
  mark.setAttribute("tabindex", "-1");
  to.setAttribute("tabindex", "0");
  to.focus();
});

settle();
addEventListener("resize", settle);
new MutationObserver(settle).observe(document.body, { childList: true, subtree: true });
