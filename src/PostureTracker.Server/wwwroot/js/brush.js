// The window is dragged on the overview. The fields beneath it do the same, for keyboards and without script.
const dayLength = 86400000;
let drag = null;

const at = (svg, event) => {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  const { left, right } = svg.dataset;
  return Math.min(+right, Math.max(+left, point.x));
};

const day = (svg, x) => {
  const { left, right, from, to } = svg.dataset;
  const first = Date.parse(from);
  const share = (x - left) / (right - left);
  const days = Math.round(share * (Date.parse(to) - first) / dayLength);
  return new Date(first + days * dayLength).toISOString().slice(0, 10);
};

const place = (rect, a, b) => {
  rect.setAttribute("x", Math.min(a, b));
  rect.setAttribute("width", Math.max(2, Math.abs(b - a)));
};

document.addEventListener("pointerdown", pressed => {
  const svg = pressed.target.closest?.("svg[data-brush]");
  if (!svg || pressed.button !== 0) return;
  const rect = svg.querySelector(".brush");
  const x = at(svg, pressed);
  const [left, width] = [+rect.getAttribute("x"), +rect.getAttribute("width")];
  // Within the window it moves; at its edges, or outside, a new one is drawn from the other edge or from here.
  const edge = Math.min(8, width / 4);
  const moves = x > left + edge && x < left + width - edge;
  const anchor = Math.abs(x - left) <= edge ? left + width : Math.abs(x - left - width) <= edge ? left : x;
  drag = { svg, rect, moves, anchor, left, width, x, moved: false };
  svg.setPointerCapture(pressed.pointerId);
  pressed.preventDefault();
});

document.addEventListener("pointermove", moved => {
  if (!drag) return;
  const x = at(drag.svg, moved);
  drag.moved ||= Math.abs(x - drag.x) > 2;
  if (drag.moves) place(drag.rect, drag.left + x - drag.x, drag.left + drag.width + x - drag.x);
  else place(drag.rect, drag.anchor, x);
});

document.addEventListener("pointerup", () => {
  if (!drag) return;
  const { svg, rect, moved } = drag;
  drag = null;
  if (!moved) return;
  const form = document.getElementById(svg.dataset.brush);
  const left = +rect.getAttribute("x");
  form.elements.from.value = day(svg, left);
  form.elements.to.value = day(svg, left + +rect.getAttribute("width"));
  form.requestSubmit();
});
