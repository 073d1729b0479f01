// Steps, sliders and replay swap the page's content for that of the address they lead to. The address is kept, so that back,
// forward and a copied link show what was seen. Without script the same links and forms load the page.
const parts = [".head .log", ".bar", "#main", ".foot"];
const pause = 800;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let asked = 0;
let playing = null;

const here = () => location.pathname + location.search;
let shown = here();

const put = (old, fresh) => {
  if (old && fresh) old.replaceWith(document.adoptNode(fresh));
};

const swap = html => {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const focused = document.activeElement?.id;
  const top = scrollY;
  const opened = [...document.querySelectorAll("#main details[open][id]")].map(one => one.id);
  document.querySelector(".past")?.remove();
  const past = fresh.querySelector(".past");
  for (const part of parts) put(document.querySelector(part), fresh.querySelector(part));
  if (past) document.querySelector(".bar").after(document.adoptNode(past));
  // The ways to other pages carry the view; the links themselves stay, and with them the focus.
  const ways = fresh.querySelectorAll(".head nav a");
  document.querySelectorAll(".head nav a").forEach((way, i) => way.setAttribute("href", ways[i].getAttribute("href")));
  const carried = fresh.querySelectorAll(".head .search input[type=hidden]");
  document.querySelectorAll(".head .search input[type=hidden]").forEach(one => one.remove());
  document.querySelector(".head .search")?.prepend(...[...carried].map(one => document.adoptNode(one)));
  document.title = fresh.title;
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  scrollTo(scrollX, top);
  const said = document.querySelector("[data-said]");
  const now = document.querySelector("[data-now]");
  if (said && now) setTimeout(() => { said.textContent = now.dataset.now; }, 100);
};

const go = async (address, keep) => {
  const mine = ++asked;
  const main = document.querySelector("#main");
  const dim = setTimeout(() => main.setAttribute("aria-busy", "true"), 400);
  try {
    const answer = await fetch(address);
    const html = await answer.text();
    if (mine !== asked || (!keep && here() !== address)) return false;
    if (!answer.ok) throw new Error(`${answer.status}`);
    if (keep) history[keep]({ swapped: true }, "", answer.url);
    shown = here();
    swap(html);
    return true;
  } catch {
    if (mine === asked && keep) location.assign(address);
    else if (mine === asked) location.reload();
    return false;
  } finally {
    clearTimeout(dim);
    main.removeAttribute("aria-busy");
  }
};

const show = () => {
  const button = document.querySelector("[data-replay]");
  if (button) button.textContent = playing ? "❚❚ Pause" : "▶ Replay";
};

const stop = () => {
  clearTimeout(playing);
  playing = null;
  show();
};

const step = async () => {
  const next = document.querySelector("[data-next]");
  if (!next?.href || !(await go(next.href, "replaceState"))) return stop();
  if (!playing) return;
  playing = setTimeout(step, pause);
  show();
};

document.addEventListener("click", clicked => {
  const link = clicked.target.closest?.("a[data-swap], a[data-replay]");
  if (!link || clicked.ctrlKey || clicked.metaKey || clicked.shiftKey || clicked.altKey) return;
  clicked.preventDefault();
  const wasPlaying = playing;
  stop();
  if (!link.matches("[data-replay]") || calm.matches) return void go(link.href, "pushState");
  if (wasPlaying) return;
  playing = setTimeout(() => {}, 0);
  go(link.href, "pushState").then(done => {
    if (!done || !playing) return stop();
    playing = setTimeout(step, pause);
    show();
  });
});

document.addEventListener("submit", sent => {
  const form = sent.target;
  if (!form.matches("form[data-swap]")) return;
  sent.preventDefault();
  stop();
  const asks = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  go(`${form.getAttribute("action")}?${asks}`, "pushState");
});

document.addEventListener("change", changed => {
  if (changed.target.matches("form[data-swap] input[type=range]")) changed.target.form.requestSubmit();
});

addEventListener("popstate", () => {
  stop();
  if (here() !== shown) go(here(), null);
});
