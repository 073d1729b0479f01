// The form of a statement by keyboard: digits set a signal, Ctrl+Enter saves, rows are added in place.
const form = () => document.getElementById("log");

const changed = field => {
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

document.addEventListener("keydown", pressed => {
  const within = pressed.target.closest?.("#log");
  if (!within) return;
  if (pressed.key === "Enter" && (pressed.ctrlKey || pressed.metaKey)) {
    pressed.preventDefault();
    within.requestSubmit(within.querySelector("[data-save]"));
  } else if (pressed.key === "Enter" && pressed.target.matches("input[type=text], input[type=radio], input[type=checkbox]")) {
    // Enter in a field previews, which is done already.
    pressed.preventDefault();
  } else if (/^[0-5]$/.test(pressed.key) && pressed.target.matches("[data-signal] input[type=radio]")) {
    pressed.preventDefault();
    const button = pressed.target.closest("[data-signal]").querySelectorAll("input[type=radio]")[Number(pressed.key)];
    button.checked = true;
    button.focus();
    changed(button);
  }
});

// A button and an exact value say the same thing in two ways: the later one stands.
document.addEventListener("change", ({ target }) => {
  if (!target.matches?.("[data-signal] input[type=radio]")) return;
  const exact = target.closest("[data-signal]").querySelector("input[name$='/value']");
  if (exact) exact.value = "";
});
document.addEventListener("input", ({ target }) => {
  if (!target.matches?.("[data-signal] input[name$='/value']")) return;
  const buttons = [...target.closest("[data-signal]").querySelectorAll("input[type=radio]")];
  for (const button of buttons) button.checked = target.value.trim() === "" && button.value === "";
});

// Saved once, however often it is pressed.
document.addEventListener("submit", sent => {
  if (sent.target.id !== "log") return;
  if (sent.target.dataset.sent) sent.preventDefault();
  sent.target.dataset.sent = "yes";
});
addEventListener("pageshow", () => { if (form()) delete form().dataset.sent; });

// The form as the server has it with these fields, put in the place of the one here.
export const redraw = async body => {
  const answer = await fetch(form().action, { method: "POST", body, headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("log");
  if (!fresh) return false;
  form().replaceChildren(...fresh.childNodes);
  form().querySelector("[autofocus]")?.focus();
  form().dispatchEvent(new Event("change", { bubbles: true }));
  return true;
};

document.addEventListener("click", async pressed => {
  const button = pressed.target.closest?.("[data-add]");
  if (!button) return;
  pressed.preventDefault();
  const body = new URLSearchParams(new FormData(form()));
  body.set("do", button.value);
  try { await redraw(body); } catch { trouble("The server does not answer. What you typed is kept; try again."); }
});

// A speaker is looked up while the name is typed.
let asked;
document.addEventListener("input", ({ target }) => {
  if (target.name !== "speaker/name") return;
  clearTimeout(asked);
  asked = setTimeout(async () => {
    const query = new URLSearchParams({ q: target.value, actor: form().elements.namedItem("actor").value });
    try { document.getElementById("speakers").innerHTML = await (await fetch(`/speakers/options?${query}`)).text(); } catch { /* The options stay as they are. */ }
  }, 200);
});

const trouble = words => { const place = document.getElementById("preview-trouble"); if (place) place.textContent = words; };
document.addEventListener("htmx:error", () => trouble("The preview cannot be had just now: the server does not answer. What you typed is kept in this browser."));
document.addEventListener("htmx:after:request", () => trouble(""));
