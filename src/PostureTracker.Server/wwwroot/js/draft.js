// What is typed is kept in this browser until it is saved or thrown away: a reload, or a server that is gone, loses nothing.
import { redraw } from "./logging.js";

const form = document.getElementById("log");
const place = form && `draft:${new URL(form.action).pathname}`;
const notice = document.querySelector("[data-draft]");
const part = name => notice.querySelector(`[data-draft-${name}]`);

const read = () => { try { return JSON.parse(localStorage.getItem(place)); } catch { return null; } };
const forget = () => localStorage.removeItem(place);
const saved = () => document.cookie.split("; ").find(one => one.startsWith("saved="))?.slice("saved=".length);
const typed = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));

const say = (words, restorable) => {
  notice.hidden = false;
  part("said").textContent = words;
  part("restore").hidden = !restorable;
};

const keep = () => {
  if (!form || form.dataset.sent) return;
  const fields = typed();
  try {
    localStorage.setItem(place, JSON.stringify({ key: fields.get("key"), at: Date.now(), fields: fields.toString() }));
    document.querySelector("[data-kept]")?.replaceChildren("Draft kept in this browser");
  } catch { /* A browser that keeps nothing. */ }
};

const restore = async draft => {
  const fields = new URLSearchParams(draft.fields);
  fields.set("do", "restore");
  if (!await redraw(fields)) return say("A draft is kept in this browser, but it cannot be shown just now.", true);
  say(`Your draft of ${new Date(draft.at).toLocaleString()} is back: it was kept in this browser.`, false);
};

if (form && notice) {
  const draft = read();
  const failed = () => say("A draft is kept in this browser; the server does not answer just now.", true);
  if (draft && draft.key === saved()) forget();
  else if (draft && draft.key !== form.elements.key.value) {
    const blank = location.search === "" && !document.querySelector("#faults, #meanwhile");
    if (blank) restore(draft).catch(failed);
    else say(`A draft of ${new Date(draft.at).toLocaleString()} is kept in this browser.`, true);
  }
  part("restore").addEventListener("click", () => restore(draft).catch(failed));
  part("discard").addEventListener("click", () => { forget(); location.assign(form.action); });
  document.querySelector("[data-draft-forget]")?.addEventListener("click", forget);
  let soon;
  form.addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(keep, 150); });
  addEventListener("pagehide", () => { if (soon) keep(); });
}
