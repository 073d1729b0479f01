// Single keys do what the links and fields that name them do: <a data-key="n">. Never while someone types.
const kept = "keys-off";

const isOff = () => localStorage.getItem(kept) === "yes";

const isTyping = where => where.closest("input, select, textarea, [contenteditable], [role=grid], [data-own-keys]") !== null;

document.addEventListener("keydown", pressed => {
  if (isOff() || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.defaultPrevented) return;
  if (!(pressed.target instanceof Element) || isTyping(pressed.target)) return;
  const key = pressed.key.toLowerCase();
  const named = [...document.querySelectorAll("[data-key]")].find(one => one.dataset.key === key);
  if (!named) return;
  pressed.preventDefault();
  if (named.matches("input, textarea")) named.focus();
  else named.click();
  if (named.matches("summary")) named.scrollIntoView({ block: "nearest" });
});

const mark = () => document.querySelectorAll("[data-keys-off]").forEach(box => { box.checked = isOff(); });

mark();
// The foot may be swapped: its box is found when it is used.
document.addEventListener("change", changed => {
  if (changed.target.matches?.("[data-keys-off]")) localStorage.setItem(kept, changed.target.checked ? "yes" : "no");
});
document.addEventListener("toggle", mark, true);
