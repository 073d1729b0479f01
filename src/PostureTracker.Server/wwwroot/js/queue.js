// The grid by keyboard: up and down choose the row, a digit sets it, S skips, U opens the last one again. Enter is the
// form's own, and left and right are the row's.
const grid = () => document.getElementById("grid");

const rows = () => [...(grid()?.querySelectorAll("fieldset.row") ?? [])];

const rowOf = where => where.closest?.("fieldset.row") ?? rows()[0];

const enter = row => (row?.querySelector("input:checked") ?? row?.querySelector("input"))?.focus();

const set = (row, digit) => {
  const choice = row?.querySelector(`input[data-digit="${digit}"]`);
  if (!choice) return;
  choice.checked = true;
  choice.focus();
  choice.dispatchEvent(new Event("change", { bubbles: true }));
};

const step = (from, by) => {
  const all = rows();
  enter(all[Math.min(all.length - 1, Math.max(0, all.indexOf(rowOf(from)) + by))]);
};

const does = {
  ArrowDown: from => step(from, 1),
  ArrowUp: from => step(from, -1),
};

document.addEventListener("keydown", pressed => {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || !(pressed.target instanceof Element)) return;
  const inside = pressed.target === document.body || pressed.target.closest("#grid");
  if (!inside || pressed.target.matches("textarea, input:not([type=radio])")) return;
  // Who types faster than what was swapped in is wired up would leave the page.
  window.htmx?.process(grid());
  const key = pressed.key;
  if (does[key]) does[key](pressed.target);
  else if (/^[0-6]$/.test(key)) set(rowOf(pressed.target), key);
  else {
    const named = grid()?.querySelector(`[data-press="${key.toLowerCase()}"]`);
    if (!named) return;
    named.click();
  }
  pressed.preventDefault();
  pressed.stopPropagation();
}, true);

// What a reader of screens is told when the next one has come; and the focus goes to its first row.
document.addEventListener("htmx:after:swap", () => {
  const said = document.querySelector("[role=status][data-said]");
  if (said) said.textContent = grid()?.dataset.told ?? "";
  if (!grid()?.contains(document.activeElement)) (grid()?.querySelector("[autofocus]") ?? grid()?.querySelector("a"))?.focus();
});
